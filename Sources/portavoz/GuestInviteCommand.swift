import ArgumentParser
import PortavozDiagnostics
import PortavozKit

/// Makes a guest's dossier and the kit to send them.
struct GuestInviteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestInvite)

    @Argument(help: .guestName) var name: String

    @Option(help: .topic)
    var topic: String?

    @Option(help: .guestEmail)
    var email: String?

    @Option(help: .kitFile)
    var output: String?

    @Option(help: .by)
    var by: String

    @Option(help: .guestLanguage)
    var lang: MessageLanguage?

    @OptionGroup var place: SiteOptions

    func validate() throws {
        guard !name.onOneLine.isEmpty else { throw ValidationError.noGuestName }
        if let email, !isEmailAddress(email) { throw ValidationError.badEmail(email) }
    }

    func run() throws {
        let site = place.site
        try refusing(lang, site) { lock in
            lock = try site.lock()
            let desk = try site.guestDesk(lang)
            let language = MessageLanguage.spoken(lang, desk.site)
            var invitation = GuestInvitation(name: name, language: language, by: by)
            invitation.topic = topic
            invitation.email = email
            let result = try invitation.result(desk, site.files)
            let faults = try rehearse(
                [result.dossier.path: result.dossier.bytes], in: site.files, shelf: site.shelf, at: desk.now)
            guard faults.isEmpty else { throw GuestRefusal(faults) }
            let kit = output ?? (language == .es ? "invitacion-\(result.id).zip" : "invitation-\(result.id).zip")
            try NewOutput.write(kit, result.kit)
            try site.files.replace(result.dossier.path, with: result.dossier.bytes)
            print(
                Phrase.invited.text(
                    in: language,
                    [
                        "name": invitation.name, "dossier": site.shownPath(result.dossier.path), "kit": kit,
                        "files": result.names.joined(separator: ", "), "id": result.id,
                    ]))
        }
    }
}
