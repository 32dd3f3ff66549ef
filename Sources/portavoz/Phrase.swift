import Foundation
import PortavozDiagnostics

/// What commands say when all is well; diagnostics have words of their own.
enum Phrase: CaseIterable {
    case editionBuilt

    private var texts: (es: String, en: String) {
        switch self {
        case .editionBuilt:
            (
                "{folder}: {files} archivos ({written} escritos, {removed} retirados)",
                "{folder}: {files} files ({written} written, {removed} removed)"
            )
        }
    }

    func text(in language: MessageLanguage, _ arguments: [String: String] = [:]) -> String {
        var text = language == .es ? texts.es : texts.en
        for (name, value) in arguments { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
        return text
    }
}
