import PortavozDiagnostics
import PortavozMarkdown

/// What a submission becomes: finished files with their places, of which none is there yet.
package struct Reception: Sendable {
    package struct Text: Sendable, Hashable {
        package var path: String
        package var title: String
        package var isProfile: Bool
        package var words = 0
    }

    package struct Picture: Sendable, Hashable {
        package var path: String
        package var width: Int
        package var height: Int
    }

    /// The guest's folder name.
    package var guest: String
    /// Every file by its path from the site's folder, the texts as received (`.received/`) among them.
    package var files: [String: [UInt8]] = [:]
    package var texts: [Text] = []
    package var pictures: [Picture] = []
    /// The filled-in form of the invitation: kept beside the texts as they came, for staff to note what it says.
    package var consent: String?
    /// What was changed, as notes.
    package var changes: [Diagnostic] = []
    /// What checks have found in the texts.
    package var findings: [Diagnostic] = []
    /// The language to write to the guest in.
    package var language = MessageLanguage.es

    package init(guest: String) { self.guest = guest }

    package var folder: String { "content/guests/\(guest)/" }

    /// Where a text is kept as it was received, for `guest diff`: beside it, so that it goes wherever the site goes, under a
    /// name that no build ever reads.
    package static func original(of path: String) -> String {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return path[..<slash] + ".received/" + path[slash...]
    }
}

/// Whose submission it is, as far as the caller says.
package struct ReceptionRequest: Sendable {
    package var guest: String?
    /// The language in which staff write to the guest; a text's own counts more.
    package var language: LanguageCode?
    package var limits = SubmissionLimits()

    package init(guest: String? = nil) { self.guest = guest }

    /// Makes a submission's files ready. Nothing is written but by the tools, in their own folder.
    ///
    /// - Throws: `Refused` with every reason; what the disk says no to becomes one of them.
    package func reception(
        of submission: Submission, in files: FileSystem, graph: SiteGraph?, site: Site, tools: ReceptionTools
    ) throws(Refused) -> Reception {
        let known: [String]
        do {
            known = try files.list("content/guests").map(\.path)
        } catch {
            throw Refused([Diagnostic("disk", at: nil, ["path": error.path, "reason": error.reason])])
        }
        let guest = try GuestChoice(submission, known, asked: guest).guest
        var intake = Intake(
            guest: guest, known: Set(known), taken: takenRoutes(graph), site: site, tools: tools, limits: limits)
        if let language, let words = MessageLanguage(rawValue: language.text) { intake.reception.language = words }
        intake.take(submission)
        guard intake.reasons.isEmpty else { throw Refused(intake.reasons) }
        return intake.reception
    }

    /// The addresses that lead somewhere already, drafts' and withheld texts' included, without regard to case.
    private func takenRoutes(_ graph: SiteGraph?) -> Set<String> {
        Set((graph?.everything ?? []).filter { $0.edition == .public }.map { $0.route.path.lowercased() })
    }
}

/// Whose folder a submission goes to.
struct GuestChoice {
    var guest: String

    /// - Parameters:
    ///   - known: the files of all guests.
    ///   - asked: what the caller says.
    init(_ submission: Submission, _ known: [String], asked: String?) throws(Refused) {
        let guests = Set(
            known.compactMap { path in
                let parts = path.split(separator: "/")
                return parts.count > 3 ? String(parts[2]) : nil
            })
        let profile = submission.items.first { $0.name.last.lowercased() == "profile.md" && $0.name.parts.count <= 2 }
        let named = profile.flatMap { item -> String? in
            guard let text = ReceivedText(item.bytes),
                let fields = try? ReceivedFields(text.text, allowed: ReceivedFields.ofProfile, path: item.name.text)
            else { return nil }
            return fields.text("name").flatMap { Slug(folding: $0)?.text }
        }
        if let asked {
            guard guests.contains(asked) || (profile != nil && Slug(exactly: asked) != nil) else {
                throw Refused([
                    Diagnostic(
                        "receive-unknown-guest", at: nil, ["name": asked],
                        suggestion: Suggestion.nearest(to: asked, among: guests.sorted()))
                ])
            }
            guest = asked
        } else if let named {
            guest = named
        } else {
            let title = submission.title.prefix { $0 != "." }
            let folders = Set(submission.items.compactMap { $0.name.parts.count > 1 ? $0.name.parts[0] : nil })
            let candidates = ([String(title)] + folders.sorted()).compactMap { Slug(folding: $0)?.text }
            guard let found = candidates.first(where: guests.contains) else {
                let list = guests.sorted().joined(separator: ", ")
                throw Refused([
                    Diagnostic(
                        "receive-whose", at: nil,
                        guests.isEmpty ? ["cause": "none"] : ["guests": list])
                ])
            }
            guest = found
        }
        // A folder of another guest's name is somebody else's, or means to be.
        let foreign = submission.items.filter { item in
            item.name.parts.dropLast().contains { $0 != guest && guests.contains($0) }
        }
        guard foreign.isEmpty else {
            throw Refused(
                foreign.map {
                    Diagnostic("receive-reserved", at: nil, ["name": $0.name.text, "cause": "other-guest"])
                })
        }
    }
}
