import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

/// Signs a badge for somebody who has passed a course.
struct CourseBadgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.courseBadge)

    @Argument(help: .badgeCourse)
    var course: String

    @OptionGroup var place: SiteOptions

    @Option(help: .badgeName)
    var name: String

    @Option(help: .badgeProgress, completion: .file())
    var from: String

    @Option(help: .badgeEmail)
    var email: String?

    @Option(help: .badgeKey, completion: .file())
    var key: String?

    @Option(help: .badgeOutput, completion: .file())
    var output: String?

    @Option(help: .badgeMoment)
    var at: String?

    @Option(help: .language)
    var lang: MessageLanguage?

    func validate() throws {
        if name.onOneLine.isEmpty { throw ValidationError.noBadgeName }
        if let email, !email.contains("@") || email.contains(where: \.isWhitespace) {
            throw ValidationError.badEmail(email)
        }
    }

    func run() throws {
        let site = place.site
        do {
            let clock = site.clock
            guard let now = at.map({ clock.read($0) }) ?? clock.moment(seconds: site.now.seconds) else {
                throw ValidationError.badDate("--at", at ?? "")
            }
            let survey = try Survey(site.files, options: BuildOptions(at: now))
            let language = MessageLanguage.spoken(lang, survey.site)
            guard let graph = survey.graph, !survey.diagnostics.contains(where: { $0.severity == .error }) else {
                tell(survey.diagnostics, in: language, quoting: site.files)
                throw ExitCode(1)
            }
            try issue(graph, now, language, site)
        } catch let error as FileError {
            throw refusal(Diagnostic(error), in: .spoken(lang))
        }
    }

    private func issue(_ graph: SiteGraph, _ now: Moment, _ language: MessageLanguage, _ site: SiteFolder) throws {
        let progress = try progress(graph.site.clock, language)
        let badge: OpenBadge
        do throws(BadgeIssue.Refused) {
            let issue = try BadgeIssue(course: course, graph, language: LanguageCode(language.rawValue), now: now)
            let (made, warnings) = try issue.badge(
                for: name.onOneLine, email: email?.lowercased(), from: progress, site.files)
            tell(warnings, in: language)
            badge = made
        } catch {
            tell(error.reasons, in: language, quoting: site.files)
            throw ExitCode(1)
        }
        let signingKey = try signingKey(graph.site, language, site)
        if graph.site.badge?.publicKeys.contains(where: { $0.key == signingKey.publicKey }) != true {
            tell([Diagnostic("badge-key-not-published", .warning, at: nil)], in: language)
        }
        try write(badge.signed(with: signingKey, for: graph.site), badge, language, site)
    }

    private func progress(_ clock: SiteClock, _ language: MessageLanguage) throws -> ProgressFile {
        let file = GivenFile(from)
        guard let status = file.status else {
            throw refusal(Diagnostic("no-such-file", at: nil, ["path": from]), in: language)
        }
        guard !status.isFolder, status.size <= ResultsIntake.largest else {
            throw refusal(
                Diagnostic("results-not-progress", at: SourceLocation(from), ["found": "…"]), in: language)
        }
        let bytes = try file.bytes()
        let (progress, faults) = ProgressFile.read(bytes, file: from, clock: clock)
        tell(faults, in: language, quoting: FileSystem.disk("").holding([from: bytes]))
        guard let progress else { throw ExitCode(1) }
        return progress
    }

    /// The company's key. Its file is never quoted, whatever is wrong with it.
    private func signingKey(_ settings: Site, _ language: MessageLanguage, _ site: SiteFolder) throws -> SigningKey {
        let path: String
        if let key {
            path = key
        } else if let configured = settings.badge?.key?.value {
            path =
                configured.hasPrefix("~/") || configured.hasPrefix("/")
                ? NSString(string: configured).expandingTildeInPath : site.shownPath(configured)
        } else {
            throw refusal(Diagnostic("badge-no-key", at: nil), in: language)
        }
        func refused(_ cause: String, _ reason: String = "") -> ExitCode {
            refusal(
                Diagnostic("badge-key", at: nil, ["path": path, "cause": cause, "reason": reason]), in: language)
        }
        if site.holds(path) { throw refusal(Diagnostic("badge-key-in-site", at: nil, ["path": path]), in: language) }
        let file = GivenFile(path)
        guard let status = file.status else { throw refused("missing") }
        guard !status.isFolder, status.size < 100_000 else { throw refused("not-pem") }
        let pem: [UInt8]
        do {
            pem = try file.bytes()
        } catch {
            throw refused("unreadable", error.reason)
        }
        var info = stat()
        if stat(path, &info) == 0, info.st_mode & 0o044 != 0 {
            tell([Diagnostic("badge-key-permissions", .warning, at: nil, ["path": path])], in: language)
        }
        do throws(SigningKey.Refusal) {
            return try SigningKey(pem: pem)
        } catch {
            throw refused(error.rawValue)
        }
    }

    private func write(
        _ token: String, _ badge: OpenBadge, _ language: MessageLanguage, _ site: SiteFolder
    ) throws {
        if output == "-" { return print(token) }
        let slug = Slug(folding: badge.recipient)?.text ?? "insignia"
        let path = output ?? "\(badge.course.id)-\(slug).jwt"
        if site.publishes(path) {
            throw refusal(Diagnostic("results-output-published", at: nil, ["path": path]), in: language)
        }
        let file = GivenFile(path)
        let bytes = Array((token + "\n").utf8)
        if file.status != nil {
            guard try file.bytes() == bytes else {
                throw refusal(Diagnostic("file-exists", at: nil, ["path": path]), in: language)
            }
        } else {
            try file.write(bytes)
        }
        print(Phrase.badgeMade.text(in: language, ["name": badge.recipient, "path": path]))
    }
}

extension SiteFolder {
    /// Whether a file is anywhere in the site's folder.
    func holds(_ file: String) -> Bool {
        func real(_ path: String) -> String {
            URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
        }
        return real(file).hasPrefix(real(path.isEmpty ? "." : path) + "/")
    }
}
