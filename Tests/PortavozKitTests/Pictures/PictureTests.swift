import PortavozDiagnostics
import PortavozKit
import Testing

/// Pictures with copies, as pages and folders have them.
struct PictureTests {
    private let program = FakePictures()

    private func site(_ body: String = "![Una](foto.jpg)", more: String = "", settings: String = "") -> MemorySite {
        let site = MemorySite(["posts/hola/index.md": MemorySite.post("Hola", body, more: more)])
        site["content/site.yml"] = MemorySite.settings + settings
        site.files["content/posts/hola/foto.jpg"] = FakePictures.photo()
        return site
    }

    private func page(_ site: MemorySite) -> String { site.text("public/blog/hola/index.html") }

    /// `foto-320.1234abcd.avif`, as the page has it.
    private func name(_ format: ImageFormat, _ width: Int, mark: UInt8 = 7) -> String {
        let digest = Digest(of: FakePictures.copy(format, width, mark: mark)).hexadecimal.prefix(8)
        return "foto-\(width).\(digest).\(format.rawValue.lowercased())"
    }

    private func list(_ format: ImageFormat, _ folder: String = "/blog/hola/") -> String {
        [320, 640, 800].map { "\(folder)\(name(format, $0)) \($0)w" }.joined(separator: ", ")
    }

    @Test func aPageOffersEachWidthInEachFormat() throws {
        let site = site()
        let report = try site.build(with: program.tools())
        #expect(report.diagnostics == [])
        let sizes = "sizes=\"(min-width: 44rem) 40rem, 92vw\""
        #expect(
            page(site).contains(
                "<p><picture><source type=\"image/avif\" srcset=\"\(list(.avif))\" \(sizes) />"
                    + "<source type=\"image/webp\" srcset=\"\(list(.webp))\" \(sizes) />"
                    + "<img src=\"/blog/hola/foto.jpg\" width=\"800\" height=\"600\" class=\"tint tint-rf tint-g0 tint-b0\" alt=\"Una\" />"
                    + "</picture></p>"))
        #expect(site.files["public/blog/hola/" + name(.avif, 320)] == FakePictures.copy(.avif, 320))
        #expect(site.files["public/blog/hola/foto.jpg"] == FakePictures.copy(.jpeg, 800))
    }

    /// The sheet that turns such classes into colours, by its name.
    private func tints(_ site: MemorySite, _ folder: String = "public/assets/") -> [String] {
        site.files.paths.filter { $0.hasPrefix(folder + "tints") }.map { String($0.dropFirst(folder.count)) }
    }

    /// A site whose theme asks for the sheet.
    private func tintedSite() -> MemorySite {
        let (site, base) = (site(), "themes/tiny/templates/base.html")
        site[base] = site.text(base).replacing("</head>", with: "<link href=\"{{site.tint_styles}}\">\n</head>")
        return site
    }

    @Test func theColoursOfPlacesAreInASheetWithItsDigestInItsName() throws {
        let site = tintedSite()
        try site.build(with: program.tools())
        let name = try #require(tints(site).first)
        let css = site.text("public/assets/" + name)
        #expect(name == "tints.\(Digest(of: Array(css.utf8)).hexadecimal.prefix(8)).css")
        #expect(
            css.hasPrefix(".tint{background-color:rgb(var(--tint-r),var(--tint-g),var(--tint-b))}.tint-r0{--tint-r:0}"))
        for rule in [".tint-rf{--tint-r:255}", ".tint-g8{--tint-g:136}", ".tint-b0{--tint-b:0}"] {
            #expect(css.contains(rule))
        }
        #expect(page(site).contains("href=\"/assets/\(name)\""))
        let rule = "\n/assets/\(name)\n  Cache-Control: public, max-age=31536000, immutable\n"
        #expect(site.text("public/_headers").contains(rule))
        #expect(!site.text("staff/_headers").contains("tints") && tints(site, "staff/assets/").isEmpty)
    }

    @Test func anotherPictureChangesNoOtherPage() throws {
        let site = tintedSite()
        site["content/posts/otra.md"] = MemorySite.post("Otra", date: "2026-03-01")
        try site.build(with: program.tools())
        let (page, names) = (site.text("public/blog/otra/index.html"), tints(site))
        site.files["content/posts/hola/foto.jpg"] = FakePictures.photo(mark: 0xF0)
        try site.build(with: program.tools())
        #expect(self.page(site).contains("class=\"tint tint-rf tint-g0 tint-be\""))
        #expect(site.text("public/blog/otra/index.html") == page)
        #expect(tints(site) == names)
    }

    @Test func aPreviewHasTheSheetUnderItsPlainName() throws {
        let site = tintedSite()
        try site.build(with: program.tools()) {
            $0.outputFolder = "preview"
            $0.liveHTML = "<script src=\"/live.js\"></script>"
        }
        #expect(tints(site, "preview/public/assets/") == ["tints.css"])
        #expect(site.text("preview/public/blog/hola/index.html").contains("href=\"/assets/tints.css\""))
    }

    @Test func withoutPicturesThereIsNoSheet() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola")])
        try site.build(with: program.tools())
        #expect(tints(site).isEmpty && !site.text("public/_headers").contains("tints"))
    }

    @Test func feedsHaveOneAddress() throws {
        let site = site("![Una](foto.jpg)", more: "cover: {image: foto.jpg, alt: Una}\n")
        try site.build(with: program.tools())
        let image =
            "<img src=\"https://example.org/blog/hola/foto.jpg\" width=\"800\" height=\"600\" alt=\"Una\" />"
        #expect(site.text("public/feed.xml").contains(image))
        #expect(!site.text("public/feed.xml").contains("<picture"))
        #expect(site.text("public/feed.json").contains("\"image\":\"https://example.org/blog/hola/foto.jpg\""))
        #expect(page(site).contains("<meta property=\"og:image\" content=\"https://example.org/blog/hola/foto.jpg\">"))
    }

    @Test func theSecondBuildAsksNothingAndWritesNothing() throws {
        let site = site()
        try site.build(with: program.tools())
        #expect(program.orders == 1)
        let before = site.published
        var files = site.files.fileSystem
        let read = files.read
        files.read = { path throws(FileError) in
            #expect(!path.hasSuffix("foto.jpg"), "the photograph is not read again")
            return try read(path)
        }
        let report = try site.build(with: program.tools(), files: files)
        #expect(program.orders == 1)
        #expect(report.written == [.public: 0, .staff: 0])
        #expect(site.published == before)
    }

    @Test func anotherProgramOrAnotherPictureIsMadeAnew() throws {
        let site = site()
        try site.build(with: program.tools())
        try site.build(with: program.tools(version: "fake-2"))
        #expect(program.orders == 2)
        site.files["content/posts/hola/foto.jpg"] = FakePictures.photo(mark: 9)
        try site.build(with: program.tools(version: "fake-2"))
        #expect(program.orders == 3)
        #expect(page(site).contains(name(.avif, 320, mark: 9)))
        #expect(!site.published.keys.contains("public/blog/hola/" + name(.avif, 320)))
        // What was made before is still there.
        site.files["content/posts/hola/foto.jpg"] = FakePictures.photo()
        try site.build(with: program.tools(version: "fake-2"))
        #expect(program.orders == 3)
    }

    @Test func aFileThatATextLinksToStaysWhole() throws {
        let site = site("![Una](foto.jpg)\n\n[Entera](foto.jpg)")
        try site.build(with: program.tools())
        #expect(site.files["public/blog/hola/foto.jpg"] == FakePictures.photo())
        #expect(page(site).contains("<img src=\"/blog/hola/\(name(.jpeg, 800).replacing(".jpeg", with: ".jpg"))\""))
    }

    @Test func sharedPicturesStayWholeToo() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola", "![Una](/una,%20dos/foto.jpg)")])
        site.files["content/static/una, dos/foto.jpg"] = FakePictures.photo()
        try site.build(with: program.tools())
        #expect(site.files["public/una, dos/foto.jpg"] == FakePictures.photo())
        #expect(page(site).contains("srcset=\"/una%2C%20dos/\(name(.avif, 320)) 320w, "))
    }

    @Test func galleriesAndThemesHaveTheirOwnSizes() throws {
        let site = site("```gallery\n- file: foto.jpg\n  alt: Una\n```\n\n![Dos](foto.jpg)")
        site["themes/tiny/theme.yml"] = "name: tiny\npicture-sizes: {text: 10rem, gallery: 5rem}\n"
        try site.build(with: program.tools())
        let page = page(site)
        #expect(page.contains("\(list(.avif))\" sizes=\"5rem\" />"))
        #expect(page.contains("\(list(.avif))\" sizes=\"10rem\" />"))
        #expect(page.contains("alt=\"Una\" loading=\"lazy\" decoding=\"async\" /></picture>\n</figure>"))
    }

    @Test func creditsFollowThePicture() throws {
        let site = site("![Una](foto.jpg) y ![Dos](foto.jpg \"Pie\")")
        site["content/posts/hola/foto.jpg.yml"] = "credit: Ana\n"
        try site.build(with: program.tools())
        #expect(page(site).contains("</picture> <small class=\"credit\">Ana</small> y <picture>"))
    }

    @Test func settingsDecideWhatIsMade() throws {
        let site = site(settings: "pictures: {formats: [webp], widths: [500, 200], quality: 50}\n")
        try site.build(with: program.tools())
        #expect(
            page(site).contains("<picture><source type=\"image/webp\" srcset=\"/blog/hola/\(name(.webp, 200)) 200w"))
        #expect(!page(site).contains("avif"))
        site["content/site.yml"] = MemorySite.settings + "pictures: {formats: []}\n"
        try site.build(with: program.tools())
        #expect(page(site).contains("<p><img src=\"/blog/hola/foto.jpg\" width=\"800\""))
        #expect(site.files["public/blog/hola/foto.jpg"] == FakePictures.photo())
    }

    @Test func aSmallPictureHasNoCopies() throws {
        let site = site()
        for photo in [FakePictures.photo(300, 200), FakePictures.photo(bytes: 500)] {
            site.files["content/posts/hola/foto.jpg"] = photo
            try site.build(with: program.tools())
            #expect(program.orders == 0)
            #expect(!page(site).contains("<picture"))
        }
    }

    @Test func noCopyIsHeavierThanThePicture() throws {
        let site = site()
        let tools = program.tools()
        var heavy = tools
        heavy.make = { order throws(PictureFault) in
            var made = try tools.make(order)
            for place in made.files.indices where made.files[place].format == .avif && made.files[place].width == 800 {
                made.files[place].bytes = [UInt8](repeating: 1, count: order.source.count)
            }
            return made
        }
        try site.build(with: heavy)
        #expect(!page(site).contains("image/avif"))
        #expect(page(site).contains("image/webp"))
    }

    @Test func whatGoesWrongIsToldWhereThePictureIsShown() throws {
        let place = "content/posts/hola/index.md:6:3:16"
        let broken = site("Y ![Una](foto.jpg)")
        for _ in 1...2 {
            #expect(
                try broken.build(with: program.tools(.unreadable)).diagnostics.map(line)
                    == ["error picture-unreadable \(place)"])
        }
        #expect(program.orders == 1)
        #expect(broken.published.isEmpty)
        for fault in [PictureFault.limit, .system] {
            let site = site("Y ![Una](foto.jpg)")
            #expect(
                try site.build(with: program.tools(fault)).diagnostics.map(line) == [
                    "warning picture-not-made \(place)"
                ])
            #expect(site.files["public/blog/hola/foto.jpg"] == FakePictures.photo())
        }
        let huge = site("Y ![Una](foto.jpg)")
        huge.files["content/posts/hola/foto.jpg"] = FakePictures.photo(20_000, 10_000)
        #expect(
            try huge.build(with: program.tools()).diagnostics.map(line) == ["warning picture-too-large \(place)"])
        #expect(program.orders == 3)
    }

    @Test func withoutTheProgramOneLineSaysSo() throws {
        let site = site("![Una](foto.jpg)\n\n![Dos](dos.jpg)")
        site.files["content/posts/hola/dos.jpg"] = FakePictures.photo(mark: 8)
        let report = try site.build(with: program.tools(isInstalled: false))
        #expect(report.diagnostics.map(line) == ["note picture-tools-missing"])
        #expect(report.diagnostics.map(\.arguments) == [["count": "2"]])
        #expect(site.files["public/blog/hola/foto.jpg"] == FakePictures.photo())
        #expect(page(site).contains("<p><img src=\"/blog/hola/foto.jpg\" width=\"800\""))
    }

    @Test func aBuildThatDoesNotWaitSaysWhatIsLeftToMake() throws {
        let site = site()
        let report = try site.build(with: program.tools()) { $0.pictures = .cache }
        #expect(program.orders == 0)
        #expect(report.diagnostics == [])
        #expect(report.pendingPictures.map(\.path) == ["content/posts/hola/foto.jpg"])
        for job in report.pendingPictures {
            #expect(try job.carryOut(program.tools(), site.files.fileSystem) == nil)
        }
        let next = try site.build(with: program.tools()) { $0.pictures = .cache }
        #expect(next.pendingPictures.isEmpty)
        #expect(page(site).contains("<picture>"))
        #expect(program.orders == 1)
    }

    @Test func aDryBuildMakesNothing() throws {
        let site = site()
        let before = site.files.paths
        #expect(try site.build(with: program.tools(), isDry: true).diagnostics == [])
        #expect(program.orders == 0)
        #expect(site.files.paths == before)
    }

    @Test func aCopyOfWhatIsForStaffIsNeverPublic() throws {
        let guideline = "---\ntitle: Fotos\nowner: ana\nversion: '1.0'\n---\n![Una](foto.jpg)\n"
        let site = MemorySite(["guidelines/fotos/index.md": guideline])
        site.files["content/guidelines/fotos/foto.jpg"] = FakePictures.photo()
        #expect(try site.build(with: program.tools()).diagnostics == [])
        #expect(!site.published.keys.contains { $0.hasPrefix("public/") && $0.contains("foto") })
        #expect(site.published.keys.contains { $0.hasSuffix(name(.avif, 320)) && $0.hasPrefix("staff/") })
        site.files["content/static/robada.avif"] = FakePictures.copy(.avif, 320)
        #expect(
            try site.build(with: program.tools()).diagnostics.map(line) == [
                "error leak content/guidelines/fotos/foto.jpg"
            ])
    }
}

/// Which copies a picture has.
struct PictureWidthTests {
    @Test(arguments: [
        (4000, [320, 640, 960, 1280, 1920], 1280), (1920, [320, 640, 960, 1280, 1920], 1280),
        (1300, [320, 640, 960, 1300], 1300), (700, [320, 700], 700), (1000, [320, 640, 1000], 1000),
    ])
    func noCopyIsWiderThanThePicture(width: Int, widths: [Int], plain: Int) {
        #expect(PictureSettings().widths(of: width) == widths)
        #expect(PictureSettings().plainWidth(of: width) == plain)
    }

    @Test func aTintIsFourBitsAChannel() {
        #expect(Tint(red: 255, green: 128, blue: 0).classes == "tint tint-rf tint-g8 tint-b0")
        #expect(Tint(red: 0, green: 0, blue: 9).text == "001")
        #expect(Tint("a3c")?.text == "a3c")
        #expect(Tint("12") == nil)
    }
}
