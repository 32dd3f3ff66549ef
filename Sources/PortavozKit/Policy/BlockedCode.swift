import PortavozDiagnostics
import PortavozMarkdown
import PortavozTemplate

/// What browsers will not do, since the page's policy lets them run and apply nothing that stands inside a tag: told where
/// it was written, so that nobody looks for it on the page.
func blockedCode(in code: [MarkdownDocument.InlineCode], of file: String) -> [Diagnostic] {
    code.compactMap { code in
        let cause: String
        switch code.kind {
        case .styleAttribute: cause = "style"
        case .handler: cause = "handler"
        case .scriptAddress: cause = "address"
        case .script, .style: return nil
        }
        return Diagnostic(
            "policy-blocks", .warning,
            at: SourceLocation(file, line: code.line, column: code.column, length: code.length),
            ["cause": cause, "what": code.text.lowercased()])
    }
}

extension Theme {
    /// Programs and styles inside templates, which no policy could know: their digests depend on what pages say.
    func blockedCode(_ security: SecuritySettings) -> [Diagnostic] {
        // A letter is read by mail programs, and has to bring its styles in its elements.
        templates.filter { $0.name != "newsletter" && $0.mayHoldCode }.flatMap { template in
            MarkdownDocument.InlineCode.all(in: template.html).filter { code in
                // Whoever names digests has seen to it.
                let directive: PagePolicy.Directive = code.kind == .style ? .style : .script
                let isNamed = security.sources[directive]?.contains { $0.value.hasPrefix("'") } == true
                return !isNamed || code.kind != .style && code.kind != .script
            }.map { code in
                let location = SourceLocation(
                    template.file, line: code.line, column: code.column, length: code.length)
                let cause =
                    switch code.kind {
                    case .styleAttribute: "style"
                    case .handler: "handler"
                    case .scriptAddress: "address"
                    case .script: "theme-script"
                    case .style: "theme-style"
                    }
                return Diagnostic(
                    "policy-blocks", .warning, at: location,
                    ["cause": cause, "what": code.kind == .script || code.kind == .style ? "" : code.text.lowercased()])
            }
        }
    }
}

extension TemplateSource {
    /// The text with spaces in place of Mustache's tags, so that `{{<base}}` is not taken for an element.
    fileprivate var html: [UInt8] {
        var bytes = text
        var isInside = false
        for index in bytes.indices.dropLast() {
            let isOpen = bytes[index] == UInt8(ascii: "{") && bytes[index + 1] == UInt8(ascii: "{")
            let isEnd = bytes[index] == UInt8(ascii: "}") && text[index + 1] == UInt8(ascii: "}")
            if isOpen { isInside = true }
            if isEnd, isInside {
                isInside = false
                bytes[index] = UInt8(ascii: " ")
                bytes[index + 1] = UInt8(ascii: " ")
            }
            if isInside, bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
        }
        return bytes
    }

    /// False for most: looked for before anything is read as HTML.
    fileprivate var mayHoldCode: Bool {
        text.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { index in
                switch bytes[index] {
                case UInt8(ascii: "s"): spells("style", in: bytes, at: index) || spells("script", in: bytes, at: index)
                case UInt8(ascii: " "), UInt8(ascii: "\n"): spells("on", in: bytes, at: index + 1)
                default: false
                }
            }
        }
    }

    private func spells(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        return index + count <= bytes.count && (0..<count).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
    }
}
