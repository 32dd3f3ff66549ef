import PortavozDiagnostics
import PortavozKit
import Testing

/// The commands' steps, in a site of the memory's.
struct GuestDeskTests {
    private func refusal(_ action: () throws -> Void) -> [String] {
        do {
            try action()
            return []
        } catch let refusal as GuestRefusal {
            for diagnostic in refusal.diagnostics { expectWords(for: diagnostic) }
            return refusal.diagnostics.map(\.rule)
        } catch {
            return ["\(error)"]
        }
    }

    /// A guest who has sent a text, and nothing more.
    private var received: GuestSite {
        GuestSite(consent: "", reviewer: "", status: "received", approval: nil, profileApproval: nil)
    }

    private func apply(_ site: MemorySite, _ change: (GuestDesk, GuestFolder) throws -> GuestChange) throws {
        let desk = try site.desk()
        let bytes = try change(desk, desk.guest("marina")).dossier
        site.files["content/guests/marina/dossier.yml"] = bytes
    }

    @Test func theStepsOfALifePublishAText() throws {
        let site = received.site
        var consent = ConsentRequest(publication: true)
        consent.how = "correo"
        try apply(site) { try $0.note(consent, of: $1, by: "ana") }
        try apply(site) { try $0.review($1, text: nil, by: "ana") }
        let missing = try site.build().diagnostics.map(\.rule)
        #expect(missing.sorted() == ["guest-no-approval", "guest-no-approval", "guest-not-approved"])
        #expect(site["public/blog/agua/index.html"] == nil)
        try apply(site) { try GuestApproval(names: []).change($1, by: "ana", at: $0) }
        try site.built()
        #expect(site["public/blog/agua/index.html"] != nil)
        try apply(site) { try GuestThanks(names: [], by: "ana").letter($1, $0).change }
        try site.built()
        let dossier = site.text("content/guests/marina/dossier.yml")
        #expect(dossier.contains("status: thanked"))
        #expect(dossier.split(separator: "\n").count { $0.contains("who: ana") } == 5)
        consent.publication = false
        try apply(site) { try $0.note(consent, of: $1, by: "ana") }
        #expect(try site.build().diagnostics.map(\.rule) == ["guest-no-consent"])
        #expect(site["public/blog/agua/index.html"] == nil)
    }

    @Test func anApprovalHoldsForTranslationsToo() throws {
        var guest = GuestSite(status: "in-review", approval: nil)
        guest.others = ["guests/marina/agua.en.md": "---\ntitle: Water\n---\nText.\n"]
        let site = guest.site
        try apply(site) { try GuestApproval(names: ["agua"]).change($1, by: "ana", at: $0) }
        try site.built()
        #expect(site["public/en/blog/agua/index.html"] != nil)
    }

    @Test func approvalIsRefusedToThoseWhoCantGiveIt() throws {
        let site = received.site
        let desk = try site.desk()
        let marina = try desk.guest("marina")
        #expect(
            refusal { _ = try GuestApproval(names: []).change(marina, by: "marina", at: desk) } == [
                "guest-reviewer-is-guest"
            ])
        #expect(
            refusal { _ = try GuestApproval(names: []).change(marina, by: "nadie", at: desk) } == ["unknown-person"])
        #expect(
            refusal { _ = try GuestApproval(names: ["te"]).change(marina, by: "ana", at: desk) } == [
                "unknown-guest-text"
            ])
        #expect(refusal { _ = try desk.guest("marino") } == ["unknown-guest"])
        #expect(
            refusal { _ = try desk.mark(marina, text: "agua", as: .approved, by: "ana") } == ["status-before-approval"])
        #expect(refusal { _ = try GuestThanks(names: [], by: "ana").letter(marina, desk) } == ["nothing-to-thank"])
    }

    @Test func whatIsApprovedAlreadyOrIsManyHasToBeNamed() throws {
        let whole = GuestSite().site
        let desk = try whole.desk()
        let marina = try desk.guest("marina")
        #expect(
            refusal { _ = try GuestApproval(names: []).change(marina, by: "ana", at: desk) } == ["nothing-to-approve"])
        var guest = received
        guest.others = ["guests/marina/te.md": "---\ntitle: Té\n---\nTexto.\n"]
        let two = try guest.site.desk()
        let other = try two.guest("marina")
        #expect(refusal { _ = try GuestApproval(names: []).change(other, by: "ana", at: two) } == ["which-guest-text"])
        #expect(refusal { _ = try two.review(other, text: nil, by: "ana") } == ["which-guest-text"])
    }

    @Test func aDossierThatIsWrongIsNotChanged() throws {
        var guest = received
        guest.keptInside = "consnt: {}\n"
        let desk = try guest.site.desk()
        let marina = try desk.guest("marina")
        #expect(refusal { _ = try desk.review(marina, text: "agua", by: "ana") } == ["unknown-key"])
        var odd = received
        odd.keptInside = "log: {a: 1}\n"
        let site = try odd.site.desk()
        let other = try site.guest("marina")
        #expect(refusal { _ = try site.review(other, text: "agua", by: "ana") } == ["wrong-type"])
    }

    @Test func theBoardTellsWhatWaitsForWhom() throws {
        func waits(_ guest: GuestSite, at moment: String = "2026-06-01") throws -> [String] {
            try GuestBoard(guest.site.desk(at: moment)).rows.flatMap { row in
                row.waits.map { "\($0.need.rawValue) \($0.who ?? $0.day?.iso ?? "-")" }
            }
        }
        #expect(Set(try waits(received)) == ["consent marina", "review -", "reviewer -"])
        #expect(try waits(GuestSite()) == ["thanks ana"])
        #expect(try waits(GuestSite(status: "thanked")) == [])
        #expect(try waits(GuestSite(status: "in-review", approval: nil)) == ["approval ana"])
        #expect(try waits(GuestSite(approval: nil)) == ["approval ana"])
        #expect(try waits(GuestSite(profileApproval: nil)) == ["profile ana"])
        #expect(try waits(GuestSite(), at: "2026-03-01") == ["day 2026-03-14"])
        #expect(
            try waits(GuestSite(consent: "consent: {publication: true, given: 2026-01-01, until: 2026-05-01}\n")) == [
                "renewal marina"
            ])
        var original = GuestSite()
        original.more = "    original: {title: A, author: B}\n"
        #expect(try waits(original) == ["permission -"])
    }

    @Test func theBoardCountsDaysAndConsents() throws {
        var guest = GuestSite(consent: "consent: {publication: true, given: 2026-01-01, until: 2026-07-01}\n")
        guest.keptInside =
            "log: [{date: 2026-05-01, who: ana, what: a, text: agua, status: approved}, {date: 2026-05-20, who: ana, what: b}]\n"
        guest.others = [
            "guests/eva/dossier.yml":
                "name: Eva\nstatus: invited\nlog: [{date: 2026-05-31, who: ana, what: x, status: invited}]\n",
            "guests/sola/profile.md": "---\nname: Sola\n---\n",
        ]
        let desk = try guest.site.desk()
        let board = GuestBoard(desk)
        #expect(board.rows.map(\.guest) == ["eva", "sola", "marina"])
        #expect(board.rows.map { board.days($0) } == [1, nil, 31])
        #expect(board.rows.map { $0.waits.map(\.need) } == [[.answer], [.dossier], [.thanks]])
        #expect(board.consents.map(\.days) == [30])
        #expect(try GuestBoard(guest.site.desk(at: "2026-04-01")).consents.isEmpty)
        #expect(
            board.json.hasPrefix(
                #"{"guests":[{"guest":"eva","name":"Eva","text":null,"title":null,"status":"invited","published":false,"since":"2026-05-31","days":1,"waits":[{"for":"answer","who":"eva","day":null}],"file":"content/guests/eva/dossier.yml"}"#
            ))
        #expect(
            board.text(in: .es, desk) == """
                Invitado
                  Eva  –  1 día  espera a Eva: la respuesta a la invitación

                Recibido
                  Sola  –  –  falta su ficha, dossier.yml

                Aprobado
                  Marina  Agua  31 días  espera a Ana: dar las gracias

                Consentimientos que terminan
                  Marina  2026-07-01  quedan 30 días  agua

                """)
        #expect(board.text(in: .en, desk).contains("  Eva  –  1 day  waits for Eva: an answer to the invitation\n"))
    }

    @Test func aLetterHoldsNoFigureThatNobodyNoted() throws {
        let site = GuestSite().site
        let desk = try site.desk()
        let plain = try GuestThanks(names: [], by: "ana").letter(desk.guest("marina"), desk).letter
        #expect(plain.contains("<https://example.org/blog/agua/>"))
        #expect(!plain.contains("Lo que ha pasado"))
        var guest = GuestSite()
        guest.more = "    figures: [{what: Lecturas, value: 12, until: 2026-05-01, source: el servidor}]\n"
        guest.keptInside = "language: en\n"
        let other = try guest.site.desk()
        let letter = try GuestThanks(names: [], by: "ana").letter(other.guest("marina"), other).letter
        #expect(letter.hasPrefix("Hello, Marina:\n"))
        #expect(letter.contains("- Lecturas: 12 (until 2026-05-01, by el servidor)"))
    }

    @Test func anInvitationMakesADossierAndAKit() throws {
        let site = MemorySite([
            "guidelines/pedimos/index.md":
                "---\ntitle: Lo que pedimos\nowner: ana\nfor-guests: true\n---\n## Extensión\n\n![Un vaso](vaso.png)\n"
        ])
        site.files["content/guidelines/pedimos/vaso.png"] = ImageTests.wholePNG
        var invitation = GuestInvitation(name: "Inés <b> \"Roig\"", language: .es, by: "ana")
        invitation.topic = "Pan & <café>"
        invitation.email = "ines@example.org"
        let desk = try site.desk()
        let result = try invitation.result(desk, site.files.fileSystem)
        #expect(result.id == "ines-b-roig")
        #expect(result.kit == (try invitation.result(desk, site.files.fileSystem).kit))
        site[result.dossier.path] = result.dossier.text
        #expect(try site.build().diagnostics.map(line) == [])
        let names = ["LEEME.txt", "guia.html", "plantilla.md", "profile.md", "consentimiento.txt"]
        #expect(result.names == names)
        let zip = try ZipReader(result.kit, atMost: 10)
        #expect(zip.entries.map { String(decoding: $0.name, as: UTF8.self) } == names)
        let guide = String(decoding: try zip.read(zip.entries[1], atMost: 1 << 20), as: UTF8.self)
        #expect(guide.contains("Para Inés &lt;b&gt; &quot;Roig&quot;"))
        #expect(guide.contains("<p class=\"topic\">Pan &amp; &lt;café&gt;</p>"))
        #expect(guide.contains("<h3 id=\"extension\">"))
        #expect(guide.contains("src=\"data:image/png;base64,\(base64(ImageTests.wholePNG))\""))
        for word in ["<script", "<link", "<iframe", "@import", "url(", "src=\"http", "ines@example.org", " on"] {
            #expect(!guide.contains(word), "\(word)")
        }
        let profile = String(decoding: try zip.read(zip.entries[3], atMost: 1 << 20), as: UTF8.self)
        #expect(profile.contains("name: \"Inés <b> \\\"Roig\\\"\"\n"))
        #expect(refusal { _ = try invitation.result(try site.desk(), site.files.fileSystem) } == ["file-exists"])
        invitation.name = "Ana"
        #expect(refusal { _ = try invitation.result(desk, site.files.fileSystem) } == ["guest-is-staff"])
        invitation.name = "☕"
        #expect(refusal { _ = try invitation.result(desk, site.files.fileSystem) } == ["title-without-slug"])
    }
}
