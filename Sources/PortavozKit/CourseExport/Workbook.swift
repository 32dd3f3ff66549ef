import PortavozDiagnostics
import PortavozTemplate

/// A course on paper: one page of HTML with everything inside, the exercises with room to write, their answers at the end.
struct Workbook {
    private let source: CourseSource
    private var words: ExportWords { source.words }

    init(_ source: CourseSource) { self.source = source }

    func add(to result: inout CourseExport.Result) throws(FileError) {
        guard let own = try source.themeFile("workbook.css", &result) else { return }
        let inside = inlining
        var chapters = ""
        var answers = ""
        for (number, text) in source.texts.enumerated() {
            var chapter = WorkbookChapter(source, text, number: number + 1, inlining: inside)
            chapters += chapter.html()
            if !chapter.answers.isEmpty {
                answers +=
                    "<section class=\"answers-of\">\n<h3>\(heading(of: text))</h3>\n\(chapter.answers)</section>\n"
            }
            result.diagnostics += chapter.faults.filter { !result.diagnostics.contains($0) }
        }
        if !answers.isEmpty {
            answers =
                "<section class=\"answers\" id=\"answers\">\n<h2>\(words.say("Respuestas", "Answers"))</h2>\n\(answers)</section>\n"
        }
        let title = source.course.title.escapedForHTML
        let page = """
            <!DOCTYPE html>
            <html lang="\(source.course.language.text)">
            <head>
            <meta charset="utf-8">
            <meta name="generator" content="Portavoz">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) · \(words.say("Cuaderno", "Workbook"))</title>
            <style>
            \(styles(inside))
            \(String(decoding: own, as: UTF8.self))</style>
            </head>
            <body class="workbook">
            <main>
            \(cover)\(contents(hasAnswers: !answers.isEmpty))\(chapters)\(answers)</main>
            </body>
            </html>

            """
        result.files = [PackagedFile("workbook.html", Array(page.utf8))]
    }

    /// What pictures and styles ask for, as data.
    private var inlining: SelfContainedPage {
        let base = source.links.base
        let own = source.plans.filter { $0.scope.edition == source.links.scope.edition }
        let known = Dictionary(own.map { (base.link(to: $0.route), $0) }, uniquingKeysWith: { first, _ in first })
        let renderer = source.renderer
        return SelfContainedPage(
            language: source.course.language, day: "",
            file: { path in
                guard let plan = known[path] ?? known[path.percentDecoded] else { return nil }
                var faults: [Diagnostic] = []
                // A file that can't be read is left out, as one that isn't there is.
                return try? renderer.bytes(of: plan, &faults)
            },
            address: { _ in nil })
    }

    /// The style sheets of the theme's own page for the course.
    private func styles(_ inside: SelfContainedPage) -> String {
        guard let plan = source.pagePlans.first, let html = source.renderer.page(plan) else { return "" }
        var tags = HTMLTags(html)
        var text = ""
        while let tag = tags.next() {
            guard tag.name == "link", tag["rel"] == "stylesheet", let address = tag["href"] else { continue }
            let path = SelfContainedPage.resolve(address, from: source.links.base.link(to: plan.route))
            if let css = inside.file(path) { text += inside.style(css, from: path) }
        }
        return text
    }

    private var cover: String {
        let fields = source.fields
        let minutes = source.outline.path.reduce(0) { $0 + $1.lessonMinutes }
        var facts = [
            (words.say("Lecciones", "Lessons"), String(source.outline.lessons.count)),
            (words.say("Duración", "Duration"), Self.time(minutes)),
        ]
        if let whom = fields.intendedFor { facts.append((words.say("Para quién es", "Who it is for"), whom)) }
        if let mark = source.passMark { facts.append((words.say("Se aprueba con", "Passed with"), "\(mark) %")) }
        facts.append((words.say("Versión", "Version"), fields.version))
        let list = facts.map {
            "<div><dt>\($0.0)</dt><dd>\($0.1.escapedForHTML)</dd></div>\n"
        }.joined()
        return """
            <header class="workbook-cover">
            <p class="workbook-house">\(source.links.site.brand.name.escapedForHTML)</p>
            <h1>\(source.course.title.escapedForHTML)</h1>
            <p class="workbook-kind">\(words.say("Cuaderno de ejercicios", "Workbook"))</p>
            \(source.course.fields.description.map { "<p class=\"lead\">\($0.escapedForHTML)</p>\n" } ?? "")\
            <dl class="workbook-facts">
            \(list)</dl>
            <p class="workbook-owner">\(words.say("Nombre:", "Name:")) <span class="blank-line"></span></p>
            </header>

            """
    }

    private static func time(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return hours == 0 ? "\(rest) min" : rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
    }

    private func heading(of text: Entry) -> String {
        let number = source.outline.position(of: text).map { "\($0). " } ?? ""
        return number + text.title.escapedForHTML
    }

    private func contents(hasAnswers: Bool) -> String {
        func items(_ texts: [Entry]) -> String {
            let list = texts.map {
                "<li><a href=\"#\(WorkbookChapter.anchor(of: $0))\">\(heading(of: $0))</a></li>\n"
            }
            return list.isEmpty ? "" : "<ul>\n\(list.joined())</ul>\n"
        }
        var html = "<nav class=\"workbook-contents\" aria-labelledby=\"contents\">\n"
        html += "<h2 id=\"contents\">\(words.say("Contenido", "Contents"))</h2>\n"
        for module in source.outline.modules {
            html += "<p class=\"small-title\">\(module.title.escapedForHTML)</p>\n\(items(module.lessons))"
        }
        html += items(source.outline.loose + source.outline.assessment)
        if !source.outline.appendices.isEmpty {
            html += "<p class=\"small-title\">\(words.say("Anexos", "Appendices"))</p>\n"
            html += items(source.outline.appendices)
        }
        if hasAnswers {
            html += "<ul>\n<li><a href=\"#answers\">\(words.say("Respuestas", "Answers"))</a></li>\n</ul>\n"
        }
        return html + "</nav>\n"
    }
}
