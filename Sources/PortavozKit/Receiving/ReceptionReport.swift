import PortavozDiagnostics

/// What happened to a submission, in words for the guest: plain text that can be pasted into a letter.
package struct ReceptionReport: Sendable {
    private let words: ReceptionWords
    private let language: MessageLanguage

    package init(in language: MessageLanguage) {
        self.language = language
        words = ReceptionWords(language)
    }

    /// - Parameter site: the site's name, which signs.
    package func text(_ reception: Reception, title: String, site: String) -> String {
        var paragraphs = [words.hello, words.thanks(title)]
        let form = reception.consent == nil ? [] : [words.consent]
        paragraphs.append(list(words.arrived, reception.texts.map(line) + reception.pictures.map(line) + form))
        paragraphs.append(list(words.changed, reception.changes.map { sentence($0) }))
        let findings = reception.findings
        paragraphs.append(findings.isEmpty ? words.nothingFound : list(words.found, found(findings, reception)))
        paragraphs.append(words.next)
        paragraphs.append(site)
        return whole(paragraphs)
    }

    /// - Parameter reasons: why nothing of it was taken.
    package func refusal(_ reasons: [Diagnostic], title: String, site: String) -> String {
        whole([
            words.hello, words.notTaken(title), list(words.reasons, reasons.map { sentence($0) }), words.again, site,
        ])
    }

    private func whole(_ paragraphs: [String]) -> String {
        paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func list(_ heading: String, _ items: [String]) -> String {
        guard !items.isEmpty else { return "" }
        return ([heading] + items.map { "  - \($0)" }).joined(separator: "\n")
    }

    private func line(_ text: Reception.Text) -> String {
        let name = shown(text.path)
        return text.isProfile ? words.profile(name) : words.text(name, plain(text.title), words: text.words)
    }

    private func line(_ picture: Reception.Picture) -> String {
        words.picture(shown(picture.path), picture.width, picture.height)
    }

    /// A file as the guest knows it: without the folders of the site.
    private func shown(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// A rule that finds many things says so once for each file, and quotes the first places.
    private func found(_ findings: [Diagnostic], _ reception: Reception) -> [String] {
        let most = 60
        var items = findings.prefix(most).map { finding in
            var place = ""
            if reception.texts.count > 1, let file = finding.location?.file { place = shown(file) + ", " }
            if let line = finding.location?.line, line > 0 { place += words.line(line) + ": " }
            return place + sentence(finding, capital: place.isEmpty)
        }
        if findings.count > most { items.append(words.more(findings.count - most)) }
        return items
    }

    /// A finding in words, with what to do about it.
    private func sentence(_ diagnostic: Diagnostic, capital: Bool = true) -> String {
        let wording = Messages.wording(of: diagnostic, in: language)
        var text = wording.summary
        if capital, let first = text.first { text = first.uppercased() + text.dropFirst() }
        if let wayOut = wording.wayOut { text += " (\(wayOut))" }
        if let question = Messages.question(of: diagnostic, in: language) { text += " (\(question))" }
        return plain(text) + "."
    }

    /// On one line, without what could steer a terminal.
    private func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.onOneLine.unicodeScalars.map { SubmittedName.isInvisible($0) ? "\u{FFFD}" : $0 }))
    }
}
