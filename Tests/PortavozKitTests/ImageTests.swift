import PortavozDiagnostics
import PortavozKit
import Testing

/// Sizes and credits of the images that texts show.
struct ImageTests {
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2, 0, 0, 0]
    /// With pixels and an end, for who looks at all of it.
    static let wholePNG: [UInt8] =
        png + [0, 0, 0, 0] + [0, 0, 0, 2] + Array("IDAT".utf8) + [9, 9, 0, 0, 0, 0] + [0, 0, 0, 0]
        + Array("IEND".utf8) + [0, 0, 0, 0]
    private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1, 0, 0, 0]
    private static func jpeg(orientation: UInt8?, padding: Int = 0) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        if let orientation {
            let tiff: [UInt8] =
                [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1] + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
            bytes += [0xFF, 0xE1, 0, UInt8(2 + 6 + tiff.count)] + Array("Exif\0\0".utf8) + tiff
        }
        if padding > 0 {
            bytes += [0xFF, 0xFE, UInt8((padding + 2) >> 8), UInt8((padding + 2) & 255)]
            bytes += [UInt8](repeating: 0, count: padding)
        }
        return bytes + [0xFF, 0xC2, 0, 17, 8, 1, 0xE0, 2, 0x80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
    }
    private static func webp(_ chunk: String, _ body: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(chunk.utf8) + [0, 0, 0, 0] + body
    }
    private static let avif: [UInt8] =
        [0, 0, 0, 28] + Array("ftypavif".utf8) + [0, 0, 0, 0] + Array("mif1avif".utf8) + [0, 0, 0, 20]
        + Array("ispe".utf8) + [0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64] + [0, 0, 0, 20] + Array("ispe".utf8)
        + [0, 0, 0, 0, 0, 0, 2, 0x80, 0, 0, 1, 0xE0]

    static let images: [(String, [UInt8])] = [
        ("a.png", png), ("a.gif", gif), ("a.jpg", jpeg(orientation: nil)), ("a.JPEG", jpeg(orientation: 1)),
        ("a.jpg", jpeg(orientation: nil, padding: 20_000)),
        ("a.webp", webp("VP8X", [0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0])),
        ("a.webp", webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 2, 0xE0, 1])),
        ("a.webp", webp("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0])), ("a.avif", avif),
        ("a.svg", Array("<svg width=\"640\" height='480px'/>".utf8)),
        (
            "a.svg",
            Array(
                "<?xml version=\"1.0\"?>\n<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<!-- > -->\n<svg\n width=\"100%\" viewBox=\"0 0 640, 480\">"
                    .utf8)
        ),
    ]

    private func site(_ body: String, _ files: [String: [UInt8]] = [:]) -> MemorySite {
        let site = MemorySite(["posts/hola/index.md": MemorySite.post("Hola", body)])
        for (path, bytes) in files { site.files["content/posts/hola/" + path] = bytes }
        return site
    }

    private func html(_ site: MemorySite) throws -> String {
        try site.built()
        return site.text("public/blog/hola/index.html")
    }

    @Test(arguments: images) func aPageTellsAnImagesSize(name: String, bytes: [UInt8]) throws {
        let page = try html(site("![Una](\(name)) y", [name: bytes]))
        #expect(page.contains("<img src=\"/blog/hola/\(name)\" width=\"640\" height=\"480\" alt=\"Una\" /> y"))
    }

    @Test func aPhotoThatWasTurnedIsAsBrowsersShowIt() throws {
        let page = try html(site("![Una](a.jpg)", ["a.jpg": Self.jpeg(orientation: 6)]))
        #expect(page.contains("width=\"480\" height=\"640\""))
    }

    @Test func aSizeThatIsNotToldIsLeftOut() throws {
        for (name, bytes) in [
            ("a.png", Array(Self.png.prefix(20))), ("a.svg", Array("<svg viewBox=\"0 0\"/>".utf8)),
            ("a.jpg", [0xFF, 0xD8, 0xFF, 0xD9]), ("a.gif", Array("GIF89a".utf8) + [0, 0, 0, 0]),
        ] {
            #expect(try html(site("![Una](\(name))", [name: bytes])).contains("\(name)\" alt=\"Una\" />"))
        }
    }

    @Test func sharedImagesHaveSizesAndFeedsToo() throws {
        let site = site("![Una](/foto.png)\n\n![Otra](/foto.png)")
        site.files["content/static/foto.png"] = Self.png
        #expect(
            try html(site).contains(
                "<img src=\"/foto.png\" width=\"640\" height=\"480\" alt=\"Otra\" loading=\"lazy\" decoding=\"async\" />"
            ))
        #expect(
            site.text("public/feed.xml").contains(
                "<img src=\"https://example.org/foto.png\" width=\"640\" height=\"480\" alt=\"Una\" />"))
    }

    @Test func aFileThatIsNotWhatItsNameSaysIsReportedWhereItIsShown() throws {
        for (bytes, arguments) in [
            (Self.gif, ["path": "content/posts/hola/a.png", "expected": "PNG", "found": "GIF"]),
            (
                Array("hola".utf8),
                ["path": "content/posts/hola/a.png", "expected": "PNG", "cause": "no-image"]
            ), ([], ["path": "content/posts/hola/a.png", "expected": "PNG", "cause": "no-image"]),
        ] {
            let report = try site("Texto.\n\nUna ![Una](a.png)", ["a.png": bytes]).build()
            #expect(report.diagnostics.map(line) == ["error wrong-image-format content/posts/hola/index.md:8:5:13"])
            #expect(report.diagnostics.map(\.arguments) == [arguments])
        }
    }

    @Test func aCreditStandsInTheCaption() throws {
        let credit = "credit: Ana & Co\nlicence: CC BY 4.0\nsource: https://fotos.example/?a=1&b=2\n"
        let page = try html(site("![Una](a.png \"Pie\")", ["a.png": Self.png, "a.png.yml": Array(credit.utf8)]))
        #expect(
            page.contains(
                "<figcaption>Pie <small class=\"credit\"><a href=\"https://fotos.example/?a=1&amp;b=2\">Ana &amp; Co</a>, "
                    + "CC BY 4.0</small></figcaption>"))
    }

    @Test func aCreditWithoutACaptionFollowsTheImage() throws {
        let page = try html(
            site(
                "![Una](a.png) y [![Dos](a.png)](/blog/)\n\n![Tres](a.png)",
                ["a.png": Self.png, "a.png.yml": Array("credit: Ana\n".utf8)]))
        let small = " <small class=\"credit\">Ana</small>"
        #expect(page.contains("alt=\"Una\" />\(small) y"))
        #expect(page.contains("alt=\"Dos\" loading=\"lazy\" decoding=\"async\" /></a>"))
        #expect(page.contains("alt=\"Tres\" loading=\"lazy\" decoding=\"async\" />\(small)</p>"))
    }

    @Test func whatIsWrongInACreditIsReportedAtItsPlace() throws {
        let path = "content/posts/hola/a.png.yml"
        for (credit, faults) in [
            ("credit: Ana\nlicense: x\n", ["error unknown-key \(path):2:1:7 → licence"]),
            ("licence: x\n", ["error missing-key \(path):1:1:1"]),
            ("credit: Ana\nsource: /x/\n", ["error bad-url \(path):2:9:3"]),
            ("credit: Ana\nsource: javascript:x\n", ["error unsafe-url \(path):2:9:12"]),
        ] {
            let report = try site("![Una](a.png)", ["a.png": Self.png, "a.png.yml": Array(credit.utf8)]).build()
            #expect(report.diagnostics.map(line) == faults)
        }
    }

    @Test func creditsAreNotPublishedAndNeedTheirImage() throws {
        let site = site("Texto.", ["b.png.yml": Array("credit: Ana\n".utf8)])
        site.files["content/static/a.png"] = Self.png
        site["content/static/a.png.yml"] = "credit: Ana\n"
        let report = try site.build()
        #expect(report.diagnostics.map(line) == ["warning unknown-file content/posts/hola/b.png.yml"])
        #expect(site.published.keys.contains("public/a.png"))
        #expect(!site.published.keys.contains { $0.hasSuffix(".yml") })
    }
}

/// Punctuation as a site wants it.
struct SiteTypographyTests {
    @Test func aSiteMayKeepItsPunctuationAsWritten() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola", "\"Uno\"...")])
        try site.built()
        #expect(site.text("public/blog/hola/index.html").contains("<p>«Uno»…</p>"))
        site["content/site.yml"] = MemorySite.settings + "typography: false\n"
        try site.built()
        #expect(site.text("public/blog/hola/index.html").contains("<p>&quot;Uno&quot;...</p>"))
    }

    @Test func aPreviewSeesTheSwitch() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola", "\"Uno\"...")])
        var memory = BuildMemory(keepsDocuments: true)
        try site.build(&memory)
        site["content/site.yml"] = MemorySite.settings + "typography: no\n"
        try site.build(&memory)
        #expect(site.text("public/blog/hola/index.html").contains("<p>&quot;Uno&quot;...</p>"))
    }

    @Test func theTextBeforeTheMarkSumsUpAPost() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola", "\"Uno\".\n\nDos.\n\n<!-- more -->\n\nTres.")])
        try site.built()
        let page = site.text("public/blog/hola/index.html")
        #expect(page.contains("«Uno». Dos.\""))
        #expect(!page.contains("<!-- more"))
    }
}
