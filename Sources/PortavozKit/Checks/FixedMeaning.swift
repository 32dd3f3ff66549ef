import PortavozMarkdown
import PortavozYAML

/// Whether a file means after replacements what it meant before, but for the words replaced: the same front matter, headings'
/// ids, links, blocks and emphasis. Both versions are read anew, and nothing is guessed from signs around a word.
struct FixedMeaning {
    private let files: FileSystem
    private let site: Site
    private let sources: [String: SourceFile]
    private let blocks: BlockSite

    /// - Throws: only what the disk says no to.
    init(_ site: Site, _ files: FileSystem) throws(FileError) {
        self.files = files
        self.site = site
        let found = try scan(files, languages: site.languages.map(\.code)).0
        sources = Dictionary(found.map { ($0.source.text, $0) }, uniquingKeysWith: { first, _ in first })
        blocks = BlockSite(site, DataFiles(found.lazy.map(\.source.text), read: files.read))
    }

    func isKept(_ path: String, from old: [UInt8], to new: [UInt8], words: [(old: String, new: String)]) -> Bool {
        let words = FixedWords(words)
        guard let file = sources[path], file.kind != nil else {
            let (a, b) = (parseSettings(old, path), parseSettings(new, path))
            return a.1.map(\.rule) == b.1.map(\.rule) && words.areAlike(a.0, b.0)
        }
        let (a, b) = (read(file, old), read(file, new))
        return a.diagnostics.map(\.rule) == b.diagnostics.map(\.rule) && words.areAlike(a.fields, b.fields)
            && words.areAlike(a.body, b.body)
    }

    private func read(_ file: SourceFile, _ bytes: [UInt8]) -> Document {
        parse(file, files.holding([file.source.text: bytes]), site: site, blocks: blocks, gathersProse: true)
    }
}

/// Compares texts of which one has had words replaced.
private struct FixedWords {
    private let pairs: [(old: String, new: String)]

    init(_ pairs: [(old: String, new: String)]) { self.pairs = pairs }

    /// The text with every word replaced, or every replacement taken back where it holds the word itself, as `café de finca`
    /// holds `café`: texts in which some were replaced already become the same.
    private func replaced(_ text: String) -> String {
        pairs.reduce(text) { text, pair in
            pair.new.contains(pair.old)
                ? text.replacing(pair.new, with: pair.old) : text.replacing(pair.old, with: pair.new)
        }
    }

    private func areAlike(_ a: String, _ b: String) -> Bool { a == b || replaced(a) == replaced(b) }

    func areAlike(_ a: YAMLNode?, _ b: YAMLNode?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        guard a.isNull == b.isNull else { return false }
        switch (a.content, b.content) {
        case (.scalar(let first, let isPlain), .scalar(let second, let isSecondPlain)):
            return isPlain == isSecondPlain && areAlike(first, second)
        case (.sequence(let first), .sequence(let second)):
            return first.count == second.count && zip(first, second).allSatisfy { areAlike($0, $1) }
        case (.mapping(let first), .mapping(let second)):
            return first.count == second.count
                && zip(first, second).allSatisfy { $0.key.text == $1.key.text && areAlike($0.value, $1.value) }
        default: return false
        }
    }

    func areAlike(_ a: MarkdownDocument, _ b: MarkdownDocument) -> Bool {
        guard a.headings.map(\.id) == b.headings.map(\.id), a.headings.map(\.level) == b.headings.map(\.level),
            a.links.map(\.kind) == b.links.map(\.kind), a.links.map(\.destination) == b.links.map(\.destination),
            a.anchors == b.anchors, a.comments.map(\.text) == b.comments.map(\.text), tags(a.html) == tags(b.html),
            a.prose.count == b.prose.count
        else { return false }
        return zip(a.prose, b.prose).allSatisfy { first, second in
            first.kind == second.kind && first.isItem == second.isItem && first.isQuotation == second.isQuotation
                && areAlike(String(decoding: first.text, as: UTF8.self), String(decoding: second.text, as: UTF8.self))
        }
    }

    /// The names of a text's tags, in order.
    private func tags(_ html: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isName = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isName = true
            case UInt8(ascii: ">"), 0x20, 0x0A: isName = false
            default: break
            }
            if isName { result.append(byte) }
        }
        return result
    }
}
