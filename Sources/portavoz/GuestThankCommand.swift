import ArgumentParser
import PortavozDiagnostics
import PortavozKit

/// Writes a letter of thanks to a guest, with links and texts to share.
struct GuestThankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(.guestThank)

    @Argument(help: .guest) var slug: String

    @Option(help: .thankedText)
    var text: [String] = []

    @Option(help: .letterFile)
    var output: String?

    @OptionGroup var options: GuestStepOptions

    func run() throws {
        let thanks = GuestThanks(names: text, by: options.by)
        try options.change(slug) { desk, guest, language throws(GuestRefusal) in
            let (letter, change) = try thanks.letter(guest, desk)
            guard let output else { return (change.dossier, String(letter.dropLast())) }
            try NewOutput.write(output, Array(letter.utf8))
            return (change.dossier, output)
        }
    }
}

/// A file that a command makes for its caller, outside the site: never over one that is there.
enum NewOutput {
    static func write(_ path: String, _ bytes: [UInt8]) throws(GuestRefusal) {
        let files = FileSystem.disk(path.hasPrefix("/") ? "/" : ".")
        let own = path.hasPrefix("/") ? String(path.dropFirst()) : path
        if files.status(own) != nil { throw GuestRefusal("file-exists", ["path": path]) }
        do throws(FileError) {
            try files.replace(own, with: bytes)
        } catch {
            throw GuestRefusal("disk", ["path": path, "reason": error.reason])
        }
    }
}
