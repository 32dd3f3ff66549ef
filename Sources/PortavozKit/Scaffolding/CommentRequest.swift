import PortavozDiagnostics

/// What somebody asks `portavoz new comment` for.
package struct CommentRequest: Sendable {
    /// The post that it is about: its path, its file's name or its name in the address.
    package var post: String
    package var speaker: NewComment.Speaker
    /// The language of the post that it stands below; nil for the site's own, or the only one that the post is in.
    package var language: LanguageCode?
    /// As written, a date that the site's clock can read; the moment of the call where it is nil.
    package var date: String?
    package var replyTo: String?
    package var isApproved = false
    /// What it says, as it came; nil for a comment that is still to be written.
    package var text: [UInt8]?

    package init(on post: String, by speaker: NewComment.Speaker) {
        self.post = post
        self.speaker = speaker
    }

    /// What comes of it.
    package struct Answer: Sendable {
        /// The file as it would be; nil where it isn't even clear what it would be.
        package var file: NewFile?
        /// Whether it may be written.
        package var isAccepted = false
        /// The reasons why not, or what keeps the comment from being let through as it is.
        package var diagnostics: [Diagnostic]
        /// The settings, where they could be read.
        package var site: Site?
    }

    /// The file to write, or the reasons why there is none.
    ///
    /// - Parameters:
    ///   - now: the moment of the call.
    ///   - words: the language of the explanations where the post's own is neither Spanish nor English.
    /// - Throws: only what the disk says no to.
    package func newFile(
        in files: FileSystem, now: Moment, words: MessageLanguage
    ) throws(FileError) -> Answer {
        let survey = try Survey(files, options: BuildOptions(at: now))
        guard let site = survey.site, let graph = survey.graph else {
            return Answer(diagnostics: survey.diagnostics, site: survey.site)
        }
        let (entry, faults) = try target(graph, files)
        guard let entry, faults.isEmpty else { return Answer(diagnostics: faults, site: site) }
        let moment = date.flatMap { site.clock.read($0) } ?? site.clock.moment(seconds: now.seconds)
        let ending = (entry.source.language.map { ".\($0.text)" } ?? "") + ".md"
        let folder = entry.source.translationKey + "/comments/"
        let comment = NewComment(
            speaker: speaker, date: date ?? String(moment.rfc3339.prefix(16)).replacing("T", with: " "),
            isApproved: isApproved, replyTo: replyTo.map { stem($0, ending) }, text: writtenText,
            words: MessageLanguage(rawValue: entry.language.text) ?? words)
        let path = freeName(folder + "\(moment.day.iso)-\(name(comment.words))", ending, files)
        let file = NewFile(path: path, text: comment.file)
        let found = try Survey(files.holding([path: file.bytes]), options: BuildOptions(at: now)).diagnostics.filter {
            $0.location?.file == path
        }
        // What would be published has to be sound. What waits is told of, and is for whoever lets it through.
        let isAccepted = !found.contains { $0.severity == .error }
        return Answer(file: file, isAccepted: isAccepted, diagnostics: found, site: site)
    }

    /// Without white space around it, on lines that end as the rest of the file does.
    private var writtenText: String? {
        text.map { String(decoding: $0, as: UTF8.self).replacing("\r\n", with: "\n").trimmed }.flatMap {
            $0.isEmpty ? nil : $0
        }
    }

    /// What the file is called after its day.
    private func name(_ words: MessageLanguage) -> String {
        let speaker =
            switch speaker {
            case .reader(let name): name
            case .staff(let id): id
            }
        return Slug(folding: speaker)?.forFileName.text ?? (words == .es ? "comentario" : "comment")
    }

    /// Somebody may say two things in a day: nothing that is there is written over.
    private func freeName(_ path: String, _ ending: String, _ files: FileSystem) -> String {
        var number = 1
        while true {
            let name = path + (number == 1 ? "" : "-\(number)") + ending
            if files.status(name) == nil { return name }
            number += 1
        }
    }

    private func stem(_ name: String, _ ending: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        return file.hasSuffix(ending)
            ? String(file.dropLast(ending.count)) : file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    }

    // MARK: Whether there can be one

    private func target(
        _ graph: SiteGraph, _ files: FileSystem
    ) throws(FileError) -> (Entry?, [Diagnostic]) {
        let (entry, fault) = find(graph)
        guard let entry else { return (nil, fault.map { [$0] } ?? []) }
        if graph.site.sharing.comments != .files {
            return (nil, [Diagnostic("comments-not-files", at: SourceLocation("content/site.yml"))])
        }
        let names = ["path": entry.source.text]
        if entry.sharing.hasClosedComments { return (nil, [Diagnostic("comments-closed", at: nil, names)]) }
        if let cause = unread(entry) {
            return (nil, [Diagnostic("comment-unread-post", at: nil, names.merging(["cause": cause]) { $1 })])
        }
        var faults: [Diagnostic] = []
        let people = graph.people.filter { !$0.value.fields.isGuest }.keys.sorted()
        if case .staff(let id) = speaker, !people.contains(id) {
            faults.append(
                Diagnostic(
                    "unknown-person", at: nil, ["id": id, "key": "author"],
                    suggestion: Suggestion.nearest(to: id, among: people)))
        }
        if let replyTo {
            let ending = (entry.source.language.map { ".\($0.text)" } ?? "") + ".md"
            let folder = entry.source.translationKey + "/comments/"
            let wanted = stem(replyTo, ending)
            if files.status(folder + wanted + ending)?.isFolder != false {
                let there = try files.list(folder).map { stem($0.path, ending) }.sorted()
                faults.append(
                    Diagnostic(
                        "comment-unknown-reply", at: nil, ["id": wanted],
                        suggestion: Suggestion.nearest(to: wanted, among: there)))
            }
        }
        if let text, let fault = text.withUnsafeBufferPointer({ textFault($0, "<stdin>") }) { faults.append(fault) }
        if isApproved, writtenText == nil { faults.append(Diagnostic("comment-empty", at: nil)) }
        return (entry, faults)
    }

    /// Why nobody can have read a text.
    private func unread(_ entry: Entry) -> String? {
        if entry.edition != .public { return "staff" }
        switch entry.publication {
        case .published: return nil
        case .draft: return "draft"
        case .scheduled: return "scheduled"
        case .expired: return "expired"
        case .withheld: return "withheld"
        }
    }

    private func find(_ graph: SiteGraph) -> (Entry?, Diagnostic?) {
        let site = graph.site
        let codes = site.languages.map(\.code.text)
        if let language, !codes.contains(language.text) {
            return (
                nil,
                Diagnostic(
                    "unknown-language", at: nil, ["code": language.text],
                    suggestion: Suggestion.nearest(to: language.text, among: codes))
            )
        }
        let posts = graph.everything.filter { $0.isPost && (language == nil || $0.language == language) }
        func names(_ entry: Entry) -> [String] {
            [entry.source.name, entry.route.path.split(separator: "/").last.map(String.init) ?? ""]
        }
        var found = posts.filter { post.hasSuffix($0.source.text) }
        if found.isEmpty { found = posts.filter { names($0).contains(post) } }
        // A text's name is its translations' too: without a language it means the one in the site's own.
        let own = found.filter { $0.language == site.language }
        if own.count == 1, Set(found.map(\.source.translationKey)).count == 1 { found = own }
        if found.isEmpty {
            return (
                nil,
                Diagnostic(
                    "comment-unknown-post", at: nil, ["name": post],
                    suggestion: Suggestion.nearest(to: post, among: posts.flatMap(names)))
            )
        }
        guard found.count == 1 else {
            let paths = found.map(\.source.text).sorted().joined(separator: ", ")
            return (nil, Diagnostic("comment-which-post", at: nil, ["name": post, "names": paths]))
        }
        return (found[0], nil)
    }
}
