import ArgumentParser
import PortavozDiagnostics
import PortavozKit

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        .new,
        subcommands: [
            NewPost.self, NewPage.self, NewPerson.self, NewGuideline.self, NewLesson.self, NewCommentCommand.self,
        ])
}

/// What every kind of new text is told.
struct NewTextOptions: ParsableArguments {
    @OptionGroup var place: SiteOptions

    @Option(help: .textLanguage)
    var lang: String?

    @Option(help: .slug)
    var slug: String?

    @Option(help: .original)
    var translationOf: String?

    func validate() throws {
        if let slug, Slug(exactly: slug) == nil {
            throw ValidationError.badSlug(slug)
        }
        if translationOf != nil, lang == nil {
            throw ValidationError.translationWithoutLanguage
        }
    }

    /// Makes the file, or says why not.
    func write(_ request: TextRequest) throws {
        guard !request.title.isEmpty else { throw ValidationError.noTitle }
        let site = place.site
        var request = request
        request.language = lang.map { LanguageCode($0) }
        request.slug = slug.flatMap { Slug(exactly: $0) }
        request.original = translationOf
        if let date = request.date, site.clock.read(date) == nil {
            throw ValidationError.badDate("--date", date)
        }
        do {
            let (file, faults, settings) = try request.newFile(
                in: site.files, shelf: site.shelf, now: site.now, words: .spoken(nil))
            guard let file else {
                tell(faults, in: language(settings), quoting: site.files)
                throw ExitCode(1)
            }
            _ = try site.files.write(file.path, file.bytes)
            print(site.shownPath(file.path))
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: language(nil))
        }
    }

    private func language(_ site: Site?) -> MessageLanguage {
        .spoken(lang.flatMap { MessageLanguage(rawValue: $0) }, site)
    }
}

struct NewPost: ParsableCommand {
    static let configuration = CommandConfiguration(.newPost)

    @Argument(help: .title) var title: String
    @OptionGroup var options: NewTextOptions

    @Option(help: .author)
    var author: [String] = []

    @Option(help: .publicationDate)
    var date: String?

    func run() throws {
        var request = TextRequest(.post, title: title)
        request.authors = author
        request.date = date
        try options.write(request)
    }
}

struct NewPage: ParsableCommand {
    static let configuration = CommandConfiguration(.newPage)

    @Argument(help: .title) var title: String
    @OptionGroup var options: NewTextOptions

    func run() throws { try options.write(TextRequest(.page, title: title)) }
}

struct NewPerson: ParsableCommand {
    static let configuration = CommandConfiguration(.newPerson)

    @Argument(help: .personName) var name: String
    @OptionGroup var options: NewTextOptions

    func run() throws { try options.write(TextRequest(.person, title: name)) }
}

struct NewGuideline: ParsableCommand {
    static let configuration = CommandConfiguration(.newGuideline)

    @Argument(help: .title) var title: String
    @OptionGroup var options: NewTextOptions

    @Option(help: .owner)
    var owner: String?

    @Option(help: .effectiveDate)
    var date: String?

    func run() throws {
        var request = TextRequest(.guideline, title: title)
        request.authors = owner.map { [$0] } ?? []
        request.date = date
        try options.write(request)
    }
}

struct NewLesson: ParsableCommand {
    static let configuration = CommandConfiguration(.newLesson)

    @Argument(help: .title) var title: String
    @OptionGroup var options: NewTextOptions

    @Option(help: .course)
    var course: String?

    func run() throws { try options.write(TextRequest(.lesson(course: course), title: title)) }
}
