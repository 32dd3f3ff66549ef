import Glibc
import PortavozDiagnostics
import PortavozKit
import Testing

/// What is wrong with the site as a whole: its settings, its theme, its folders.
struct SiteFaultTests {
    @Test func aFolderWithoutSettingsIsNoSite() throws {
        let site = MemorySite()
        site["content/site.yml"] = nil
        #expect(try site.build().diagnostics.map(line) == ["error missing-site-file content/site.yml"])
        site["content/site.yml"] = ""
        #expect(try site.build().diagnostics.map(line) == ["error missing-site-file content/site.yml"])
    }

    @Test func eachFaultOfTheSettingsIsReported() throws {
        try expect(
            [
                "site.yml": """
                title: Diario
                languages: {es: {name: Español}, en: {nombre: English}}
                time-zone: «Europe/Madrit»
                public: {base-url: «ejemplo»}
                staff: «{»}
                «tema»: tiny
                menus: {main: {«enn»: [{title: X, url: /}]}}
                page-size: «0»
                """.replacing("{nombre: English}", with: "{«nombre»: English}")
            ],
            Fault("unknown-key", ["key": "nombre", "kind": "en"], suggestion: "name"),
            Fault("unknown-timezone", ["value": "Europe/Madrit"]),
            Fault("bad-url", ["key": "base-url", "url": "ejemplo"]),
            Fault("site-missing-key", ["key": "staff.base-url"]),
            Fault("unknown-key", ["key": "tema", "kind": "site.yml"]),
            Fault("unknown-language", ["code": "enn"], suggestion: "en"),
            Fault("wrong-type", ["key": "page-size", "expected": "number", "value": "0"]))
    }

    @Test func aMenuLeadsSomewhere() throws {
        try expect(
            ["site.yml": MemorySite.settings + "menus: {main: {es: [{title: X, url: «/autors/»}]}}\n"],
            Fault("broken-link", ["destination": "/autors/"], suggestion: "/autores/"))
    }

    @Test func aMenusSectionThatIsStillEmptyIsLeftOut() throws {
        let settings =
            MemorySite.settings + "menus: {staff: {es: [{title: Hub, url: /}, {title: Guías, url: «/guias/»}]}}\n"
        let site = try expect(
            ["site.yml": settings, "pages/a.md": "---\ntitle: A\n---\n"],
            Fault("empty-menu-section", ["destination": "/guias/"], .note))
        #expect(site["staff/index.html"] != nil)
        try expect(
            ["site.yml": settings, "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\naudience: public\n---\n"],
            Fault("empty-menu-section", ["destination": "/guias/"], .note))
        let filled = MemorySite([
            "site.yml": MarkedContent(["site.yml": settings]).content["site.yml"]!,
            "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\n---\n",
        ])
        try filled.built()
    }

    @Test func anEmptyContentFolderIsReported() throws {
        let site = MemorySite()
        site["content/people/ana.md"] = nil
        #expect(try site.build().diagnostics.map(line) == ["error empty-content content"])
    }

    @Test func aFileThatNoKindClaimsIsAWarning() throws {
        let site = MemorySite(["notas/hola.md": "Hola."])
        #expect(try site.build().diagnostics.map(line) == ["warning unknown-file content/notas/hola.md"])
    }

    @Test func aFileThatCannotBeReadIsReportedAndTheOthersAreToo() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola"), "pages/a.md": "---\ntitle: A\nzz: 1\n---\n"])
        var files = site.files.fileSystem
        let read = files.read
        files.read = { path throws(FileError) in
            if path == "content/posts/hola.md" { throw FileError(path: path, code: EACCES) }
            return try read(path)
        }
        let report = try site.build(files: files)
        #expect(
            report.diagnostics.map(line) == [
                "error unknown-key content/pages/a.md:3:1:2", "error unreadable-file content/posts/hola.md",
            ])
        #expect(terminal(report, site, .en).contains("the file can't be read: Permission denied [unreadable-file]"))
    }

    @Test func aLinkOutOfTheSiteIsReported() throws {
        let site = MemorySite()
        var files = site.files.fileSystem
        let list = files.list
        files.list = { folder throws(FileError) in
            let outside = FoundFile(
                path: "content/posts/passwd.md", status: FileStatus(size: 0, modified: 0), leadsOutside: true)
            return try list(folder) + (folder.hasPrefix("content") ? [outside] : [])
        }
        #expect(try site.build(files: files).diagnostics.map(line) == ["error symlink-outside content/posts/passwd.md"])
    }

    @Test func anOutputFolderThatIsNotOursIsRefused() throws {
        let site = MemorySite(["pages/a.md": "---\ntitle: A\n---\n"])
        site["public/a/index.html"] = "mine"
        #expect(try site.build().diagnostics.map(line) == ["error output-not-ours public/a/index.html"])
        #expect(site.published == ["public/a/index.html": Array("mine".utf8)])
        #expect(!site.files.paths.contains { $0.hasPrefix(".portavoz/staging") })
    }

    /// A check doesn't make what staff alone get, but where another's file may be in the way.
    @Test func aCheckTellsOfForeignFilesInBothEditions() throws {
        let site = MemorySite(["pages/a.md": "---\ntitle: A\n---\n"])
        site["staff/index.html"] = "mine"
        #expect(try site.build(isDry: true).diagnostics.map(line) == ["error output-not-ours staff/index.html"])
        site["staff/index.html"] = nil
        try site.built()
        site["content/pages/b.md"] = "---\ntitle: B\n---\n"
        site["public/b/index.html"] = "mine"
        #expect(try site.build(isDry: true).diagnostics.map(line) == ["error output-not-ours public/b/index.html"])
        site["public/b/index.html"] = nil
        #expect(try site.build(isDry: true).diagnostics == [])
        // Where nobody knows any more whose files they are, they are made and compared.
        site["content/pages/b.md"] = nil
        for path in site.files.paths where path.hasPrefix(".portavoz/") { site[path] = nil }
        #expect(try site.build(isDry: true).diagnostics == [])
        site["public/a/index.html"] = "mine"
        let told = try site.build(isDry: true).diagnostics
        #expect(told.map(\.rule) == ["output-not-ours"])
        #expect(try site.build().diagnostics == told)
    }

    @Test func aLostManifestIsMadeAgainFromFilesThatAreAsTheyWere() throws {
        let site = MemorySite(["pages/a.md": "---\ntitle: A\n---\n"])
        try site.built()
        let before = site.published
        for path in site.files.paths where path.hasPrefix(".portavoz/") { site[path] = nil }
        try site.built()
        #expect(site.published == before)
        // From now on they are known again, and go when their page goes.
        site["content/pages/a.md"] = nil
        site["content/pages/b.md"] = "---\ntitle: B\n---\n"
        try site.built()
        #expect(site["public/a/index.html"] == nil)
    }

    @Test func whatDiffersAfterTheLossOfAManifestIsToldInOneGo() throws {
        let site = MemorySite(["posts/a.md": MemorySite.post("A"), "posts/b.md": MemorySite.post("B")])
        try site.built()
        for path in site.files.paths where path.hasPrefix(".portavoz/") { site[path] = nil }
        site["content/posts/a.md"] = MemorySite.post("Otra")
        site["public/mine.txt"] = "mine"
        let before = site.published
        let report = try site.build()
        #expect(report.diagnostics.map(line) == ["error output-not-ours public", "error output-not-ours staff"])
        let words = Messages.wording(of: report.diagnostics[0], in: .es).summary
        #expect(words.hasPrefix("en public/ hay "))
        #expect(words.contains("`public/archivo/2026/03/index.html`, `public/archivo/2026/index.html`, "))
        #expect(words.hasSuffix(", …"))
        #expect(site.published == before)
    }

    @Test func foreignFilesThatAreInNobodysWaySurvive() throws {
        let site = MemorySite(["pages/a.md": "---\ntitle: A\n---\n"])
        site["public/CNAME"] = "example.org"
        try site.built()
        site["content/pages/a.md"] = nil
        try site.built()
        #expect(site["public/CNAME"] == "example.org")
        #expect(site["public/a/index.html"] == nil)
    }

    @Test func anUnknownThemeIsReportedWhereItIsNamed() throws {
        let settings = MemorySite.settings.replacing("theme: tiny", with: "theme: «tinny»")
        try expect(["site.yml": settings], Fault("unknown-theme", ["name": "tinny"]))
    }

    @Test(arguments: ["../x", ".", "a/b"])
    func aThemesNameCannotLeadOutOfTheThemesFolder(name: String) throws {
        let settings = MemorySite.settings.replacing("theme: tiny", with: "theme: \(name)")
        #expect(try MemorySite(["site.yml": settings]).build().diagnostics.map(\.rule) == ["unknown-theme"])
    }

    @Test func themesThatExtendEachOtherAreReported() throws {
        let site = MemorySite(others: [
            "themes/tiny/theme.yml": "name: tiny\nextends: other\n", "themes/other/theme.yml": "extends: tiny\n",
        ])
        let report = try site.build()
        #expect(report.diagnostics.map(line) == ["error theme-cycle themes/other/theme.yml:1:10:4"])
        #expect(report.diagnostics.first?.arguments == ["name": "tiny"])
    }

    @Test func aThemesChildOverridesSingleFiles() throws {
        let site = MemorySite(
            ["site.yml": MemorySite.settings.replacing("tiny", with: "child")],
            others: [
                "themes/child/theme.yml": "extends: tiny\n",
                "themes/child/templates/not-found.html": "nada {{page.title}}",
                "themes/child/i18n/es.yml": "title_not_found: Perdida\n",
            ])
        try site.built()
        #expect(site["public/404.html"] == "nada Perdida")
        #expect(site.text("public/autores/ana/index.html").contains("<h1>Ana</h1>"))
    }

    @Test func aStringThatAThemeLacksIsReported() throws {
        let site = MemorySite()
        site["themes/tiny/i18n/en.yml"] = site.text("themes/tiny/i18n/en.yml").replacing(
            "section_tags: Tags\n", with: ""
        )
        .replacing("December", with: "Dec.").replacing("[January, ", with: "[")
        let report = try site.build()
        #expect(
            report.diagnostics.map(line) == [
                "error theme-missing-string themes/tiny/i18n/en.yml",
                "error theme-missing-string themes/tiny/i18n/en.yml",
            ])
        #expect(report.diagnostics.map { $0.arguments["key"]! } == ["months", "section_tags"])
    }

    @Test func aPluralWithoutSingularIsReported() throws {
        let site = MemorySite()
        site["themes/tiny/i18n/en.yml"]! += "many: {other: x}\n"
        let line = site.text("themes/tiny/i18n/en.yml").split(separator: "\n").count
        #expect(
            try site.build().diagnostics.map(PortavozKitTests.line) == [
                "error theme-bad-plural themes/tiny/i18n/en.yml:\(line):1:4"
            ])
    }

    @Test func aTemplatesFaultsHaveTheirPlaceAndSuggestion() throws {
        let site = MemorySite(others: [
            "themes/tiny/templates/page.html": "<h1>{{page.titel}}</h1>\n{{>nothing}}\n<a href={{page.url}}>x</a>\n",
            "themes/tiny/templates/home.html": "{{#latest}}\n",
        ])
        let report = try site.build()
        #expect(
            report.diagnostics.map(line) == [
                "error template-unclosed-section themes/tiny/templates/home.html:1:4:6",
                "error template-unknown-name themes/tiny/templates/page.html:1:12:5 → title",
                "error template-unknown-partial themes/tiny/templates/page.html:2:4:7",
                "error template-unquoted-attribute themes/tiny/templates/page.html:3:11:8",
            ])
        #expect(site.published.isEmpty)
    }

    @Test func aTemplateThatIsMissingIsReported() throws {
        let site = MemorySite()
        site["themes/tiny/templates/lesson.html"] = nil
        #expect(try site.build().diagnostics.map(\.rule) == ["template-unknown-template"])
    }

    @Test func afterAnErrorThePublishedFoldersAreWhatTheyWere() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola")])
        try site.built()
        let before = site.published
        site["content/posts/adios.md"] = MemorySite.post("Adiós", more: "zzz: 1\n")
        site["content/posts/hola.md"] = nil
        #expect(try site.build().hasErrors)
        #expect(site.published == before)
    }

    @Test func aCheckWritesNothing() throws {
        let site = MemorySite(["posts/hola.md": MemorySite.post("Hola")])
        let before = site.files.paths
        #expect(try site.build(isDry: true).diagnostics == [])
        #expect(site.files.paths == before)
    }

    @Test func theTerminalSaysItInSpanishAndEnglish() throws {
        let site = MemorySite([
            "posts/hola.md": "---\ntitle: Hola\ndate: ayer\nauthors: [ana]\nautors: x\n---\n[x](no.md)\n"
        ])
        let report = try site.build()
        #expect(
            terminal(report, site, .es) == """
                error: `ayer` no es una fecha válida para `date` [bad-date]
                  ┌─ content/posts/hola.md:3:7
                3 │ date: ayer
                  │       ^^^^
                  = escribe año, mes y día, como 2026-03-14, y si quieres la hora: 2026-03-14T09:30

                error: clave desconocida `autors` en una entrada [unknown-key]
                  ┌─ content/posts/hola.md:5:1
                5 │ autors: x
                  │ ^^^^^^
                  = ¿querías decir `authors`?

                error: el enlace `no.md` no lleva a ninguna página [broken-link]
                  ┌─ content/posts/hola.md:7:1
                7 │ [x](no.md)
                  │ ^^^^^^^^^^
                  = revisa la ruta: a otro texto se enlaza por su archivo, como `2026-03-hola.md`

                3 errores

                """)
        #expect(
            terminal(report, site, .en).hasPrefix(
                """
                error: `ayer` is not a valid date for `date` [bad-date]
                  ┌─ content/posts/hola.md:3:7
                3 │ date: ayer
                  │       ^^^^
                  = write year, month and day, as in 2026-03-14, and a time if you like: 2026-03-14T09:30

                error: unknown key `autors` in a post [unknown-key]
                  ┌─ content/posts/hola.md:5:1
                5 │ autors: x
                  │ ^^^^^^
                  = did you mean `authors`?

                """))
    }

    @Test func theTerminalSaysWhatIsWrongWithAThemeAndAGuest() throws {
        let site = MemorySite(others: ["themes/tiny/templates/page.html": "<h1>{{page.titel}}</h1>\n"])
        let spanish = terminal(try site.build(), site, .es)
        #expect(
            spanish == """
                error: `titel` no es ningún campo de `Page` [template-unknown-name]
                  ┌─ themes/tiny/templates/page.html:1:12
                1 │ <h1>{{page.titel}}</h1>
                  │            ^^^^^
                  = `portavoz theme fields` enseña todos los campos
                  = ¿querías decir `title`?

                1 error

                """)
        let guest = MemorySite([
            "guests/eva/profile.md": "---\nname: Eva\n---\n", "guests/eva/dossier.yml": "reviewer: eva\n",
        ])
        let english = terminal(try guest.build(), guest, .en)
        #expect(
            english == """
                warning: an expert can't review or approve a text of their own [guest-reviewer-is-guest]
                  ┌─ content/guests/eva/dossier.yml:1:11
                1 │ reviewer: eva
                  │           ^^^
                  = name a member of staff

                1 warning

                """)
    }
}
