import PortavozTemplate

extension Head {
    /// A post's comments as members of its structured data, where the site shows any.
    func comments(_ entry: Entry, _ out: inout PageBuffer) {
        let comments = entry.sharing.comments
        guard !comments.isEmpty else { return }
        out.append(raw: ",\"commentCount\":")
        out.append(comments.count)
        out.append(raw: ",\"comment\":")
        let data = CommentThread.threads(comments).flatMap { [$0.comment] + $0.replies }.map { comment in
            JSON.object([
                ("@type", "Comment"), ("dateCreated", .text(comment.date.iso)), ("text", .text(orNone: comment.text)),
                (
                    "author",
                    comment.author.flatMap { shared.authors[$0]?.data }
                        ?? .object([("@type", "Person"), ("name", .text(comment.name ?? ""))])
                ),
            ])
        }
        out.append(.list(data), forScript: true)
    }
}
