import PortavozDiagnostics

/// A submission on its way into a site: everything that is asked before anything is written.
package struct Arrival: Sendable {
    private let files: FileSystem
    private let shelf: ThemeShelf
    private let settings: Site
    private let now: Moment
    /// Who receives it, where the caller says so.
    private let by: String?

    package init(site files: FileSystem, shelf: ThemeShelf, settings: Site, now: Moment, by: String?) {
        self.files = files
        self.shelf = shelf
        self.settings = settings
        self.now = now
        self.by = by
    }

    package typealias DossierChange = (path: String, old: [UInt8]?, new: [UInt8])

    /// Reads and checks a submission of the disk.
    ///
    /// - Throws: every reason why it can't be taken.
    package func prepare(
        _ path: String, for request: ReceptionRequest, tools: ReceptionTools
    ) throws(Refused) -> (Reception, DossierChange) {
        try prepare(Submission.read(path, limits: request.limits), for: request, tools: tools)
    }

    /// The same for one that has been read.
    package func prepare(
        _ submission: Submission, for request: ReceptionRequest, tools: ReceptionTools
    ) throws(Refused) -> (Reception, DossierChange) {
        do {
            let survey = try Survey(files, options: BuildOptions(at: now))
            let people = Set(try files.list("content/people").map(\.path))
            if let by, !people.contains("content/people/\(by).md") {
                throw Refused([Diagnostic("receive-by", at: nil, ["name": by])])
            }
            var request = request
            if let guest = request.guest {
                let path = "content/guests/\(guest)/dossier.yml"
                request.language = read(try files.readIfPresent(path), path)?.language
            }
            var reception = try request.reception(
                of: submission, in: files, graph: survey.graph, site: settings, tools: tools)
            try keepOriginals(&reception)
            let path = reception.folder + "dossier.yml"
            let old = try files.readIfPresent(path)
            let who = by ?? reviewer(old, path) ?? first(people)
            let new = try dossier(old, path, reception, who: who)
            try reception.check(in: files, dossier: new, shelf: shelf, at: now)
            let excesses = reception.excesses
            guard excesses.isEmpty else { throw Refused(excesses) }
            return (reception, (path, old, new))
        } catch let refused as Refused {
            throw refused
        } catch let error as FileError {
            throw Refused([Diagnostic("disk", at: nil, ["path": error.path, "reason": error.reason])])
        } catch {
            throw Refused([
                Diagnostic("disk", at: nil, ["path": submission.title, "reason": String(describing: error)])
            ])
        }
    }

    /// Sees that nothing which came earlier is replaced: a second form gets a number, a second original is refused.
    private func keepOriginals(_ reception: inout Reception) throws(Refused) {
        if let consent = reception.consent, files.status(consent) != nil {
            let stem = consent.dropLast(".txt".count)
            var number = 2
            while files.status("\(stem)-\(number).txt") != nil { number += 1 }
            reception.consent = "\(stem)-\(number).txt"
            reception.files[reception.consent!] = reception.files.removeValue(forKey: consent)
        }
        for path in reception.files.keys.sorted() where files.status(path) != nil {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            throw Refused([Diagnostic("receive-exists", at: nil, ["name": name, "path": path])])
        }
    }

    /// The dossier with its new step: a text is received; a guest who was only invited has sent something.
    private func dossier(
        _ old: [UInt8]?, _ path: String, _ reception: Reception, who: String
    ) throws(Refused) -> [UInt8] {
        let refusal = Refused([Diagnostic("receive-dossier", at: nil, ["path": path])])
        guard var edit = DossierEdit(old ?? []) else { throw refusal }
        let isSpanish = settings.language.text == "es"
        var steps: [DossierStep] = []
        for text in reception.texts where !text.isProfile {
            let source = SourcePath(text.path, languages: settings.languages.map(\.code))
            guard
                source.language == nil
                    || !reception.texts.contains(where: { $0.path == source.folder + source.stem + ".md" })
            else { continue }
            guard edit.set(["contributions", source.stem, "status"], to: "received") else { throw refusal }
            let what = isSpanish ? "Recibido el texto «\(text.title)»" : "Received the text “\(text.title)”"
            steps.append(DossierStep(day: now.day, who: who, what: what, text: source.stem, status: .received))
        }
        if reception.texts.contains(where: \.isProfile) {
            let what = isSpanish ? "Recibida la presentación" : "Received the presentation"
            steps.append(DossierStep(day: now.day, who: who, what: what))
        }
        if reception.consent != nil {
            let what = isSpanish ? "Recibido el formulario de consentimiento" : "Received the consent form"
            steps.append(DossierStep(day: now.day, who: who, what: what))
        }
        if steps.isEmpty {
            let what = isSpanish ? "Recibidas imágenes" : "Received images"
            steps.append(DossierStep(day: now.day, who: who, what: what))
        }
        if status(old, path) == .invited, !edit.set(["status"], to: "received") { throw refusal }
        for step in steps where !edit.append(step) { throw refusal }
        return edit.bytes
    }

    private func read(_ old: [UInt8]?, _ path: String) -> Dossier? {
        guard let old else { return nil }
        let (node, _) = parseSettings(old, path)
        var reader = FieldReader(node, file: path, owner: "dossier.yml", clock: settings.clock)
        return reader.dossier()
    }

    private func status(_ old: [UInt8]?, _ path: String) -> Dossier.Status { read(old, path)?.status ?? .invited }

    private func reviewer(_ old: [UInt8]?, _ path: String) -> String? { read(old, path)?.reviewer?.value }

    /// The first person of the site; whoever keeps the dossier can put it right.
    private func first(_ people: Set<String>) -> String {
        people.sorted().lazy.map { SourcePath($0, languages: self.settings.languages.map(\.code)) }.first {
            $0.fileExtension == "md"
        }?.stem ?? "?"
    }
}

extension Refused {
    /// Whether the guest has to do something about it, and not the caller.
    package var isTheGuests: Bool {
        !reasons.contains {
            ["disk", "receive-by", "receive-dossier", "receive-occupied", "receive-unknown-guest", "receive-whose"]
                .contains($0.rule) || ($0.rule == "receive-tool" && $0.arguments["cause"] == nil)
        }
    }
}
