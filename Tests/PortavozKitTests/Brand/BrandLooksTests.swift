import PortavozDiagnostics
import PortavozKit
import Testing

/// What the brand makes of a theme: its colours in light and dark, its type, its files; and the contrast that it has to keep.
struct BrandLooksTests {
    @Test func theStandardPaletteIsTheThemes() throws {
        let css = String(decoding: try repository.read("themes/default/assets/site.css"), as: UTF8.self)
        let halves = css.split(separator: "prefers-color-scheme: dark", maxSplits: 1)
        for (half, isDark) in [(halves[0], false), (halves[1], true)] {
            for (name, color) in StandardPalette.values(isDark: isDark) {
                #expect(half.contains("--color-\(name): \(color.hex);"))
            }
        }
    }

    @Test(arguments: [
        "{a: '#a03c14'}", "{a: {value: '#ffd400', role: null}, b: '#111'}", "{a: {value: '#123', role: text}}",
        "{a: {value: '#e8f0ff', role: background}}",
        "{a: {value: '#fff', role: background}, b: {value: '#00c', role: accent}}",
        "{a: {value: '#101820', role: background}, b: {value: '#fee', role: text}, c: {value: '#ffd400', role: accent}}",
        "{a: {value: '#fff', dark: '#000', role: background}, b: {value: '#b00', dark: '#f99', role: accent}}",
        "{a: {value: '#fffbe0', role: background}, b: {value: '#6b5b00', role: accent}, c: {value: '#555', role: muted}}",
    ])
    func whateverTheBrandGivesTextCanBeRead(colors: String) throws {
        let (brand, faults) = try read("colors: \(colors)\n")
        #expect(faults == [])
        for isDark in [false, true] {
            let palette = Palette(brand, isDark: isDark)
            for ground in ["page", "surface", "sunken"] {
                for text in ["text", "muted", "accent", "accent-strong"] {
                    #expect(
                        Contrast(palette[text], on: palette[ground]).ratio >= 4.5, "\(text) on \(ground), \(isDark)")
                }
                #expect(Contrast(palette["control"], on: palette[ground]).ratio >= 3)
                for series in 1...6 { #expect(Contrast(palette["chart-\(series)"], on: palette[ground]).ratio >= 3) }
            }
            for (text, ground) in [
                ("on-accent", "accent"), ("on-accent", "accent-strong"), ("on-band", "band"), ("accent", "accent-soft"),
                ("accent-strong", "accent-soft"), ("text", "tint-1"), ("text", "tint-4"), ("info", "info-soft"),
                ("bad", "bad-soft"), ("warn", "page"), ("good", "page"),
            ] {
                #expect(Contrast(palette[text], on: palette[ground]).ratio >= 4.5, "\(text) on \(ground), \(isDark)")
            }
        }
    }

    @Test func aPairThatCannotBeReadIsAnErrorWithTheNearestColourThatCan() throws {
        let (_, faults) = try read(
            """
            colors:
              oro: "#c9a227"
              papel: "#ffffff"
            pairs:
              - {front: oro, back: papel}
              - {front: oro, back: papel, for: graphics}
            """)
        #expect(faults.map(\.rule) == ["brand-low-contrast", "brand-low-contrast"])
        let fault = try #require(faults.first)
        #expect(fault.location == SourceLocation(Brand.path, line: 2, column: 8, length: 9) && fault.severity == .error)
        #expect(fault.arguments == ["front": "oro", "back": "papel", "ratio": "2.41", "least": "4.5"])
        let proposal = try #require(Color(fault.suggestion!))
        #expect(Contrast(proposal, on: .white).ratio >= 4.5 && Contrast(proposal, on: .white).ratio < 4.6)
        for fault in faults { expectWords(for: fault) }
    }

    @Test func aColourWithARoleHasToStandOutOnThePage() throws {
        let (_, faults) = try read("colors: {oro: {value: '#c9a227', dark: '#403000', role: accent}}\n")
        #expect(Set(faults.map { $0.location!.column }) == [23, 40])
    }

    @Test(arguments: ["accent-soft", "accent-strong", "on-accent", "sunken", "band"])
    func aColourWithoutOthersOfItsFamilyIsUsed(role: String) throws {
        let value = role == "accent-strong" || role == "band" ? "#402010" : "#f0e0ff"
        let (brand, faults) = try read("colors: {a: {value: '\(value)', role: \(role)}}\n")
        #expect(faults == [])
        #expect(Palette(brand, isDark: false)[role].hex == value)
        #expect(Palette(brand, isDark: false).overrides.contains { $0.name == role })
    }

    @Test func theThemesOwnColoursPass() throws {
        for isDark in [false, true] {
            let palette = Palette(Brand(name: "X"), isDark: isDark)
            for pair in ThemePairs.all {
                let ratio = Contrast(palette[pair.front], on: palette[pair.back]).ratio
                #expect(ratio >= pair.purpose.leastContrast, "\(pair.front) on \(pair.back), \(isDark)")
            }
        }
    }

    @Test(arguments: [
        "{hundido: {value: '#000000', role: sunken}}", "{medio: {value: '#555555', role: surface}}",
        "{noche: {value: '#22303c', role: surface}}",
        "{papel: {value: '#fcf8f2', role: background}, noche: {value: '#22303c', role: surface}}",
        "{fondo: {value: '#fff', role: background}, tinta: {value: '#111', role: text}, suave: {value: '#333333', role: accent-soft}}",
    ])
    func aGroundOnWhichNothingCanBeReadIsAnError(colors: String) throws {
        let (brand, faults) = try read("colors: \(colors)\n")
        let fault = try #require(faults.first)
        #expect(faults.count == 1 && fault.rule == "brand-low-contrast" && fault.severity == .error)
        let ground = brand.colors.last!
        #expect(fault.location == ground.value.location && fault.arguments["back"] == ground.name.value)
        expectWords(for: fault)
        // Whoever takes the proposal has no fault any more.
        let proposal = try #require(fault.suggestion)
        #expect(try read("colors: \(colors.replacing(ground.value.value.hex, with: proposal))\n").1 == [])
    }

    @Test(arguments: [
        "{tinta: {value: '#ff0000', role: text}}", "{verde: {value: '#8a8', role: good}}",
        "{fondo: {value: '#eee', role: background}, tinta: {value: '#999', role: text}, gris: {value: '#aaa', role: muted}}",
    ])
    func aColourIsToldOnceAndItsProposalPasses(colors: String) throws {
        let (_, faults) = try read("colors: \(colors)\n")
        #expect(Set(faults.map(\.location)).count == faults.count && !faults.isEmpty)
        var text = colors
        for fault in faults {
            expectWords(for: fault)
            let value = colors.dropFirst(fault.location!.column - 9).prefix(fault.location!.length)
            text = text.replacing(value, with: "'\(try #require(fault.suggestion))'")
        }
        #expect(try read("colors: \(text)\n").1 == [])
    }

    @Test func aColourIsNotHeldAgainstAGroundThatNobodyGave() throws {
        #expect(
            try read("colors: {f: {value: '#fff', role: background}, b: {value: '#767676', role: good}}\n").1 == [])
    }

    @Test func pairsAreLookedAtOnDarkPagesToo() throws {
        let (_, faults) = try read(
            "colors: {a: {value: '#111111', dark: '#777777'}, b: {value: '#ffffff', dark: '#888888'}}\n"
                + "pairs: [{front: a, back: b}]\n")
        #expect(faults.map(\.rule) == ["brand-low-contrast"])
        #expect(faults.first?.location?.column == 38 && faults.first?.arguments["ratio"] == "1.26")
        for fault in faults { expectWords(for: fault) }
    }

    @Test func theStyleSheetCarriesColoursTypeAndSpace() throws {
        let site = MemorySite([
            "brand/brand.yml": """
            colors:
              vino: {value: "#7a1f2b", dark: "#f2a6b0", role: accent}
            typography:
              families:
                text: {name: 'A "B"', fallback: [Georgia, serif], files: [{file: fonts/a b.woff2, weight: 100 900}]}
              scale: {l: 1.5rem}
              weights: {strong: 600}
            spacing: {4: 20px}
            radii: {m: 0, l: 2px}
            """,
            "brand/fonts/a b.woff2": "font", "pages/a.md": "---\ntitle: A\n---\n",
        ])
        try site.built()
        let name = site.published.keys.first { $0.hasPrefix("public/assets/brand.") } ?? "public/assets/brand.css"
        let css = site.text(name)
        #expect(name.hasSuffix(".\(Digest(of: Array(css.utf8)).hexadecimal.prefix(8)).css"))
        #expect(css == site.text(name.replacing("public/", with: "staff/")))
        #expect(
            css.hasPrefix(
                """
                @font-face {
                  font-family: "A \\"B\\"";
                  font-weight: 100 900;
                  font-style: normal;
                  font-display: swap;
                  src: url("../brand/fonts/a%20b.\(Digest(of: Array("font".utf8)).hexadecimal.prefix(8)).woff2") format("woff2");
                }
                :root {
                  --color-accent: #7a1f2b;

                """))
        for line in [
            "--brand-vino: #7a1f2b", "--font-text: \"A \\\"B\\\"\", \"Georgia\", serif", "--font-weight-strong: 600",
            "--font-size-l: 1.5rem", "--space-4: 20px", "--radius: 0px", "--radius-l: 2px",
        ] { #expect(css.contains("\n  \(line);\n")) }
        #expect(css.contains("dark) {\n  :root {\n    --color-accent: #f2a6b0;\n"))
        #expect(site.text("public/brand/fonts/a b.woff2") == "font")
    }

    private static let fontSite = MemorySite([
        "brand/brand.yml": """
        typography:
          families:
            text: {name: A, files: [{file: fonts/a.woff2, weight: 400}, {file: fonts/a.woff2, weight: 700}]}
            mono: {name: A, files: [{file: b.ttf}]}
        """,
        "brand/fonts/a.woff2": "one", "brand/b.ttf": "two", "pages/a.md": "---\ntitle: A\n---\n",
    ])

    @Test func aFontIsPublishedUnderANameThatTellsItsBytes() throws {
        let site = Self.fontSite
        func name(_ bytes: String) -> String { String(Digest(of: Array(bytes.utf8)).hexadecimal.prefix(8)) }
        try site.built()
        for edition in ["public", "staff"] {
            #expect(site.text("\(edition)/brand/fonts/a.\(name("one")).woff2") == "one")
            #expect(site.text("\(edition)/brand/b.\(name("two")).ttf") == "two")
            // Texts and themes may name them.
            #expect(site.text("\(edition)/brand/fonts/a.woff2") == "one")
            let headers = site.text("\(edition)/_headers")
            for file in ["fonts/a.\(name("one")).woff2", "b.\(name("two")).ttf"] {
                #expect(headers.contains("\n/brand/\(file)\n  Cache-Control: public, max-age=31536000, immutable\n"))
            }
            #expect(!headers.contains("a.woff2"))
        }
        site["content/brand/fonts/a.woff2"] = "three"
        try site.built()
        #expect(site["public/brand/fonts/a.\(name("one")).woff2"] == nil)
        #expect(site.text("public/brand/fonts/a.\(name("three")).woff2") == "three")
        let css = site.published.first { $0.key.hasPrefix("public/assets/brand.") }.map {
            String(decoding: $0.value, as: UTF8.self)
        }
        #expect(css?.contains("url(\"../brand/fonts/a.\(name("three")).woff2\")") == true)
    }

    @Test func aPreviewHasFontsUnderTheirOwnNames() throws {
        let site = MemorySite(
            ["pages/a.md": "---\ntitle: A\n---\n"].merging(
                ["brand/brand.yml", "brand/fonts/a.woff2", "brand/b.ttf"].map {
                    ($0, Self.fontSite.text("content/" + $0))
                }
            ) { $1 })
        try site.built {
            $0.outputFolder = "preview"
            $0.liveHTML = "<script src=\"/live.js\"></script>"
        }
        #expect(
            site.files.paths.filter { $0.hasPrefix("preview/public/brand/") }.sorted() == [
                "preview/public/brand/b.ttf", "preview/public/brand/fonts/a.woff2",
            ])
        #expect(site.text("preview/public/assets/brand.css").contains("url(\"../brand/fonts/a.woff2\")"))
    }

    @Test func aBrandWithoutLooksLeavesTheThemeAlone() throws {
        let site = MemorySite(["brand/brand.yml": "name: Alborada\n", "pages/a.md": "---\ntitle: A\n---\n"])
        try site.built()
        #expect(!site.published.keys.contains { $0.hasPrefix("public/assets/brand.") })
    }

    @Test(arguments: [
        ("logo: no.svg", "brand-missing-file"), ("logo: ../site.yml", "brand-missing-file"),
        ("logos: {a: {files: [activo.svg]}}", "brand-active-svg"),
        ("logos: {a: {files: [manejador.svg]}}", "brand-active-svg"), ("logo: carpeta", "brand-missing-file"),
        ("logo: carpeta.svg", "brand-missing-file"), ("logos: {a: {files: [l.html]}}", "bad-value"),
        ("typography: {families: {text: {name: A, files: [{file: fuente.pdf}]}}}", "bad-value"),
    ])
    func filesOfTheBrandAreLookedAt(yaml: String, rule: String) throws {
        let (_, faults) = try read(yaml)
        #expect(faults.map(\.rule) == [rule])
        for fault in faults { expectWords(for: fault) }
    }

    @Test(arguments: [
        "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>", "<a href='&#106;avascript:x()'>",
        "<a href='java&#10;script:x()'>", "<a href='java\nscript:x()'>", "<a xlink:href=' JavaScript:x()'>",
        "<a href='data:text/html,x'>", "<image href='https://otro.example/p.png'/>",
        "<image href=\"//otro.example/p\"/>",
        "<style>@import url(https://otro.example/a.css);</style>",
        "<rect fill='url(\"https://otro.example/a.svg#b\")'/>",
        "<style><![CDATA[ a { background: url('http://otro.example/a.png') } ]]></style>", "<g ONCLICK=x()>",
        "<svg:foreignObject/>", "<animate attributeName='href' values='javascript:x()'/>", "<!ENTITY a 'b'>",
        "<use href='data:image/svg+xml,x'/>", "<g a='>' onload='x'/>",
    ])
    func whatRunsOrFetchesInADrawingIsFound(svg: String) {
        #expect(activeContent(of: Array("<svg>\(svg)</svg>".utf8)) != nil)
        let wide = "<svg>\(svg)</svg>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(activeContent(of: [0xFF, 0xFE] + wide) == "UTF-16" && activeContent(of: wide) == "UTF-16")
    }

    @Test(arguments: [
        "<text>Todo esto, once = 11 &lt;script></text>", "<!-- <script> onload=x -->",
        "<a href='https://cafe.example/'/>",
        "<image href='data:image/png;base64,AAAA'/>", "<rect fill='url(#a)' once1='2' click='on'/>",
        "<metadata rdf:resource='http://purl.org/dc/dcmitype/StillImage' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
        "<style>a { fill: url(#b); src: url(data:font/woff2;base64,AAAA) }</style>",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
    ])
    func whatOnlyDrawsIsNothingActive(svg: String) {
        #expect(activeContent(of: Array("<svg>\(svg)</svg>".utf8)) == nil)
    }

    @Test func aDrawingFullOfSpaceIsReadOnce() {
        let drawing = Array(
            ("<svg>" + String(repeating: " ", count: 200_000) + "<g " + String(repeating: "\n", count: 200_000)
                + "/></svg>").utf8)
        #expect(activeContent(of: drawing) == nil)
    }

    private func read(_ yaml: String) throws -> (Brand, [Diagnostic]) {
        let site = MemorySite([
            "brand/brand.yml": yaml, "brand/fuente.pdf": "x", "brand/activo.svg": "<svg><SCRIPT>1</SCRIPT></svg>",
            "brand/manejador.svg": "<svg\nonload = 'x()'></svg>", "brand/carpeta/a.svg": "<svg/>",
            "brand/carpeta.svg/a.svg": "<svg/>", "brand/l.html": "x",
        ])
        let (settings, faults) = try readSite(site.files.fileSystem)
        return (try #require(settings).brand, faults)
    }
}
