import PortavozMarkdown
import PortavozTemplate

/// A picture with what a reader who can't see it is told.
struct ImageView: TemplateModel {
    let url: String
    let alternative: String
    let credit: String?
    var size: ImageSize?
    var tint: Tint?
    var choices: [Record] = []

    static let model = Model<ImageView>(
        "Image",
        [
            ModelField("url", .url, "where the picture is") { .text($0.url) },
            ModelField("alt", .text, "alternative text") { .text($0.alternative) },
            ModelField("credit", .text, "who made it, where that is said") { .text(orNone: $0.credit) },
            ModelField("width", .number, "its width in pixels, where that is known") { view in
                view.size.map { .number($0.width) } ?? .none
            },
            ModelField("height", .number, "its height in pixels, where that is known") { view in
                view.size.map { .number($0.height) } ?? .none
            },
            ModelField("tint", .text, "the classes that give its place a colour until it has come, where it has one") {
                .text(orNone: $0.tint?.classes)
            },
            ModelField(
                "choices", .list(ImageChoiceView.model.schema), "its copies by format, the lightest format first"
            ) {
                .list($0.choices)
            },
        ])
}

/// A picture's copies in one format.
struct ImageChoiceView: TemplateModel {
    let type: String
    let addresses: String

    static let model = Model<ImageChoiceView>(
        "ImageChoice",
        [
            ModelField("type", .text, "the copies' format: `image/avif`") { .text($0.type) },
            ModelField("srcset", .url, "the copies' addresses and widths, for `srcset`") { .text($0.addresses) },
        ])
}

/// A title that leads somewhere.
struct LinkView: TemplateModel {
    let title: String
    let url: String
    var isCurrent = false

    static let model = Model<LinkView>(
        "Link",
        [
            ModelField("title", .text, "the words") { .text($0.title) },
            ModelField("url", .url, "the address") { .text($0.url) },
            ModelField("current", .flag, "it is the page that is being shown") { .flag($0.isCurrent) },
        ])
}

/// A tag, category or series, or an author, by name.
struct TermView: TemplateModel {
    let name: String
    let url: String
    var count = 0

    static let model = Model<TermView>(
        "Term",
        [
            ModelField("name", .text, "as its writers spell it") { .text($0.name) },
            ModelField("url", .url, "its page") { .text($0.url) },
            ModelField("count", .number, "how many posts it has") { .number($0.count) },
        ])
}

/// A heading in a table of contents.
struct HeadingView: TemplateModel {
    let html: [UInt8]
    let url: String
    var children: [Record] = []

    static let child = Model<HeadingView>("Subheading", fields)
    static let model = Model<HeadingView>(
        "Heading",
        fields + [ModelField("children", .list(child.schema), "the headings one level below") { .list($0.children) }])

    private static let fields: [ModelField<HeadingView>] = [
        ModelField("title", .html, "the heading's words") { .html($0.html) },
        ModelField("url", .url, "the place on the page: `#id`") { .text($0.url) },
    ]

    /// Two levels of an entry's headings, beginning with the highest that it uses below the title.
    static func contents(of entry: Entry) -> [Record] {
        // By place: of a heading no more is wanted than what is shown.
        let places = entry.body.headings.indices.filter {
            entry.body.headings[$0].level > 1 && !entry.body.headings[$0].id.isEmpty
        }
        guard let top = places.lazy.map({ entry.body.headings[$0].level }).min() else { return [] }
        var result: [HeadingView] = []
        for place in places where entry.body.headings[place].level <= top + 1 {
            let view = HeadingView(
                html: Array(entry.body.headings[place].html.utf8), url: "#" + entry.body.headings[place].id)
            if entry.body.headings[place].level == top || result.isEmpty {
                result.append(view)
            } else {
                result[result.count - 1].children.append(child.record(view))
            }
        }
        return result.map { model.record($0) }
    }
}

/// The address of a profile elsewhere.
struct ProfileLinkView: TemplateModel {
    let link: NetworkLink

    static let model = Model<ProfileLinkView>(
        "ProfileLink",
        [
            ModelField("network", .text, "the network's name") { .text($0.link.network) },
            ModelField("url", .url, "the profile's address") { .text($0.link.url) },
        ])
}

/// The other pages of a list.
struct Pagination: TemplateModel {
    let current: Int
    let total: Int
    let url: @Sendable (Int) -> String

    static let model = Model<Pagination>(
        "Pagination",
        [
            ModelField("current", .number, "this page's number, from 1") { .number($0.current) },
            ModelField("total", .number, "how many pages there are") { .number($0.total) },
            ModelField("previous", .url, "the page before, nearer to the newest") {
                $0.current > 1 ? .text($0.url($0.current - 1)) : .none
            },
            ModelField("next", .url, "the page after") {
                $0.current < $0.total ? .text($0.url($0.current + 1)) : .none
            },
            ModelField("pages", .list(PageNumber.model.schema), "the first, the last, and those around this one") {
                pagination in
                .list(
                    pagination.shown.map {
                        PageNumber(
                            number: $0.number, url: pagination.url($0.number),
                            isCurrent: $0.number == pagination.current,
                            followsGap: $0.followsGap
                        ).record
                    })
            },
        ])

    private var shown: [(number: Int, followsGap: Bool)] {
        var result: [(number: Int, followsGap: Bool)] = []
        for number in 1...total where number == 1 || number == total || abs(number - current) <= 2 {
            result.append((number, result.last.map { $0.number + 1 < number } ?? false))
        }
        return result
    }
}

struct PageNumber: TemplateModel {
    let number: Int
    let url: String
    let isCurrent: Bool
    let followsGap: Bool

    static let model = Model<PageNumber>(
        "PageNumber",
        [
            ModelField("number", .number, "the page's number") { .number($0.number) },
            ModelField("url", .url, "the page's address") { .text($0.url) },
            ModelField("current", .flag, "it is the page that is being shown") { .flag($0.isCurrent) },
            ModelField("gap", .flag, "pages were left out before it") { .flag($0.followsGap) },
        ])
}
