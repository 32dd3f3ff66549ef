import PortavozDiagnostics

/// A text that `portavoz new` begins: where its file goes, and its front matter with each field explained.
package struct NewText: Sendable {
    package enum Kind: Sendable, Hashable {
        case post, page, person, guideline
        /// The course's folder, and the lesson's place in it.
        case lesson(course: String, number: Int)
    }

    package var kind: Kind
    /// The title, or a person's name, on one line.
    package var title: String
    package var slug: Slug
    /// The language that the file's name ends in; nil for the site's own.
    package var suffix: LanguageCode?
    /// The text that this one translates.
    package var original: SourcePath?
    /// The language of the explanations.
    package var words: MessageLanguage
    /// The date as it is to be written, and its day.
    package var date: String
    package var day: Day
    /// Authors, or a guideline's owner.
    package var authors: [String]
    /// A guideline's version, and when it is to be looked at again.
    package var version = "1.0"
    package var reviewBy: Day

    package init(
        _ kind: Kind, title: String, slug: Slug, suffix: LanguageCode? = nil, original: SourcePath? = nil,
        words: MessageLanguage, date: String, day: Day, authors: [String] = []
    ) {
        self.kind = kind
        self.title = title
        self.slug = slug
        self.suffix = suffix
        self.original = original
        self.words = words
        self.date = date
        self.day = day
        self.authors = authors
        reviewBy = day.aYearLater
    }

    package var file: NewFile {
        let text =
            switch kind {
            case .post: words == .es ? spanishPost : englishPost
            case .page: words == .es ? spanishPage : englishPage
            case .person: words == .es ? spanishPerson : englishPerson
            case .guideline: words == .es ? spanishGuideline : englishGuideline
            case .lesson: words == .es ? spanishLesson : englishLesson
            }
        return NewFile(path: path, text: text)
    }

    /// The file's path: that of the original with the language's suffix, or one made from the slug.
    package var path: String {
        let ending = (suffix.map { ".\($0.text)" } ?? "") + ".md"
        if let original { return original.folder + original.stem + ending }
        // A file named `index` would take its folder's name for its own.
        let name = slug.text == "index" ? "index/index" : slug.text
        return switch kind {
        case .post: "content/posts/\(day.iso.prefix(7))-\(slug.text)\(ending)"
        case .page: "content/pages/\(name)\(ending)"
        case .person: "content/people/\(name)\(ending)"
        case .guideline: "content/guidelines/\(slug.text)/index\(ending)"
        case .lesson(let course, let number): "content/training/\(course)/\(pad(number, 2))-\(slug.text)\(ending)"
        }
    }

    /// The slug's line, where the file's name doesn't give that slug.
    var slugLine: String {
        let prefix: NamePrefix =
            switch kind {
            case .post: .date
            case .lesson: .number
            case .page, .person, .guideline: .none
            }
        let given = SourcePath(path, languages: suffix.map { [$0] } ?? []).slug(dropping: prefix)
        return given == slug ? "" : "slug: \(yamlIdentifier(slug.text))\n"
    }

    var titleText: String { yamlScalar(title) }
    var authorList: String { "[\(authors.map(yamlIdentifier).joined(separator: ", "))]" }
    var owner: String { authors.first.map(yamlIdentifier) ?? "" }
}

extension Slug {
    /// A name for a file: the slug cut at a hyphen so that it has at most 80 bytes, since file systems allow 255 with all that
    /// goes before and after.
    package var forFileName: Slug {
        guard text.utf8.count > 80 else { return self }
        var words = text.split(separator: "-")
        while words.count > 1, words.joined(separator: "-").utf8.count > 80 { words.removeLast() }
        var name = words.joined(separator: "-")
        while name.utf8.count > 80 { name.removeLast() }
        return Slug(folding: name) ?? self
    }
}
