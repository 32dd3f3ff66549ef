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
        let files = FileSystem.disk(value(of: "--site", in: given) ?? ".")
        // Whatever is wrong with the site is for the command to say.
        let settings = try? readSite(files)
        return MessageLanguage(of: settings?.0) ?? .system
    }()

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
