import PortavozDiagnostics
import PortavozTemplate

/// A package of one SCO: the course's pages in a folder, and above them the page that speaks with the platform.
struct SCORMPackage {
    private let source: CourseSource
    private let pages: PackagedPages

    init(_ source: CourseSource) {
        self.source = source
        pages = PackagedPages(source, below: "course/")
    }

    /// What stands beside the pages, from the theme.
    private static let scripts = ["suspend-data.js", "scorm.js"]
    private static let styles = "frame.css"

    func add(to result: inout CourseExport.Result) throws(FileError) {
        let keys = ProgressKeys(source)
        result.diagnostics += keys.diagnostics
        var own = [PackagedFile("index.html", start(keys))]
        for name in Self.scripts + [Self.styles] {
            guard let bytes = try source.themeFile(name, &result) else { return }
            own.append(PackagedFile(name, bytes))
        }
        var inner = CourseExport.Result()
        try pages.add(to: &inner)
        result.diagnostics += inner.diagnostics
        let files = own + inner.files
        let manifest = SCORMManifest(source, start: "index.html", files: files.map(\.name))
        result.files = [PackagedFile("imsmanifest.xml", manifest.bytes)] + files
    }

    /// The page that the platform opens: the session is its own, the lessons are in its frame.
    private func start(_ keys: ProgressKeys) -> [UInt8] {
        let title = source.course.title.escapedForHTML
        let facts = JSON.object([
            ("id", .text(source.id)), ("scorm", .text(source.form.scorm ?? "")),
            ("version", .text(source.fields.version)),
            ("passMark", source.passMark.map { .number($0) } ?? .null),
            ("lessons", .list(source.outline.lessons.map { .text($0.lessonID) })), ("names", keys.json),
        ])
        var page = PageBuffer(capacity: 16_384)
        page.append(
            text: """
                <!DOCTYPE html>
                <html lang="\(source.course.language.text)">
                <head>
                <meta charset="utf-8">
                <meta name="generator" content="Portavoz">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>\(title)</title>
                <link rel="stylesheet" href="\(Self.styles)">
                <script type="application/json" id="page-course">
                """)
        page.append(facts, forScript: true)
        page.append(raw: "</script>\n")
        for name in Self.scripts {
            page.append(text: "<script src=\"\(name)\"")
            if name == Self.scripts.last {
                for note in source.words.notes {
                    page.append(text: " data-\(note.name)=\"\(note.text.escapedForHTML)\"")
                }
            }
            page.append(raw: "></script>\n")
        }
        page.append(
            text: """
                </head>
                <body>
                <div id="page-notes" role="status"></div>
                <iframe src="\(pages.start)" title="\(title)"></iframe>
                </body>
                </html>

                """)
        return page.array
    }
}
