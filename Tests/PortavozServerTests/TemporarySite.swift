import Foundation
import PortavozKit

/// A small site in a folder of its own, gone with this value.
final class TemporarySite: Sendable {
    let path: String

    /// The repository's folder: the default theme is in it.
    static let share = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    init(_ files: [String: String] = TemporarySite.files) throws {
        path = NSTemporaryDirectory() + "portavoz-\(UUID().uuidString)"
        for (file, text) in files { try write(file, text) }
    }

    deinit {
        // A folder that stays behind in the temporary folder fails no test.
        try? FileManager.default.removeItem(atPath: path)
    }

    var disk: FileSystem { .disk(path) }
    var shelf: ThemeShelf { ThemeShelf(site: disk, installed: .disk(Self.share)) }

    func write(_ file: String, _ text: String) throws { _ = try disk.write(file, Array(text.utf8)) }
    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }
    func move(_ file: String, _ newFile: String) throws { try disk.rename(file, newFile) }

    /// As editors save: the new text takes the old one's place in one step.
    func replace(_ file: String, _ text: String) throws {
        try write(file + ".tmp~", text)
        try move(file + ".tmp~", file)
    }

    /// Every file below a folder with its bytes.
    func tree(_ folder: String) throws -> [String: [UInt8]] {
        var tree: [String: [UInt8]] = [:]
        for file in try disk.list(folder) {
            tree[String(file.path.dropFirst(folder.utf8.count))] = try disk.read(file.path)
        }
        return tree
    }

    static let moment = SiteClock.utc.moment(seconds: 1_800_000_000)

    static func post(_ title: String, day: Int, _ body: String = "Un párrafo.") -> String {
        "---\ntitle: \(title)\ndescription: Una frase.\ndate: 2026-03-\(day < 10 ? "0" : "")\(day)\nauthors: [ana]\ntags: [Café]\n---\n\n\(body)\n"
    }

    static let files = [
        "content/site.yml": """
        title: Prueba
        description: Un sitio de prueba.
        language: es
        languages:
          en: {name: English, title: Trial, description: A site for trials.}
        time-zone: Europe/Madrid
        public: {base-url: "https://www.example.org/blog/"}
        staff: {base-url: "https://staff.example.org/"}
        theme: mine
        """,
        "themes/mine/theme.yml": "name: mine\nextends: default\n",
        "themes/mine/assets/mine.css": "body { color: black }\n",
        "themes/mine/partials/date.html": "<time datetime=\"{{iso}}\">{{long}}</time>\n",
        "content/people/ana.md": "---\nname: Ana\nrole: Redactora\n---\n\nEscribe.\n",
        "content/posts/uno.md": post("Uno", day: 1, "El [segundo](dos.md)."),
        "content/posts/dos.md": post("Dos", day: 2),
        "content/posts/tres/index.md": post("Tres", day: 3, "![Un punto](punto.svg)"),
        "content/posts/tres/punto.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/></svg>\n",
        "content/posts/uno.en.md": post("One", day: 1, "English."),
        "content/pages/contacto.md": "---\ntitle: Contacto\ndescription: Dónde.\n---\n\nAquí.\n",
        "content/guidelines/voz/index.md": """
        ---
        title: Voz
        description: Cómo hablamos.
        owner: ana
        effective: 2026-01-01
        review-by: 2028-01-01
        version: "1.0"
        ---

        Claro.
        """,
    ]
}

extension BuildOptions {
    static var forTests: BuildOptions { BuildOptions(at: TemporarySite.moment) }
}
