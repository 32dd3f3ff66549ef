import PortavozDiagnostics
import PortavozMarkdown
import PortavozYAML

/// A part of the brand as guidelines show it: from brand.yml, so that a page can't say anything else.
struct BrandPart {
    let brand: Brand
    let language: LanguageCode
    /// The names that `only` chooses; nil for all.
    let only: [String]?

    /// Those of the brand's entries that the block shows.
    func chosen<Entry>(_ entries: [Entry], by name: (Entry) -> String) -> [Entry] {
        guard let only else { return entries }
        return entries.filter { only.contains(name($0)) }
    }

    /// The company's words in a label's language.
    func words(_ spanish: String, _ english: String) -> String { language.text.hasPrefix("en") ? english : spanish }
}

/// A data block that shows a section of the brand.
///
/// - Parameters:
///   - section: the key of brand.yml that it is made from.
///   - names: the entries' names, where a text may choose among them with `only`.
///   - isEmpty: whether the brand has nothing to show.
func brandBlock(
    _ name: String, from section: String, names: (@Sendable (Brand) -> [String])? = nil,
    isEmpty: @escaping @Sendable (Brand) -> Bool,
    write: @escaping @Sendable (BrandPart, inout BlockHTML, inout BlockReading) -> Void
) -> DataBlock {
    DataBlock(name: name, isForGuests: false) { reading in
        guard let brand = reading.brand(), !isEmpty(brand) else {
            reading.report("brand-nothing", at: reading.nameLocation, ["block": name, "key": section])
            return nil
        }
        let only = reading.chosenNames(names?(brand))
        guard !reading.hasErrors else { return nil }
        var html = BlockHTML(for: reading.fence)
        let language = LanguageCode(reading.fence.language)
        write(BrandPart(brand: brand, language: language, only: only), &html, &reading)
        return html
    }
}

extension BlockReading {
    /// The names after `only`, each one that there is; nil where the block says nothing.
    fileprivate mutating func chosenNames(_ known: [String]?) -> [String]? {
        guard fence.content.contains(where: { $0 > 0x20 }), let node = yaml() else { return nil }
        return fields(node) { fields, reading in
            guard let known else { return nil }
            let names = fields.texts("only")
            for name in names where !known.contains(name.value) {
                reading.report(
                    "brand-unknown-entry", at: name.location, ["name": name.value],
                    suggestion: Suggestion.nearest(to: name.value, among: known))
            }
            return names.isEmpty ? nil : names.map(\.value)
        }
    }
}

extension BlockHTML {
    /// A text of the brand in a language, or marked as being in another where there is none in it.
    mutating func append(_ text: BrandText, in language: LanguageCode) {
        if let own = text[language] {
            appendText(own)
        } else if let other = text.all.first {
            append("<span lang=\"\(other.language?.text ?? language.text)\">")
            appendText(other.text.value)
            append("</span>")
        }
    }

    mutating func append(_ text: BrandText?, in language: LanguageCode, before: String, after: String) {
        guard let text else { return }
        append(before)
        append(text, in: language)
        append(after)
    }

    /// A table's first row.
    mutating func appendHead(_ titles: [String]) {
        append("<table>\n<thead>\n<tr>\n")
        for title in titles {
            append("<th scope=\"col\">")
            appendText(title)
            append("</th>\n")
        }
        append("</tr>\n</thead>\n<tbody>\n")
    }
}
