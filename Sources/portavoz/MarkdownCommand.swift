import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit
import PortavozMarkdown

struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.markdown)

    @Argument(help: .markdownFiles, completion: .file(extensions: ["md"]))
    var files: [String] = []

    @Flag(help: .safe)
    var safe = false

    @Option(help: .dialect)
    var dialect = Dialect.site

    @Option(help: .markdownLanguage)
    var lang: MessageLanguage?

    @Flag(help: .markdownTimings)
    var timings = false

    func run() throws {
        let language = MessageLanguage.spoken(lang)
        var problems: [Diagnostic] = []
        var sources: [String: [UInt8]] = [:]
        var seconds = 0.0
        for file in files.isEmpty ? ["-"] : files {
            let name = file == "-" ? "<stdin>" : file
            let bytes = try read(file, name, language)
            let data = try dataFiles(beside: file, language)
            let start = Self.processorTime()
            let document = render(bytes, BlockPlace(file: name, data: data).reader)
            seconds += Self.processorTime() - start
            let found = try write(document, name, language)
            problems += found
            if !found.isEmpty { sources[name] = bytes }
            for path in Set(found.compactMap(\.location?.file)) where path != name {
                // A report without the line of a file that is gone by now is still a report.
                sources[path] = try? data.read(path)
            }
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

    private func render(_ bytes: [UInt8], _ blocks: BlockReader) -> MarkdownDocument {
        var options = MarkdownOptions()
        options.dialect = dialect
        options.trust = safe ? .untrusted : .trusted
        options.language = (lang ?? .es).rawValue
        options.blocks = blocks
        return renderMarkdown(bytes, options: options)
    }

    /// Prints a text's HTML and tells what is wrong with it: in a site an error, here mostly no reason to fail.
    private func write(_ document: MarkdownDocument, _ name: String, _ language: MessageLanguage) throws -> [Diagnostic]
    {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(document.html))
        } catch {
            let reason = (error as NSError).localizedDescription
            throw refusal(Diagnostic("disk", at: nil, ["path": "<stdout>", "reason": reason]), in: language)
        }
        return document.problems.map {
            let found = $0.diagnostic(file: name)
            return document.isRefused ? found : found.asWarning
        }
    }

    /// The tables that a file's charts may name: those of the nearest `content` folder above it, else beside it.
    private func dataFiles(beside file: String, _ language: MessageLanguage) throws -> DataFiles {
        guard file != "-" else { return DataFiles() }
        var folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if let content = folders.lastIndex(of: "content") { folders = folders[...content] }
        let files = FileSystem.disk(folders.isEmpty ? "." : folders.joined(separator: "/") + "/")
        let prefix = "content/"
        do {
            let found = try files.list("data").filter { !$0.leadsOutside }.map { prefix + $0.path }
            return DataFiles(found) { path throws(FileError) in
                try files.read(String(path.dropFirst(prefix.utf8.count)))
            }
        } catch {
            throw refusal(
                Diagnostic(
                    "unreadable-file", at: SourceLocation(error.path), ["path": error.path, "reason": error.reason]),
                in: language)
        }
    }

    private func readFile(_ path: String) throws(FileError) -> [UInt8] {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return try FileSystem.disk(String(path[..<slash])).read(String(path[slash...]))
    }
}

extension Dialect: ExpressibleByArgument {}
