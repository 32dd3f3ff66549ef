/// Link definitions that surely are ones (CommonMark 0.30, 4.7), told from a line alone.
enum LinkDefinition {
    /// Whether a line is `[label]: destination`, with or without a title, and has no escapes, brackets or angles.
    static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        var rest = bytes[line]
        guard rest.first == UInt8(ascii: "[") else { return false }
        let label = rest.dropFirst().prefix { !"[]\\".utf8.contains($0) }
        guard label.contains(where: { !$0.isASCIISpace }), label.count < 900 else { return false }
        rest = rest[label.endIndex...]
        guard rest.starts(with: "]:".utf8) else { return false }
        rest = rest.dropFirst(2).drop(while: \.isSpaceOrTab)
        let destination = rest.prefix { $0 > 0x20 && $0 != 0x7F && !"<>()\\".utf8.contains($0) }
        guard !destination.isEmpty else { return false }
        rest = rest[destination.endIndex...]
        let title = rest.drop(while: \.isSpaceOrTab)
        guard let quote = title.first else { return true }
        guard title.startIndex > rest.startIndex, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return false
        }
        let text = title.dropFirst().prefix { $0 != quote && $0 != UInt8(ascii: "\\") }
        guard text.endIndex < title.endIndex, title[text.endIndex] == quote else { return false }
        return title[(text.endIndex + 1)...].allSatisfy(\.isSpaceOrTab)
    }
}
