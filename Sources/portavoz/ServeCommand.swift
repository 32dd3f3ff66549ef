import ArgumentParser
import Dispatch
import Foundation
import PortavozDiagnostics
import PortavozKit
import PortavozServer

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(.serve)

    @OptionGroup var place: SiteOptions
    @OptionGroup var report: ReportOptions

    @Option(help: .port)
    var port: UInt16 = 8080

    @Option(help: .staffPort)
    var staffPort: UInt16 = 8081

    @Option(help: .host)
    var host = "127.0.0.1"

    @Flag(help: .shownDrafts)
    var drafts = false

    @Option(help: .moment)
    var at: String?

    @Flag(help: .timings)
    var timings = false

    func validate() throws {
        if port == staffPort, port != 0 {
            throw ValidationError.samePorts
        }
    }

    func run() async throws {
        let site = place.site
        let report = report
        guard site.files.status("content/site.yml") != nil else {
            // There is no site here: its absence is the build's own diagnostic.
            report.print(try readSite(site.files).1, site, nil)
            throw ExitCode(1)
        }
        guard let address = ListenAddress(host) else {
            throw ValidationError.badHost(host)
        }
        let fixed = try at.map { try moment($0, site) }
        var options = try BuildOptions(at: moment(at, site))
        options.includesDrafts = drafts
        options.search = .preview
        let language = { @Sendable (settings: Site?) in report.language(settings) }
        var settings = PreviewServer.Settings(
            address: address, ports: [.public: port, .staff: staffPort], options: options,
            now: { fixed ?? site.clock.moment(seconds: Int(Date().timeIntervalSince1970)) },
            lock: { () throws(FileError) in try site.lock() }, roots: watched(site), language: language)
        settings.pictureTools = site.pictureTools
        do {
            let server = try await PreviewServer(settings, files: site.files, shelf: site.shelf)
            try await serve(server, site, report)
        } catch let error as ServeError {
            standardError.write(explain(error, in: language(settingsOf(site))))
            throw ExitCode(1)
        } catch let error as FileError {
            throw report.failed(error, site)
        }
    }

    private func serve(_ server: PreviewServer, _ site: SiteFolder, _ report: ReportOptions) async throws {
        let serving = Task {
            try await server.run { rebuild in
                let language = report.language(rebuild.site)
                report.print(rebuild.diagnostics, site, rebuild.site)
                if timings { standardError.write(stages(rebuild) + "\n") }
                guard report.format == .terminal else { return }
                if rebuild.number == 1 { say(greeting(server.addresses, in: language)) }
                say(summary(rebuild, in: language))
            }
        }
        let signals = [SIGINT, SIGTERM].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                serving.cancel()
                // Who asks twice doesn't want to wait.
                signal(number, SIG_DFL)
            }
            signal(number, SIG_IGN)
            source.resume()
            return source
        }
        try await serving.value
        for source in signals { source.cancel() }
        if Terminal.isTerminal(.standardOutput) { say("") }
    }

    private func watched(_ site: SiteFolder) -> [FolderWatcher.Root] {
        [FolderWatcher.Root(site.path, folders: ["content", "themes"], isSite: true)]
            + [Installation.share].compactMap { $0 }.map { FolderWatcher.Root($0, folders: ["themes"]) }
    }

    /// The site's settings, for the language of a message; the build says what is wrong with them.
    private func settingsOf(_ site: SiteFolder) -> Site? { try? readSite(site.files).0 }

    private func greeting(_ addresses: [Edition: BaseURL], in language: MessageLanguage) -> String {
        Phrase.serving.text(
            in: language,
            ["public": addresses[.public]?.text ?? "", "staff": addresses[.staff]?.text ?? ""])
    }

    private func summary(_ rebuild: Rebuild, in language: MessageLanguage) -> String {
        let phrase = !rebuild.hasErrors ? Phrase.rebuilt : rebuild.hasPages ? .rebuiltWithErrors : .neverBuilt
        return phrase.text(
            in: language, ["time": tenths(rebuild.seconds), "files": String(rebuild.changes)])
    }

    /// `scan 1.2, parse 0.4, …`, in milliseconds.
    private func stages(_ rebuild: Rebuild) -> String {
        rebuild.timings.map { "\($0.stage) \(tenths($0.seconds))" }.joined(separator: ", ") + " ms"
    }

    /// Milliseconds to one decimal.
    private func tenths(_ seconds: Double) -> String {
        let count = Int((seconds * 10_000).rounded())
        return "\(count / 10).\(count % 10)"
    }

    private func explain(_ error: ServeError, in language: MessageLanguage) -> String {
        switch error {
        case .busyPort(let port): Phrase.busyPort.text(in: language, ["port": String(port)])
        case .forbiddenPort(let port): Phrase.forbiddenPort.text(in: language, ["port": String(port)])
        case .foreignHost(let host): Phrase.foreignHost.text(in: language, ["host": host])
        case .network(let reason): Phrase.networkFault.text(in: language, ["reason": reason])
        }
    }
}

/// A line of standard output, at once even where it is a pipe.
private func say(_ line: String) { FileHandle.standardOutput.write(line + "\n") }
