import PortavozDiagnostics
import PortavozKit
import Testing

/// Each key of a dossier has its type, and its own words when it is wrong.
struct DossierReadingTests {
    private func expectFaults(
        _ dossier: String, _ faults: Fault..., sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let source = MarkedContent(["guests/eva/dossier.yml": dossier])
        let report = try MemorySite(source.content).build()
        let expected = zip(faults, source.marks).map {
            Diagnostic($0.rule, $0.severity, at: $1, $0.arguments, suggestion: $0.suggestion)
        }
        #expect(report.diagnostics.map(line) == expected.map(line), sourceLocation: sourceLocation)
        #expect(report.diagnostics.map(\.arguments) == expected.map(\.arguments), sourceLocation: sourceLocation)
    }

    @Test func aWholeDossierHasNoFaults() throws {
        try expectFaults(
            """
            name: Eva Luna
            language: en
            topic: Tea
            contact: {email: eva@example.org, phone: 600, address: "C/ Sol, 1", note: x}
            notes: |
              Varias
              líneas.
            slug: eva
            status: thanked
            reviewer: ana
            consent: {publication: true, given: 2026-01-01, since: 2026-01-02, until: 2027-01-01, how: a, edits: no,
              images: yes, licence: CC BY, sponsored: Sol, thanks: true}
            log: [{date: 2026-01-01, who: ana, what: x, text: te, status: received}]
            profile: {approval: {by: ana, on: 2026-01-01, digest: "x", digests: {en: "y"}}}

            """)
    }

    @Test func whatIsMistypedIsToldWithItsPlace() throws {
        try expectFaults(
            "contact: {«emial»: a}\n", Fault("unknown-key", ["key": "emial", "kind": "contact"], suggestion: "email"))
        try expectFaults("contact: {email: «eva»}\n", Fault("bad-email", ["key": "email", "value": "eva"]))
        try expectFaults("contact: {email: «a b@c.d»}\n", Fault("bad-email", ["key": "email", "value": "a b@c.d"]))
        try expectFaults(
            "contact: «eva»\n",
            Fault("wrong-type", ["key": "contact", "expected": "mapping", "value": "eva"]))
        try expectFaults("log: «x»\n", Fault("wrong-type", ["key": "log", "expected": "list", "value": "x"]))
        try expectFaults(
            "log: [«{»who: ana, what: x}]\n", Fault("missing-key", ["key": "date", "kind": "log"]))
        try expectFaults(
            "log: [{date: «ayer», who: ana, what: x}]\n", Fault("bad-date", ["key": "date", "value": "ayer"]))
        try expectFaults("log: [«{»date: 2026-01-01, what: x}]\n", Fault("missing-key", ["key": "who", "kind": "log"]))
        try expectFaults(
            "log: [«{»date: 2026-01-01, who: ana}]\n", Fault("missing-key", ["key": "what", "kind": "log"]))
        try expectFaults(
            "log: [{date: 2026-01-01, who: «nadie», what: x}]\n",
            Fault("unknown-person", ["id": "nadie", "key": "who"], .warning))
        try expectFaults(
            "log: [{date: 2026-01-01, who: ana, what: x, status: «aproved»}]\n",
            Fault(
                "bad-value",
                [
                    "key": "status", "value": "aproved",
                    "allowed": "invited, received, in-review, approved, published, thanked",
                ], suggestion: "approved"))
        try expectFaults(
            "consent: {edits: «quizás»}\n",
            Fault("wrong-type", ["key": "edits", "expected": "flag", "value": "quizás"]))
        try expectFaults("consent: {sponsored: «true»}\n", Fault("guest-sponsor-unnamed"))
        try expectFaults("language: «fr»\n", Fault("unknown-language", ["code": "fr"]))
        try expectFaults(
            "profile: {approval: {on: «ayer»}}\n", Fault("bad-date", ["key": "on", "value": "ayer"]))
        try expectFaults(
            "profile: {approval: {digests: «x»}}\n",
            Fault("wrong-type", ["key": "digests", "expected": "mapping", "value": "x"]))
    }

    @Test func whatConcernsATextIsToldWithItsPlace() throws {
        func dossier(_ keys: String) -> GuestSite {
            var guest = GuestSite()
            guest.more = keys
            return guest
        }
        func rules(_ keys: String) throws -> [String] { try dossier(keys).site.build().diagnostics.map(line) }
        #expect(
            try rules("    original: {kind: copia, title: A, author: B, permission: C}\n") == [
                "error bad-value content/guests/marina/dossier.yml:9:22:5"
            ])
        #expect(
            try rules("    original: {author: B, permission: C}\n") == [
                "error missing-key content/guests/marina/dossier.yml:9:15:1"
            ])
        #expect(
            try rules("    original: {title: A, author: B, permission: C, url: \"javascript:x\"}\n") == [
                "error unsafe-url content/guests/marina/dossier.yml:9:57:14"
            ])
        #expect(
            try rules("    figures: [{what: A}]\n") == ["error missing-key content/guests/marina/dossier.yml:9:15:1"])
        #expect(
            try rules("    sponsored: si\n") == ["error guest-sponsor-unnamed content/guests/marina/dossier.yml:9:16:2"]
        )
        #expect(
            try rules("    sponsored: false\n    figures: [{what: A, value: 3, until: 2026-01-01, source: B}]\n") == [])
    }

    @Test func aTextMaySayOtherwiseThanTheConsentWhoPays() throws {
        var guest = GuestSite()
        guest.consent = "consent: {publication: true, given: 2026-01-01, sponsored: Filtros Sol}\n"
        let page = guest.site
        try page.built()
        #expect(page.text("public/blog/agua/index.html").contains("Patrocinado por Filtros Sol."))
        guest.more = "    sponsored: false\n"
        let free = guest.site
        try free.built()
        #expect(!free.text("public/blog/agua/index.html").contains("Patrocinado"))
    }

    @Test(arguments: [
        ("a@b.c", true), ("ana+x@correo.ejemplo.org", true), ("a", false), ("@b.c", false), ("a@b", false),
        ("a@b.", false),
        ("a b@c.d", false), ("a@b@c.d", false), ("<a@b.c>", false), ("a@.c", false), ("", false),
    ])
    func anAddressOfEmailIsTold(text: String, isOne: Bool) {
        #expect(isEmailAddress(text) == isOne)
    }
}
