import Foundation
import PortavozDiagnostics
import PortavozKit

/// Who called the program: the arguments to parse, and the language to speak in. Decided once, before anything is parsed,
/// since the parser takes each command's help as one fixed text.
enum Caller {
    /// Without the program's name, and without a `--lang` that stands before the subcommand.
    static let arguments = leading.rest
    /// The language that a `--lang` before the subcommand names.
    static let chosen = leading.language
    /// What such a `--lang` names where it is no language of the tool's.
    static let unknownLanguage = leading.unknown

    /// The language of help and of wrong calls: that of `--lang`, wherever it stands, then the site's, then the system's.
    static let language: MessageLanguage = {
        let given = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
        // Completions are installed for everyone on the machine, in the language that option names are in.
        if given.contains(where: { $0.hasPrefix("--generate-completion-script") }) { return .en }
        if let named = value(of: "--lang", in: given).flatMap(MessageLanguage.init(rawValue:)) { return named }
        return siteLanguage(value(of: "--site", in: given) ?? ".") ?? .system
    }()

    /// A site's language by the line that says it. Every call waits for this, so the settings are not read as a whole.
    private static func siteLanguage(_ folder: String) -> MessageLanguage? {
        // Whatever is wrong with the site is for the command to say.
        guard let bytes = try? FileSystem.disk(folder).read("content/site.yml") else { return nil }
        let line = bytes.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "language:".utf8) }
        guard let line else { return .es }
        let name = line.dropFirst(9).filter { !" \t\r\"'".utf8.contains($0) }.prefix { $0 != UInt8(ascii: "#") }
        return MessageLanguage(rawValue: String(decoding: name, as: UTF8.self))
    }

    private static let leading: (rest: [String], language: MessageLanguage?, unknown: String?) = {
        let all = Array(CommandLine.arguments.dropFirst())
        let width = all.first == "--lang" ? 2 : all.first?.hasPrefix("--lang=") == true ? 1 : 0
        guard width > 0, all.count > width, let name = value(of: "--lang", in: all.prefix(width)) else {
            return (all, nil, nil)
        }
        let language = MessageLanguage(rawValue: name)
        return (Array(all.dropFirst(width)), language, language == nil ? name : nil)
    }()

    /// What follows an option, as `--lang es` or `--lang=es`.
    private static func value(of option: String, in arguments: ArraySlice<String>) -> String? {
        for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
            if argument == option { return next }
            if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
        }
        return nil
    }
}

/// The same words in both languages.
struct Spoken {
    let es: String
    let en: String

    /// In the caller's language.
    var text: String { Caller.language == .es ? es : en }
}
