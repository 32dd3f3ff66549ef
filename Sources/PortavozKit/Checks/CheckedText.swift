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
    /// What the brand has something to say of has been found.
    var hasWords = false

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
            guard prose.example != nil || !prose.isQuotation else { continue }
            let block = CheckedBlock(prose, language: language)
            if let example = prose.example { add(block, to: example) }
            if !prose.isQuotation { blocks.append(block) }
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
        let place = text.location
        var prose = Prose(scalar: text.value, line: place.line, column: place.column, length: place.length)
        prose.example = example
        let block = CheckedBlock(prose, language: language)
        add(block, to: example)
        if example.isGood { blocks.append(block) }
    }

    /// Finds what the brand has something to say of. In quotations that is nobody's business, but for subjects: who quotes
    /// somebody on one speaks of it.
    mutating func findWords(_ rules: CheckRules) {
        guard !hasWords, let words = rules.houseWords[language] else { return }
        hasWords = true
        for index in blocks.indices {
            var matches = words.matches(in: blocks[index], names: rules.names)
            matches.removeAll { !$0.isSubject && blocks[index].isQuotation($0.range) }
            if !matches.isEmpty { blocks[index] = CheckedBlock(blocks[index], words: matches) }
        }
    }

    package func location(_ block: CheckedBlock, _ range: Range<Int>) -> SourceLocation {
        let place = block.prose.place(of: range)
        return SourceLocation(path, line: place.line, column: place.column, length: place.length)
    }
}

extension MarkdownDocument.Link {
    /// A link, and no image or attribute of a tag.
    var isLink: Bool {
        if case .link = kind { return true }
        return false
    }
}

/// A piece of running text with what it is, and its sentences.
///
/// A class of constants, since every rule goes through every block: a copy of all that is in one for each of them cost more in
/// counted references than most rules do.
package final class CheckedBlock: Sendable {
    package enum Role: Sendable, Hashable {
        case title, description, alternative, setting, label
        case heading(level: Int)
        case paragraph, item, cell
    }

    package let role: Role
    package let prose: Prose
    /// Empty where the text is none of sentences: headings, titles, cells.
    package let sentences: [Sentence]
    /// How many words the sentences have.
    let wordCount: Int
    /// How many of those words are common ones.
    let commonWords: CommonWords
    /// The signs it holds of those that rules look for.
    let signs: RareSigns
    /// What the brand has something to say of.
    let words: [HouseWords.Match]

    package var text: [UInt8] { prose.text }

    package func string(_ range: Range<Int>) -> String { String(decoding: prose.text[range], as: UTF8.self) }

    /// Whether a sentence, or the whole text, begins with the word at an offset: before it there are at most opening signs.
    func beginsSentence(at offset: Int) -> Bool {
        var (low, high) = (0, sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        let start = low > 0 ? sentences[low - 1].range.lowerBound : 0
        // No sentence begins with more signs than these, and long ones are not read again for each of their words.
        guard offset - start < 32 else { return false }
        let before = Array(text[start..<offset])
        return !FoldedText.fold(before).signs.contains(where: FoldedText.isWord) && !before.contains(Prose.gap)
    }

    convenience init(_ prose: Prose, language: LanguageCode) {
        let role: Role =
            switch prose.kind {
            case .paragraph: prose.isItem ? .item : .paragraph
            case .cell: .cell
            case .heading(let level): .heading(level: level)
            case .alternative: .alternative
            case .label: .label
            }
        self.init(role, prose, language)
    }

    convenience init(_ text: String, _ role: Role, _ location: SourceLocation, language: LanguageCode) {
        let prose = Prose(scalar: text, line: location.line, column: location.column, length: location.length)
        self.init(role, prose, language)
    }

    /// A block in which words have been found.
    init(_ block: CheckedBlock, words: [HouseWords.Match]) {
        role = block.role
        prose = block.prose
        sentences = block.sentences
        wordCount = block.wordCount
        commonWords = block.commonWords
        signs = block.signs
        self.words = words
    }

    private init(_ role: Role, _ prose: Prose, _ language: LanguageCode) {
        self.role = role
        self.prose = prose
        let isOfSentences = role == .paragraph || role == .item
        (sentences, commonWords) =
            isOfSentences ? Sentence.read(prose.text, language: language.text) : ([], CommonWords())
        wordCount = sentences.reduce(0) { $0 + $1.words }
        signs = RareSigns(in: prose.text)
        words = []
    }
}
