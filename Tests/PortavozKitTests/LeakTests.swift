import PortavozDiagnostics
import PortavozKit
import Testing

/// Nothing that is for staff alone reaches the public edition: not by name, not by byte.
struct LeakTests {
    /// Makes words that occur nowhere else, and remembers them.
    private struct Canaries {
        var words: [String] = []
        mutating func next(_ place: String) -> String {
            words.append("canario\(words.count)\(place)")
            return words[words.count - 1]
        }
    }

    /// A site with something secret in every field that is not for the public.
    private static func site(_ canary: inout Canaries, theme: String) -> MemorySite {
        func front(_ kind: String, _ canary: inout Canaries, title: String = "title") -> String {
            """
            \(title): \(canary.next("titulo"))
            description: \(canary.next("descripcion"))
            tags: [\(canary.next("etiqueta"))]
            categories: [\(canary.next("tema"))]
            series: {name: \(canary.next("serie"))}
            slug: \(canary.next("slug"))
            aliases: [/\(canary.next("alias"))/]
            extra: {nota: \(canary.next("extra"))}

            """
        }
        var content: [String: String] = [
            "site.yml": MemorySite.settings.replacing("theme: tiny", with: "theme: \(theme)"),
            "posts/publica.md": MemorySite.post("Pública", more: "tags: [Común]\n"),
            "posts/publica.en.md": MemorySite.post("Public", more: "slug: public\n"),
        ]
        func text(_ front: String, _ canary: inout Canaries) -> String {
            "---\n\(front)---\n\n## \(canary.next("seccion"))\n\n\(canary.next("cuerpo"))\n"
        }
        let author = "authors: [ana]\n"
        content["posts/interna.md"] = text(
            front("post", &canary) + author + "date: 2026-03-01\naudience: staff\n", &canary)
        content["posts/interna.en.md"] = text(
            front("post", &canary) + author + "date: 2026-03-01\naudience: staff\n", &canary)
        content["posts/borrador.md"] = text(
            front("post", &canary) + author + "draft: true\nplanned: 2026-07-01\n", &canary)
        content["posts/programada.md"] = text(front("post", &canary) + author + "date: 2026-07-01\n", &canary)
        content["posts/caducada.md"] = text(
            front("post", &canary) + author + "date: 2026-03-01\nexpires: 2026-04-01\n", &canary)
        content["pages/interna.md"] = text(front("page", &canary) + "audience: staff\n", &canary)
        content["people/borrador.md"] = text(
            front("person", &canary, title: "name") + "draft: true\nrole: \(canary.next("cargo"))\n", &canary)
        let changes = "changes: [{version: \"1.0\", date: 2026-01-01, summary: \(canary.next("cambio"))}]\n"
        content["guidelines/voz/index.md"] = text(front("guideline", &canary) + "owner: ana\n" + changes, &canary)
        content["guidelines/voz/index.en.md"] = text(front("guideline", &canary) + "owner: ana\n", &canary)
        content["guidelines/voz/v0.9.md"] = text(
            "title: \(canary.next("titulo"))\nversion: \(canary.next("version"))\n", &canary)
        content["guidelines/voz/\(canary.next("adjunto")).txt"] = canary.next("bytes")
        content["guidelines/voz/index.md"]! += "\n[x](\(canary.words[canary.words.count - 2]).txt)\n"
        content["training/uno/course.yml"] = front("course", &canary) + "for: \(canary.next("para"))\n"
        content["training/uno/01-a.md"] = text(
            front("lesson", &canary) + "objectives: [\(canary.next("objetivo"))]\nduration: 12\n", &canary)
        content["guests/marina/profile.md"] = "---\nname: Marina\n---\nBio.\n"
        let approved = "---\ntitle: Agua\n---\nTexto.\n"
        content["guests/marina/agua.md"] = approved
        content["guests/marina/pendiente.md"] =
            "---\ntitle: \(canary.next("pendiente"))\n---\n\(canary.next("cuerpo"))\n"
        content["guests/marina/dossier.yml"] = """
            name: \(canary.next("invitado"))
            topic: \(canary.next("encargo"))
            contact:
              email: \(canary.next("correo"))@example.org
              phone: \(canary.next("telefono"))
              address: \(canary.next("domicilio"))
              note: \(canary.next("recado"))
            status: approved
            reviewer: ana
            consent: {publication: true, given: 2026-01-01, how: \(canary.next("como")), licence: \(canary.next("licencia")), edits: true, images: true, thanks: true, until: 2027-01-01, since: 2026-01-02}
            notes: \(canary.next("notas"))
            log: [{date: 2026-01-01, who: ana, what: \(canary.next("registro")), text: agua, status: approved}]
            profile: {approval: {by: ana, digest: "\(ApprovalDigest(of: Array("---\nname: Marina\n---\nBio.\n".utf8)).text)"}}
            contributions:
              agua:
                date: 2026-03-10
                status: approved
                figures: [{what: \(canary.next("cifra")), value: \(canary.next("valor")), source: \(canary.next("contador"))}]
                approval: {by: ana, on: 2026-03-01, digest: "\(ApprovalDigest(of: Array(approved.utf8)).text)"}
              pendiente: {slug: \(canary.next("slug")), date: 2026-03-11, tags: [\(canary.next("etiqueta"))], status: received}

            """
        content["guests/oculto/profile.md"] = text(
            "name: \(canary.next("nombre"))\nrole: \(canary.next("cargo"))\ndescription: \(canary.next("descripcion"))\n",
            &canary)
        content["guests/oculto/dossier.yml"] = "notes: \(canary.next("notas"))\n"
        content["data/\(canary.next("datos")).csv"] = canary.next("fila")
        return MemorySite(content)
    }

    @Test(arguments: ["tiny", "default"])
    func noWordOfTheStaffsIsFoundInPublic(theme: String) throws {
        var canary = Canaries()
        let site = Self.site(&canary, theme: theme)
        let report = try site.build()
        #expect(!report.hasErrors, "\(report.diagnostics.filter { $0.severity == .error }.map(line))")
        #expect(canary.words.count > 100)
        var found: [String] = []
        for (path, bytes) in site.published where path.hasPrefix("public/") {
            let text = (path + "\n" + String(decoding: bytes, as: UTF8.self)).lowercased()
            guard text.contains("canario") else { continue }
            found += canary.words.filter(text.contains).map { "\($0) in \(path)" }
        }
        #expect(found == [])
        // The words are what staff can read; otherwise the test would prove nothing.
        let staff = site.published.filter { $0.key.hasPrefix("staff/") }.map {
            $0.key + String(decoding: $0.value, as: UTF8.self).lowercased()
        }.joined()
        #expect(canary.words.count { staff.contains($0) } > 40)
    }

    @Test func whatADossierKeepsToItselfIsNotEvenInTheHub() throws {
        var canary = Canaries()
        let site = Self.site(&canary, theme: "default")
        try site.build()
        let text = site.published.map { $0.key + String(decoding: $0.value, as: UTF8.self) }.joined()
        for word in canary.words
        where [
            "correo", "telefono", "domicilio", "recado", "notas", "registro", "como", "licencia", "invitado", "encargo",
            "cifra", "valor", "contador",
        ].contains(where: word.hasSuffix) {
            #expect(!text.contains(word))
        }
    }

    @Test func aStaffAddressWrittenOutInAPublicTextStopsTheBuild() throws {
        let voice = "---\ntitle: Voz\nowner: ana\n---\n"
        for body in ["Mira `/guias/voz/`.", "Mira content/guidelines/voz/index.md.", "<p title=\"/guias/voz/\">x</p>"] {
            let site = MemorySite(["pages/a.md": "---\ntitle: A\n---\n\(body)\n", "guidelines/voz/index.md": voice])
            // A check proves what a build proves.
            #expect(try site.build(isDry: true).diagnostics.map(line) == ["error leak content/pages/a.md:2:8:1"])
            let report = try site.build()
            #expect(report.diagnostics.map(line) == ["error leak content/pages/a.md:2:8:1"])
            #expect(site.published.isEmpty)
        }
    }

    /// Without staff texts a check makes no pages; what is staff's by its bytes is found all the same.
    @Test func aCheckFindsStaffFilesOfASiteWithoutStaffTexts() throws {
        let site = MemorySite(
            ["guests/eva/contrato.pdf": "secreto", "pages/a.md": "---\ntitle: A\n---\n"],
            others: ["themes/tiny/assets/a.pdf": "secreto"])
        #expect(try site.build(isDry: true).diagnostics.map(line) == ["error leak content/guests/eva/contrato.pdf"])
        site["content/guests/eva/contrato.pdf"] = nil
        #expect(try site.build(isDry: true).diagnostics == [])
    }

    @Test func aStaffFilesNameAmongTheStaticOnesStopsTheBuild() throws {
        let site = MemorySite([
            "static/guias/voz/plan.txt": "x", "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\n---\n",
        ])
        #expect(try site.build().diagnostics.map(\.rule) == ["leak"])
    }

    private static let voice = "---\ntitle: Voz\nowner: ana\n---\n[x](plan.pdf)\n"

    @Test func aStaffFileUnderAnotherNameStopsTheBuild() throws {
        let site = MemorySite(
            [
                "guidelines/voz/index.md": Self.voice, "guidelines/voz/plan.pdf": "bytes",
                "pages/a.md": "---\ntitle: A\n---\n",
            ],
            others: ["themes/tiny/assets/otro.pdf": "bytes"])
        let report = try site.build()
        #expect(report.diagnostics.map(line) == ["error leak content/guidelines/voz/plan.pdf"])
        #expect(report.diagnostics.first?.arguments["route"] == "/assets/otro.pdf")
        #expect(site.published.isEmpty)
    }

    @Test func aGuestsUnpublishedFilesAreProvedToo() throws {
        let site = MemorySite(
            [
                "guests/eva/contrato.pdf": "secreto", "guests/eva/dossier.yml": "notes: x\n",
                "pages/a.md": "---\ntitle: A\n---\n",
            ],
            others: ["themes/tiny/assets/a.pdf": "secreto", "themes/tiny/assets/b.yml": "notes: x\n"])
        #expect(
            try site.build().diagnostics.map(line) == [
                "error leak content/guests/eva/contrato.pdf", "error leak content/guests/eva/dossier.yml",
            ])
    }

    @Test func aFileThatIsPublicElsewhereIsNobodysSecret() throws {
        let site = MemorySite(
            [
                "guidelines/voz/index.md": Self.voice, "guidelines/voz/plan.pdf": "bytes", "static/prensa.pdf": "bytes",
                "pages/a.md": "---\ntitle: A\n---\n",
            ], others: ["themes/tiny/assets/otro.pdf": "bytes"])
        try site.built()
        #expect(site["public/prensa.pdf"] == "bytes")
        #expect(site["public/assets/otro.pdf"] == "bytes")
        #expect(site["staff/guias/voz/plan.pdf"] == "bytes")
    }

    @Test func aPublicLessonOfAStaffCourseSaysNothingOfTheCourse() throws {
        let site = MemorySite([
            "training/uno/course.yml": "title: Secreto\n",
            "training/uno/01-a.md": "---\ntitle: A\naudience: public\n---\n",
        ])
        let report = try site.build()
        #expect(report.hasErrors || !site.text("public/formacion/uno/a/index.html").contains("Secreto"))
    }
}
