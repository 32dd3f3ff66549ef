import PortavozDiagnostics
import PortavozKit
import Testing

/// A guest's text is published when nothing is missing, and only then; each missing piece says so.
struct ClearanceTests {
    /// One thing that can be missing: how it goes missing, and what is then said.
    private struct Piece: Sendable {
        var take: @Sendable (inout GuestSite) -> Void
        var rule: String
    }

    private static let pieces: [Piece] = [
        Piece(take: { $0.reviewer = "" }, rule: "guest-no-reviewer"),
        Piece(take: { $0.consent = "" }, rule: "guest-no-consent"),
        Piece(take: { $0.status = "in-review" }, rule: "guest-not-approved"),
        Piece(take: { $0.approval = nil }, rule: "guest-no-approval"),
        Piece(take: { $0.profileApproval = nil }, rule: "guest-no-approval"),
        Piece(take: { $0.more += "    original: {title: Water, author: Ana}\n" }, rule: "guest-no-permission"),
    ]

    @Test(arguments: 0..<64)
    func everySetOfMissingPiecesKeepsTheTextBackAndIsTold(missing: Int) throws {
        var guest = GuestSite()
        var expected: [String] = []
        let lacksConsent = missing & 2 != 0
        for (place, piece) in Self.pieces.enumerated() where missing & 1 << place != 0 {
            piece.take(&guest)
            // Of a profile nothing is said as long as nothing of its guest may be published.
            if place == 4, lacksConsent { continue }
            expected.append(piece.rule)
        }
        let site = guest.site
        let report = try site.build()
        #expect(report.diagnostics.map(\.rule).sorted() == expected.sorted())
        #expect(report.diagnostics.allSatisfy { $0.severity == .warning })
        #expect((site["public/blog/agua/index.html"] != nil) == (missing == 0))
        #expect((site["public/expertos/marina/index.html"] != nil) == (missing & 0b010010 == 0))
        if missing != 0 {
            let text = site.published.filter { $0.key.hasPrefix("public/") }.map {
                $0.key + String(decoding: $0.value, as: UTF8.self)
            }.joined()
            #expect(!text.contains("Agua</"))
        }
    }

    private static let consents: [(String, String?)] = [
        ("consent: {publication: true, given: 2026-01-01, until: 2026-12-01}\n", nil),
        ("consent: {publication: true, given: 2026-01-01, since: 2026-05-01}\n", nil), ("", "guest-no-consent"),
        ("consent: {publication: false, given: 2026-01-01}\n", "guest-no-consent"),
        ("consent: {given: 2026-01-01}\n", "guest-no-consent"),
        ("consent: {publication: true}\n", "guest-consent-not-begun"),
        ("consent: {publication: true, given: 2026-07-01}\n", "guest-consent-not-begun"),
        ("consent: {publication: true, given: 2026-01-01, since: 2026-07-01}\n", "guest-consent-not-begun"),
        ("consent: {publication: true, given: 2026-01-01, until: 2026-06-01}\n", "guest-consent-ended"),
        ("consent: {publication: true, until: 2026-05-01}\n", "guest-consent-ended"),
    ]
    private static let reviewers: [(String, String?)] = [
        ("reviewer: ana\n", nil), ("", "guest-no-reviewer"), ("reviewer: marina\n", "guest-reviewer-is-guest"),
        ("reviewer: nadie\n", "unknown-person"),
    ]
    private static let statuses: [(String?, String?)] = [
        ("approved", nil), ("published", nil), ("thanked", nil), ("invited", "guest-not-approved"),
        ("received", "guest-not-approved"), ("in-review", "guest-not-approved"), (nil, "guest-not-approved"),
    ]
    private static func approvals(of text: String) -> [(String?, String?)] {
        let digest = "digest: \"\(GuestSite.digest(text))\""
        return [
            ("by: ana, \(digest)", nil), (nil, "guest-no-approval"), ("by: ana", "guest-no-approval"),
            ("by: ana, digest: \"sha256:00\"", "guest-approval-void"), (digest, "guest-approval-unsigned"),
            ("by: marina, \(digest)", "guest-reviewer-is-guest"), ("by: nadie, \(digest)", "unknown-person"),
        ]
    }

    /// Every way of giving each piece with every way of giving the others.
    @Test(arguments: consents.indices)
    func onlyTheWholeSetPublishes(consent: Int) throws {
        let (consentText, consentFault) = Self.consents[consent]
        for (reviewer, reviewerFault) in Self.reviewers {
            for (status, statusFault) in Self.statuses {
                for (approval, approvalFault) in Self.approvals(of: GuestSite.text) {
                    for (profile, profileFault) in Self.approvals(of: GuestSite.profile) {
                        let guest = GuestSite(
                            consent: consentText, reviewer: reviewer, status: status, approval: approval,
                            profileApproval: profile)
                        let survey = try Survey(
                            guest.site.files.fileSystem, options: BuildOptions(at: madrid.read("2026-06-01")!))
                        let entry = survey.graph?.everything.first { $0.source.stem == "agua" }
                        let faults = [consentFault, reviewerFault, statusFault, approvalFault, profileFault]
                        let isWhole = faults.allSatisfy { $0 == nil }
                        #expect((entry?.publication == .published) == isWhole, "\(faults)")
                        // A profile is spoken of only where consent lets it be published.
                        let told = faults.dropLast() + (consentFault == nil ? [profileFault] : [])
                        let found = Set(survey.diagnostics.map(\.rule))
                        #expect(found == Set(told.compactMap(\.self)), "\(guest.dossier)")
                    }
                }
            }
        }
    }

    @Test func aConsentThatEndsTakesDownWhatWasPublished() throws {
        var guest = GuestSite()
        guest.consent = "consent: {publication: true, given: 2026-01-01, until: 2026-06-01, thanks: true}\n"
        let site = guest.site
        try site.build(at: "2026-05-31T23:59")
        #expect(site["public/blog/agua/index.html"] != nil)
        #expect(site["public/gracias/index.html"] != nil)
        #expect(site["public/expertos/marina/badge.svg"] != nil)
        let report = try site.build(at: "2026-06-01")
        #expect(report.diagnostics.map(\.rule) == ["guest-consent-ended"])
        #expect(report.removed[.public]! > 10)
        let left = site.published.filter { path, bytes in
            path.hasPrefix("public/") && (path + String(decoding: bytes, as: UTF8.self)).lowercased().contains("marina")
        }
        #expect(left.keys.sorted() == [])
    }

    @Test func picturesNeedTheGuestsWord() throws {
        let text = "---\ntitle: Agua\n---\n![Un vaso](vaso.png)\n"
        func site(_ images: String) -> MemorySite {
            var guest = GuestSite()
            guest.approval = "by: ana, digest: \"\(GuestSite.digest(text))\""
            guest.consent = "consent: {publication: true, given: 2026-01-01\(images)}\n"
            guest.others = ["guests/marina/agua.md": text]
            let site = guest.site
            site.files["content/guests/marina/vaso.png"] = ImageTests.wholePNG
            site.files["content/guests/marina/photo.png"] = ImageTests.wholePNG
            return site
        }
        let allowed = site(", images: true")
        try allowed.built()
        #expect(allowed.files["public/blog/agua/vaso.png"] != nil)
        let refused = site(", images: false")
        let report = try refused.build()
        #expect(report.diagnostics.map(\.rule) == ["guest-no-image-consent"])
        #expect(refused.published.keys.filter { $0.hasSuffix(".png") } == [])
        #expect(refused["public/blog/agua/index.html"] == nil)
        #expect(refused["public/expertos/marina/index.html"] != nil)
    }
}
