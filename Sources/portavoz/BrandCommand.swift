import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

struct BrandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        .brand, subcommands: [BrandExportCommand.self, BrandImportCommand.self])
}

struct BrandExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.brandExport)

    @Argument(help: .tokensOut, completion: .file())
    var file: String

    @OptionGroup var place: SiteOptions

    @Option(help: .language)
    var lang: MessageLanguage?

    func run() throws {
        let folder = place.site
        do {
            let (site, faults) = try readSite(folder.files)
            let language = MessageLanguage.spoken(lang, site)
            let errors = faults.filter { $0.severity == .error }
            guard let site, errors.isEmpty else {
                tell(errors, in: language, quoting: folder.files)
                throw ExitCode(1)
            }
            let export = TokenExport(site.brand, language: site.language)
            if file == "-" { return print(String(decoding: export.bytes, as: UTF8.self), terminator: "") }
            let target = TokenTarget(file)
            guard try target.write(export.bytes) else {
                throw refusal(Diagnostic("export-not-tokens", at: nil, ["path": file]), in: language)
            }
            print(Phrase.tokensWritten.text(in: language, ["file": file, "tokens": String(export.count)]))
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: .spoken(lang))
        }
    }
}

struct BrandImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.brandImport)

    @Argument(help: .tokensIn, completion: .file())
    var file: String

    @OptionGroup var place: SiteOptions

    @Option(help: .language)
    var lang: MessageLanguage?

    func run() throws {
        let site = place.site
        do {
            // Any fault of the settings is the import's to report.
            let settings = try? readSite(site.files).0
            let language = MessageLanguage.spoken(lang, settings)
            let name = file == "-" ? "<stdin>" : file
            let bytes = try read(name, language)
            let tokens = try TokenImport(bytes, named: name, into: site.files)
            tell(tokens.diagnostics, in: language, quoting: site.files.holding([name: bytes]))
            if tokens.hasErrors { throw ExitCode(1) }
            let brand = site.shownPath(Brand.path)
            guard tokens.bytes != nil else { return print(Phrase.tokensAgree.text(in: language, ["brand": brand])) }
            try tokens.install(in: site.files)
            print(tokens.difference, terminator: "")
            print(Phrase.tokensTaken.text(in: language, ["brand": brand]))
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: .spoken(lang))
        }
    }

    private func read(_ name: String, _ language: MessageLanguage) throws -> [UInt8] {
        do {
            if file == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            return try TokenTarget(file).bytes()
        } catch let error as FileError where error.isMissing {
            throw refusal(Diagnostic("no-such-file", at: nil, ["path": name]), in: language)
        } catch {
            let reason = (error as? FileError)?.reason ?? String(describing: error)
            throw refusal(
                Diagnostic("unreadable-file", at: SourceLocation(name), ["path": name, "reason": reason]), in: language)
        }
    }
}

/// A file of tokens as the caller names it, from where they are.
private struct TokenTarget {
    private let folder: FileSystem
    private let name: String

    init(_ path: String) {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        folder = .disk(String(path[..<slash]))
        name = String(path[slash...])
    }

    func bytes() throws(FileError) -> [UInt8] { try folder.read(name) }

    /// Puts the tokens in the file's place in one step.
    ///
    /// - Returns: false, and nothing is written, where the file is there and holds something else than tokens.
    func write(_ bytes: [UInt8]) throws(FileError) -> Bool {
        if let status = folder.status(name) {
            guard !status.isFolder, TokenExport.isTokens(try folder.read(name)) else { return false }
        }
        let temporary = ".portavoz-\(name)"
        do throws(FileError) {
            _ = try folder.write(temporary, bytes)
            try folder.synchronize(temporary)
            try folder.rename(temporary, name)
        } catch {
            // What can't be taken away does no harm: the first error is the one to tell.
            try? folder.remove(temporary)
            throw error
        }
        return true
    }
}
