import PortavozDiagnostics
import PortavozTemplate

/// A lesson on paper. Its exercises become lines, boxes and lists of choices; what answers them is kept apart.
struct WorkbookChapter {
    private let source: CourseSource
    private let text: Entry
    private let prefix: String
    private let inlining: SelfContainedPage
    /// What answers the chapter's exercises, by their numbers.
    private(set) var answers = ""
    private(set) var faults: [Diagnostic] = []

    /// Where the writing goes: into the chapter, or to the answers.
    private var out = ""
    private var isAnswer = false
    private var exercise = 0
    private var kind = ""
    private var step = 0

    init(_ source: CourseSource, _ text: Entry, number: Int, inlining: SelfContainedPage) {
        self.source = source
        self.text = text
        self.inlining = inlining
        prefix = "t\(number)-"
    }

    /// The place of a text in the workbook.
    static func anchor(of text: Entry) -> String { "text-\(text.lessonID)" }

    private var number: String {
        let place = source.outline.position(of: text).map(String.init) ?? text.title
        return "\(place.escapedForHTML).\(exercise)"
    }

    mutating func html() -> String {
        let words = source.words
        let outline = source.outline
        let number = outline.position(of: text).map { "\($0). " } ?? ""
        let module =
            outline.module(of: text) ?? (text.lessonFields.part == .appendix ? words.say("Anexo", "Appendix") : nil)
        var head = "<section class=\"chapter\" id=\"\(Self.anchor(of: text))\">\n<header>\n"
        if let module { head += "<p class=\"eyebrow\">\(module.escapedForHTML)</p>\n" }
        head += "<h2>\(number)\(text.title.escapedForHTML)</h2>\n"
        if let description = text.fields.description { head += "<p class=\"lead\">\(description.escapedForHTML)</p>\n" }
        head += "<p class=\"quiet\">\(text.lessonMinutes) min</p>\n</header>\n"
        let objectives = text.lessonFields.objectives
        if !objectives.isEmpty {
            head += "<section class=\"objectives\">\n<h3 class=\"small-title\">"
            head += "\(words.say("Lo que sabrás hacer", "What you will be able to do"))</h3>\n<ul>\n"
            head += objectives.map { "<li>\($0.escapedForHTML)</li>\n" }.joined() + "</ul>\n</section>\n"
        }
        write(source.links.body(text))
        return head + "<div class=\"prose\">\n\(out)</div>\n</section>\n"
    }

    private mutating func add(_ html: String) {
        if isAnswer { answers += html } else { out += html }
    }

    /// Copies the text's HTML, with everything that a form needs made into something to write on.
    private mutating func write(_ html: [UInt8]) {
        var tags = HTMLTags(html)
        var position = 0
        var divisions = 0
        var feedback = false
        while var tag = tags.next() {
            add(String(decoding: html[position..<tag.range.lowerBound], as: UTF8.self))
            position = tag.range.upperBound
            func skipElement() {
                var depth = 1
                while depth > 0, let inner = tags.next() {
                    if inner.name == tag.name { depth += inner.isEnd ? -1 : 1 }
                }
                position = tags.position
            }
            let isExercise = divisions > 0
            switch (tag.name, tag.isEnd) {
            case ("div", false) where tag.has("data-exercise"):
                exercise += 1
                divisions = 1
                step = 0
                kind = tag["data-kind"] ?? ""
                add("<div class=\"\((tag["class"] ?? "").escapedForHTML)\">")
                continue
            case ("div", _) where isExercise:
                divisions += tag.isEnd ? -1 : 1
                if divisions == 0 { kind = "" }
            case ("p", false) where isExercise && tag["class"] == "exercise-kind":
                add("<p class=\"exercise-kind\">\(source.words.say("Ejercicio", "Exercise")) \(number) · ")
                continue
            case ("details", false) where isExercise && tag["class"] == "exercise-key":
                isAnswer = true
                answers += "<div class=\"answer\">\n<p class=\"answer-number\">\(number)</p>\n"
                continue
            case ("details", true) where isExercise && isAnswer && kind != "scenario":
                answers += "</div>\n"
                isAnswer = false
                continue
            case ("details", _) where kind == "scenario": continue
            case ("summary", false) where isAnswer:
                skipElement()
                continue
            case ("summary", let isEnd) where kind == "scenario":
                // The reply, then what comes of it, which is for the end, then where to go on.
                add(isEnd ? "</p>" : "<p class=\"scenario-choice\">")
                feedback = isEnd
                continue
            case ("p", false) where kind == "scenario" && feedback:
                feedback = false
                isAnswer = true
                if !answers.contains(scenarioHead) { answers += scenarioHead }
                answers +=
                    "<p class=\"scenario-feedback\"><strong>\(source.words.say("Paso", "Step")) \(step):</strong> "
                continue
            case ("p", true) where kind == "scenario" && isAnswer:
                answers += "</p>\n"
                isAnswer = false
                continue
            case ("ol", true) where kind == "scenario":
                if answers.hasSuffix("</p>\n") { answers += "</div>\n" }
            case ("li", false) where kind == "scenario" && tag.has("id"): step += 1
            case ("select", false):
                skipElement()
                add("<span class=\"blank\"></span>")
                continue
            case ("textarea", false):
                skipElement()
                add("<div class=\"blank-lines\"></div>")
                continue
            case ("input", false):
                add(tag["type"] == "text" ? "<span class=\"blank blank-word\"></span>" : "<span class=\"box\"></span>")
                continue
            case ("label", let isEnd):
                add(isEnd ? "</span>" : "<span class=\"label\">")
                continue
            case ("details", false): tag["open"] = ""
            case ("script", false), ("iframe", false), ("video", false), ("audio", false), ("object", false):
                if let address = tag["src"] ?? tag["data"] { report(address) }
                if tag.name == "script" { tags.skipText(of: "script") }
                skipElement()
                continue
            case ("img", false):
                image(&tag)
                continue
            default: break
            }
            if let level = Self.heading(tag.name) { tag.name = "h\(min(6, level + 1))" }
            if !tag.isEnd {
                prepare(&tag)
                // They say to scripts what is right.
                if isExercise { tag.attributes.removeAll { $0.name.hasPrefix("data-") } }
            }
            add(tag.text)
        }
        add(String(decoding: html[position...], as: UTF8.self))
    }

    private var scenarioHead: String { "<div class=\"answer\">\n<p class=\"answer-number\">\(number)</p>\n" }

    private static func heading(_ name: String) -> Int? {
        name.utf8.count == 2 && name.first == "h"
            ? Int(name.dropFirst()).flatMap { (1...6).contains($0) ? $0 : nil } : nil
    }

    /// Ids of all texts are on one page: each has its text's number in front, and so has what refers to it.
    private func prepare(_ tag: inout HTMLTag) {
        tag.remove("loading", "fetchpriority", "srcset", "sizes", "data-embed")
        if let id = tag["id"] { tag["id"] = (isAnswer ? "a" : "") + prefix + id }
        for name in ["aria-labelledby", "aria-describedby", "headers"] {
            guard let ids = tag[name] else { continue }
            tag[name] = ids.split(separator: " ").map { (isAnswer ? "a" : "") + prefix + $0 }.joined(separator: " ")
        }
        guard tag.name == "a", let address = tag["href"] else { return }
        if address.hasPrefix("#") {
            tag["href"] = "#" + prefix + address.dropFirst()
            return
        }
        let base = source.links.base
        guard case .path(let path, let suffix) = PackagedReference(address, from: base.link(to: text.route), base: base)
        else { return }
        if let index = source.texts.firstIndex(where: { base.link(to: $0.route) == path }) {
            let anchor = suffix.firstIndex(of: "#").map { suffix[suffix.index(after: $0)...] } ?? ""
            tag["href"] = anchor.isEmpty ? "#" + Self.anchor(of: source.texts[index]) : "#t\(index + 1)-\(anchor)"
        } else {
            tag["href"] = base.origin + path + suffix
        }
    }

    private mutating func image(_ tag: inout HTMLTag) {
        let address = tag["src"] ?? ""
        prepare(&tag)
        let base = source.links.base
        guard case .path(let path, _) = PackagedReference(address, from: base.link(to: text.route), base: base),
            inlining.file(path) != nil
        else {
            if !address.hasPrefix("data:") { report(address) }
            return add("<span>\((tag["alt"] ?? "").escapedForHTML)</span>")
        }
        tag["src"] = inlining.inlined(path, from: "/")
        add(tag.text)
    }

    private mutating func report(_ address: String) {
        faults.append(Diagnostic("course-export-foreign", .warning, at: text.fields.location, ["address": address]))
    }
}
