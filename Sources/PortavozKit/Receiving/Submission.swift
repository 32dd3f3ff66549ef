import PortavozDiagnostics

/// What somebody sent, read into memory within its limits. Nothing of it has been believed yet, or written anywhere.
package struct Submission: Sendable {
    package struct Item: Sendable {
        package var name: SubmittedName
        package var bytes: [UInt8]
        package var kind: SubmittedKind
    }

    /// The file's or the folder's own name, as the caller gave it.
    package var title: String
    package var items: [Item]
    /// What the sender's system left there, and nobody wants: `.DS_Store`, `Thumbs.db`.
    package var leftOver: [String] = []
    /// What we sent ourselves, and comes back: the guide and the letter of the invitation.
    package var ours: [String] = []

    /// One file that is no zip.
    package init(file name: String, _ bytes: [UInt8], limits: SubmissionLimits) throws(Refused) {
        self.init(title: name, items: [])
        var collector = Collector(limits)
        // Where the file lies is the caller's own affair; what it is called is not.
        collector.add(Array(name.utf8), bytes)
        try collector.finish(&self)
    }

    /// The files of a zip.
    ///
    /// - Throws: every reason against it, not only the first.
    package init(zip name: String, _ bytes: [UInt8], limits: SubmissionLimits) throws(Refused) {
        self.init(title: name, items: [])
        let zip: AuditedZip
        do {
            zip = try AuditedZip(bytes, limits: limits)
        } catch {
            var arguments = ["cause": error.fault.rawValue, "path": name]
            if let entry = error.name { arguments["name"] = String(decoding: entry, as: UTF8.self) }
            throw Refused([Diagnostic("receive-bad-zip", at: nil, arguments)])
        }
        var collector = Collector(limits)
        for folder in zip.folders { collector.addFolder(folder) }
        zip.forEachFile { entry, data in
            guard let data else {
                return collector.refuse(
                    "receive-bad-zip",
                    ["cause": "damaged", "path": name, "name": String(decoding: entry, as: UTF8.self)])
            }
            collector.add(entry, data)
        }
        try collector.finish(&self)
    }

    /// The files of a folder, already read.
    package init(folder name: String, _ files: [(name: [UInt8], bytes: [UInt8])], limits: SubmissionLimits)
        throws(Refused)
    {
        self.init(title: name, items: [])
        var collector = Collector(limits)
        for file in files { collector.add(file.name, file.bytes) }
        try collector.finish(&self)
    }

    private init(title: String, items: [Item]) {
        self.title = title
        self.items = items
    }
}

/// All the reasons why a submission is not taken.
package struct Refused: Error, Sendable {
    package var reasons: [Diagnostic]
    package init(_ reasons: [Diagnostic]) { self.reasons = reasons }
}

/// Holds each file against the rules for names and kinds, and all of them against each other.
private struct Collector {
    private let limits: SubmissionLimits
    private var items: [Submission.Item] = []
    private var leftOver: [String] = []
    private var ours: [String] = []
    private var reasons: [Diagnostic] = []
    /// Each name by what makes it the same as another to some system.
    private var names: [String: String] = [:]

    init(_ limits: SubmissionLimits) { self.limits = limits }

    mutating func refuse(_ rule: String, _ arguments: [String: String]) {
        reasons.append(Diagnostic(rule, at: nil, arguments))
    }

    /// - Returns: nil for a name that is refused, with the reason noted.
    private mutating func name(_ bytes: [UInt8]) -> SubmittedName? {
        do {
            return try SubmittedName(bytes, limits: limits)
        } catch {
            refuse("receive-bad-name", ["cause": error.rawValue, "name": String(decoding: bytes, as: UTF8.self)])
            return nil
        }
    }

    mutating func addFolder(_ bytes: [UInt8]) { _ = name(bytes) }

    mutating func add(_ bytes: [UInt8], _ content: [UInt8]) {
        guard let name = name(bytes) else { return }
        if name.isLeftOver { return leftOver.append(name.text) }
        if ["guia.html", "guide.html", "leeme.txt", "readme.txt"].contains(name.last.lowercased()) {
            return ours.append(name.text)
        }
        if let other = names.updateValue(name.text, forKey: name.folded) {
            return refuse("receive-same-name", ["name": name.text, "other": other])
        }
        let kind = SubmittedKind(content)
        let fileExtension = name.last.lastIndex(of: ".").map { name.last[$0...].dropFirst().lowercased() } ?? ""
        if let cause = wrong(kind, named: fileExtension, stem: String(name.last.prefix { $0 != "." })) {
            var arguments = ["name": name.text]
            if let rule = cause.rule { return refuse(rule, arguments) }
            arguments["cause"] = cause.cause
            return refuse("receive-wrong-type", arguments)
        }
        let limit =
            switch kind {
            case .image: limits.imageBytes
            case .document: limits.documentBytes
            default: limits.textBytes
            }
        if content.count > limit {
            return refuse("receive-too-large", ["name": name.text, "limit": String(limit >> 20)])
        }
        if case .image = kind, SubmittedKind.isPolyglot(image: content) {
            return refuse("receive-wrong-type", ["name": name.text, "cause": "polyglot"])
        }
        items.append(Submission.Item(name: name, bytes: content, kind: office(kind, content)))
    }

    private func office(_ kind: SubmittedKind, _ content: [UInt8]) -> SubmittedKind {
        guard kind == .zip, let format = OfficeFormat(zip: content) else { return kind }
        return .document(format)
    }

    /// Why a kind can't be taken, or not under this name.
    private func wrong(_ kind: SubmittedKind, named fileExtension: String, stem: String) -> (
        rule: String?, cause: String
    )? {
        switch kind {
        case .other(let cause): return (nil, cause)
        case .image:
            return ["jpg", "jpeg", "png", "webp"].contains(fileExtension) ? nil : (nil, "mismatch")
        case .zip, .document:
            if ["docx", "odt"].contains(fileExtension) { return nil }
            return (nil, ["docm", "dotm"].contains(fileExtension) ? "macros" : "archive")
        case .text:
            if ["yml", "yaml"].contains(fileExtension) { return ("receive-reserved", "") }
            guard ["md", "markdown", "txt", "text"].contains(fileExtension) else {
                let isOther = ["jpg", "jpeg", "png", "webp", "docx", "odt", "zip"].contains(fileExtension)
                return (nil, isOther ? "mismatch" : "unknown")
            }
            return nil
        }
    }

    func finish(_ submission: inout Submission) throws(Refused) {
        var reasons = reasons
        // A folder that is a file too, to a system that doesn't tell their names apart.
        for item in items where item.name.parts.count > 1 {
            for count in 1..<item.name.parts.count {
                let folder = item.name.parts[..<count].joined(separator: "/").lowercased()
                if let other = names[folder] {
                    reasons.append(
                        Diagnostic("receive-same-name", at: nil, ["name": item.name.text, "other": other]))
                }
            }
        }
        if items.isEmpty, reasons.isEmpty { reasons.append(Diagnostic("receive-nothing", at: nil)) }
        guard reasons.isEmpty else { throw Refused(reasons) }
        submission.leftOver = leftOver
        submission.ours = ours
        submission.items = items.sorted { $0.name.text < $1.name.text }
    }
}
