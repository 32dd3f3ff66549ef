import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

struct GuestPreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestPreview)

    @Argument(help: .reviewedText)
    var slug: String

    @OptionGroup var place: SiteOptions

    @Option(name: .customLong("lang"), help: .reviewedLanguage)
    var textLanguage: String?

    @Option(name: .shortAndLong, help: .outputFile, completion: .file(extensions: ["html"]))
    var output: String?

    func run() throws {
        let site = place.site
        try refusing(nil, site) { _ in
            let desk = try site.guestDesk(nil)
            let language = MessageLanguage.spoken(textLanguage.flatMap { MessageLanguage(rawValue: $0) }, desk.site)
            let text = try ReviewedText(slug, language: textLanguage.map { LanguageCode($0) }, on: desk)
            let draft = GuestDraft(text, on: desk, site.files, shelf: site.shelf)
            let (html, faults) = try draft.page()
            tell(faults, in: language, quoting: site.files)
            guard let html else {
                throw GuestRefusal("draft-impossible", at: SourceLocation(text.path), ["path": text.path])
            }
            let suffix = text.language == desk.site.language ? "" : ".\(text.language.text)"
            let file = try SentFile(output, orElse: "preview/\(text.name)\(suffix).html", in: site)
            try file.write(html)
            print(Phrase.draftMade.text(in: language, ["file": file.shown]))
        }
    }
}

/// A file that is made to be sent to somebody: in a place of the caller's choice, or in the site.
struct SentFile {
    /// As the caller can name it.
    let shown: String
    private let files: FileSystem
    private let path: String

    init(_ chosen: String?, orElse path: String, in site: SiteFolder) throws {
        if let chosen {
            let full = URL(fileURLWithPath: chosen).path
            files = .disk("/")
            self.path = String(full.drop { $0 == "/" })
            shown = chosen
        } else {
            files = site.files
            self.path = path
            shown = site.shownPath(path)
        }
        // A page that such a command made may be made anew; anything else stays.
        guard let status = files.status(self.path) else { return }
        let beginning = status.isFolder ? [] : try files.readBeginning(self.path, 15)
        guard beginning == Array("<!DOCTYPE html>".utf8) else {
            throw GuestRefusal("output-in-the-way", ["path": shown])
        }
    }

    func write(_ bytes: [UInt8]) throws(FileError) { try files.replace(path, with: bytes) }
}
