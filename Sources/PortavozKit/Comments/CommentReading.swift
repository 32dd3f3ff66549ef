import PortavozDiagnostics
import PortavozMarkdown

extension FieldReader {
    /// Reads a comment and reports what is wrong with it.
    ///
    /// - Returns: nil for one that waits, or that lacks what a page needs.
    mutating func comment(_ document: Document, _ reading: Reading) -> Comment? {
        let isApproved = flag("approved") == true
        let name = locatedText("name")
        let author = locatedText("author")
        // For whoever moderates; no page shows it.
        _ = value("email")
        let date = moment("date")
        if date == nil, !has("date") { _ = requiredText("date") }
        if let author {
            if name != nil { report("comment-two-names", at: keyLocation("name")) }
            if !reading.isStaff(author.value) {
                report("unknown-person", at: author.location, ["id": author.value, "key": "author"])
            }
        } else if name == nil {
            _ = requiredText("name")
        }
        let source = document.source
        let replyTo = locatedText("reply-to")
        if let replyTo, !reading.hasComment(replyTo.value, beside: source) {
            report(
                "comment-unknown-reply", at: replyTo.location, ["id": replyTo.value],
                suggestion: Suggestion.nearest(to: replyTo.value, among: reading.comments(beside: source)))
        }
        checkText(document, name: name)
        guard isApproved, let date, name != nil || author != nil else { return nil }
        return Comment(
            id: source.stem, name: author == nil ? name?.value : nil, author: author?.value, date: date,
            replyTo: replyTo?.value, html: document.body.html, text: document.body.excerpt)
    }

    /// A comment is words and links elsewhere: it has no part in the post's outline, fetches nothing, and gives nobody's
    /// address away.
    private mutating func checkText(_ document: Document, name: Located<String>?) {
        let body = document.body
        let file = document.source.text
        if body.wordCount == 0 { report("comment-empty", at: SourceLocation(file)) }
        if let heading = body.headings.first {
            let place = SourceLocation(file, line: heading.line, column: max(1, heading.column))
            report("comment-construct", at: place)
        }
        for link in body.links {
            let place = SourceLocation(file, line: link.line, column: max(1, link.column), length: link.length)
            if link.kind == .image {
                report("comment-construct", at: place, ["cause": "image", "destination": link.destination])
            } else if !["http", "https"].contains(LinkSafety.scheme(of: link.destination) ?? "") {
                report("comment-construct", at: place, ["cause": "link", "destination": link.destination])
            }
        }
        // What the text says as it stands has been told with its place.
        let isTold = document.diagnostics.contains { $0.rule == "comment-email" }
        let text = String(decoding: body.html, as: UTF8.self)
        if !isTold, let address = Self.emailAddress(in: text) {
            report("comment-email", at: SourceLocation(file), ["address": address])
        }
        if let name, let address = Self.emailAddress(in: name.value) {
            report("comment-email", at: name.location, ["address": address])
        }
    }

    /// The first address of e-mail in a comment's text as it is written.
    ///
    /// - Parameter line: the text's first, in its file.
    static func emailFault(in text: some Sequence<UInt8>, firstLine line: Int, file: String) -> Diagnostic? {
        let lines = String(decoding: Array(text), as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (offset, words) in lines.enumerated() {
            guard let address = emailAddress(in: String(words)), let place = words.firstRange(of: address) else {
                continue
            }
            let column = words[..<place.lowerBound].unicodeScalars.count + 1
            return Diagnostic(
                "comment-email",
                at: SourceLocation(
                    file, line: line + offset, column: column, length: address.unicodeScalars.count),
                ["address": address])
        }
        return nil
    }

    /// The first address of e-mail in a text.
    static func emailAddress(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
        let ends: Set<Character> = ["<", ">", "\"", "&", ";", "(", ")", "[", "]", ",", "«", "»", ":", "="]
        for word in text.split(whereSeparator: { $0.isWhitespace || ends.contains($0) }) where word.contains("@") {
            var word = word
            while let last = word.last, ".!?'*_".contains(last) { word.removeLast() }
            while let first = word.first, "'*_¿¡".contains(first) { word.removeFirst() }
            if !word.hasPrefix("http"), isEmailAddress(String(word)) { return String(word) }
        }
        return nil
    }
}

extension Reading {
    /// The comments, by their names, in the folder and the language of one of them.
    fileprivate func comments(beside source: SourcePath) -> [String] {
        comments[CommentFolder.key(CommentFolder.text(of: source), source.language)]?.map(\.source.stem) ?? []
    }

    fileprivate func hasComment(_ id: String, beside source: SourcePath) -> Bool {
        id != source.stem && comments(beside: source).contains(id)
    }

    /// What has been let through below a text.
    func approvedComments(on source: SourcePath) -> [Comment] {
        guard site.sharing.comments == .files else { return [] }
        let documents = comments[CommentFolder.key(source.translationKey, source.language)] ?? []
        return documents.compactMap { document in
            guard document.isUsable else { return nil }
            var reader = FieldReader(
                document.fields, file: document.source.text, owner: "comment", clock: site.clock)
            return reader.comment(document, self)
        }
    }

    /// Whether a comment's text is there.
    func hasText(for source: SourcePath) -> Bool {
        let text = CommentFolder.text(of: source)
        let ending = (source.language.map { "." + $0.text } ?? "") + ".md"
        return files.contains(text + ending) || files.contains(text + "/index" + ending)
    }
}
