import PortavozMarkdown

extension CheckRule {
    static let spelling = CheckRule(
        "spelling", .warning,
        es: """
            Una palabra que no está en el diccionario de su idioma (los de Hunspell, que se instalan aparte) ni entre las de la \
            casa: las de `words`, en `checks` de brand.yml, los términos y los nombres de la marca, los de las personas y las \
            etiquetas. No se miran las cifras, las siglas, los usuarios ni las direcciones. Una palabra de otro idioma vale \
            en cursiva, entre comillas o con `lang` si está en el diccionario de otro de los idiomas del sitio; una frase en \
            la que falla más de la mitad de las palabras se toma por una de otro idioma. `--fix` no toca nada.
            """,
        en: """
            A word that is neither in its language's dictionary (Hunspell's, which are installed apart) nor among those of the \
            house: `words` in `checks` of brand.yml, the brand's terms and names, people's names, tags. Numbers, \
            abbreviations in capitals, handles and addresses are not looked at. A word of another language will do in \
            emphasis, between quotation marks or with `lang` if the dictionary of another of the site's languages has it; a \
            sentence of which more than half is unknown passes for one in another language. `--fix` changes nothing here.
            """,
        examples: [
            Example(.es, bad: "Se muele el cafe antes.", marks: "cafe", good: "Se muele el café antes."),
            Example(.es, bad: "Quiero un ca*ffé* con leche.", marks: "ca*ffé", good: "Muélelo y separa el *coffee*."),
            Example(.en, bad: "We recieve the beans.", marks: "recieve", good: "We don’t receive the roaster’s beans."),
        ]
    ) { text, rules, findings in
        guard let spelling = rules.spelling, let reader = spelling.reader(text.language) else { return }
        for block in text.blocks {
            let wrong = wrongWords(in: block, reader)
            for range in wrong where !isExcused(range, in: block, spelling, text.language) {
                findings.report(
                    "spelling", at: text.location(block, range), ["text": block.string(range)],
                    language: text.language)
            }
        }
    }

    /// The words of a block that its dictionary doesn't know; none from sentences that are in another language.
    private static func wrongWords(in block: CheckedBlock, _ reader: Spelling.Reader) -> [Range<Int>] {
        var wrong: [Range<Int>] = []
        let known = reader.known
        block.text.withUnsafeBufferPointer { bytes in
            SpelledWords.forEach(in: bytes) { range in
                let word = UnsafeBufferPointer(rebasing: bytes[range])
                if !(known.verdict(word) ?? reader.isRight(word)) { wrong.append(range) }
            }
        }
        guard wrong.count >= fewestForeign else { return wrong }
        var all: [Int] = []
        block.text.withUnsafeBufferPointer { bytes in
            SpelledWords.forEach(in: bytes) { all.append($0.lowerBound) }
        }
        let sentences = block.sentences.isEmpty ? [0..<block.text.count] : block.sentences.map(\.range)
        return sentences.flatMap { sentence in
            let own = wrong.filter { sentence.contains($0.lowerBound) }
            let isForeign = own.count >= fewestForeign && own.count * 2 > all.count { sentence.contains($0) }
            return isForeign ? [] : own
        }
    }

    /// A sentence with fewer unknown words is in its text's language.
    private static let fewestForeign = 4

    /// Whether a word that the dictionary doesn't know may stand there all the same.
    private static func isExcused(
        _ range: Range<Int>, in block: CheckedBlock, _ spelling: Spelling, _ language: LanguageCode
    ) -> Bool {
        let word = block.string(range)
        // What the brand's own rules say of it is enough.
        if block.words.contains(where: { $0.range.overlaps(range) && $0.kind != 3 }) { return true }
        if Abbreviations.contains(block.text, range) || block.isQuotation(range) { return true }
        for span in block.prose.spans where span.range.contains(range.lowerBound) {
            if let own = span.language, own != language.text {
                return spelling.reader(LanguageCode(own))?.isRight(word) ?? true
            }
        }
        if isPrefix(word, range, in: block.text) { return true }
        // Names are not translated: `calle del Lucero`, `Primera Luz`.
        if word.first?.isUppercase == true, spelling.isForeign(word, than: language) { return true }
        let isSetApart = block.prose.spans.contains { $0.language == nil && $0.range.contains(range.lowerBound) }
        return (isSetApart || isQuoted(range, in: block.text)) && spelling.isForeign(word, than: language)
    }

    /// The part before a hyphen of a word that such a part may be put before: `pre-shipment`, `ex-socio`.
    private static func isPrefix(_ word: String, _ range: Range<Int>, in text: [UInt8]) -> Bool {
        guard range.upperBound < text.count, text[range.upperBound] == UInt8(ascii: "-") else { return false }
        return prefixes.contains(word.lowercased())
    }

    private static let prefixes: Set<String> = [
        "ante", "anti", "auto", "bi", "bio", "co", "de", "eco", "ex", "extra", "inter", "intra", "macro", "mega",
        "micro",
        "mini", "multi", "neo", "non", "para", "poli", "poly", "post", "pos", "pre", "pro", "pseudo", "re", "semi",
        "sub",
        "super", "supra", "trans", "ultra", "un", "uni", "vice",
    ]

    /// Whether a word stands between quotation marks.
    private static func isQuoted(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        // As far back as anybody looks for where a quotation begins.
        let before = text[..<range.lowerBound].suffix(200)
        var index = before.endIndex
        while index > before.startIndex {
            index -= 1
            switch text[index] {
            case UInt8(ascii: "\""): return before.count { $0 == UInt8(ascii: "\"") } % 2 == 1
            case 0xAB, 0xBB:  // « and »
                if index > before.startIndex, text[index - 1] == 0xC2 { return text[index] == 0xAB }
            case 0x9C, 0x9D:  // “ and ”
                if index > before.startIndex + 1, text[index - 1] == 0x80, text[index - 2] == 0xE2 {
                    return text[index] == 0x9C
                }
            default: break
            }
        }
        return false
    }
}
