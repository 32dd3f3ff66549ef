import PortavozDiagnostics

extension Kind {
    /// `content/posts/NAME/comments/*.md` and `content/guests/ID/NAME/comments/*.md`: what readers say. It makes no page of its
    /// own: the text that it is about shows it.
    static let readerComment = Kind(
        "comment", audience: .public, trust: .untrusted,
        claims: { CommentFolder.holds($0) },
        decode: { reader, draft, reading in
            _ = reader.comment(draft.document, reading)
            if !reading.hasText(for: draft.source) {
                reader.report(
                    "comment-without-post", at: SourceLocation(draft.source.text),
                    ["path": CommentFolder.text(of: draft.source) + ".md"], severity: .warning)
            }
            return nil
        },
        pages: { _, _ in [] })
}
