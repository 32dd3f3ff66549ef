import ArgumentParser
import PortavozDiagnostics
import PortavozKit

/// The board: every guest and text, what waits for whom, and which consents end soon.
struct GuestStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestStatus)

    @OptionGroup var place: SiteOptions

    @Option(help: .listedMoment)
    var at: String?

    @Option(help: .listFormat)
    var format = ListCommand.Format.terminal

    @Option(help: .language)
    var lang: MessageLanguage?

    func run() throws {
        let site = place.site
        try refusing(lang, site) { _ in
            let desk = try site.guestDesk(lang, at: moment(at, site))
            let board = GuestBoard(desk)
            let language = MessageLanguage.spoken(lang, desk.site)
            switch format {
            case .json: print(board.json, terminator: "")
            case .terminal: print(board.text(in: language, desk), terminator: "")
            }
            let faults = desk.guests.flatMap(\.faults).filter { $0.severity == .error }
            tell(faults, in: language, quoting: site.files)
        }
    }
}
