import PortavozDiagnostics
import PortavozKit
import Testing

/// The blocks that show the brand in guidelines and public pages.
struct BrandBlockTests {
    @Test func swatchesShowEachColourAndTheContrastOfEachPair() throws {
        let page = try page("```swatches\nonly: [tinta, papel]\n```")
        #expect(
            page.contains(
                """
                <ul class="swatches">
                <li class="swatch">
                <svg class="swatch-color" viewBox="0 0 8 3" aria-hidden="true"><rect width="8" height="3" fill="#772222"/></svg>
                <p class="swatch-name">Tinta &lt;b&gt;</p>
                <pre><code>#772222</code></pre>
                <dl>
                <div><dt>RGB</dt><dd>119, 34, 34</dd></div>
                <div><dt>HSL</dt><dd>0°, 56 %, 30 %</dd></div>
                <div><dt>En oscuro</dt><dd>#ffcccc</dd></div>
                </dl>
                </li>

                """))
        // 10.312 to 1, never rounded up.
        #expect(page.contains("<td>10,31 : 1</td>\n<td>AAA</td>\n<td>AAA</td>\n<td>AA</td>\n"))
        #expect(!page.contains("#e8833a"))
    }

    @Test func aTextInEnglishGetsEnglishWords() throws {
        let site = site("```swatches\n```", file: "pages/a.md")
        site["content/pages/a.en.md"] = site["content/pages/a.md"]
        try site.built()
        let page = site.text("public/en/a/index.html")
        #expect(page.contains("<td>10.31 : 1</td>") && page.contains("Ink") && page.contains("On dark pages"))
    }

    @Test func logosAreShownAndCanBeTaken() throws {
        let site = site("```logos\n```", file: "pages/a.md")
        try site.built()
        let page = site.text("public/a/index.html")
        #expect(page.contains("<img src=\"/brand/l.svg\" width=\"1\" height=\"1\" alt=\"Un sol\""))
        #expect(page.contains("<a href=\"/brand/l.png\" download>l.png</a>"))
        #expect(page.contains("<dt>Aire alrededor</dt><dd>La altura de la A</dd>"))
        #expect(page.contains("<dt>Fondos</dt><dd>papel</dd>"))
        #expect(site["public/brand/l.png"] != nil && site["staff/brand/l.svg"] != nil)
    }

    @Test func logosComeAsAPressKitWithTextsAndRules() throws {
        let site = site("```logos\n```", file: "pages/a.md")
        site["content/pages/a.en.md"] = site["content/pages/a.md"]
        try site.built()
        let kit = try #require(site.files["public/brand/press-kit.zip"])
        let link =
            "<p class=\"press-kit\"><a href=\"/brand/press-kit.zip\" download>Todo en un archivo, con textos y normas de uso</a> (ZIP, \((kit.count + 999) / 1000) kB)</p>"
        #expect(site.text("public/a/index.html").contains(link))
        #expect(site.text("public/en/a/index.html").contains("All in one file"))
        let archive = try ZipReader(kit, atMost: 100)
        #expect(
            archive.entries.map { String(decoding: $0.name, as: UTF8.self) } == [
                "LEEME.txt", "README.txt", "logos/l.svg", "logos/l.png", "texts/short.es.txt", "texts/short.en.txt",
                "texts/long.es.txt", "texts/long.en.txt",
            ])
    }

    @Test func thePressKitIsPublicOnlyWhereAPublicPageLinksToIt() throws {
        let hub = site("```logos\n```", file: "guidelines/g/index.md")
        try hub.built()
        #expect(hub.files["staff/brand/press-kit.zip"] != nil && hub.files["public/brand/press-kit.zip"] == nil)
        let none = site("Nada.", file: "pages/a.md")
        try none.built()
        #expect(none.files["public/brand/press-kit.zip"] == nil)
        let own = site("[Todo](/brand/press-kit.zip)", file: "pages/a.md")
        try own.built()
        #expect(own.files["public/brand/press-kit.zip"] != nil && own.files["staff/brand/press-kit.zip"] == nil)
    }

    @Test(arguments: [
        (1, "1 kB"), (1000, "1 kB"), (1001, "2 kB"), (999_999, "1000 kB"), (1_000_000, "1,0 MB"), (2_340_001, "2,4 MB"),
    ])
    func sizesAreRoundedUp(count: Int, text: String) {
        #expect(PressKit.size(count, decimalSign: ",") == text)
    }

    @Test(arguments: [
        ("```terms\n```", "<th scope=\"row\">correo</th>\n<td>email, e-mail</td>\n<td>Es español</td>"),
        ("```terms\n```", "<th scope=\"row\">Alborada</th>\n<td>Albórada</td>"),
        ("```terms\n```", "<th scope=\"row\">(nada)</th>\n<td>chollo</td>"),
        ("```voice\nonly: traits\n```", "<th scope=\"row\">Claros</th>\n<td>Explicamos</td>\n</tr>"),
        (
            "```voice\nonly: tone\n```",
            "<th scope=\"row\"><span lang=\"en\">Delay</span></th>\n<td>Di cuándo</td>\n<td>Hoy</td>"
        ),
        (
            "```subjects\n```",
            "<th scope=\"row\">Origen</th>\n<td><span class=\"level level-green\">Verde</span></td>\n<td>Se publica sin consultar</td>\n<td></td>"
        ),
        (
            "```subjects\nonly: red\n```",
            "<tbody>\n<tr>\n<th scope=\"row\">Salud</th>\n<td><span class=\"level level-red\">Rojo</span></td>\n<td>Con un médico</td>\n<td>Ana</td>"
        ),
        (
            "```house-rules\n```",
            "<ol class=\"house-rules\">\n<li>Sin &lt;insultos&gt;</li>\n<li>Sin publicidad</li>\n</ol>"
        ),
        ("```legal\nonly: rights\n```", "<blockquote class=\"boilerplate\">\n<p>© Alborada</p>\n</blockquote>"),
        (
            "```spacing\n```",
            "<th scope=\"row\">Espacio 2</th>\n<td><code>0.5rem</code></td>\n<td><svg class=\"space-sample\" width=\"8\" height=\"16\" viewBox=\"0 0 8 16\" aria-hidden=\"true\"><rect width=\"8\" height=\"16\"/></svg></td>"
        ),
        ("```spacing\n```", "<th scope=\"row\">Radio m</th>\n<td><code>4px</code></td>"),
        (
            "```profiles\nonly: [active, closed]\n```",
            "<td><a href=\"https://c.example/\">Otra</a></td>\n<td>Cerrado</td>\n<td>nadie</td>"
        ),
        ("```boilerplate\nonly: short\n```", "<blockquote class=\"boilerplate\">\n<p>Un tostador.</p>\n</blockquote>"),
        ("```type-scale\n```", "<span class=\"type-size-l\">El café de la mañana</span> <code>l: 1.25rem</code>"),
        ("```profiles\n```", "<li>Mastodon: <a href=\"https://b.example/@a\">@a@b.example</a></li>\n</ul>"),
        (
            "```do-dont\n- {do: Hoy, dont: Pronto, why: Es un día}\n```",
            "<p class=\"dont\"><strong>Así no</strong> Pronto</p>\n<p class=\"do-dont-why\">Es un día</p>"
        ),
    ])
    func eachPartOfTheBrandIsShown(block: String, html: String) throws {
        #expect(try page(block).contains(html))
    }

    @Test func wordsOfAnotherLanguageAreNotListed() throws {
        #expect(try !page("```terms\n```").contains("mail order"))
    }

    @Test func aBrandThatSaysNothingOfItIsAFault() throws {
        for name in [
            "swatches", "type-scale", "spacing", "logos", "terms", "voice", "subjects", "house-rules", "legal",
            "boilerplate", "profiles",
        ] {
            let site = MemorySite(["pages/a.md": "---\ntitle: A\n---\n```\(name)\n```\n"])
            let report = try site.build()
            #expect(
                report.diagnostics.map(line)
                    == ["error brand-nothing content/pages/a.md:4:4:\(name.utf8.count)"])
        }
    }

    @Test func whatABlockChoosesHasToBeThere() throws {
        let site = site("```swatches\nonly: [tinto]\n```", file: "pages/a.md")
        #expect(
            try site.build().diagnostics.map(line)
                == ["error brand-unknown-entry content/pages/a.md:5:8:5 → tinta"])
        let other = self.site("```profiles\nall: yes\n```", file: "pages/a.md")
        #expect(try other.build().diagnostics.map(line) == ["error unknown-key content/pages/a.md:5:1:3"])
    }

    @Test func aChangeOfTheBrandChangesPagesOfAResidentBuild() throws {
        var memory = BuildMemory(keepsDocuments: true)
        let site = site("```boilerplate\n```", file: "pages/a.md")
        try site.build(&memory)
        site["content/brand/brand.yml"] = Self.brand.replacing("Un tostador.", with: "Una tostadora.")
        try site.build(&memory)
        #expect(site.text("public/a/index.html").contains("Una tostadora."))
    }

    private func page(_ block: String) throws -> String {
        let site = site(block, file: "pages/a.md")
        try site.built()
        return site.text("public/a/index.html")
    }

    private func site(_ block: String, file: String) -> MemorySite {
        MemorySite([
            file: "---\ntitle: A\n\(file.hasPrefix("guide") ? "owner: ana\n" : "")---\n\(block)\n",
            "brand/brand.yml": Self.brand, "brand/l.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>",
            "brand/l.png": "png",
        ])
    }

    private static let brand = """
        name: Alborada
        colors:
          tinta: {name: {es: Tinta <b>, en: Ink}, value: "#722", dark: "#fcc"}
          papel: white
          sol: "#e8833a"
        pairs: [{front: tinta, back: papel}]
        typography: {scale: {l: 1.25rem}}
        logos: {sol: {files: [l.svg, l.png], alt: Un sol, clear-space: La altura de la A, backgrounds: [papel]}}
        voice: [{trait: Claros, are: Explicamos}]
        tone: [{situation: {en: Delay}, advice: Di cuándo, do: Hoy}]
        terms:
          - {use: correo, avoid: [email, e-mail], language: es, reason: Es español}
          - {use: post, avoid: [mail order], language: en}
          - {avoid: chollo}
        names: [{name: Alborada, wrong: Albórada}]
        boilerplate: {short: Un tostador., long: Un tostador de Valencia.}
        profiles:
          - {network: Mastodon, handle: "@a@b.example", url: "https://b.example/@a"}
          - {network: Otra, url: "https://c.example/", status: closed, owner: nadie}
        subjects:
          - {name: Salud, level: red, approver: ana, advice: Con un médico}
          - {name: Origen, level: green}
        house-rules: [Sin <insultos>, Sin publicidad]
        legal: {rights: © Alborada, ads: Publicidad}
        spacing: {2: 0.5rem}
        radii: {m: 4px}

        """
}
