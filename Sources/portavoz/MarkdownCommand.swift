import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit
import PortavozMarkdown

struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract: "Print the HTML of Markdown texts.",
        discussion: """
            A text is a body alone: without front matter, its links as written. What would be wrong with it in a site \
            is told on standard error. Exit status 1: a file can't be read, is not UTF-8, or is larger or deeper than \
            any text for people.

            EXAMPLES:
              portavoz markdown notes.md
              echo '**Hola**' | portavoz markdown
              portavoz markdown --safe --dialect gfm guest.md >guest.html
            """)

    @Argument(help: "The files, in order; - or nothing for standard input.", completion: .file(extensions: ["md"]))
    var files: [String] = []

    @Flag(help: "As a guest's text: no raw HTML, no dangerous links, rel=\"nofollow ugc\".")
    var safe = false

    @Option(help: "commonmark, gfm, or site: gfm with heading ids, figures and callouts.")
    var dialect = Dialect.site

    @Option(
        help: "The text's language, for its labels, and that of messages: es or en. Without it es for the text.")
    var lang: MessageLanguage?

    @Flag(help: "Say on standard error how much processor time the Markdown took, without reading and printing.")
    var timings = false

    func run() throws {
        let language = lang ?? .system
        var problems: [Diagnostic] = []
        var sources: [String: [UInt8]] = [:]
        var seconds = 0.0
        for file in files.isEmpty ? ["-"] : files {
            let name = file == "-" ? "<stdin>" : file
            let bytes = try read(file, name, language)
            let start = Self.processorTime()
            let document = render(bytes)
            seconds += Self.processorTime() - start
            let found = try write(document, name, language)
            problems += found
            if !found.isEmpty { sources[name] = bytes }
        }
        if !problems.isEmpty {
            standardError.write(
                terminalReport(problems, in: language, isColored: Terminal.isColored(standardError)) { sources[$0] })
        }
        if timings { standardError.write("markdown \((seconds * 1_000_000).rounded() / 1000) ms\n") }
        if problems.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }

    private func read(_ file: String, _ name: String, _ language: MessageLanguage) throws -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = try file == "-" ? Array(FileHandle.standardInput.readToEnd() ?? Data()) : readFile(file)
        } catch let error as FileError where error.isMissing {
            throw refusal(Diagnostic("no-such-file", at: nil, ["path": name]), in: language)
        } catch {
            let reason = (error as? FileError)?.reason ?? String(describing: error)
            throw refusal(
                Diagnostic("unreadable-file", at: SourceLocation(name), ["path": name, "reason": reason]), in: language)
        }
        if let fault = encodingFault(bytes, file: name) { throw refusal(fault, in: language) }
        return bytes
    }

    /// Seconds that this thread has worked.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func render(_ bytes: [UInt8]) -> MarkdownDocument {
        var options = MarkdownOptions()
        options.dialect = dialect
        options.trust = safe ? .untrusted : .trusted
        options.language = (lang ?? .es).rawValue
        return renderMarkdown(bytes, options: options)
    }

    /// Prints a text's HTML and tells what is wrong with it.
    private func write(_ document: MarkdownDocument, _ name: String, _ language: MessageLanguage) throws -> [Diagnostic]
    {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(document.html))
        } catch {
            let reason = (error as NSError).localizedDescription
            throw refusal(Diagnostic("disk", at: nil, ["path": "<stdout>", "reason": reason]), in: language)
        }
        return document.problems.map { problem in
            Diagnostic(
                problem.rule, document.isRefused ? .error : .warning,
                at: SourceLocation(name, line: problem.line, column: problem.column, length: problem.length),
                problem.arguments)
        }
    }

    private func readFile(_ path: String) throws(FileError) -> [UInt8] {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return try FileSystem.disk(String(path[..<slash])).read(String(path[slash...]))
    }
}

extension Dialect: ExpressibleByArgument {}
