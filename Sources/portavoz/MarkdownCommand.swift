import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit
import PortavozMarkdown

struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.markdown)

    @Argument(help: .markdownFile, completion: .file(extensions: ["md"]))
    var file = "-"

    @Flag(help: .safe)
    var safe = false

    @Option(help: .dialect)
    var dialect = Dialect.site

    @Option(help: .markdownLanguage)
    var lang: MessageLanguage?

    func run() throws {
        let language = MessageLanguage.spoken(lang)
        let name = file == "-" ? "<stdin>" : file
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
        var options = MarkdownOptions()
        options.dialect = dialect
        options.trust = safe ? .untrusted : .trusted
        options.language = (lang ?? .es).rawValue
        options.blocks = BlockPlace(file: name, data: try dataFiles(in: language)).reader
        let document = renderMarkdown(bytes, options: options)
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(document.html))
        } catch {
            let reason = (error as NSError).localizedDescription
            throw refusal(Diagnostic("disk", at: nil, ["path": "<stdout>", "reason": reason]), in: language)
        }
        let problems = document.problems.map { $0.diagnostic(file: name).asWarning }
        if !problems.isEmpty {
            let data = try dataFiles(in: language)
            standardError.write(
                terminalReport(problems, in: language, isColored: Terminal.isColored(standardError)) { path in
                    if path == name { return bytes }
                    // A report without the line of a file that is gone by now is still a report.
                    return try? data.read(path)
                })
        }
    }

    /// The tables that a file's charts may name: those of the nearest `content` folder above it, else beside it.
    private func dataFiles(in language: MessageLanguage) throws -> DataFiles {
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
