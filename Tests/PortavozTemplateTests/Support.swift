import PortavozDiagnostics
import PortavozTemplate

/// A field with a name and a type.
func field(_ name: String, _ type: FieldType) -> Schema.Field {
    let model = Model<Int>("", [ModelField(name, type, "") { _ in .none }])
    return model.schema.fields[0]
}

func schema(_ name: String, _ fields: [(String, FieldType)]) -> Schema {
    Schema(name: name, fields: fields.map { field($0.0, $0.1) })
}

let author = schema("Author", [("name", .text), ("url", .url)])

/// A page's root with one field of each type.
let page = schema(
    "Page",
    [
        ("title", .text), ("body", .html), ("url", .url), ("count", .number), ("is_home", .flag),
        ("author", .model(author)), ("authors", .list(author)), ("words", .texts), ("extra", .dynamic),
    ])

func person(_ name: String, url: String = "/") -> Record { Record([.text(name), .text(url)]) }

/// A record of `page`.
func pageRecord(
    title: String = "Hola", body: String = "<p>b</p>", url: String = "/hola/", count: Int = 2, isHome: Bool = true,
    author: Record? = nil, authors: [Record] = [], words: [String] = [], extra: DynamicValue = .null
) -> Record {
    Record([
        .text(title), .html(Array(body.utf8)), .text(url), .number(count), .flag(isHome),
        author.map { .record($0) } ?? .none, .list(authors), .texts(words), .dynamic(extra),
    ])
}

func strings(_ texts: KeyValuePairs<String, String>) -> Strings {
    var line = 0
    return Strings(
        Dictionary(
            uniqueKeysWithValues: texts.map { key, text in
                line += 1
                return (key, .text(Strings.Text(text, at: SourceLocation("i18n/es.yml", line: line))))
            }))
}

/// A library whose template `page.html` has the given text.
func library(
    _ template: String, partials: KeyValuePairs<String, String> = [:], strings: Strings = Strings()
) -> TemplateLibrary {
    let sources = [TemplateSource(name: "page", file: "page.html", text: Array(template.utf8))]
    return TemplateLibrary(
        sources: sources + partials.map { TemplateSource(name: $0, file: "\($0).html", text: Array($1.utf8)) },
        strings: strings)
}

/// The page, or what is wrong with its template.
func render(
    _ template: String, _ record: Record = pageRecord(), partials: KeyValuePairs<String, String> = [:],
    strings: Strings = Strings()
) -> String {
    let (compiled, findings) = library(template, partials: partials, strings: strings).compile("page", against: page)
    guard let compiled else { return findings.map(summary).joined(separator: "\n") }
    return String(decoding: compiled.render(record), as: UTF8.self)
}

/// What is wrong with a template: `rule file:line:column:length → suggestion` each.
func findings(
    _ template: String, partials: KeyValuePairs<String, String> = [:], strings: Strings = Strings()
) -> [String] {
    library(template, partials: partials, strings: strings).compile("page", against: page).1.map(summary)
}

func summary(_ finding: Diagnostic) -> String {
    let place = finding.location.map { " \($0.file):\($0.line):\($0.column):\($0.length)" } ?? ""
    return finding.rule + place + (finding.suggestion.map { " → \($0)" } ?? "")
}
