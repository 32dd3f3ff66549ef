/// A text file that a command is about to make, by its path from the site's folder.
package struct NewFile: Sendable, Hashable {
    package var path: String
    package var text: String

    package var bytes: [UInt8] { Array(text.utf8) }
}

extension String {
    /// The text on one line: line ends, tabs and control characters become single spaces, none at either end.
    ///
    /// Left out are the characters that no XML document may hold, and the byte-order mark.
    package var onOneLine: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                if let last = result.last, last != " " { result.append(" ") }
            default:
                if scalar == " ", result.isEmpty || result.last == " " { continue }
                guard scalar != "\u{FEFF}", scalar.value & 0xFFFE != 0xFFFE else { continue }
                result.append(scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }
}

/// A text on one line as a YAML scalar in double quotes (YAML 1.1, section 5.6), which reads back as that very text.
package func yamlScalar(_ text: String) -> String {
    var result = "\""
    for scalar in text.onOneLine.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { result += "\\" }
        result.unicodeScalars.append(scalar)
    }
    return result + "\""
}

/// An identifier as it stands in a list: bare where nothing in it means anything to YAML.
func yamlIdentifier(_ text: String) -> String {
    Slug(exactly: text) != nil && !text.allSatisfy(\.isNumber) ? text : yamlScalar(text)
}

/// A text on one line as Markdown that shows that very text, in the middle of a paragraph.
package func markdownText(_ text: String) -> String {
    text.onOneLine.unicodeScalars.reduce(into: "") { result, scalar in
        if "\\`*_[]<>&~|".unicodeScalars.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
    }
}
