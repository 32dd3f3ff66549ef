/// The HTML of a data block while it is written, with the facts that the document's other HTML has too.
package struct BlockHTML: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// The ranges count from the block's first byte.
    package private(set) var links: [MarkdownDocument.Link] = []
    /// Where the fence's content goes, rendered as Markdown.
    package private(set) var bodyOffset: Int?
    /// What it says to readers, for checks; places are the file's.
    package private(set) var prose: [Prose] = []
    /// Words of running text.
    package private(set) var wordCount = 0
    /// A script of the theme's has something to do in it.
    package var isInteractive = false
    /// The host whose page it may show in a frame.
    package var frame: String?
    /// The content is shown as a sample: checks of what is written leave it alone.
    package var isSample = false
    private let trust: Trust

    package init(for fence: Fence) { trust = fence.trust }

    /// Takes note of a text for checks.
    package mutating func note(_ prose: Prose) { self.prose.append(prose) }

    /// Writes HTML as it is.
    package mutating func append(_ html: String) { bytes.append(contentsOf: html.utf8) }

    /// Writes text in which `"`, `&`, `<` and `>` mean themselves; in an attribute's quotes too.
    package mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            let reference: StaticString
            switch text[index] {
            case UInt8(ascii: "\""): reference = "&quot;"
            case UInt8(ascii: "&"): reference = "&amp;"
            case UInt8(ascii: "<"): reference = "&lt;"
            case UInt8(ascii: ">"): reference = "&gt;"
            default: continue
            }
            bytes.append(contentsOf: text[start..<index])
            reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
    }

    /// Writes running text, whose words count.
    package mutating func appendText(_ text: String) {
        var text = text
        var words = WordCounter()
        text.withUTF8 { text in
            appendEscaped(text)
            if let base = text.baseAddress { words.read(base, text.count) }
        }
        wordCount += words.count
    }

    /// Writes a link's or an image's destination, between the quotes of its attribute.
    ///
    /// - Parameters:
    ///   - text: the link's text, or the image's alternative.
    ///   - place: where the destination stands in the file, and how long it is.
    ///   - isInGallery: for an image that stands among others.
    package mutating func appendDestination(
        _ destination: String, _ kind: MarkdownDocument.Link.Kind, text: String, at place: Fence.Place, length: Int,
        isInGallery: Bool = false
    ) {
        var encoded = HTMLBuffer(capacity: destination.utf8.count + 16)
        let isRefused = Array(destination.utf8).withUnsafeBufferPointer { bytes in
            if trust == .untrusted, LinkSafety.verdict(on: bytes) == .refused { return true }
            if let base = bytes.baseAddress { encoded.appendDestination(base, bytes.count) }
            return false
        }
        guard !isRefused else { return }
        let start = bytes.count
        bytes += encoded.bytes(in: 0..<encoded.count)
        links.append(
            MarkdownDocument.Link(
                kind: kind, destination: destination, htmlRange: start..<bytes.count, text: text, line: place.line,
                column: place.column, length: place.column == 0 ? 1 : max(1, length), isInGallery: isInGallery))
    }

    /// Leaves room for the fence's content, rendered as Markdown. Once at most.
    package mutating func appendBody() { bodyOffset = bytes.count }
}
