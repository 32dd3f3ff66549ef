import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

/// Keeps a comment beside its post.
struct NewCommentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.newComment)

    @Argument(help: .commentPost) var post: String
    @OptionGroup var place: SiteOptions

    @Option(help: .commentAuthor)
    var author: String?

    @Option(help: .commentStaff)
    var staff: String?

    @Option(help: .commentText)
    var text: String?

    @Option(help: .commentDate)
    var date: String?

    @Option(help: .commentReply)
    var replyTo: String?

    @Flag(help: .commentApproved)
    var approved = false

    @Option(help: .commentLanguage)
    var lang: String?

    func validate() throws {
        guard [author, staff].compactMap({ $0?.onOneLine }).filter({ !$0.isEmpty }).count == 1,
            author == nil || staff == nil
        else { throw ValidationError.whoComments }
    }

    func run() throws {
        let site = place.site
        if let date, site.clock.read(date) == nil { throw ValidationError.badDate("--date", date) }
        var request = CommentRequest(
            on: post, by: staff.map { .staff($0.onOneLine) } ?? .reader((author ?? "").onOneLine))
        request.language = lang.map { LanguageCode($0) }
        request.date = date
        request.replyTo = replyTo
        request.isApproved = approved
        request.text = try written()
        do {
            let answer = try request.newFile(in: site.files, now: site.now, words: .spoken(nil))
            let new = answer.file.map { [$0.path: $0.bytes] } ?? [:]
            tell(answer.diagnostics, in: language(answer.site), quoting: site.files.holding(new))
            guard let file = answer.file, answer.isAccepted else { throw ExitCode(1) }
            _ = try site.files.write(file.path, file.bytes)
            print(site.shownPath(file.path))
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: language(nil))
        }
    }

    private func written() throws -> [UInt8]? {
        guard let text else { return nil }
        guard text == "-" else { return Array(text.utf8) }
        do {
            return Array(try FileHandle.standardInput.readToEnd() ?? Data())
        } catch {
            let reason = (error as NSError).localizedDescription
            throw refusal(
                Diagnostic("unreadable-file", at: SourceLocation("<stdin>"), ["path": "<stdin>", "reason": reason]),
                in: language(nil))
        }
    }

    private func language(_ site: Site?) -> MessageLanguage {
        .spoken(lang.flatMap { MessageLanguage(rawValue: $0) }, site)
    }
}
