extension Entry {
    /// A guideline that is written for guests, in the version that holds.
    var isForGuests: Bool {
        guard let guideline = payload.guidelineFields else { return false }
        return guideline.isForGuests && !guideline.isSuperseded
    }

    /// Where what lies beside a guideline for guests is put in the public edition.
    func guestRoute(_ site: Site) -> Route {
        let slug = route.path.split(separator: "/").last.map(String.init) ?? source.name
        return site.section(.write, language).appending(slug + "/")
    }
}

extension SiteGraph {
    /// The guidelines that guests are given in a language, by title.
    package func guestGuides(_ language: LanguageCode) -> [Entry] { guidelines(language).filter(\.isForGuests) }

    /// Guests who want to be thanked in public, with a text of theirs published in a language, by name.
    package func thankedGuests(_ language: LanguageCode) -> [Person] {
        let authors = posts(language).byAuthor
        return people(language, guests: true).filter { $0.fields.wantsThanks && authors[$0.id] != nil }
    }
}
