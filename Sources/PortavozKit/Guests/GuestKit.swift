import PortavozDiagnostics

/// What a guest is sent: a guide that opens in any browser, templates that explain themselves, a form for the consent.
struct GuestKit {
    struct File: Sendable {
        var path: String
        var bytes: [UInt8]
    }

    let files: [File]

    init(_ invitation: GuestInvitation, _ desk: GuestDesk, _ disk: FileSystem) throws(FileError) {
        let texts = KitTexts(invitation, desk)
        let guide = try KitGuide(invitation, desk, disk).html
        let isSpanish = invitation.language == .es
        func file(_ es: String, _ en: String, _ text: String) -> File {
            File(path: isSpanish ? es : en, bytes: Array(text.utf8))
        }
        files = [
            file("LEEME.txt", "README.txt", texts.readMe), file("guia.html", "guide.html", guide),
            file("plantilla.md", "template.md", texts.template), file("profile.md", "profile.md", texts.profile),
            file("consentimiento.txt", "consent.txt", texts.consent),
        ]
    }
}
