import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

struct GuestReceiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.receive)

    @Argument(help: .submission, completion: .file())
    var file: String

    @OptionGroup var place: SiteOptions

    @Option(help: .submissionGuest)
    var guest: String?

    @Option(help: .receivedBy)
    var by: String?

    @Option(help: .language)
    var lang: MessageLanguage?

    func run() throws {
        let site = place.site
        let (settings, faults) = try readSite(site.files)
        let language = MessageLanguage.spoken(lang, settings)
        guard let settings else {
            tell(faults, in: language, quoting: site.files)
            throw ExitCode(1)
        }
        do {
            let lock = try site.lock()
            defer { lock?.release() }
            try receive(into: site, settings, language)
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: language)
        }
    }

    private func receive(into site: SiteFolder, _ settings: Site, _ language: MessageLanguage) throws {
        let quarantine = Quarantine(site.files)
        try quarantine.recover()
        let now = settings.clock.moment(seconds: site.now.seconds)
        let title = file.split(separator: "/").last.map(String.init) ?? file
        let stem = title.lastIndex(of: ".").map { String(title[..<$0]) } ?? title
        let name = quarantine.freeName(stem, on: now.day)
        do throws(Refused) {
            let tools = try toolFolder(site)
            defer { rmdir(tools) }
            let arrival = Arrival(site: site.files, shelf: site.shelf, settings: settings, now: now, by: by)
            let (reception, dossier) = try arrival.prepare(
                file, for: ReceptionRequest(guest: guest), tools: .installed(in: tools))
            try install(reception, dossier, quarantine)
            let letter = ReceptionReport(in: lang ?? reception.language).text(
                reception, title: title, site: settings.title)
            print(letter)
            let kept = try keep(letter, quarantine, name)
            let texts =
                reception.texts.map { site.shownPath($0.path) } + reception.pictures.map { site.shownPath($0.path) }
            let words = [
                "files": texts.map { "  \($0)" }.joined(separator: "\n"), "report": site.shownPath(kept),
                "guest": reception.guest,
            ]
            print(Phrase.received.text(in: language, words))
            if let consent = reception.consent {
                print(Phrase.consentReceived.text(in: language, ["path": site.shownPath(consent), "guest": reception.guest]))
            }
        } catch {
            tell(error.reasons, in: language)
            guard error.isTheGuests else { throw ExitCode(1) }
            let letter = ReceptionReport(in: lang ?? MessageLanguage(of: settings) ?? language).refusal(
                error.reasons, title: title, site: settings.title)
            let kept = try quarantine.keep(report: letter, as: name)
            standardError.write(Phrase.refused.text(in: language, ["report": site.shownPath(kept)]) + "\n")
            throw ExitCode(1)
        }
    }

    private func install(
        _ reception: Reception, _ dossier: (path: String, old: [UInt8]?, new: [UInt8]), _ quarantine: Quarantine
    ) throws(Refused) {
        let occupied: [String]
        do {
            occupied = try quarantine.install(reception.files, dossier: dossier)
        } catch {
            throw Refused([Diagnostic(error)])
        }
        if !occupied.isEmpty { throw Refused(occupied.map { Diagnostic("receive-occupied", at: nil, ["path": $0]) }) }
    }

    private func keep(_ letter: String, _ quarantine: Quarantine, _ name: String) throws(Refused) -> String {
        do {
            return try quarantine.keep(report: letter, as: name)
        } catch {
            throw Refused([Diagnostic(error)])
        }
    }

    /// Where other programs work: a folder of the quarantine, as a path from the disk's root, since they run elsewhere.
    private func toolFolder(_ site: SiteFolder) throws(Refused) -> String {
        let folder = URL(fileURLWithPath: site.path.isEmpty ? "." : site.path).path + "/" + Quarantine.folder + "tools"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Refused([Diagnostic(FileError(path: Quarantine.folder + "tools", code: errno))])
        }
        return folder
    }
}
