import PortavozKit
import Testing

/// Every address that a page of the default theme writes leads to a file of its edition, on sites of every shape.
struct InnerLinksTests {
    private static let english = "---\ntitle: Text\n---\nText.\n"
    private static let voice = "---\ntitle: Voz\nowner: ana\n---\n"

    private static let shapes: [(name: String, content: [String: String])] = [
        ("one post", ["posts/a.md": MemorySite.post("A", more: "tags: [t]\ncategories: [c]\nseries: {name: s}\n")]),
        ("no post", ["pages/a.md": "---\ntitle: A\n---\n"]),
        ("people only", [:]),
        (
            "an English page and no English post",
            ["posts/a.md": MemorySite.post("A"), "pages/a.md": english, "pages/a.en.md": english]
        ),
        (
            "English posts only",
            ["posts/a.md": MemorySite.post("A", more: "draft: true\n"), "posts/a.en.md": MemorySite.post("A")]
        ),
        ("staff only", ["guidelines/voz/index.md": voice, "training/uno/course.yml": "title: Uno\n"]),
        (
            "staff in both languages, authors in one",
            [
                "guidelines/voz/index.md": voice, "guidelines/voz/index.en.md": voice,
                "posts/a.md": MemorySite.post("A", more: "audience: staff\n"),
                "posts/a.en.md": MemorySite.post("A", more: "audience: staff\n"),
            ]
        ),
        (
            "a public guideline and a public course",
            [
                "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\naudience: public\n---\n",
                "training/uno/course.yml": "title: Uno\naudience: public\n",
                "training/uno/01-a.md": "---\ntitle: A\n---\n",
            ]
        ),
        (
            "a lesson without its course in English",
            [
                "training/uno/course.yml": "title: Uno\n", "training/uno/01-a.md": "---\ntitle: A\n---\n",
                "training/uno/01-a.en.md": "---\ntitle: A\n---\n",
            ]
        ),
    ]

    @Test(arguments: shapes.map(\.name), ["", "carpeta/"])
    func everyInnerLinkLeadsSomewhere(name: String, path: String) throws {
        let content = Self.shapes.first { $0.name == name }!.content
        let settings = MemorySite.settings.replacing("theme: tiny", with: "theme: default")
            .replacing("https://example.org/", with: "https://example.org/\(path)")
            .replacing("https://hub.example.org/", with: "https://hub.example.org/\(path)")
        let site = MemorySite(content.merging(["site.yml": settings]) { $1 })
        #expect(try site.build().diagnostics.filter { $0.severity == .error } == [])
        var broken: Set<String> = []
        for (file, bytes) in site.published where file.hasSuffix(".html") {
            let edition = file.hasPrefix("public/") ? "public/" : "staff/"
            let text = String(decoding: bytes, as: UTF8.self)
            for attribute in ["href=\"", "src=\""] {
                for piece in text.split(separator: attribute).dropFirst() {
                    let address = piece.prefix { $0 != "\"" && $0 != "#" }
                    guard let target = Self.file(address, in: edition, path), site.files[target] == nil else {
                        continue
                    }
                    broken.insert("\(address) in \(file)")
                }
            }
        }
        #expect(broken.sorted() == [])
    }

    /// The published file that an address asks for; nil for other sites and for places on the page.
    private static func file(_ address: Substring, in edition: String, _ path: String) -> String? {
        var edition = edition
        var address = address
        for (host, name) in [("https://example.org", "public/"), ("https://hub.example.org", "staff/")]
        where address.hasPrefix(host + "/") {
            edition = name
            address = address.dropFirst(host.count)
        }
        guard address.hasPrefix("/") else { return nil }
        guard address.hasPrefix("/" + path) else { return "outside the base path: \(address)" }
        return edition + Route("/" + address.dropFirst(path.count + 1)).file
    }
}
