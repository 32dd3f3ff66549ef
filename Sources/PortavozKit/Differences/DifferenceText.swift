extension TextDifference {
    /// The changes for a terminal, in the marks of `wdiff`: `[-gone-]`, `{+new+}`. Stretches that are as they were are told
    /// in one line.
    ///
    /// - Parameter isSpanish: Spanish words; English otherwise.
    package func terminalText(isSpanish: Bool, isColored: Bool) -> String {
        let words = DifferenceWords(isSpanish: isSpanish)
        var paragraphs: [String] = []
        var same = 0
        func tellSame() {
            if same > 0 { paragraphs.append("… \(words.same(same)) …") }
            same = 0
        }
        for passage in passages {
            guard passage.kind != .same else {
                same += 1
                continue
            }
            tellSame()
            switch passage.kind {
            case .movedTo(let place):
                paragraphs.append("(\(words.movedTo(place)): \(Self.beginning(of: passage))…)")
            case .movedFrom(let place):
                paragraphs.append("(\(words.movedFrom(place)))\n" + marked(passage, isColored))
            default: paragraphs.append(marked(passage, isColored))
            }
        }
        tellSame()
        let counts = counts
        paragraphs.append(words.summary(new: counts.new, gone: counts.gone, moved: counts.moved))
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private func marked(_ passage: Passage, _ isColored: Bool) -> String {
        passage.pieces.map { piece in
            // What a text says can't steer the terminal.
            let text = String(String.UnicodeScalarView(piece.text.unicodeScalars.map(Self.shown)))
            let trimmed = text.trimmed
            guard piece.sign != .same, !trimmed.isEmpty else { return text }
            let spaces =
                text.drop { !$0.isWhitespace }.isEmpty ? "" : String(text.reversed().prefix { $0.isWhitespace })
            let (mark, color) = piece.sign == .new ? ("{+\(trimmed)+}", "32") : ("[-\(trimmed)-]", "31")
            return (isColored ? "\u{1B}[\(color)m\(mark)\u{1B}[0m" : mark) + spaces
        }.joined()
    }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A: scalar
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: scalar
        }
    }

    /// The first words of a paragraph.
    static func beginning(of passage: Passage) -> String {
        let text = passage.pieces.map(\.text).joined().onOneLine
        return String(text.prefix(40)).trimmed
    }
}

/// The words around differences.
struct DifferenceWords {
    let isSpanish: Bool

    private func say(_ es: String, _ en: String) -> String { isSpanish ? es : en }
    private func count(_ number: Int, _ es: (String, String), _ en: (String, String)) -> String {
        isSpanish ? "\(number) \(number == 1 ? es.0 : es.1)" : "\(number) \(number == 1 ? en.0 : en.1)"
    }

    func same(_ number: Int) -> String {
        count(number, ("párrafo igual", "párrafos iguales"), ("paragraph unchanged", "paragraphs unchanged"))
    }

    func movedTo(_ place: Int) -> String { say("pasa al párrafo \(place)", "moves to paragraph \(place)") }
    func movedFrom(_ place: Int) -> String { say("viene del párrafo \(place)", "comes from paragraph \(place)") }

    func summary(new: Int, gone: Int, moved: Int) -> String {
        var parts = [
            count(new, ("palabra añadida", "palabras añadidas"), ("word added", "words added")),
            count(gone, ("palabra quitada", "palabras quitadas"), ("word taken out", "words taken out")),
        ]
        if moved > 0 {
            parts.append(
                count(
                    moved, ("párrafo cambiado de sitio", "párrafos cambiados de sitio"),
                    ("paragraph moved", "paragraphs moved")))
        }
        return parts.joined(separator: ", ") + "."
    }

    func title(_ title: String) -> String { say("Cambios en «\(title)»", "Changes in “\(title)”") }

    var introduction: String {
        say(
            "Esto es lo que ha cambiado en tu texto desde que nos lo mandaste. Lo quitado está tachado; lo añadido, subrayado.",
            "This is what has changed in your text since you sent it. What is gone is struck through; what is new is underlined."
        )
    }

    var unchanged: String {
        say("No ha cambiado nada desde que nos lo mandaste.", "Nothing has changed since you sent it.")
    }
}
