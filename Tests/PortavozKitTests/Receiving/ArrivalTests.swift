import Glibc
import PortavozDiagnostics
import PortavozKit
import Synchronization
import Testing

/// Submissions on their way into a site in memory, with tools that do what the tests want.
struct ArrivalTests {
    private static let dossier = "# Private\nstatus: invited\nreviewer: ana\n"
    private static let profile = "---\nname: Marina\n---\nBio.\n"
    private static let tools = ReceptionTools(
        reencode: { image, _, _ throws(ToolFault) in image },
        convert: { _, _ throws(ToolFault) in
            Array("---\ntitle: Del procesador\nauthor: Yo\n---\n\n# Uno\n\nTexto.\n".utf8)
        })

    private func site(_ more: [String: String] = [:]) -> MemorySite {
        MemorySite(
            ["guests/marina/dossier.yml": Self.dossier, "guests/marina/profile.md": Self.profile].merging(more) { $1 })
    }

    private func submission(_ files: [String: [UInt8]], _ title: String = "envio") throws -> Submission {
        try Submission(
            folder: title, files.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), $0.value) },
            limits: SubmissionLimits())
    }

    private func prepare(
        _ site: MemorySite, _ files: [String: [UInt8]], guest: String? = "marina", by: String? = nil,
        title: String = "envio", tools: ReceptionTools = tools
    ) throws -> (Reception, Arrival.DossierChange) {
        let system = site.files.fileSystem
        let settings = try #require(try readSite(system).0)
        let arrival = Arrival(
            site: system, shelf: ThemeShelf(site: system, installed: repository), settings: settings,
            now: madrid.read("2026-06-01")!, by: by)
        return try arrival.prepare(submission(files, title), for: ReceptionRequest(guest: guest), tools: tools)
    }

    private func reasons(
        _ site: MemorySite, _ files: [String: [UInt8]], guest: String? = "marina", by: String? = nil,
        title: String = "envio", tools: ReceptionTools = tools
    ) -> [String] {
        let before = site.files.paths.map { site.files[$0] }
        defer { #expect(site.files.paths.map { site.files[$0] } == before) }
        do {
            _ = try prepare(site, files, guest: guest, by: by, title: title, tools: tools)
            return []
        } catch {
            let reasons = (error as? Refused)?.reasons ?? []
            for reason in reasons { expectWords(for: reason) }
            return reasons.map { $0.rule + ($0.arguments["cause"].map { "/\($0)" } ?? "") }
        }
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func aTextAndItsPictureGetPlacesOfTheirOwn() throws {
        let (reception, dossier) = try prepare(
            site(),
            [
                "x/Mi texto.md": bytes("---\ntitle: Agua\n---\n![Una](<Foto 1.PNG>)\n"),
                "x/Foto 1.PNG": ImageTests.wholePNG,
            ])
        #expect(
            reception.files.keys.sorted() == [
                "content/guests/marina/.received/mi-texto.md", "content/guests/marina/foto-1.png",
                "content/guests/marina/mi-texto.md",
            ])
        let text = "---\ntitle: \"Agua\"\n---\n\n![Una](foto-1.png)\n"
        #expect(reception.files["content/guests/marina/mi-texto.md"] == bytes(text))
        #expect(reception.files["content/guests/marina/.received/mi-texto.md"] == bytes(text))
        #expect(
            String(decoding: dossier.new, as: UTF8.self) == """
                # Private
                status: received
                reviewer: ana
                contributions:
                  mi-texto:
                    status: received
                log:
                  - {date: 2026-06-01, who: ana, what: "Recibido el texto «Agua»", text: mi-texto, status: received}

                """)
        for change in reception.changes { expectWords(for: change) }
    }

    @Test func aReceivedTextStopsNoBuildAndIsInNone() throws {
        let site = site()
        let (reception, dossier) = try prepare(site, ["agua.md": bytes("# Agua\n\n<b>x</b> [a](nada.md) ![](b.png)\n")])
        #expect(try Quarantine(site.files.fileSystem).install(reception.files, dossier: dossier) == [])
        let report = try site.build()
        #expect(!report.hasErrors)
        #expect(site.published.keys.allSatisfy { !$0.contains("agua") && !$0.contains(".received") })
        #expect(reception.findings.map(\.rule).contains("raw-html-removed"))
        #expect(reception.findings.allSatisfy { !$0.rule.hasPrefix("guest-no") })
    }

    @Test func aLanguageMakesATranslationsName() throws {
        let (reception, _) = try prepare(
            site(), ["water.md": bytes("---\ntitle: Water\nlanguage: en\n---\n"), "agua.en.md": bytes("# Agua\n")])
        #expect(
            reception.texts.map(\.path).sorted() == [
                "content/guests/marina/agua.en.md", "content/guests/marina/water.en.md",
            ])
        #expect(reception.language == .en)
    }

    @Test func whatIsThereStays() {
        let site = site(["guests/marina/agua.md": "---\ntitle: A\n---\n"])
        #expect(reasons(site, ["AGUA.md": bytes("x")]) == ["receive-exists"])
        #expect(reasons(site, ["profile.md": bytes("x")]) == ["receive-exists"])
    }

    @Test func aPictureOfATakenNameGetsANumber() throws {
        let site = site(["guests/marina/a.png": "x"])
        let (reception, _) = try prepare(site, ["t.md": bytes("# T\n![Una](a.png)\n"), "a.png": ImageTests.wholePNG])
        #expect(reception.pictures.map(\.path) == ["content/guests/marina/a-2.png"])
        let text = reception.files["content/guests/marina/t.md"].map { String(decoding: $0, as: UTF8.self) }
        #expect(text?.contains("![Una](a-2.png)") == true)
    }

    @Test func addressesOfOthersAreReserved() {
        let site = site([
            "posts/agua.md": MemorySite.post("Agua"), "posts/b.md": MemorySite.post("B", more: "draft: true\n"),
        ])
        for name in ["agua.md", "2026-01-01-Agua.md", "b.md", "pagina.md"] {
            #expect(reasons(site, [name: bytes("# X\n")]) == ["receive-reserved/route"], "\(name)")
        }
        #expect(reasons(site, ["index.md": bytes("# X\n")]) == ["receive-reserved"])
        #expect(reasons(site, ["dossier.txt": bytes("# X\n")]) == ["receive-reserved"])
    }

    @Test func whoseItIsHasToBeKnown() throws {
        let site = site(["guests/otra/dossier.yml": "status: invited\n"])
        let text = bytes("# X\n")
        #expect(reasons(site, ["a.md": text], guest: nil) == ["receive-whose"])
        #expect(reasons(MemorySite(), ["a.md": text], guest: nil) == ["receive-whose/none"])
        #expect(reasons(site, ["a.md": text], guest: "marian") == ["receive-unknown-guest"])
        #expect(reasons(site, ["otra/a.md": text], guest: "marina") == ["receive-reserved/other-guest"])
        #expect(reasons(site, ["a.md": text], by: "nadie") == ["receive-by"])
        #expect(try prepare(site, ["a.md": text], guest: nil, title: "Marina.zip").0.guest == "marina")
        #expect(try prepare(site, ["marina/a.md": text], guest: nil).0.guest == "marina")
        let profile = bytes("---\nname: Nueva Persona\n---\nBio.\n")
        let new = try prepare(site, ["profile.md": profile, "a.md": text], guest: nil)
        #expect(new.0.guest == "nueva-persona" && new.1.old == nil)
        #expect(new.1.path == "content/guests/nueva-persona/dossier.yml")
    }

    @Test func aDocumentLosesWhatItsProgramSaysAndBeginsAtLevelTwo() throws {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", bytes("<Types/>"))
        zip.add("word/document.xml", bytes("<w:document/>"))
        let (reception, _) = try prepare(site(), ["Carta.docx": zip.finish()])
        let text = reception.files["content/guests/marina/carta.md"].map { String(decoding: $0, as: UTF8.self) }
        #expect(text == "---\ntitle: \"Del procesador\"\n---\n\n## Uno\n\nTexto.\n")
    }

    @Test func aToolThatIsMissingOrFailsRefusesAll() {
        let missing = ReceptionTools(
            reencode: { _, _, _ throws(ToolFault) in throw .missing(tool: "vips", package: "libvips-tools") },
            convert: { _, _ throws(ToolFault) in throw .missing(tool: "pandoc", package: "pandoc") })
        let failing = ReceptionTools(
            reencode: { _, _, _ throws(ToolFault) in throw .limit },
            convert: { _, _ throws(ToolFault) in throw .unreadable })
        let files = ["a.md": bytes("# A\n"), "a.png": ImageTests.wholePNG]
        #expect(reasons(site(), files, tools: missing) == ["receive-tool"])
        #expect(reasons(site(), files, tools: failing) == ["receive-tool/limit"])
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", bytes("<Types/>"))
        zip.add("word/document.xml", bytes("<w:document/>"))
        let document = ["a.docx": zip.finish()]
        #expect(reasons(site(), document, tools: missing) == ["receive-tool"])
        #expect(reasons(site(), document, tools: failing) == ["receive-bad-document/broken"])
    }

    @Test func anImageThatAToolMadeSomethingElseOfIsRefused() {
        let odd = ReceptionTools(
            reencode: { _, _, _ throws(ToolFault) in Array("<svg/>".utf8) }, convert: { _, _ throws(ToolFault) in [] })
        #expect(
            reasons(site(), ["a.md": bytes("# A\n"), "a.png": ImageTests.wholePNG], tools: odd) == ["receive-bad-image"]
        )
    }

    @Test func aDossierThatCantBeChangedInPlaceRefusesAll() {
        let site = site(["guests/marina/dossier.yml": "status: [\n"])
        #expect(reasons(site, ["a.md": bytes("# A\n")]) == ["receive-dossier"])
    }

    @Test func theLetterSaysWhatCameAndWhatChangedInTheGuestsLanguage() throws {
        let (reception, _) = try prepare(
            site(), ["Mi texto.md": bytes("---\ntitle: Agua\ndate: 2026-01-01\n---\n\nUn <b>texto</b>.\n")])
        let letter = ReceptionReport(in: .es).text(reception, title: "Mi texto.md", site: "Diario")
        #expect(
            letter == """
                Hola:

                Hemos recibido «Mi texto.md». Gracias. Aquí tienes lo que ha llegado y lo que hemos tocado.

                Ha llegado:
                  - mi-texto.md: «Agua», 2 palabras

                Hemos cambiado:
                  - En `Mi texto.md` hemos quitado el dato `date`, que lo pone el equipo.
                  - `Mi texto.md` se llama aquí `mi-texto.md`.

                Al pasarle nuestras comprobaciones ha salido esto. No todo hay que corregirlo; lo vemos contigo:
                  - línea 5: el texto de un experto no puede llevar HTML, y `<b>` no sale en la página (escríbelo en Markdown, o bórralo).
                  - línea 5: el texto de un experto no puede llevar HTML, y `</b>` no sale en la página (escríbelo en Markdown, o bórralo).

                Ahora lo lee alguien del equipo. Te enseñaremos los cambios antes de publicar nada.

                Diario

                """)
        let english = ReceptionReport(in: .en).text(reception, title: "Mi texto.md", site: "Diary")
        #expect(english.hasPrefix("Hello,\n\nWe have received “Mi texto.md”."))
    }

    /// The kit of the invitation, filled in and sent back as it is.
    @Test func aKitThatComesBackIsSorted() throws {
        let site = site(["guests/marina/profile.md": ""])
        site["content/guests/marina/profile.md"] = nil
        let files = [
            "LEEME.txt": bytes("Hola"), "guia.html": bytes("<!DOCTYPE html>"),
            "plantilla.md": bytes("---\n# Una explicación.\ntitle: \"El agua, sin más\"\n---\nTexto.\n"),
            "profile.md": bytes("---\nname: Marina\ntopics: [agua]\n---\nBio.\n"),
            "consentimiento.txt": bytes("[x] Podéis publicar\n"), "photo.png": ImageTests.wholePNG,
        ]
        let (reception, dossier) = try prepare(site, files)
        #expect(
            Set(reception.files.keys.map { String($0.dropFirst("content/guests/marina/".count)) }) == [
                "el-agua-sin-mas.md", ".received/el-agua-sin-mas.md", "profile.md", ".received/profile.md",
                ".received/consentimiento.txt", "photo.png",
            ])
        #expect(reception.changes.map(\.rule).filter { $0 == "received-ours" }.count == 2)
        #expect(String(decoding: dossier.new, as: UTF8.self).contains("Recibido el formulario de consentimiento"))
        #expect(try Quarantine(site.files.fileSystem).install(reception.files, dossier: dossier) == [])
        let again = try prepare(site, ["consentimiento.txt": bytes("[x] Otro\n")]).0
        #expect(again.files.keys.sorted() == ["content/guests/marina/.received/consentimiento-2.txt"])
        site["content/guests/marina/el-agua-sin-mas.md"] = nil
        #expect(reasons(site, ["plantilla.md": files["plantilla.md"]!]) == ["receive-exists"])
    }

    // MARK: Into place

    @Test func nothingThatIsThereIsReplaced() throws {
        let site = site()
        let system = site.files.fileSystem
        let (reception, dossier) = try prepare(site, ["a.md": bytes("# A\n")])
        site["content/guests/marina/a.md"] = "otro"
        #expect(try Quarantine(system).install(reception.files, dossier: dossier) == ["content/guests/marina/a.md"])
        #expect(site["content/guests/marina/a.md"] == "otro")
        site["content/guests/marina/a.md"] = nil
        site["content/guests/marina/dossier.yml"] = Self.dossier + "notes: x\n"
        #expect(try Quarantine(system).install(reception.files, dossier: dossier) == [dossier.path])
        #expect(site["content/guests/marina/a.md"] == nil)
    }

    /// Killed at any of its steps, and recovered by the next build: all of it is there, or nothing.
    @Test func aKillLeavesNothingOrTheWhole() throws {
        let whole = site()
        let (reception, dossier) = try prepare(
            whole, ["a.md": bytes("# A\n![Una](b.png)\n"), "b.png": ImageTests.wholePNG])
        let before = whole.files.paths.reduce(into: [:]) { $0[$1] = whole.files[$1] }
        #expect(try Quarantine(whole.files.fileSystem).install(reception.files, dossier: dossier) == [])
        let after = whole.files.paths.reduce(into: [:]) { $0[$1] = whole.files[$1] }
        var outcomes: Set<Bool> = []
        for steps in 0..<40 {
            let site = site()
            let dying = Self.dying(site.files.fileSystem, after: steps)
            _ = try? Quarantine(dying).install(reception.files, dossier: dossier)
            try Quarantine(site.files.fileSystem).recover()
            let found = site.files.paths.filter { !$0.hasSuffix("journal.new") }.reduce(into: [:]) {
                $0[$1] = site.files[$1]
            }
            #expect(found == before || found == after, "\(steps) steps")
            outcomes.insert(found == after)
        }
        #expect(outcomes == [true, false])
    }

    private static func dying(_ files: FileSystem, after steps: Int) -> FileSystem {
        let counter = Counter(steps)
        var dying = files
        dying.write = { path, bytes throws(FileError) in
            guard counter.take() else { throw FileError(path: path, code: EIO) }
            return try files.write(path, bytes)
        }
        dying.rename = { path, newPath throws(FileError) in
            guard counter.take() else { throw FileError(path: path, code: EIO) }
            try files.rename(path, newPath)
        }
        dying.place = { path, newPath throws(FileError) in
            guard counter.take() else { throw FileError(path: path, code: EIO) }
            try files.place(path, newPath)
        }
        dying.remove = { path throws(FileError) in
            guard counter.take() else { throw FileError(path: path, code: EIO) }
            try files.remove(path)
        }
        return dying
    }

    private final class Counter: Sendable {
        private let left: Mutex<Int>
        init(_ steps: Int) { left = Mutex(steps) }
        func take() -> Bool {
            left.withLock { left in
                left -= 1
                return left >= 0
            }
        }
    }
}
