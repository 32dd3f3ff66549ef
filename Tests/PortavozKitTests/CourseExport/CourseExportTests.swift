import PortavozDiagnostics
import PortavozKit
import Testing

private let folder = "content/training/curso"

/// A course taken out of a site in memory.
struct CourseExportTests {
    private static let files = [
        "\(folder)/course.yml": "title: 'Café & té: <uno>'\npass-mark: 80\nversion: '2.0'\n",
        "\(folder)/01-uno.md":
            "---\ntitle: Uno\n---\n[Dos](02-dos.md), [voz](../../guidelines/voz/index.md)\n\n![Taza](taza.svg)\n",
        "\(folder)/taza.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>",
        "\(folder)/02-dos.md": "---\ntitle: Dos\n---\n\(quiz("sola"))",
        "\(folder)/03-examen.md": "---\ntitle: Examen\npart: assessment\n---\n\(quiz("uno"))",
        "content/guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\nversion: \"1.3\"\n---\nTexto.\n",
        "themes/tiny/package/scorm.js": "// scorm", "themes/tiny/package/suspend-data.js": "// data",
        "themes/tiny/package/frame.css": "body {}", "themes/tiny/package/workbook.css": ".box {}",
    ]

    private static func quiz(_ id: String) -> String {
        "```quiz\nid: \(id)\nquestion: ¿Sí?\nright: true\nif-true: Acierto.\nif-false: Fallo.\n```\n"
    }

    private func export(
        _ form: CourseExport.Form, of name: String = "curso", _ changes: [String: String?] = [:],
        language: String? = nil
    ) throws -> (files: [String: String], diagnostics: [Diagnostic], result: CourseExport.Result) {
        let site = MemorySite(others: Self.files)
        for (path, text) in changes { site[path] = text }
        let export = CourseExport(form, of: name, language: language.map { LanguageCode($0) })
        let files = site.files.fileSystem
        let before = site.files.paths
        let result = try export.run(
            files, shelf: ThemeShelf(site: files, installed: nil), at: madrid.read("2026-06-01")!)
        #expect(site.files.paths == before, "an export writes nothing into the site")
        for diagnostic in result.diagnostics { expectWords(for: diagnostic) }
        let texts = Dictionary(
            uniqueKeysWithValues: result.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
        return (texts, result.diagnostics, result)
    }

    @Test func aPackageHoldsThePagesAndWhatTheyShow() throws {
        let (files, diagnostics, result) = try export(.scorm12)
        #expect(diagnostics == [])
        #expect(
            files.keys.sorted() == [
                "course/certificado/index.html", "course/dos/index.html", "course/examen/index.html",
                "course/index.html", "course/uno/index.html", "course/uno/taza.svg", "frame.css", "imsmanifest.xml",
                "index.html", "scorm.js", "suspend-data.js",
            ])
        #expect(result.files.first?.name == "imsmanifest.xml")
        #expect(result.slug == "curso" && result.lessons == 2 && result.isAssessed)
        let page = try #require(files["course/uno/index.html"])
        for part in [
            "href=\"../dos/index.html\">Dos<", "src=\"taza.svg\"", "class=\"course\" href=\"../index.html\"",
            "<a href=\"https://hub.example.org/guias/voz/\" target=\"_blank\" rel=\"noopener\">voz</a>",
            "<meta name=\"generator\" content=\"Portavoz\">",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(!page.contains("canonical") && !page.contains("class=\"language\""))
    }

    @Test func aPlatformIsToldTheCoursesFacts() throws {
        let start = try #require(try export(.scorm2004).files["index.html"])
        #expect(start.contains("<title>Café &amp; té: &lt;uno&gt;</title>"))
        #expect(start.contains("\"id\":\"curso\",\"scorm\":\"2004\",\"version\":\"2.0\",\"passMark\":80"))
        #expect(start.contains("\"lessons\":[\"uno\",\"dos\"]"))
        #expect(start.contains("\"lessonOf\":{\"sola\":\"dos\",\"uno\":\"examen\"}"))
        #expect(start.contains("\"sola\":\"\(ProgressKeys.key("sola"))\""))
    }

    @Test func plainPagesNeedNoPlatform() throws {
        let files = try export(.html).files
        #expect(files["index.html"]?.contains("href=\"uno/index.html\"") == true)
        #expect(files.keys.allSatisfy { !$0.hasSuffix(".xml") && !$0.hasSuffix(".js") })
        #expect(files["uno/index.html"]?.contains("target=\"_blank\"") == false)
    }

    @Test func aWorkbookKeepsAnswersForTheEnd() throws {
        let (files, diagnostics, _) = try export(.workbook)
        #expect(diagnostics == [])
        let page = try #require(files["workbook.html"])
        let parts = page.split(separator: "<section class=\"answers\"", maxSplits: 1)
        try #require(parts.count == 2)
        #expect(!parts[0].contains("Acierto.") && parts[1].contains("Acierto."))
        #expect(parts[0].contains("<span class=\"box\"></span>") && !page.contains("<input"))
        #expect(parts[0].contains("Ejercicio 2.1"))
        #expect(page.contains("href=\"#text-dos\">Dos</a>"))
        #expect(page.contains("src=\"data:image/svg+xml;base64,"))
        #expect(page.contains("href=\"https://hub.example.org/guias/voz/\""))
    }

    @Test func aCourseIsFoundByItsFolderAndByItsName() throws {
        let named = ["\(folder)/course.yml": "title: Curso\nslug: otro\npass-mark: 80\n" as String?]
        for name in ["curso", "otro"] { #expect(try export(.html, of: name, named).diagnostics == []) }
        let (files, diagnostics, _) = try export(.html, of: "crso")
        #expect(files.isEmpty && diagnostics.map(line) == ["error course-export-unknown → curso"])
    }

    @Test func whatCannotBeExportedIsTold() throws {
        let course = "\(folder)/course.yml"
        let untranslated = try export(.html, language: "en").diagnostics
        #expect(untranslated.map(\.rule) == ["course-export-language"])
        #expect(untranslated.first?.location?.file == course)
        #expect(
            untranslated.first?.arguments == ["course": "curso", "language": "en", "languages": "es"])
        #expect(
            try export(.html, [course: "title: Curso\ndraft: true\n", "\(folder)/03-examen.md": nil]).diagnostics
                .map(\.rule) == ["course-export-draft"])
        let lessons = ["01-uno", "02-dos", "03-examen"].map { ("\(folder)/\($0).md", String?.none) }
        let empty = Dictionary(uniqueKeysWithValues: lessons + [(course, "title: Curso\n")])
        #expect(try export(.html, empty).diagnostics.map(\.rule) == ["course-export-empty"])
        #expect(
            try export(.scorm12, ["themes/tiny/package/scorm.js": nil]).diagnostics.map(line) == [
                "error course-export-no-runtime"
            ])
    }

    @Test func anyErrorOfTheContentStopsAnExport() throws {
        let (files, diagnostics, _) = try export(
            .scorm12, ["content/pages/mal.md": "---\ntitle: Mal\n---\n[x](y.md)\n"])
        #expect(files.isEmpty && diagnostics.map(\.rule) == ["broken-link"])
    }

    @Test func whatAThemeHasElsewhereIsLeftOutAndTold() throws {
        let template =
            "{{<base}}{{$main}}<img src=\"https://otro.example/x.png\" alt=\"x\">{{page.title}}{{/main}}{{/base}}"
        let (files, diagnostics, _) = try export(.scorm12, ["themes/tiny/templates/lesson.html": template])
        #expect(Set(diagnostics.map(\.rule)) == ["course-export-foreign"] && diagnostics.count == 3)
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
        #expect(diagnostics.first?.arguments == ["address": "https://otro.example/x.png"])
        #expect(files.values.allSatisfy { !$0.contains("otro.example") })
        #expect(files.count > 9)
    }

    @Test func twoIdsWithOneKeyAreAFault() throws {
        // Found by trying; the chance is one in sixteen million for each pair.
        let (one, other) = Self.equalKeys
        #expect(ProgressKeys.key(one) == ProgressKeys.key(other))
        let text = "---\ntitle: Dos\n---\n\(Self.quiz(one))\n\(Self.quiz(other))"
        let (files, diagnostics, _) = try export(.scorm12, ["\(folder)/02-dos.md": text])
        #expect(files.isEmpty)
        #expect(diagnostics.map(\.rule) == ["course-export-equal-keys"])
        #expect(diagnostics.first?.arguments == ["id": other, "other": one])
    }

    private static let equalKeys: (String, String) = {
        var owners: [String: String] = [:]
        var number = 0
        while true {
            let id = "e\(number)"
            if let other = owners.updateValue(id, forKey: ProgressKeys.key(id)) { return (other, id) }
            number += 1
        }
    }()
}
