import PortavozDiagnostics

/// The list of what templates can read, made from the models themselves.
package enum FieldReference {
    /// The fields of each template's root, then those of each nested model, once, in order of appearance.
    ///
    /// Plain text, one field a line: name, type, meaning.
    ///
    /// - Parameters:
    ///   - language: what types are named in.
    ///   - meaning: a field's meaning in that language, by what its model says of it.
    package static func text(
        for templates: [(template: String, schema: Schema)], in language: MessageLanguage = .en,
        meaning: (String) -> String = { $0 }
    ) -> String {
        let models = models(of: templates.map(\.schema))
        let sections = (templates + models.map { ($0.name, $0) }).map { title, schema in
            section(title, schema, language, meaning)
        }
        return sections.joined(separator: "\n")
    }

    /// What every field means, as its model says it: each once, in order of appearance.
    package static func meanings(of templates: [(template: String, schema: Schema)]) -> [String] {
        let roots = templates.map(\.schema)
        var seen: Set<String> = []
        return (roots + models(of: roots)).flatMap(\.fields).map(\.documentation).filter { seen.insert($0).inserted }
    }

    private static func models(of roots: [Schema]) -> [Schema] {
        var models: [Schema] = []
        var seen: Set<String> = []
        for schema in roots { collect(schema, into: &models, &seen) }
        return models
    }

    private static func collect(_ schema: Schema, into models: inout [Schema], _ seen: inout Set<String>) {
        for field in schema.fields {
            switch field.type {
            case .model(let nested), .list(let nested):
                guard seen.insert(nested.name).inserted else { continue }
                models.append(nested)
                collect(nested, into: &models, &seen)
            case .text, .html, .url, .number, .flag, .texts, .dynamic: break
            }
        }
    }

    private static func section(
        _ title: String, _ schema: Schema, _ language: MessageLanguage, _ meaning: (String) -> String
    ) -> String {
        let rows = schema.fields.map { ($0.name, $0.type.name(in: language), meaning($0.documentation)) }
        let nameWidth = rows.map(\.0.count).max() ?? 0
        let typeWidth = rows.map(\.1.count).max() ?? 0
        return rows.reduce(into: title + "\n") { text, row in
            text += "  \(padded(row.0, nameWidth))  \(padded(row.1, typeWidth))  \(row.2)\n"
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: width - text.count)
    }
}
