import PortavozTemplate

extension TextDifference {
    /// The whole text with its changes as one HTML file that needs no other: to send to whoever wrote it.
    ///
    /// - Parameters:
    ///   - title: the text's.
    ///   - site: the site's name.
    package func page(title: String, site: String, language: LanguageCode) -> String {
        let words = DifferenceWords(isSpanish: language.text == "es")
        let heading = words.title(title)
        let counts = counts
        var body = ""
        for passage in passages { body += paragraph(passage, words) }
        return """
            <!DOCTYPE html>
            <html lang="\(language.text == "es" ? "es" : "en")">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="robots" content="noindex, nofollow">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(escaped("\(heading) · \(site)"))</title>
            <style>
            \(Self.styles)
            </style>
            </head>
            <body>
            <header>
            <h1>\(escaped(heading))</h1>
            <p>\(escaped(isEmpty ? words.unchanged : words.introduction))</p>
            <p>\(escaped(words.summary(new: counts.new, gone: counts.gone, moved: counts.moved)))</p>
            </header>
            <main lang="\(escaped(language.text))">
            \(body)</main>
            </body>
            </html>

            """
    }

    private func paragraph(_ passage: Passage, _ words: DifferenceWords) -> String {
        var note = ""
        switch passage.kind {
        case .movedTo(let place):
            return "<p class=\"note\">\(escaped(words.movedTo(place))): \(escaped(Self.beginning(of: passage)))…</p>\n"
        case .movedFrom(let place): note = "<p class=\"note\">\(escaped(words.movedFrom(place))):</p>\n"
        default: break
        }
        let text = passage.pieces.map { piece in
            switch piece.sign {
            case .same: escaped(piece.text)
            case .gone: wrapped(piece.text, "del")
            case .new: wrapped(piece.text, "ins")
            }
        }.joined()
        return note + "<p>\(text)</p>\n"
    }

    /// Spaces at the end stay outside, so that they are neither struck nor underlined.
    private func wrapped(_ text: String, _ element: String) -> String {
        let end = text.unicodeScalars.reversed().prefix { $0 == " " || $0 == "\n" }.count
        let inner = String(String.UnicodeScalarView(text.unicodeScalars.dropLast(end)))
        let spaces = String(String.UnicodeScalarView(text.unicodeScalars.suffix(end)))
        return (inner.isEmpty ? "" : "<\(element)>\(escaped(inner))</\(element)>") + spaces
    }

    /// As text of HTML; marks that turn the direction become visible.
    private func escaped(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x202A...0x202E, 0x2066...0x2069, 0..<0x09, 0x0B..<0x20, 0x7F..<0xA0: "\u{FFFD}"
                    default: scalar
                    }
                })
        ).escapedForHTML
    }

    /// Not by colour alone: what is gone is struck through, what is new underlined.
    private static let styles = """
        :root { color-scheme: light dark; --text: #201a15; --page: #fff; --gone: #8f1d1d; --gone-back: #fdecea;
          --new: #14532d; --new-back: #e6f4ea; --quiet: #5b5148; }
        @media screen and (prefers-color-scheme: dark) {
          :root { --text: #ece6df; --page: #171412; --gone: #ffb4a8; --gone-back: #3b1a17; --new: #a8e6bb;
            --new-back: #14301e; --quiet: #b9aea2; }
        }
        body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; background: var(--page); color: var(--text);
          font: 1.125rem/1.6 Georgia, serif; }
        h1 { font-size: 1.5rem; line-height: 1.3; }
        header { border-bottom: 2px solid var(--quiet); margin-bottom: 2rem; }
        main p { white-space: pre-wrap; overflow-wrap: anywhere; }
        del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; }
        ins { color: var(--new); background: var(--new-back); text-decoration: underline; text-underline-offset: 0.2em; }
        del + ins { margin-left: 0.2em; }
        .note { color: var(--quiet); font-style: italic; margin-bottom: 0; }
        @media print { del, ins { background: none; color: #000; } }
        """
}
