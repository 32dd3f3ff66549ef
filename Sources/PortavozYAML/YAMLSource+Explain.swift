import CYAML
import PortavozDiagnostics

/// What people do wrong, told from what libyaml says and from the text around its mark.
extension YAMLSource {
    mutating func explain(_ failure: YAMLFailure, after progress: YAMLProgress) -> Diagnostic {
        if failure.isReaderError {
            return Diagnostic(
                "yaml-control-character", at: location(offset: failure.byteOffset),
                ["code": codePointName(failure.value)])
        }
        let offset = offset(failure.mark)
        if let tab = tabBehind(failure, offset) { return tab }
        switch failure.problem {
        case "mapping values are not allowed in this context": return misplacedColon(failure, offset)
        case "did not find expected key", "did not find expected '-' indicator":
            return misplacedText(failure, offset, after: progress)
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            return brokenBrackets(failure, offset)
        case "did not find expected node content":
            if offset >= bytes.count, let open = progress.openBrackets.last { return unclosedBracket(open) }
            return startCharacter(offset) ?? syntax(failure)
        case "could not find expected ':'":
            let line = restOfLine(self.offset(failure.contextMark))
            return syntax("missing-colon", location(failure.contextMark, length: codePoints(line)))
        case "did not find expected <document start>":
            if progress.hasExplicitEnd { return Diagnostic("yaml-several-documents", at: location(failure.mark)) }
            return syntax("indentation", location(failure.mark))
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return syntax("escape", location(failure.mark))
        default: break
        }
        switch failure.context {
        case "while scanning a quoted scalar": return unclosedQuote(failure.contextMark)
        case "while scanning an alias", "while scanning an anchor", "while scanning a tag", "while parsing a tag",
            "while scanning a block scalar", "while scanning a directive":
            return startCharacter(self.offset(failure.contextMark)) ?? syntax(failure)
        default: return startCharacter(offset) ?? syntax(failure)
        }
    }

    private func syntax(_ failure: YAMLFailure) -> Diagnostic {
        Diagnostic("yaml-syntax", at: location(failure.mark), ["problem": failure.problem])
    }

    private func syntax(
        _ cause: String, _ location: SourceLocation, _ arguments: [String: String] = [:], suggestion: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            "yaml-syntax", at: location, arguments.merging(["cause": cause]) { $1 }, suggestion: suggestion)
    }

    /// A tab where the line's indentation is, on which libyaml stumbles in several ways.
    private func tabBehind(_ failure: YAMLFailure, _ offset: Int) -> Diagnostic? {
        let start = lineStart(min(offset, bytes.count))
        var at = start
        while at < bytes.count, at <= offset, isBlank(at) {
            if bytes[at] == UInt8(ascii: "\t") { return Diagnostic("yaml-tab", at: location(offset: at)) }
            at += 1
        }
        return nil
    }

    /// `title: Café: el origen`, or a line that is no value's continuation.
    private func misplacedColon(_ failure: YAMLFailure, _ offset: Int) -> Diagnostic {
        let start = lineStart(offset)
        var first = start
        while first < offset, isBlank(first) || isDash(first) { first += 1 }
        let isQuotedKey = byte(first) == UInt8(ascii: "\"") || byte(first) == UInt8(ascii: "'")
        if isQuotedKey { return Diagnostic("yaml-colon", at: location(failure.mark)) }
        if let colon = (first..<offset).first(where: { bytes[$0] == UInt8(ascii: ":") && isBlank($0 + 1) }) {
            var value = colon + 1
            while value < offset, isBlank(value) { value += 1 }
            let range = withoutComment(restOfLine(value))
            return Diagnostic(
                "yaml-colon", at: location(offset: value, length: codePoints(range)), suggestion: quoted(text(range)))
        }
        if first > start { return syntax("indentation", location(offset: first)) }
        // The line itself is right: the one above has no colon, or none with a space after it.
        var end = start
        while end > 0, isBlank(end - 1) || bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
        {
            end -= 1
        }
        var above = lineStart(end)
        while above < end, isBlank(above) { above += 1 }
        guard above < end else { return Diagnostic("yaml-colon", at: location(failure.mark)) }
        return syntax("missing-colon", location(offset: above, length: codePoints(above..<end)))
    }

    /// Text where only a new key may be: after a closed quotation or list, or at an indentation of its own.
    private func misplacedText(_ failure: YAMLFailure, _ offset: Int, after progress: YAMLProgress) -> Diagnostic {
        switch progress.lastEnd {
        case .quote(let start, let end) where end.line == failure.mark.line:
            if start.line != end.line { return unclosedQuote(start) }
            return syntax("text-after-quote", location(failure.mark, length: codePoints(restOfLine(offset))))
        case .bracket(let end) where end.line == failure.mark.line:
            return syntax("text-after-bracket", location(failure.mark, length: codePoints(restOfLine(offset))))
        default:
            if failure.problem == "did not find expected '-' indicator" {
                return syntax("missing-dash", location(failure.mark))
            }
            return failure.mark.column > 0 ? syntax("indentation", location(failure.mark)) : syntax(failure)
        }
    }

    private func brokenBrackets(_ failure: YAMLFailure, _ offset: Int) -> Diagnostic {
        let isSameLine = failure.mark.line == failure.contextMark.line
        guard isSameLine, offset < bytes.count, !restOfLine(offset).isEmpty else {
            return unclosedBracket(failure.contextMark)
        }
        return syntax("missing-comma", location(failure.mark))
    }

    private func unclosedBracket(_ mark: yaml_mark_t) -> Diagnostic {
        var source = self
        let isList = byte(source.offset(mark)) == UInt8(ascii: "[")
        return syntax("unclosed-bracket", location(mark), ["open": isList ? "[" : "{", "close": isList ? "]" : "}"])
    }

    private func unclosedQuote(_ mark: yaml_mark_t) -> Diagnostic {
        var source = self
        let line = restOfLine(source.offset(mark))
        return syntax("unclosed-quote", location(mark, length: codePoints(line)), ["quote": text(line.prefix(1))])
    }

    /// A value whose first character means something to YAML, such as `@`, `*` or `-`: quotes make it a text.
    private func startCharacter(_ offset: Int) -> Diagnostic? {
        guard let byte = byte(offset), "@`%*&!-?>|],}#".utf8.contains(byte) else { return nil }
        let range = withoutComment(restOfLine(offset))
        return syntax(
            "start-character", location(offset: offset, length: codePoints(range)),
            ["character": text(offset..<offset + 1)], suggestion: quoted(text(range)))
    }

    private func isDash(_ offset: Int) -> Bool { bytes[offset] == UInt8(ascii: "-") && isBlank(offset + 1) }

    private func withoutComment(_ range: Range<Int>) -> Range<Int> {
        guard
            let hash = range.first(where: { bytes[$0] == UInt8(ascii: "#") && $0 > range.lowerBound && isBlank($0 - 1) }
            )
        else { return range }
        var end = hash
        while end > range.lowerBound, isBlank(end - 1) { end -= 1 }
        return range.lowerBound..<end
    }
}

/// A text as a quoted YAML scalar: in double quotes, or in single ones where it holds double quotes or backslashes.
private func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
        return "\"\(text)\""
    }
    var result = "'"
    for scalar in text.unicodeScalars {
        result.unicodeScalars.append(contentsOf: scalar == "'" ? ["'", "'"] : [scalar])
    }
    return result + "'"
}

/// `U+001B` for 27.
func codePointName(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
