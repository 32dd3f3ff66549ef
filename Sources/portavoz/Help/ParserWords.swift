import Foundation

/// Spanish for the argument parser's own words, which it has in English only.
enum ParserWords {
    /// A help screen with its headings, defaults and built-in options in Spanish.
    static func spanish(help: String) -> String {
        help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            headings.first { line.hasPrefix($0.en) }.map { $0.es + line.dropFirst($0.en.count) } ?? fault(String(line))
        }.joined(separator: "\n")
            .replacing(inner)
    }

    /// What is wrong with a call, in Spanish; the usage below it too.
    static func spanish(error text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if let heading = errorHeadings.first(where: { line.hasPrefix($0.en) }) {
                return heading.es + fault(String(line.dropFirst(heading.en.count)))
            }
            return fault(String(line))
        }.joined(separator: "\n").replacing(inner)
    }

    /// The first pattern that fits, with its holes filled; the line itself where none does.
    private static func fault(_ line: String) -> String {
        for (english, spanish) in faults {
            guard let values = holes(of: english, in: line) else { continue }
            var pieces = spanish.components(separatedBy: "%")
            var result = pieces.removeFirst()
            for (value, piece) in zip(values, pieces) { result += list(value) + piece }
            return result
        }
        return line
    }

    /// `'a', 'b' or 'c'`, the way the parser lists what it would have taken.
    private static func list(_ value: String) -> String {
        guard value.hasPrefix("'"), value.hasSuffix("'") else { return value }
        return value.replacingOccurrences(of: "' or '", with: "' o '").replacingOccurrences(
            of: "' and '", with: "' y '")
    }

    /// What stands where a pattern has `%`; nil where the line doesn't fit it.
    private static func holes(of pattern: String, in line: String) -> [String]? {
        let literals = pattern.components(separatedBy: "%")
        guard line.hasPrefix(literals[0]) else { return nil }
        var rest = line.dropFirst(literals[0].count)
        var values: [String] = []
        for (index, literal) in literals.dropFirst().enumerated() {
            let isLast = index == literals.count - 2
            if isLast {
                guard rest.hasSuffix(literal) else { return nil }
                values.append(String(rest.dropLast(literal.count)))
            } else {
                guard let found = rest.range(of: literal) else { return nil }
                values.append(String(rest[..<found.lowerBound]))
                rest = rest[found.upperBound...]
            }
        }
        return values.isEmpty && line != pattern ? nil : values
    }

    private static let headings = [
        (en: "OVERVIEW: ", es: "QUÉ HACE: "), (en: "USAGE: ", es: "USO:   "), (en: "ARGUMENTS:", es: "ARGUMENTOS:"),
        (en: "OPTIONS:", es: "OPCIONES:"), (en: "SUBCOMMANDS:", es: "ÓRDENES:"),
    ]
    private static let errorHeadings = [
        (en: "Error: ", es: "Error: "), (en: "Help:  ", es: "Ayuda: "), (en: "Usage: ", es: "Uso:   "),
        (en: "   or: ", es: "     o: "),
    ]
    /// Short enough never to be broken into lines, and as long in Spanish as in English where a line could be full.
    private static let inner = [
        (en: "(values: ", es: "(valores: "), (en: "(default: ", es: "(si falta: "),
        (en: "; default: ", es: "; si falta: "),
        (en: "<subcommand>", es: "<orden>"), (en: "<options>", es: "<opciones>"),
        (en: "Show the version.", es: "Muestra la versión."), (en: "Show help information.", es: "Muestra esta ayuda."),
        (en: "Show subcommand help information.", es: "Muestra la ayuda de una orden."),
    ]
    private static let faults = [
        ("  See '%' for detailed help.", "  «%» da la ayuda de cada una."),
        ("  See '%' for more information.", "  «%» explica más."),
        ("Unknown option '%'. Did you mean '%'?", "No hay ninguna opción «%». ¿Querías decir «%»?"),
        ("Unknown option '%'", "No hay ninguna opción «%»"),
        ("Missing value for '%'", "Falta el valor de «%»"),
        (
            "The option '%' does not take any value, but '%' was specified.",
            "La opción «%» no lleva ningún valor, y se le ha dado «%»."
        ),
        ("Unexpected argument '%'", "Sobra «%»"),
        ("% unexpected arguments: '%'", "Sobran % cosas: «%»"),
        ("Missing expected argument '%'", "Falta «%»"),
        ("Missing one of: '%'", "Falta una de estas opciones: «%»"),
        ("The value '%' is invalid for '%'. Please provide one of %.", "«%» no vale para «%». Elige uno de estos: %."),
        ("The value '%' is invalid for '%': %", "«%» no vale para «%»: %"),
        ("The value '%' is invalid for '%'", "«%» no vale para «%»"),
        ("Missing required subcommand.", "Falta decir qué orden."),
        ("Invalid option: %", "Esta opción no vale: %"),
        ("Can't generate completion scripts for '%'.", "No hay compleciones para «%»."),
        ("Can't autodetect a supported shell.", "No se reconoce el intérprete de órdenes."),
        (
            "Please use --generate-completion-script=<shell> with one of:",
            "Usa --generate-completion-script=<intérprete> con uno de estos:"
        ),
    ]
}

extension String {
    fileprivate func replacing(_ pairs: [(en: String, es: String)]) -> String {
        pairs.reduce(self) { $0.replacingOccurrences(of: $1.en, with: $1.es) }
    }
}
