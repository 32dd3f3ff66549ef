import PortavozDiagnostics
import PortavozKit
import Testing

/// Guests' texts: untrusted, and published only with consent, a reviewer and a valid approval.
struct GuestTests {
    private static let profile = "---\nname: Marina\n---\nBio.\n"
    private static let text = "---\ntitle: Agua\n---\nTexto [x](https://otro.example/).\n"
    private static let consent = "consent: {publication: true, given: 2026-01-01}\n"

    /// The dossier of one approved text.
    private static func dossier(
        consent: String = consent, reviewer: String = "reviewer: ana\n", status: String = "approved",
        approval: String? = nil, of text: String = text, more: String = "", profile: String = profile
    ) -> String {
        let digest = ApprovalDigest(of: Array(text.utf8)).text
        let approval = approval ?? "    approval: {by: ana, on: 2026-01-02, digest: \"\(digest)\"}\n"
        return reviewer + consent + approved(profile) + more
            + "contributions:\n  agua:\n    date: 2026-03-14\n    status: \(status)\n"
            + approval
    }

    /// The approval of a profile.
    private static func approved(_ profile: String) -> String {
        "profile: {approval: {by: ana, on: 2026-01-02, digest: \"\(ApprovalDigest(of: Array(profile.utf8)).text)\"}}\n"
    }

    private func files(
        _ dossier: String, text: String = text, profile: String = profile
    ) -> [String: String] {
        [
            "guests/marina/dossier.yml": dossier, "guests/marina/profile.md": profile, "guests/marina/agua.md": text,
        ]
    }

    private func isPublished(_ site: MemorySite) -> Bool { site["public/blog/agua/index.html"] != nil }

    @Test func anApprovedTextIsPublishedUnderItsAuthorsName() throws {
        let site = try expect(files(Self.dossier()))
        #expect(
            site.text("public/blog/agua/index.html").contains(
                "<a class=\"authors\" href=\"/expertos/marina/\">Marina</a>"))
        #expect(
            site.text("public/expertos/marina/index.html").contains(
                "<a class=\"entries\" href=\"/blog/agua/\">Agua</a>"))
        #expect(site.text("public/blog/agua/index.html").contains("rel=\"nofollow ugc\""))
    }

    @Test func theReviewerOfADelicateTextHasNotApprovedIt() throws {
        let text = "---\ntitle: Agua\n---\nAdelgaza.\n"
        let brand = "subjects: [{name: Salud, level: red, words: [adelgaza], approver: nuria}]\n"
        func build(reviewer: String, by approver: String) throws -> MemorySite {
            let digest = ApprovalDigest(of: Array(text.utf8)).text
            let dossier = Self.dossier(
                reviewer: "reviewer: \(reviewer)\n",
                approval: "    approval: {by: \(approver), on: 2026-01-02, digest: \"\(digest)\"}\n", of: text)
            let site = MemorySite(
                files(dossier, text: text).merging(
                    ["brand/brand.yml": brand, "people/nuria.md": "---\nname: Nuria\n---\n"]) { $1 })
            let faults = try site.build().diagnostics
            #expect(faults.map(\.rule) == (approver == "nuria" ? [] : ["subject-approval"]))
            // A way out that is right in a guest's text.
            for fault in faults {
                let wayOut = Messages.wording(of: fault, in: .es).wayOut
                #expect(wayOut == "cuando lo apruebe, escríbelo en el dosier: `approval: {by: nuria}`")
            }
            return site
        }
        #expect(try !isPublished(build(reviewer: "nuria", by: "ana")))
        #expect(try isPublished(build(reviewer: "ana", by: "nuria")))
    }

    @Test func aGuestsImageCreditGainsNothing() throws {
        let text = "---\ntitle: Agua\n---\n![Una](a.png)\n"
        let site = MemorySite(files(Self.dossier(of: text), text: text))
        site.files["content/guests/marina/a.png"] = ImageTests.wholePNG
        site["content/guests/marina/a.png.yml"] =
            "credit: <b>Ana</b>\nlicence: '\"><script>'\nsource: https://fotos.example/\n"
        try site.built()
        #expect(
            site.text("public/blog/agua/index.html").contains(
                " <small class=\"credit\"><a href=\"https://fotos.example/\" rel=\"nofollow ugc\">&lt;b&gt;Ana&lt;/b&gt;</a>, "
                    + "&quot;&gt;&lt;script&gt;</small>"))
    }

    @Test func withoutConsentNothingIsPublished() throws {
        let digest = ApprovalDigest(of: Array(Self.text.utf8)).text
        let dossier =
            "«r»eviewer: ana\ncontributions:\n  agua:\n    date: 2026-03-14\n    status: approved\n"
            + "    approval: {by: ana, digest: \"\(digest)\"}\n"
        let site = try expect(files(dossier), Fault("guest-no-consent", .warning))
        #expect(!isPublished(site))
        #expect(site["public/expertos/marina/index.html"] == nil)
    }

    @Test func consentThatWasRefusedPublishesNothing() throws {
        let site = try expect(
            files(Self.dossier(consent: "consent: «{»publication: false, given: 2026-01-01}\n")),
            Fault("guest-no-consent", .warning))
        #expect(!isPublished(site))
    }

    @Test func consentEndsOnItsDay() throws {
        let ended = Self.dossier(consent: "consent: «{»publication: true, given: 2026-01-01, until: 2026-06-01}\n")
        let site = try expect(files(ended), Fault("guest-consent-ended", ["until": "2026-06-01"], .warning))
        #expect(!isPublished(site))
        let dayBefore = try MemorySite(files(ended.replacing("«", with: "").replacing("»", with: ""))).build(
            at: "2026-05-31T23:59")
        #expect(dayBefore.diagnostics == [])
    }

    @Test func consentGivenLaterDoesNotCountYet() throws {
        let site = try expect(
            files(Self.dossier(consent: "consent: «{»publication: true, given: 2026-07-01}\n")),
            Fault("guest-consent-not-begun", .warning))
        #expect(!isPublished(site))
    }

    @Test func withoutAReviewerNothingIsPublished() throws {
        let site = try expect(
            files(Self.dossier(reviewer: "").replacing("  agua:", with: "  «agua»:")),
            Fault("guest-no-reviewer", .warning))
        #expect(!isPublished(site))
    }

    @Test func aGuestDoesNotReviewTheirOwnText() throws {
        let site = try expect(
            files(Self.dossier(reviewer: "reviewer: «marina»\n")),
            Fault("guest-reviewer-is-guest", ["id": "marina"], .warning))
        #expect(!isPublished(site))
    }

    @Test func aGuestDoesNotApproveTheirOwnText() throws {
        let digest = ApprovalDigest(of: Array(Self.text.utf8)).text
        let site = try expect(
            files(Self.dossier(approval: "    approval: {by: «marina», digest: \"\(digest)\"}\n")),
            Fault("guest-reviewer-is-guest", ["id": "marina"], .warning))
        #expect(!isPublished(site))
    }

    @Test func aReviewerIsOneOfTheStaff() throws {
        let site = try expect(
            files(Self.dossier(reviewer: "reviewer: «nadie»\n")),
            Fault("unknown-person", ["id": "nadie", "key": "reviewer"], .warning))
        #expect(!isPublished(site))
    }

    @Test(arguments: ["invited", "received", "in-review"])
    func aTextThatIsNotApprovedIsNotPublished(status: String) throws {
        let site = try expect(
            files(Self.dossier(status: status).replacing("  agua:", with: "  «agua»:")),
            Fault("guest-not-approved", ["status": status], .warning))
        #expect(!isPublished(site))
    }

    @Test func aStatusAloneIsNoApproval() throws {
        let site = try expect(
            files(Self.dossier(approval: "").replacing("  agua:", with: "  «agua»:")),
            Fault("guest-no-approval", ["digest": ApprovalDigest(of: Array(Self.text.utf8)).text], .warning))
        #expect(!isPublished(site))
    }

    @Test func anEditAfterApprovalVoidsIt() throws {
        let edited = Self.text + "Una línea más.\n"
        let digest = ApprovalDigest(of: Array(Self.text.utf8)).text
        let site = try expect(
            files(Self.dossier().replacing("\"\(digest)\"", with: "«\"\(digest)\"»"), text: edited),
            Fault("guest-approval-void", ["digest": ApprovalDigest(of: Array(edited.utf8)).text], .warning))
        #expect(!isPublished(site))
    }

    @Test func theApprovalOfATextIsNotThatOfItsTranslation() throws {
        let english = "---\ntitle: Water\n---\nText.\n"
        let site = try expect(
            files(Self.dossier().replacing("  agua:", with: "  «agua»:")).merging(["guests/marina/agua.en.md": english])
            { $1 },
            Fault("guest-no-approval", ["digest": ApprovalDigest(of: Array(english.utf8)).text], .warning))
        #expect(isPublished(site))
        #expect(!site.files.paths.contains { $0.hasPrefix("public/en/blog/") })
    }

    @Test func aGuestCannotSayWhatTheDossierSays() throws {
        let text = "---\ntitle: Agua\n«date»: 2026-01-01\n«draft»: false\n«zzz»: 1\n---\nTexto.\n"
        let plain = text.replacing("«", with: "").replacing("»", with: "")
        try expect(
            files(Self.dossier(of: plain), text: text), Fault("guest-forbidden-key", ["key": "date"]),
            Fault("guest-forbidden-key", ["key": "draft"]),
            Fault("unknown-key", ["key": "zzz", "kind": "guest contribution"]))
    }

    @Test func aMistypedKeyOfTheDossierIsAnError() throws {
        try expect(
            files(Self.dossier(consent: "consent: {publication: true, given: 2026-01-01, «untl»: 2026-02-01}\n")),
            Fault("unknown-key", ["key": "untl", "kind": "consent"], suggestion: "until"))
    }

    @Test func aGuestsHTMLAndScriptAddressesAreRefused() throws {
        let text = "---\ntitle: Agua\n---\nUn <b>x</b> y «[x](javascript:alert(1))».\n"
        let plain = text.replacing("«", with: "").replacing("»", with: "")
        let site = MemorySite(files(Self.dossier(of: plain), text: plain))
        let found = try site.build().diagnostics.map(line)
        #expect(
            found == [
                "error raw-html-removed content/guests/marina/agua.md:4:4:1",
                "error raw-html-removed content/guests/marina/agua.md:4:8:1",
                "error unsafe-destination content/guests/marina/agua.md:4:15:24",
            ])
    }

    @Test func aGuestsTextShowsWhatItHoldsAndStaysWithinTheLimits() throws {
        let spoofed = "---\ntitle: Agua\n---\nUn \u{202E}x y [www.a.example](https://b.example).\n"
        #expect(
            try MemorySite(files(Self.dossier(of: spoofed), text: spoofed)).build().diagnostics.map(line) == [
                "error bidi-control content/guests/marina/agua.md:4:4:1",
                "error misleading-link content/guests/marina/agua.md:4:9:34",
            ])
        let deep = "---\ntitle: Agua\n---\n" + String(repeating: ">", count: 51) + " a\n"
        #expect(
            try MemorySite(files(Self.dossier(of: deep), text: deep)).build().diagnostics.map(line).contains(
                "error markdown-too-deep content/guests/marina/agua.md:4:51:1"))
    }

    @Test func aGuestsTextReachesOnlyIntoItsOwnFolder() throws {
        let text = "---\ntitle: Agua\n---\n«[x](../../data/sueldos.csv)»\n"
        let plain = text.replacing("«", with: "").replacing("»", with: "")
        try expect(
            files(Self.dossier(of: plain), text: text).merging(["data/sueldos.csv": "1\n"]) { $1 },
            Fault("guest-foreign-file", ["path": "content/data/sueldos.csv"]))
    }

    @Test func aPublicTextDoesNotPublishWhatLiesBesideAGuideline() throws {
        try expect(
            [
                "pages/a.md": "---\ntitle: A\n---\n«[x](../guidelines/voz/plan.pdf)»\n",
                "guidelines/voz/index.md": "---\ntitle: Voz\nowner: ana\n---\n[x](plan.pdf)\n",
                "guidelines/voz/plan.pdf": "1",
            ], Fault("staff-link", ["destination": "../guidelines/voz/plan.pdf"]))
    }

    @Test func aGuestsSVGIsRefused() throws {
        let text = "---\ntitle: Agua\n---\n«![Un vaso](vaso.svg)»\n"
        let plain = text.replacing("«", with: "").replacing("»", with: "")
        try expect(
            files(Self.dossier(of: plain), text: text).merging(["guests/marina/vaso.svg": "<svg/>"]) { $1 },
            Fault("guest-svg", ["path": "content/guests/marina/vaso.svg"]))
    }

    @Test func aGuestWithoutADossierPublishesNothingAndStopsNobody() throws {
        let site = try expect(
            [
                "guests/marina/profile.md": "---\nname: «Marina»\n---\n", "guests/marina/agua.md": Self.text,
                "posts/hola.md": MemorySite.post("Hola"),
            ], Fault("guest-missing-dossier", ["folder": "content/guests/marina/"], .warning))
        #expect(!isPublished(site))
        #expect(site["public/blog/hola/index.html"] != nil)
    }

    @Test func aTextWithoutAProfileHasNoAuthor() throws {
        var files = files(Self.dossier(), text: Self.text.replacing("Agua", with: "«Agua»"))
        files["guests/marina/profile.md"] = nil
        let plain = MarkedContent(files).content["guests/marina/agua.md"]!
        files["guests/marina/dossier.yml"] = Self.dossier(of: plain)
        try expect(files, Fault("guest-missing-profile", ["path": "content/guests/marina/profile.md"]))
    }

    @Test func aTextThatTheDossierNamesInVainIsAWarning() throws {
        try expect(
            [
                "guests/marina/dossier.yml": Self.dossier().replacing("  agua:", with: "  «agua»:"),
                "guests/marina/profile.md": Self.profile,
            ], Fault("guest-unknown-contribution", ["name": "agua"], .warning))
    }

    @Test func anAuthorWhoseConsentEndedIsReportedInTheHousesPosts() throws {
        let dossier = "reviewer: ana\nconsent: {publication: true, given: 2026-01-01, until: 2026-05-01}\n"
        try expect(
            [
                "guests/marina/dossier.yml": dossier, "guests/marina/profile.md": Self.profile,
                "posts/hola.md": "---\ntitle: Hola\ndate: 2026-03-14\nauthors: [«marina»]\n---\n",
            ], Fault("withheld-author", ["id": "marina"]))
    }

    @Test func aProfileWithoutApprovalPublishesNothing() throws {
        let own = ApprovalDigest(of: Array(Self.profile.utf8)).text
        let dossier = Self.dossier().replacing(Self.approved(Self.profile), with: "")
        let site = try expect(
            files(dossier, profile: Self.profile.replacing("Marina", with: "«Marina»")),
            Fault("guest-no-approval", ["digest": own, "cause": "profile"], .warning))
        #expect(!isPublished(site))
        #expect(site["public/expertos/marina/index.html"] == nil)
    }

    @Test func anEditVoidsAProfilesApproval() throws {
        let edited = Self.profile + "Y compra esto.\n"
        let old = ApprovalDigest(of: Array(Self.profile.utf8)).text
        let site = try expect(
            files(Self.dossier().replacing("\"\(old)\"", with: "«\"\(old)\"»"), profile: edited),
            Fault(
                "guest-approval-void",
                ["digest": ApprovalDigest(of: Array(edited.utf8)).text, "cause": "profile"], .warning))
        #expect(!isPublished(site))
    }

    @Test func aTranslatedProfileHasAnApprovalOfItsOwn() throws {
        let english = "---\nname: «Marina»\n---\nBio.\n"
        let plain = english.replacing("«", with: "").replacing("»", with: "")
        let digest = ApprovalDigest(of: Array(plain.utf8)).text
        let translated = files(Self.dossier()).merging(["guests/marina/profile.en.md": english]) { $1 }
        let site = try expect(
            translated, Fault("guest-no-approval", ["digest": digest, "cause": "translated-profile"], .warning))
        #expect(isPublished(site))
        let approved = Self.dossier().replacing("\"}}", with: "\", digests: {en: \"\(digest)\"}}}")
        try expect(files(approved).merging(["guests/marina/profile.en.md": plain]) { $1 })
    }

    @Test func aGuestDoesNotApproveTheirOwnProfile() throws {
        let site = try expect(
            files(
                Self.dossier().replacing(
                    "{by: ana, on: 2026-01-02, digest", with: "{by: «marina», on: 2026-01-02, digest",
                    maxReplacements: 1)),
            Fault("guest-reviewer-is-guest", ["id": "marina"], .warning))
        #expect(!isPublished(site))
    }

    @Test func aSponsoredTextSaysSoToReadersAndSearchEngines() throws {
        let text =
            "---\ntitle: Agua\n---\n[x](https://otro.example/ \"T\") y [y](#s) <https://dos.example/?a=1&b=2>.\n\n## S\n"
        let sponsored = Self.dossier(of: text) + "    sponsored: \"Filtros & Cía\"\n"
        let site = try expect(files(sponsored, text: text))
        let page = site.text("public/blog/agua/index.html")
        #expect(page.contains("<p class=\"sponsorship\">Patrocinado por Filtros &amp; Cía.</p>"))
        #expect(
            page.contains(
                "<p><a href=\"https://otro.example/\" title=\"T\" rel=\"sponsored nofollow ugc\">x</a> y <a href=\"#s\">y</a> "
                    + "<a href=\"https://dos.example/?a=1&amp;b=2\" rel=\"sponsored nofollow ugc\">"))
        for feed in ["feed.xml", "atom.xml"] {
            let text = site.text("public/\(feed)")
            #expect(text.contains("<p><em>Patrocinado por Filtros &amp; Cía.</em></p>"))
            #expect(text.contains("<a href=\"https://example.org/blog/agua/#s\">y</a>"))
            #expect(text.contains("rel=\"sponsored nofollow ugc\""))
        }
        #expect(site.text("public/feed.json").contains("Patrocinado por Filtros"))
        let plain = try expect(files(Self.dossier(of: text), text: text))
        #expect(!plain.text("public/blog/agua/index.html").contains("sponsor"))
    }
}
