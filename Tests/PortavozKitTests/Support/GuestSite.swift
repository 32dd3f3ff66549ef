import PortavozDiagnostics
import PortavozKit

/// A site with one guest, of whom each piece that publication needs can be given, missing or wrong.
struct GuestSite {
    var consent = "consent: {publication: true, given: 2026-01-01}\n"
    var reviewer = "reviewer: ana\n"
    var status: String? = "approved"
    /// Of the approval of the text; nil for none.
    var approval: String? = "by: ana, on: 2026-01-02, digest: \"\(Self.digest(Self.text))\""
    var profileApproval: String? = "by: ana, on: 2026-01-02, digest: \"\(Self.digest(Self.profile))\""
    /// More keys of the contribution, each a line with four spaces in front.
    var more = ""
    /// More keys of the dossier.
    var keptInside = ""
    var others: [String: String] = [:]

    static let profile = "---\nname: Marina\norganization: Agua y Oficio\nrole: Química\n---\nBio.\n"
    static let text = "---\ntitle: Agua\n---\nTexto.\n"

    static func digest(_ text: String) -> String { ApprovalDigest(of: Array(text.utf8)).text }

    var dossier: String {
        let profile = profileApproval.map { "profile: {approval: {\($0)}}\n" } ?? ""
        let own = (status.map { "    status: \($0)\n" } ?? "") + (approval.map { "    approval: {\($0)}\n" } ?? "")
        return reviewer + consent + keptInside + profile + "contributions:\n  agua:\n    date: 2026-03-14\n" + own
            + more
    }

    var site: MemorySite {
        MemorySite(
            [
                "guests/marina/dossier.yml": dossier, "guests/marina/profile.md": Self.profile,
                "guests/marina/agua.md": Self.text,
            ].merging(others) { $1 })
    }
}

extension MemorySite {
    /// The guests as commands see them.
    func desk(at moment: String = "2026-06-01") throws -> GuestDesk {
        let (desk, faults, _) = try GuestDesk.open(files.fileSystem, now: madrid.read(moment)!)
        guard let desk else { throw GuestRefusal(faults) }
        return desk
    }
}
