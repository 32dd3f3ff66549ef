import Glibc
import PortavozDiagnostics
import PortavozMarkdown
import PortavozYAML

/// Reads one content file: front matter to nodes, Markdown to its products. Never fails: what is wrong comes back as diagnostics.
///
/// - Parameters:
///   - blocks: what the text's blocks may know of the site.
///   - gathersProse: whether the running text is wanted too, for checks.
package func parse(
    _ file: SourceFile, _ files: FileSystem, site: Site, blocks: BlockSite, gathersProse: Bool = false
) -> Document {
    let kind = kind(named: file.kind!)
    var document = Document.Contents()
    let path = file.source.text
    let bytes: [UInt8]
    do {
        bytes = try files.read(path)
    } catch {
        document.diagnostics.append(
            Diagnostic("unreadable-file", at: SourceLocation(path), ["path": path, "reason": error.reason]))
        return Document(file, kind.name, document)
    }
    document.digest = Digest(of: bytes)
    if kind.trust == .untrusted { document.approvalDigest = ApprovalDigest(of: bytes) }
    bytes.withUnsafeBufferPointer { buffer in
        if let fault = textFault(buffer, path) {
            document.diagnostics.append(fault)
            return
        }
        var text = buffer[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        let matter: FrontMatter
        if file.source.fileExtension == "yml" {
            matter = FrontMatter(yaml: text, yamlLine: 1, body: text[text.endIndex...], bodyLine: 1)
        } else {
            switch FrontMatter.split(text, path) {
            case .failure(let fault):
                document.diagnostics.append(fault.diagnostic)
                return
            case .success(let found): matter = found
            }
        }
        let (node, faults) = parseYAML(
            UnsafeBufferPointer(rebasing: matter.yaml), file: path, firstLine: matter.yamlLine)
        document.diagnostics += faults
        document.fields = node
        document.isUsable = faults.allSatisfy { $0.severity != .error }
        var options = MarkdownOptions()
        options.trust = kind.trust
        options.language = (file.source.language ?? site.language).text
        options.typography = site.typography
        options.firstLine = matter.bodyLine
        // Every build holds the guidelines' examples against the rules.
        options.gathersProse = gathersProse || kind.name == "guideline"
        if kind.name == "comment" {
            // Words and links alone: no ids that could be the post's, no blocks.
            options.dialect = .commonmark
        } else {
            options.blocks = BlockPlace(file: path, site: blocks).reader
        }
        document.body = renderMarkdown(UnsafeBufferPointer(rebasing: matter.body), options: options)
        document.diagnostics += document.body.problems.map { $0.diagnostic(file: path) }
        document.diagnostics += blockedCode(in: document.body.inlineCode, of: path)
        if kind.name == "comment",
            let fault = FieldReader.emailFault(in: matter.body, firstLine: matter.bodyLine, file: path)
        {
            document.diagnostics.append(fault)
        }
    }
    return Document(file, kind.name, document)
}

extension MarkdownDocument.Problem {
    /// The fault as it is told of a file.
    package func diagnostic(file: String) -> Diagnostic {
        var arguments = arguments
        // A cover's missing text is reported under the same rule, by its path.
        if rule == "missing-alt", let destination = arguments.removeValue(forKey: "destination") {
            arguments["path"] = destination
        }
        return Diagnostic(
            rule, rule == "heading-level-one" ? .warning : severity,
            at: SourceLocation(self.file ?? file, line: line, column: column, length: length), arguments,
            suggestion: suggestion)
    }
}

/// A text file's front matter and body, as pieces of its bytes.
struct FrontMatter {
    var yaml: Slice<UnsafeBufferPointer<UInt8>>
    var yamlLine: Int
    var body: Slice<UnsafeBufferPointer<UInt8>>
    var bodyLine: Int

    struct Fault: Error {
        var diagnostic: Diagnostic
    }

    /// Splits at the lines `---`. Every text of a site has front matter, at least for its title.
    static func split(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ path: String) -> Result<FrontMatter, Fault> {
        var lines = LineCursor(text)
        guard let first = lines.next(), isFence(first) else {
            return .failure(
                Fault(diagnostic: Diagnostic("missing-front-matter", at: SourceLocation(path, line: 1, column: 1))))
        }
        let yamlStart = lines.position
        while true {
            let start = lines.position
            guard let line = lines.next() else { break }
            if isFence(line) {
                return .success(
                    FrontMatter(
                        yaml: text[yamlStart..<start], yamlLine: 2, body: text[lines.position...],
                        bodyLine: lines.number + 1))
            }
        }
        return .failure(
            Fault(
                diagnostic: Diagnostic("unclosed-front-matter", at: SourceLocation(path, line: 1, column: 1, length: 3))
            ))
    }

    private static func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var end = line.endIndex
        // Nearly every line shows by its first byte that it is none.
        guard line.first == UInt8(ascii: "-") else { return false }
        while line[end - 1] == 0x20 || line[end - 1] == 0x09 || line[end - 1] == 0x0D { end -= 1 }
        return end - line.startIndex == 3 && line[..<end].allSatisfy { $0 == UInt8(ascii: "-") }
    }
}

/// Steps over lines that end in LF or CRLF; the CR stays at the line's end.
private struct LineCursor {
    private let text: Slice<UnsafeBufferPointer<UInt8>>
    private(set) var position: Int
    /// Lines taken so far.
    private(set) var number = 0

    init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        self.text = text
        position = text.startIndex
    }

    mutating func next() -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard position < text.endIndex else { return nil }
        let start = position
        let begin = text.base.baseAddress! + start
        let found = memchr(begin, 0x0A, text.endIndex - start)
        let end = found.map { start + (UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) - begin) } ?? text.endIndex
        position = min(end + 1, text.endIndex)
        number += 1
        return text[start..<end]
    }
}

/// The first byte that no text may hold: not UTF-8, or a control character that XML 1.0 (section 2.2) forbids.
func textFault(_ bytes: UnsafeBufferPointer<UInt8>, _ path: String) -> Diagnostic? {
    guard let (offset, isControl) = firstBadByte(bytes) else { return nil }
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let column = bytes[lineStart..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    let place = SourceLocation(path, line: line, column: column)
    let hexadecimal = String(bytes[offset], radix: 16, uppercase: true)
    return isControl
        ? Diagnostic(
            "control-character", at: place, ["code": "U+00" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal])
        : Diagnostic("not-utf8", at: place, ["byte": "0x" + hexadecimal])
}

/// The first byte that is no part of UTF-8. Control characters pass.
package func encodingFault(_ bytes: [UInt8], file path: String) -> Diagnostic? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let visible = bytes.map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }
    return visible.withUnsafeBufferPointer { textFault($0, path) }
}

private func firstBadByte(_ bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, isControl: Bool)? {
    var index = 0
    let count = bytes.count
    while index < count {
        // Eight bytes at a time as long as they are plain: ASCII, and of what is below a space only tabs and line ends.
        while index &+ 8 <= count {
            let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
            let plain = plainBytes(UInt64(littleEndian: word))
            index &+= plain
            if plain < 8 { break }
        }
        guard index < count else { return nil }
        let byte = bytes[index]
        if byte < 0x80 {
            if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { return (index, true) }
            index += 1
            continue
        }
        let length = sequenceLength(bytes, at: index)
        guard length > 0 else { return (index, false) }
        index += length
    }
    return nil
}

/// How many of eight bytes, from the lowest on, are plain.
@inline(__always)
private func plainBytes(_ word: UInt64) -> Int {
    func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
    /// The topmost bit of each byte that is the given one.
    func equal(_ byte: UInt64) -> UInt64 { ~((word ^ repeated(byte)) &+ repeated(0x7F)) }
    // What a byte beyond ASCII carries over spoils only the bytes above it, which aren't looked at any more.
    let beyondASCII = word & repeated(0x80)
    let belowSpace = ~(word &+ repeated(0x60)) & repeated(0x80)
    if beyondASCII | belowSpace == 0 { return 8 }
    let unusual = beyondASCII | belowSpace & ~(equal(0x0A) | equal(0x0D) | equal(0x09))
    return unusual.trailingZeroBitCount >> 3
}

/// Bytes of the well-formed sequence that begins here (Unicode 15, table 3-7), or 0.
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    func continues(_ offset: Int) -> Bool { byte(offset) & 0xC0 == 0x80 }
    switch bytes[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return (0xA0...0xBF).contains(byte(1)) && continues(2) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(byte(1)) && continues(2) ? 3 : 0
    case 0xEF:
        // U+FFFE and U+FFFF are no characters of XML.
        if byte(1) == 0xBF && byte(2) >= 0xBE { return 0 }
        return continues(1) && continues(2) ? 3 : 0
    case 0xE1...0xEC, 0xEE: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return (0x90...0xBF).contains(byte(1)) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return (0x80...0x8F).contains(byte(1)) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
}
