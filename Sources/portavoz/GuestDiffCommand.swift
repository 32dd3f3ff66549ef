import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

struct GuestDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestDiff)

    @Argument(help: .reviewedText)
    var slug: String

    @OptionGroup var place: SiteOptions

    @Option(name: .customLong("lang"), help: .reviewedLanguage)
    var textLanguage: String?

    @Option(help: .differenceFile, completion: .file(extensions: ["html"]))
    var html: String?

    func run() throws {
        let site = place.site
        try refusing(nil, site) { _ in
            let desk = try site.guestDesk(nil)
            let text = try ReviewedText(slug, language: textLanguage.map { LanguageCode($0) }, on: desk)
            let language = MessageLanguage(rawValue: text.language.text) ?? .spoken(nil, desk.site)
            guard let old = try site.files.readIfPresent(Reception.original(of: text.path)) else {
                throw GuestRefusal("no-received-original", ["path": text.path])
            }
            let new = try site.files.read(text.path)
            let difference = TextDifference(
                from: String(decoding: old, as: UTF8.self), to: String(decoding: new, as: UTF8.self))
            if let html {
                let title = desk.graph.everything.first { $0.source.text == text.path }?.title ?? text.name
                let page = difference.page(
                    title: title, site: desk.site.settings(text.language).title, language: text.language)
                let file = try SentFile(html, orElse: html, in: site)
                try file.write(Array(page.utf8))
                print(Phrase.differenceMade.text(in: language, ["file": file.shown]))
            } else if difference.isEmpty {
                print(Phrase.nothingChanged.text(in: language, ["file": site.shownPath(text.path)]))
            } else {
                let isColored = Terminal.isColored(.standardOutput)
                print(difference.terminalText(isSpanish: language == .es, isColored: isColored), terminator: "")
            }
        }
    }
}
