import PortavozDiagnostics

extension CheckRule {
    static let subjectApproval = CheckRule(
        "subject-approval", .warning, isBrand: true,
        es: """
            Un texto público habla de un asunto que la marca tiene en ámbar o en rojo (`subjects` en brand.yml), y no dice \
            quién lo ha aprobado. Se dice en `approved-by`, en los datos de la entrada, o en la aprobación del dosier si es \
            de un experto. Si el asunto tiene quien lo aprueba, ha de ser esa persona. En rojo es un error.
            """,
        en: """
            A public text touches a subject that the brand keeps amber or red (`subjects` in brand.yml), and doesn't say who \
            approved it. That is said in `approved-by`, in the front matter, or in the dossier's approval if it is a \
            guest's. Where the subject names its approver, it has to be that person. For a red subject it is an error.
            """,
        examples: [
            Example(
                .es, bad: "Hablemos de la huelga.", marks: "huelga",
                good:
                    "---\ntitle: Lo que pasó\ndate: 2026-03-14\nauthors: [ana]\napproved-by: ana\n---\nHablemos de la huelga."
            ),
            Example(
                .en, bad: "About the strike.", marks: "strike",
                good:
                    "---\ntitle: What happened\ndate: 2026-03-14\nauthors: [ana]\napproved-by: ana\n---\nAbout the strike."
            ),
        ]
    ) { text, rules, findings in
        guard let entry = text.entry, text.isPublic, !rules.subjects.isEmpty else { return }
        let approvers = Set(entry.fields.approvedBy.map(\.value))
        var reported: Set<Int> = []
        for block in text.blocks {
            for match in block.words {
                guard case .subject(let index) = match.pattern.meaning, reported.insert(index).inserted else {
                    continue
                }
                let subject = rules.subjects[index]
                let isApproved = subject.approver.map(approvers.contains) ?? !approvers.isEmpty
                guard !isApproved else { continue }
                var arguments = [
                    "subject": subject.names[text.language] ?? subject.names[nil] ?? subject.names.values.min() ?? "",
                    "text": match.text,
                ]
                // A guest's approval is in the dossier; in the text it would be an error.
                let isGuest = entry.kind == "guest contribution"
                if let approver = subject.approver {
                    arguments["approver"] = approver
                    arguments["cause"] = isGuest ? "guest-named" : "named"
                } else if isGuest {
                    arguments["cause"] = "guest"
                }
                findings.report(
                    "subject-approval", at: text.location(block, match.range), arguments,
                    severity: subject.isRed ? .error : nil)
            }
        }
    }
}
