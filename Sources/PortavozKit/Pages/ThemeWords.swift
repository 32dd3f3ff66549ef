/// The words of a theme that models need: titles of the pages that no text stands behind, and how dates are written.
package struct ThemeWords: Sendable {
    package var dates: DateStyle
    private let titles: [String: String]

    /// The keys that a theme's `i18n` files must have beside those that its templates use.
    package static let requiredKeys =
        Section.allCases.filter { $0 != .page }.map { "section_\($0.rawValue)" } + [
            "section_home", "section_hub", "title_not_found", "title_page", "title_feed_of",
            "description_of", "sponsored_by",
        ]

    package init(dates: DateStyle, titles: [String: String]) {
        self.dates = dates
        self.titles = titles
    }

    func section(_ section: Section) -> String { titles["section_\(section.rawValue)"] ?? section.rawValue }

    /// - Parameter key: one of `requiredKeys`.
    func title(_ key: String) -> String { titles[key] ?? key }

    /// A list's later pages say their number: `Blog, página 2`.
    func title(_ title: String, page: Int) -> String {
        page == 1
            ? title
            : self.title("title_page").replacing("{title}", with: title).replacing("{number}", with: String(page))
    }
}

extension String {
    /// Every occurrence of a placeholder replaced.
    func replacing(_ placeholder: String, with text: String) -> String {
        var result = ""
        var rest = Substring(self)
        while let first = rest.firstIndex(of: placeholder.first!) {
            result += rest[..<first]
            rest = rest[first...]
            if rest.hasPrefix(placeholder) {
                result += text
                rest = rest.dropFirst(placeholder.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result + rest
    }
}
