import PortavozDiagnostics
import PortavozMarkdown

/// A text as checks see it: its running text block by block, and what its front matter says.
package struct CheckedText: Sendable {
    package var path: String
    package var language: LanguageCode
    /// Title, description, alternative texts, paragraphs, headings, cells: without quotations.
    package var blocks: [CheckedBlock] = []
    /// Nil for `site.yml`.
    package var entry: Entry?
    package var comments: [ProseComment] = []
    /// What it shows of how to write and how not to; the good ones are among the blocks too.
    var examples: [CheckedExample] = []
    /// A text that readers see without logging in.
    package var isPublic = true

    package var isSpanish: Bool { language.text == "es" || language.text.hasPrefix("es-") }
    package var isEnglish: Bool { language.text == "en" || language.text.hasPrefix("en-") }

    /// The place of faults of the text as a whole.
    package var location: SourceLocation { entry?.fields.location ?? SourceLocation(path, line: 1, column: 1) }

    package init(path: String, language: LanguageCode) {
        self.path = path
        self.language = language
    }

    /// An entry's text: what was gathered when its Markdown was read.
    package init(_ entry: Entry) {
        path = entry.source.text
        language = entry.language
        self.entry = entry
        isPublic = entry.edition == .public
        comments = entry.body.comments
        blocks.reserveCapacity(entry.body.prose.count + 3)
        add(entry.title, .title, entry.fields.location)
        if let description = entry.fields.description {
            add(description, .description, entry.fields.descriptionLocation ?? entry.fields.location)
        }
        if let cover = entry.fields.cover, let place = cover.alternativeLocation {
            add(cover.alternative, .alternative, place)
        }
        for text in entry.fields.otherTexts { add(text.value, .setting, text.location) }
        for prose in entry.body.prose {
            if let example = prose.example { add(CheckedBlock(prose, language: language), to: example) }
            if !prose.isQuotation { blocks.append(CheckedBlock(prose, language: language)) }
        }
        readDeclarations()
    }

    /// Adds a value of a YAML file.
    package mutating func add(_ text: String, _ role: CheckedBlock.Role, _ location: SourceLocation) {
        guard !text.isEmpty, location.file == path else { return }
        blocks.append(CheckedBlock(text, role, location, language: language))
    }

    /// Adds a value of a YAML file that is an example; a bad one is no text of the house's own.
    mutating func add(_ text: Located<String>, _ example: Prose.Example) {
        let block = CheckedBlock(text.value, .paragraph, text.location, language: language)
        add(block, to: example)
        if example.isGood { blocks.append(block) }
    }

    /// Finds what the brand has something to say of.
    mutating func findWords(_ rules: CheckRules) {
        guard let words = rules.houseWords[language] else { return }
        for index in blocks.indices { blocks[index].words = words.matches(in: blocks[index], names: rules.names) }
    }

    package func location(_ block: CheckedBlock, _ range: Range<Int>) -> SourceLocation {
        let place = block.prose.place(of: range)
        return SourceLocation(path, line: place.line, column: place.column, length: place.length)
    }
}

/// A piece of running text with what it is, and its sentences.
package struct CheckedBlock: Sendable {
    package enum Role: Sendable, Hashable {
        case title, description, alternative, setting, label
        case heading(level: Int)
        case paragraph, item, cell
    }

    package var role: Role
    package var prose: Prose
    /// Nil where the text is none of sentences: headings, titles, cells.
    package var sentences: [Sentence] = []
    /// What the brand has something to say of.
    var words: [HouseWords.Match] = []

    package var text: [UInt8] { prose.text }

    package func string(_ range: Range<Int>) -> String { String(decoding: prose.text[range], as: UTF8.self) }

    /// Whether a sentence, or the whole text, begins with the word at an offset: before it there are at most opening signs.
    func beginsSentence(at offset: Int) -> Bool {
        let start = sentences.last { $0.range.lowerBound <= offset }?.range.lowerBound ?? 0
        let (signs, _) = FoldedText.fold(Array(text[start..<offset]))
        return !signs.contains(where: FoldedText.isWord) && !Array(text[start..<offset]).contains(Prose.gap)
    }

    init(_ prose: Prose, language: LanguageCode) {
        self.prose = prose
        switch prose.kind {
        case .paragraph: role = prose.isItem ? .item : .paragraph
        case .cell: role = .cell
        case .heading(let level): role = .heading(level: level)
        case .alternative: role = .alternative
        case .label: role = .label
        }
        findSentences(language)
    }

    init(_ text: String, _ role: Role, _ location: SourceLocation, language: LanguageCode) {
        self.role = role
        prose = Prose(scalar: text, line: location.line, column: location.column, length: location.length)
        findSentences(language)
    }

    private mutating func findSentences(_ language: LanguageCode) {
        if role == .paragraph || role == .item { sentences = Sentence.all(in: prose.text, language: language.text) }
    }
}
