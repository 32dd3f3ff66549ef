import PortavozDiagnostics
import PortavozMarkdown

/// What a reader, or the company, says below a post: a file that somebody has let through.
package struct Comment: Sendable {
    /// The file's name without language and ending.
    package var id: String
    /// The reader's name; nil for the company's own.
    package var name: String?
    /// Who answers for the company, by the name that `authors:` uses.
    package var author: String?
    package var date: Moment
    /// The comment that this one answers.
    package var replyTo: String?
    package var html: [UInt8]
    /// Its beginning as plain text.
    package var text: String
}

/// A comment with those that answer it, whichever of them they answer.
struct CommentThread: Sendable {
    var comment: Comment
    var replies: [Comment] = []

    /// Oldest first, replies below what they answer. A reply to a reply stands with it: two levels are what a phone has room
    /// for.
    static func threads(_ comments: [Comment]) -> [CommentThread] {
        let byID = Dictionary(comments.map { ($0.id, $0) }) { first, _ in first }
        func root(of comment: Comment) -> String {
            var (current, seen) = (comment, Set([comment.id]))
            while let above = current.replyTo.flatMap({ byID[$0] }), seen.insert(above.id).inserted { current = above }
            // Of comments that answer each other in a ring, none is the first: each stands for itself.
            return current.replyTo.flatMap({ byID[$0] }) == nil ? current.id : comment.id
        }
        let sorted = comments.sorted { ($0.date.seconds, $0.id) < ($1.date.seconds, $1.id) }
        var threads: [CommentThread] = []
        var places: [String: Int] = [:]
        for comment in sorted where root(of: comment) == comment.id {
            places[comment.id] = threads.count
            threads.append(CommentThread(comment: comment))
        }
        for comment in sorted where root(of: comment) != comment.id {
            if let place = places[root(of: comment)] { threads[place].replies.append(comment) }
        }
        return threads
    }
}

/// Where comments are kept: `comments/` in the post's folder, or in a folder of a file's name beside it.
enum CommentFolder {
    /// Whether a file below `content/` is a comment's.
    static func holds(_ source: SourcePath) -> Bool {
        let parts = source.components
        guard source.fileExtension == "md", parts.count >= 5, parts[parts.count - 2] == "comments" else { return false }
        return (parts[1] == "posts" && parts.count == 5) || (parts[1] == "guests" && parts.count == 6)
    }

    /// What a comment's text is called without language and ending: `content/posts/2026-03-hola`.
    static func text(of source: SourcePath) -> String {
        source.folder.utf8.count > 10 ? String(source.folder.dropLast("/comments/".count)) : ""
    }

    /// Documents of comments by the text, in its language, that they are about.
    static func byText(_ documents: [Document]) -> [String: [Document]] {
        var result: [String: [Document]] = [:]
        for document in documents where document.kind == "comment" {
            result[key(text(of: document.source), document.source.language), default: []].append(document)
        }
        return result
    }

    static func key(_ text: String, _ language: LanguageCode?) -> String { text + "|" + (language?.text ?? "") }
}

extension Document {
    /// Whether somebody has let a comment through.
    var isApprovedComment: Bool {
        kind == "comment" && ["true", "yes", "sí", "si"].contains(fields?["approved"]?.text?.lowercased() ?? "")
    }
}
