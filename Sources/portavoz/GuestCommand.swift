import ArgumentParser
import PortavozDiagnostics
import PortavozKit

/// Guests, from the invitation to the thanks; one subcommand, one file.
struct GuestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        .guest,
        subcommands: [
            GuestInviteCommand.self, GuestStatusCommand.self, GuestConsentCommand.self, GuestReviewCommand.self,
            GuestApproveCommand.self,
            GuestMarkCommand.self, GuestThankCommand.self, GuestLogCommand.self,
        ] + receivingCommands)
}

/// What every command is told that changes a guest's dossier.
struct GuestStepOptions: ParsableArguments {
    @OptionGroup var place: SiteOptions

    @Option(help: .by)
    var by: String

    @Option(help: .language)
    var lang: MessageLanguage?

    /// The day that an option names.
    func day(_ text: String?, _ option: String) throws -> Day? {
        guard let text else { return nil }
        guard let moment = place.site.clock.read(text) else { throw ValidationError.badDate(option, text) }
        return moment.day
    }

    /// Reads the guests, makes a change, writes it and says what was done; or says why not, and writes nothing.
    ///
    /// - Parameter change: gives the dossier's new bytes, and what to say.
    func change(
        _ name: String, _ change: (GuestDesk, GuestFolder, MessageLanguage) throws(GuestRefusal) -> ([UInt8], String)
    ) throws {
        let site = place.site
        try refusing(lang, site) { lock in
            lock = try site.lock()
            let desk = try site.guestDesk(lang)
            let guest = try desk.guest(name)
            try desk.check(by: by, for: guest)
            let (bytes, words) = try change(desk, guest, .spoken(lang, desk.site))
            try site.files.replace(guest.dossierPath, with: bytes)
            print(words)
        }
    }
}

extension SiteFolder {
    /// The site's guests.
    func guestDesk(_ lang: MessageLanguage?, at moment: Moment? = nil) throws -> GuestDesk {
        let (desk, faults, settings) = try GuestDesk.open(files, now: moment ?? now)
        guard let desk else {
            tell(faults, in: .spoken(lang, settings), quoting: files)
            throw ExitCode(1)
        }
        return desk
    }
}

/// Does something to a site's guests; whatever stands against it is told, with exit status 1.
func refusing(_ lang: MessageLanguage?, _ site: SiteFolder, _ action: (inout BuildLock?) throws -> Void) throws {
    var lock: BuildLock?
    defer { lock?.release() }
    do {
        try action(&lock)
    } catch let refusal as GuestRefusal {
        // Settings that can't be read have been told before.
        let settings = try? readSite(site.files).0
        tell(refusal.diagnostics, in: .spoken(lang, settings), quoting: site.files)
        throw ExitCode(1)
    } catch let error as FileError {
        throw refusal(Diagnostic(error), in: .spoken(lang))
    }
}
