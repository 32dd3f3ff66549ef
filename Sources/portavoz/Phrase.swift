import Foundation
import PortavozDiagnostics

/// What commands say when all is well; diagnostics have words of their own.
enum Phrase: CaseIterable {
    case editionBuilt, picturesMade
    case siteMade, nextSteps, nextStepsOfSample
    case nothingWrong, fixed
    case sectionDrafts, sectionScheduled, sectionOverdue, sectionNext
    case nothingWaits, statusDraft, statusScheduled, statusOverdue
    case faultyTexts
    case guidelineRevised
    case logged, approved, stepTaken, invited
    case tokensWritten, tokensTaken, tokensAgree
    case serving, rebuilt, rebuiltWithErrors, neverBuilt
    case received, refused, consentReceived, draftMade, differenceMade, nothingChanged
    case resultsLeftOut, resultsWritten, resultsTold, badgeMade
    case courseExported, courseNotAssessed, workbookPrinted, workbookWithoutPrinter, workbookNotPrinted
    case busyPort, forbiddenPort, foreignHost, networkFault

    private var texts: (es: String, en: String) {
        switch self {
        case .editionBuilt:
            (
                "{folder}: {files} archivos ({written} escritos, {removed} retirados)",
                "{folder}: {files} files ({written} written, {removed} removed)"
            )
        case .resultsLeftOut:
            (
                "Archivos que no cuentan: {count} (los motivos, arriba). Los que cuentan: {read}.",
                "Files that don't count: {count} (for the reasons see above). Files that do: {read}."
            )
        case .resultsWritten: ("Escrito en {path}: {count} personas.", "Written to {path}: {count} people.")
        case .resultsTold:
            (
                "Resultados de {count} personas en {path}. Léelo antes de guardarlo con el sitio; la página sale en la próxima construcción.",
                "Results of {count} people in {path}. Read it before you keep it with the site; the page comes with the next build."
            )
        case .badgeMade:
            (
                "Insignia firmada para {name}: {path}. Mándasela a su dueño; nada de ella queda en el sitio.",
                "Badge signed for {name}: {path}. Send it to its owner; nothing of it stays on the site."
            )
        case .picturesMade: ("imágenes: {done} de {count}", "pictures: {done} of {count}")
        case .siteMade: ("Sitio creado en {folder}: {files} archivos.", "Site made in {folder}: {files} files.")
        case .nextSteps:
            (
                """

                Qué hacer ahora:
                  portavoz serve --site {site}
                      lo muestra en el navegador mientras escribes
                  portavoz new post "Título" --site {site}
                      empieza una entrada
                  portavoz build --site {site}
                      crea las dos ediciones, public/ y staff/

                Antes de publicar, pon tus direcciones y tu descripción en {site}/content/site.yml, y cambia la persona de
                {site}/content/people/ por las de tu equipo.
                """,
                """

                What to do now:
                  portavoz serve --site {site}
                      shows it in the browser while you write
                  portavoz new post "Title" --site {site}
                      begins a post
                  portavoz build --site {site}
                      makes both editions, public/ and staff/

                Before you publish, put your addresses and your description into {site}/content/site.yml, and those of your
                team in the place of the person in {site}/content/people/.
                """
            )
        case .nextStepsOfSample:
            (
                """

                Qué hacer ahora:
                  portavoz serve --site {site}
                      lo muestra en el navegador mientras lo cambias
                  portavoz list --site {site}
                      dice qué hay a medias y qué sale después
                  portavoz build --site {site}
                      crea las dos ediciones, public/ y staff/

                Café Alborada es una empresa inventada: todo lo que hay en {site}/content/ es un ejemplo.
                """,
                """

                What to do now:
                  portavoz serve --site {site}
                      shows it in the browser while you change it
                  portavoz list --site {site}
                      tells what is unfinished and what comes out next
                  portavoz build --site {site}
                      makes both editions, public/ and staff/

                Café Alborada is a made-up company: all that is in {site}/content/ is an example.
                """
            )
        case .nothingWrong: ("Todo en orden: {texts} textos.", "All is well: {texts} texts.")
        case .fixed:
            (
                "Sustituciones: {replacements}. Archivos cambiados: {files}.",
                "Replacements: {replacements}. Files changed: {files}."
            )
        case .sectionDrafts: ("Borradores", "Drafts")
        case .sectionScheduled:
            (
                "Programado: sale con la primera construcción a partir de su fecha",
                "Scheduled: comes out with the first build on or after its date"
            )
        case .sectionOverdue: ("Guías que ya tocaba revisar", "Guidelines whose review is overdue")
        case .sectionNext: ("Lo que viene después", "What comes next")
        case .nothingWaits: ("nada", "nothing")
        case .statusDraft: ("borrador", "draft")
        case .statusScheduled: ("programado", "scheduled")
        case .statusOverdue: ("sin revisar", "overdue")
        case .faultyTexts:
            (
                "Errores en el contenido: {count}. Puede que falten textos; `portavoz check` dice cuáles son.",
                "Errors in the content: {count}. Texts may be missing; `portavoz check` tells which."
            )
        case .guidelineRevised:
            (
                "Versión {new}, desde hoy. La {old} se guarda en {kept}. Ahora cambia el texto de {revised}.",
                "Version {new}, as of today. {old} is kept in {kept}. Now change the text of {revised}."
            )
        case .received:
            (
                "{files}\nRecibido de {guest}. La respuesta está en {report}.",
                "{files}\nReceived from {guest}. The answer is in {report}."
            )
        case .refused:
            (
                "No se ha guardado nada. Lo que puedes contestarle está en {report}.",
                "Nothing was kept. What you can answer is in {report}."
            )
        case .consentReceived:
            (
                "Su consentimiento está en {path}: léelo y anota lo que permite con `portavoz guest consent {guest}`.",
                "Their consent is in {path}: read it, and note what it allows with `portavoz guest consent {guest}`."
            )
        case .draftMade: ("Borrador para enviar: {file}", "Draft to send: {file}")
        case .differenceMade: ("Cambios para enviar: {file}", "Changes to send: {file}")
        case .nothingChanged:
            ("{file} está como se recibió.", "{file} is as it was received.")
        case .logged: ("Anotado en el registro de {guest}.", "Noted in the log of {guest}.")
        case .approved:
            (
                "Aprobado tal como está ahora: {files}. Si algo cambia, habrá que aprobarlo de nuevo.",
                "Approved as it stands: {files}. If anything changes, it has to be approved again."
            )
        case .stepTaken: ("Anotado: {what}.", "Noted: {what}.")
        case .invited:
            (
                """
                Ficha de {name}: {dossier}
                Para enviar: {kit} ({files})
                Cuando conteste: portavoz guest consent {id} --how "…" --by …
                """,
                """
                {name}'s dossier: {dossier}
                To be sent: {kit} ({files})
                Once there is an answer: portavoz guest consent {id} --how "…" --by …
                """
            )
        case .courseExported: ("{file} (lecciones: {lessons})", "{file} (lessons: {lessons})")
        case .courseNotAssessed:
            (
                "El curso no tiene evaluación: la plataforma sabrá quién lo ha terminado, y no habrá nota.",
                "The course has no assessment: the platform will know who has finished it, and there will be no score."
            )
        case .workbookPrinted: ("Para imprimir: {file}", "To print: {file}")
        case .workbookWithoutPrinter:
            (
                "Para tener un PDF, abre {file} en un navegador e imprímelo en un archivo; con Chromium instalado se hace solo.",
                "For a PDF, open {file} in a browser and print it to a file; where Chromium is installed it is made for you."
            )
        case .workbookNotPrinted:
            (
                "Chromium no ha podido hacer el PDF: abre {file} en un navegador e imprímelo en un archivo.",
                "Chromium couldn't make the PDF: open {file} in a browser and print it to a file."
            )
        case .tokensWritten: ("{file}: {tokens} tokens.", "{file}: {tokens} tokens.")
        case .tokensTaken: ("{brand} está al día.", "{brand} is up to date.")
        case .tokensAgree:
            ("{brand} ya dice lo mismo: no hay nada que cambiar.", "{brand} says the same already: nothing to change.")
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

    /// What a stage of a build does, for those who watch it; its own name where there are no words for it.
    static func stage(_ name: String, in language: MessageLanguage) -> String {
        let words = [
            "settings": ("leyendo los datos del sitio", "reading the settings"),
            "theme": ("leyendo el tema", "reading the theme"),
            "scan": ("buscando archivos", "finding files"), "parse": ("leyendo los textos", "reading the texts"),
            "decode": ("comprobando los datos", "checking front matter"), "link": ("enlazando", "linking"),
            "plan": ("decidiendo las páginas", "planning pages"),
            "pictures": ("mirando las imágenes", "looking at pictures"),
            "verify": ("comprobando los enlaces", "checking links"), "render": ("haciendo las páginas", "making pages"),
            "index": ("haciendo el índice del buscador", "making the search's index"),
            "cards": ("dibujando las tarjetas", "drawing cards"), "commit": ("guardando", "writing"),
        ]
        return words[name].map { language == .es ? $0.0 : $0.1 } ?? name
    }

    func text(in language: MessageLanguage, _ arguments: [String: String] = [:]) -> String {
        // In one pass: what an argument says is never taken for a place to fill.
        var rest = Substring(language == .es ? texts.es : texts.en)
        var text = ""
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            rest = rest[open...]
            if let close = rest.firstIndex(of: "}"), let value = arguments[String(rest.dropFirst()[..<close])] {
                text += value
                rest = rest[rest.index(after: close)...]
            } else {
                text.append(rest.removeFirst())
            }
        }
        return text + rest
    }
}
