import PortavozDiagnostics
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
        let headings = entry.body.headings
        func isShown(_ place: Int) -> Bool { headings[place].level > 1 && !headings[place].id.isEmpty }
        var top = Int.max
        for place in headings.indices where isShown(place) { top = min(top, headings[place].level) }
        guard top < Int.max else { return [] }
        var result: [Record] = []
        var last: HeadingView?
        for place in headings.indices where isShown(place) && headings[place].level <= top + 1 {
            let view = HeadingView(
                html: Array(headings[place].html.utf8), url: String(joining: "#", headings[place].id))
            if headings[place].level > top, last != nil {
                last!.children.append(child.record(view))
            } else {
                if let last { result.append(model.record(last)) }
                last = view
            }
        }
        if let last { result.append(model.record(last)) }
        return result
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
    /// The address of the first page, and what stands before the numbers of the others.
    let first: String
    let later: String

    private func url(_ page: Int) -> String {
        page == 1 ? first : String(joining: later, String(page), "/")
    }

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
                    pagination.shown.map { number in
                        PageNumber(
                            number: number, url: pagination.url(number), isCurrent: number == pagination.current,
                            followsGap: pagination.followsGap(number)
                        ).record
                    })
            },
        ])

    /// How far to either side of the current page all are shown.
    private static let reach = 2

    private var shown: [Int] {
        var result: [Int] = []
        result.reserveCapacity(2 * Self.reach + 3)
        let around = max(1, current - Self.reach)...min(total, current + Self.reach)
        if around.lowerBound > 1 { result.append(1) }
        result.append(contentsOf: around)
        if around.upperBound < total { result.append(total) }
        return result
    }

    /// Only those around the current page, and the last page, can be apart from what is shown before them.
    private func followsGap(_ number: Int) -> Bool {
        if number == max(1, current - Self.reach) { return number > 2 }
        return number == total && total > current + Self.reach + 1
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
