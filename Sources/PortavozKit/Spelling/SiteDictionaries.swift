import Dispatch
import Synchronization

/// The dictionaries of a site's languages, each opened when it is first needed.
package struct SiteDictionaries: Sendable {
    /// The site's own language first.
    let languages: [Spelling.Language]

    package init(_ site: Site, _ shelf: DictionaryShelf) {
        languages = site.languages.map { language in
            Spelling.Language(code: language.code, shelf: shelf, chosen: site.brand.checks.dictionaries[language.code])
        }
    }
}

/// Opens the dictionary of a site's own language while texts are still being read: it takes a tenth of a second, during which
/// whoever needs it first would keep all others waiting.
package final class EarlyDictionaries: Sendable {
    private let shelf: DictionaryShelf
    private let opening = DispatchGroup()
    private let kept = Mutex<SiteDictionaries?>(nil)

    package init(_ shelf: DictionaryShelf) { self.shelf = shelf }

    /// The dictionaries, opened or not; nil where no site has been told of, or none whose spelling is looked at.
    package var dictionaries: SiteDictionaries? { kept.withLock { $0 } }

    /// Begins to open the dictionary and comes back at once; there are none where the brand has turned spelling off.
    package func open(for site: Site) {
        let setting = site.brand.checks.severity.last { $0.rule.value == "spelling" }
        guard setting?.level != .off else { return }
        let dictionaries = SiteDictionaries(site, shelf)
        kept.withLock { $0 = dictionaries }
        if let first = dictionaries.languages.first {
            DispatchQueue.global().async(group: opening) { _ = first.dictionary }
        }
    }

    /// Comes back once nothing is being opened any more.
    package func finish() { opening.wait() }
}
