import ArgumentParser
import PortavozDiagnostics
import PortavozKit

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a text: a file with its front matter explained, that builds as it is.",
        discussion: """
            Prints the new file's path, and never writes over a file that is there. All but persons begin as drafts, so \
            that nothing half-written is published.

            EXAMPLES:
              portavoz new post "Hola, mundo"
              portavoz new post "Hello, world" --lang en --translation-of 2026-03-hola-mundo
              portavoz new guideline "Cómo respondemos" --owner ana
              portavoz new page "Contacto"
              portavoz new person "Ana Roca"
              portavoz new lesson "Escuchar" --course embajador
              $EDITOR "$(portavoz new post "Hola, mundo")"
            """,
        subcommands: [NewPost.self, NewPage.self, NewPerson.self, NewGuideline.self, NewLesson.self])
}

/// What every kind of new text is told.
struct NewTextOptions: ParsableArguments {
    @OptionGroup var place: SiteOptions

    @Option(help: "The text's language, one of the site's; messages follow it. Without it the site's own.")
    var lang: String?

    @Option(help: "The name in the address and of the file, instead of one made from the title.")
    var slug: String?

    @Option(help: "The text that this one translates: its file or its name; needs --lang.")
    var translationOf: String?

    func validate() throws {
        if let slug, Slug(exactly: slug) == nil {
            throw ValidationError("--slug needs small letters, digits and hyphens, such as hola-mundo, not '\(slug)'.")
        }
        if translationOf != nil, lang == nil {
            throw ValidationError("--translation-of needs --lang, the language to translate into.")
        }
    }

    /// Makes the file, or says why not.
    func write(_ request: TextRequest) throws {
        guard !request.title.isEmpty else { throw ValidationError("The title is empty.") }
        let site = place.site
        var request = request
        request.language = lang.map { LanguageCode($0) }
        request.slug = slug.flatMap { Slug(exactly: $0) }
        request.original = translationOf
        if let date = request.date, site.clock.read(date) == nil {
            throw ValidationError("--date needs a date such as 2026-12-24 or 2026-12-24T09:00, not '\(date)'.")
        }
        do {
            let (file, faults, settings) = try request.newFile(
                in: site.files, shelf: site.shelf, now: site.now, words: .system)
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
        lang.flatMap { MessageLanguage(rawValue: $0) } ?? MessageLanguage(of: site) ?? .system
    }
}

struct NewPost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post",
        abstract: "Begin a post of the blog.",
        discussion: """
            EXAMPLES:
              portavoz new post "Hola, mundo"
              portavoz new post "Navidad" --author ana --author luis --date 2026-12-24T09:00
              portavoz new post "Hello, world" --lang en --translation-of 2026-03-hola-mundo
            """)

    @Argument(help: "The title.") var title: String
    @OptionGroup var options: NewTextOptions

    @Option(help: "Who signs it, by id; may be given more than once. Without it the first person of the site.")
    var author: [String] = []

    @Option(help: "The day of publication: 2026-12-24 or 2026-12-24T09:00. Without it today.")
    var date: String?

    func run() throws {
        var request = TextRequest(.post, title: title)
        request.authors = author
        request.date = date
        try options.write(request)
    }
}

struct NewPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Begin a page outside the blog, such as a contact page.",
        discussion: """
            EXAMPLES:
              portavoz new page "Contacto"
              portavoz new page "Contact" --lang en --translation-of contacto
            """)

    @Argument(help: "The title.") var title: String
    @OptionGroup var options: NewTextOptions

    func run() throws { try options.write(TextRequest(.page, title: title)) }
}

struct NewPerson: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Add a person of the team, who may then sign posts.",
        discussion: """
            EXAMPLES:
              portavoz new person "Ana Roca"
              portavoz new person "Ana Roca" --slug ana
            """)

    @Argument(help: "The person's name.") var name: String
    @OptionGroup var options: NewTextOptions

    func run() throws { try options.write(TextRequest(.person, title: name)) }
}

struct NewGuideline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guideline",
        abstract: "Begin a guideline for staff.",
        discussion: """
            EXAMPLES:
              portavoz new guideline "Cómo respondemos"
              portavoz new guideline "Crisis" --owner ana --date 2027-01-01
            """)

    @Argument(help: "The title.") var title: String
    @OptionGroup var options: NewTextOptions

    @Option(help: "The person who keeps it, by id. Without it the first person of the site.")
    var owner: String?

    @Option(help: "The day from which it holds. Without it today.")
    var date: String?

    func run() throws {
        var request = TextRequest(.guideline, title: title)
        request.authors = owner.map { [$0] } ?? []
        request.date = date
        try options.write(request)
    }
}

struct NewLesson: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lesson",
        abstract: "Begin a course's next lesson.",
        discussion: """
            EXAMPLES:
              portavoz new lesson "Escuchar antes de hablar"
              portavoz new lesson "Medir" --course embajador
            """)

    @Argument(help: "The title.") var title: String
    @OptionGroup var options: NewTextOptions

    @Option(help: "The course's folder in content/training/. Without it the only course there is.")
    var course: String?

    func run() throws { try options.write(TextRequest(.lesson(course: course), title: title)) }
}
