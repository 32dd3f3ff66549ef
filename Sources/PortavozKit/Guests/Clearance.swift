import PortavozDiagnostics

/// Whether a guest's text may be published, and what it lacks.
struct Clearance {
    /// One warning for each piece that is missing, which says how to give it: a text that waits stops nobody.
    private(set) var missing: [Diagnostic] = []
    /// A piece that is missing too, and that the dossier's own turn reports: one reviewer serves several texts.
    private(set) var lacksReviewer = false

    var isGiven: Bool { missing.isEmpty && !lacksReviewer }

    /// What is known of a text beside its dossier.
    struct Text {
        /// The guest's folder name.
        var guest: String
        /// The file's name without language and `.md`.
        var name: String
        /// The language of a translation; nil for the original.
        var language: LanguageCode?
        var digest: String
        var title: SourceLocation
        var showsPictures: Bool
    }

    /// - Parameter isStaff: whether an id is that of a person in `content/people/`.
    init(_ text: Text, _ dossier: Dossier, at moment: Moment, isStaff: (String) -> Bool) {
        checkConsent(dossier, text, at: moment)
        guard let contribution = dossier.contributions[text.name] else {
            add("guest-not-approved", text.title, ["status": "received"])
            return
        }
        if !contribution.status.isApproved {
            add("guest-not-approved", contribution.location, ["status": contribution.status.rawValue])
        }
        if let reviewer = contribution.reviewer ?? dossier.reviewer {
            lacksReviewer = reviewer.value == text.guest || !isStaff(reviewer.value)
        } else {
            add("guest-no-reviewer", contribution.location)
        }
        checkApproval(contribution, text, isStaff)
        if let original = contribution.original, original.permission == nil {
            add("guest-no-permission", original.location, ["title": original.title])
        }
    }

    private mutating func checkConsent(_ dossier: Dossier, _ text: Text, at moment: Moment) {
        guard let consent = dossier.consent, consent.publication else {
            return add("guest-no-consent", dossier.consent?.location ?? dossier.location)
        }
        if let until = consent.until, until <= moment {
            add("guest-consent-ended", consent.location, ["until": until.day.iso])
        } else if let begins = consent.begins {
            if begins > moment { add("guest-consent-not-begun", consent.location) }
        } else {
            add("guest-consent-not-begun", consent.location, ["cause": "undated"])
        }
        if text.showsPictures, consent.images == false { add("guest-no-image-consent", consent.location) }
    }

    private mutating func checkApproval(
        _ contribution: Dossier.Contribution, _ text: Text, _ isStaff: (String) -> Bool
    ) {
        if let approved = contribution.approval?.digest(text.language) {
            if approved.value != text.digest { add("guest-approval-void", approved.location, ["digest": text.digest]) }
        } else {
            add("guest-no-approval", contribution.location, ["digest": text.digest])
        }
        guard let approval = contribution.approval else { return }
        if let approver = approval.by {
            if approver.value == text.guest {
                add("guest-reviewer-is-guest", approver.location, ["id": text.guest])
            } else if !isStaff(approver.value) {
                add("unknown-person", approver.location, ["id": approver.value, "key": "by"])
            }
        } else {
            add("guest-approval-unsigned", approval.location)
        }
    }

    private mutating func add(_ rule: String, _ location: SourceLocation, _ arguments: [String: String] = [:]) {
        missing.append(Diagnostic(rule, .warning, at: location, arguments))
    }
}

extension Reading {
    /// Whether an id is that of a person in `content/people/`.
    func isStaff(_ id: String) -> Bool {
        documents["content/people/\(id).md"] != nil || documents["content/people/\(id)/index.md"] != nil
    }
}
