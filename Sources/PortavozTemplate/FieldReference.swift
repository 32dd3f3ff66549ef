/// The list of what templates can read, made from the models themselves.
package enum FieldReference {
    /// The fields of each template's root, then those of each nested model, once, in order of appearance.
    ///
    /// Plain text, one field a line: name, type, meaning.
    package static func text(for templates: [(template: String, schema: Schema)]) -> String {
        var models: [Schema] = []
        var seen: Set<String> = []
        for (_, schema) in templates { collect(schema, into: &models, &seen) }
        let sections = templates.map { section($0.template, $0.schema) } + models.map { section($0.name, $0) }
        return sections.joined(separator: "\n")
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

    private static func section(_ title: String, _ schema: Schema) -> String {
        let nameWidth = schema.fields.map(\.name.count).max() ?? 0
        let typeWidth = schema.fields.map(\.type.name.count).max() ?? 0
        return schema.fields.reduce(into: title + "\n") { text, field in
            text +=
                "  \(padded(field.name, nameWidth))  \(padded(field.type.name, typeWidth))  \(field.documentation)\n"
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: width - text.count)
    }
}
