import Foundation
import PortavozDiagnostics

/// What commands say when all is well; diagnostics have words of their own.
enum Phrase: CaseIterable {
    case editionBuilt
    case serving, rebuilt, rebuiltWithErrors, neverBuilt
    case busyPort, forbiddenPort, foreignHost, networkFault

    private var texts: (es: String, en: String) {
        switch self {
        case .editionBuilt:
            (
                "{folder}: {files} archivos ({written} escritos, {removed} retirados)",
                "{folder}: {files} files ({written} written, {removed} removed)"
            )
        case .serving:
            (
                """
                Público:  {public}
                Interno:  {staff}
                Guarda un archivo y la página abierta se actualiza. Ctrl-C para terminar.
                """,
                """
                Public:  {public}
                Staff:   {staff}
                Save a file, and the open page reloads. Ctrl-C to end.
                """
            )
        case .rebuilt:
            ("construido en {time} ms; archivos cambiados: {files}", "built in {time} ms; files changed: {files}")
        case .rebuiltWithErrors:
            (
                "con errores, en {time} ms: se sigue viendo la última versión buena",
                "errors, after {time} ms: the last good version stays"
            )
        case .neverBuilt:
            (
                "con errores, en {time} ms: aún no hay nada que ver",
                "errors, after {time} ms: there is nothing to see yet"
            )
        case .busyPort:
            (
                "error: otro programa usa ya el puerto {port}\n  = elige otros: `portavoz serve --port 8090 --staff-port 8091`, o 0 para uno cualquiera que esté libre\n",
                "error: another program already uses port {port}\n  = choose others: `portavoz serve --port 8090 --staff-port 8091`, or 0 for any free one\n"
            )
        case .forbiddenPort:
            (
                "error: el sistema no permite usar el puerto {port}\n  = elige uno a partir de 1024, como `--port 8080`\n",
                "error: the system doesn't allow the use of port {port}\n  = choose one from 1024 on, such as `--port 8080`\n"
            )
        case .foreignHost:
            (
                "error: `{host}` no es una dirección de este ordenador\n  = quita `--host`, o pon una de las que muestra `hostname -I`\n",
                "error: `{host}` is no address of this computer\n  = leave `--host` out, or give one of those that `hostname -I` shows\n"
            )
        case .networkFault:
            ("error: no se puede abrir el servidor: {reason}\n", "error: the server can't be opened: {reason}\n")
        }
    }

    func text(in language: MessageLanguage, _ arguments: [String: String] = [:]) -> String {
        var text = language == .es ? texts.es : texts.en
        for (name, value) in arguments { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
        return text
    }
}
