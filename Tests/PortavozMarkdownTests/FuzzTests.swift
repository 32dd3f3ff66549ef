import Foundation
import PortavozMarkdown
import Testing

/// Random changes to known texts: whatever comes of them, the renderer answers soon and with what it promises.
///
/// The same seed gives the same texts. `PORTAVOZ_FUZZ_ROUNDS` asks for more of them, `PORTAVOZ_FUZZ_SEED` for others.
struct FuzzTests {
    @Test func noTextBreaksTheRendererOrItsPromises() {
        let environment = ProcessInfo.processInfo.environment
        let rounds = environment["PORTAVOZ_FUZZ_ROUNDS"].flatMap(Int.init) ?? 1500
        let first = environment["PORTAVOZ_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
        let seeds =
            (HostileSnippets.all + Specification.commonmark.map(\.markdown)
            + Specification.gfmExtensions.map(\.markdown))
            .map { Array($0.utf8) }
        var failures = 0
        for round in 0..<UInt64(rounds) where failures < 5 {
            var mutator = TextMutator(seed: first &+ round)
            let text = mutator.text(from: seeds)
            for dialect in Dialect.allCases {
                for trust in [Trust.trusted, .untrusted] {
                    let faults = self.faults(of: text, dialect, trust)
                    guard !faults.isEmpty else { continue }
                    failures += 1
                    Issue.record("seed \(first &+ round), \(dialect), \(trust): \(faults) in \(text.debugDescription)")
                }
            }
        }
    }

    private func faults(of text: String, _ dialect: Dialect, _ trust: Trust) -> [String] {
        var options = MarkdownOptions()
        options.dialect = dialect
        options.trust = trust
        options.firstLine = 3
        var document = MarkdownDocument()
        let time = processorTime { document = renderMarkdown(Array(text.utf8), options: options) }
        var faults: [String] = []
        if time > 1 { faults.append("\(time) s") }
        guard String(validating: document.html, as: UTF8.self) != nil else { return faults + ["no UTF-8"] }
        if trust == .untrusted { faults += tagFaults(of: document.html) }
        var end = 0
        for link in document.links {
            guard link.htmlRange.lowerBound >= end, link.htmlRange.upperBound <= document.html.count else {
                faults.append("link beyond the HTML or out of order: \(link)")
                continue
            }
            end = link.htmlRange.upperBound
            if case .rawHTML = link.kind { continue }
            let sign = Array((link.kind == .image ? "<img src=\"" : "<a href=\"").utf8)
            if !document.html[..<link.htmlRange.lowerBound].ends(with: sign)
                || document.html[link.htmlRange].contains(UInt8(ascii: "\""))
                || document.html.dropFirst(end).first != UInt8(ascii: "\"")
            {
                faults.append("no destination stands at \(link.htmlRange)")
            }
        }
        let lines = SourceLines(text)
        for link in document.links { faults += lines.faults(of: link.line, link.column, link.length, "\(link)") }
        for heading in document.headings { faults += lines.faults(of: heading.line, heading.column, 1, "\(heading)") }
        for problem in document.problems {
            faults += lines.faults(of: problem.line, problem.column, problem.length, "\(problem)")
        }
        let ids = document.headings.map(\.id).filter { !$0.isEmpty }
        if Set(ids).count != ids.count { faults.append("an id twice: \(ids)") }
        return faults
    }

    /// Every tag is closed in its turn; nothing but tags and the mark of what was left out has a `<`. On bytes, since an
    /// accent may follow a `>` and make one character of both.
    private func tagFaults(of html: [UInt8]) -> [String] {
        let omitted = Array("!-- raw HTML omitted --".utf8)
        var open: [[UInt8]] = []
        for piece in html.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else {
                return ["a tag is cut short: <\(String(decoding: piece, as: UTF8.self))"]
            }
            let tag = piece[..<end]
            if tag.elementsEqual(omitted) || tag.last == UInt8(ascii: "/") { continue }
            if tag.first == UInt8(ascii: "/") {
                guard let opened = open.popLast(), tag.dropFirst().elementsEqual(opened) else {
                    return ["<\(String(decoding: tag, as: UTF8.self))> closes nothing"]
                }
            } else {
                open.append(Array(tag.prefix { $0 != 0x20 }))
            }
        }
        return open.isEmpty ? [] : ["left open: \(open.map { String(decoding: $0, as: UTF8.self) })"]
    }
}

/// A text's lines by their lengths in code points, to hold places against.
private struct SourceLines {
    private var lengths: [Int] = []

    init(_ text: String) {
        var length = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                if scalar == "\r" || previous != "\r" { lengths.append(length) }
                length = 0
            } else {
                length += 1
            }
            previous = scalar
        }
        lengths.append(length)
    }

    func faults(of line: Int, _ column: Int, _ length: Int, _ what: String) -> [String] {
        guard line >= 3, line - 3 < lengths.count else { return ["line \(line) of \(lengths.count): \(what)"] }
        guard column >= 0, length >= 1, column == 0 || column + length - 1 <= max(1, lengths[line - 3]) else {
            return ["column \(column), length \(length), on a line of \(lengths[line - 3]): \(what)"]
        }
        return []
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
