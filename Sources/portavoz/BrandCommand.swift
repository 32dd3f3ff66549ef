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
            let target = GivenFile(file)
            // What is there and holds something else than tokens stays as it is.
            if let status = target.status {
                guard !status.isFolder, TokenExport.isTokens(try target.bytes()) else {
                    throw refusal(Diagnostic("export-not-tokens", at: nil, ["path": file]), in: language)
                }
            }
            try target.write(export.bytes)
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
            return try GivenFile(file).bytes()
        } catch let error as FileError where error.isMissing {
            throw refusal(Diagnostic("no-such-file", at: nil, ["path": name]), in: language)
        } catch {
            let reason = (error as? FileError)?.reason ?? String(describing: error)
            throw refusal(
                Diagnostic("unreadable-file", at: SourceLocation(name), ["path": name, "reason": reason]), in: language)
        }
    }
}
