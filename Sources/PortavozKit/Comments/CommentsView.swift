import PortavozTemplate

/// What stands below a post of readers' comments.
struct CommentsView: TemplateModel {
    let entry: Entry
    let shared: SharedParts

    private var links: PageLinks { shared.links }
    private var settings: SharingSettings { links.site.sharing }
    private var comments: [Comment] { entry.sharing.comments }

    /// Nil where there is nothing to show and nobody to write to.
    init?(_ entry: Entry, _ shared: SharedParts) {
        let settings = shared.links.site.sharing
        guard settings.comments != .none, entry.edition == .public else { return nil }
        let mayWrite = settings.commentsAddress != nil && !entry.sharing.hasClosedComments
        guard mayWrite || !entry.sharing.comments.isEmpty else { return nil }
        self.entry = entry
        self.shared = shared
    }

    static let model = Model<CommentsView>(
        "Comments",
        [
            ModelField("count", .number, "how many comments there are, answers included") {
                .number($0.comments.count)
            },
            ModelField("is_empty", .flag, "there are none yet") { .flag($0.comments.isEmpty) },
            ModelField("closed", .flag, "no more are taken") { .flag($0.entry.sharing.hasClosedComments) },
            ModelField("threads", .list(CommentView.model.schema), "each comment with its answers, oldest first") {
                view in
                .list(
                    CommentThread.threads(view.comments).map { thread in
                        CommentView(
                            comment: thread.comment, links: view.links,
                            replies: thread.replies.map {
                                CommentView.reply.record(CommentView(comment: $0, links: view.links))
                            }
                        ).record
                    })
            },
            ModelField("mail_url", .url, "where a comment can be sent by e-mail, where it can be") { view in
                guard let address = view.settings.commentsAddress, !view.entry.sharing.hasClosedComments else {
                    return .none
                }
                let subject = view.links.words.filled("comment_subject", title: view.entry.title)
                let page = view.links.site.publicBase.absolute(view.entry.route)
                return .text(
                    "mailto:\(percentEncoded(address).replacing("%40", with: "@"))?subject=\(percentEncoded(subject))"
                        + "&body=\(percentEncoded("\n\n" + page))")
            },
        ])
}

struct CommentView: TemplateModel {
    let comment: Comment
    let links: PageLinks
    var replies: [Record] = []

    static let reply = Model<CommentView>("CommentReply", fields)
    static let model = Model<CommentView>(
        "Comment",
        fields + [ModelField("replies", .list(reply.schema), "what answers it, oldest first") { .list($0.replies) }])

    private static let fields: [ModelField<CommentView>] = [
        ModelField("id", .text, "its name on the page, for `id`") {
            .text("page-comment-" + (Slug(folding: $0.comment.id)?.text ?? "x"))
        },
        ModelField("name", .text, "who says it") { view in
            guard let author = view.comment.author else { return .text(view.comment.name ?? "") }
            return .text(view.links.graph.people[author]?.entry(view.links.language).title ?? author)
        },
        ModelField("is_staff", .flag, "the company itself says it") { .flag($0.comment.author != nil) },
        ModelField("company", .text, "the company's name, where it says it") { view in
            view.comment.author == nil ? .none : .text(view.links.site.brand.name)
        },
        ModelField("date", .model(DateView.model.schema), "when") { $0.links.date($0.comment.date) },
        ModelField("body", .html, "what it says") { .html($0.comment.html) },
    ]
}
