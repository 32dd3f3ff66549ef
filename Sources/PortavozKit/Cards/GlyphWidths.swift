/// How wide text is at most, whatever font draws it.
///
/// Which font that will be is not known: the brand's own, or what the machine has in its place. So these are, in hundredths of
/// the type's size and rounded up, the greatest bold widths among the fonts that Debian has for text (DejaVu, Liberation, the
/// URW families). Other fonts leave some room at a line's end; none of those goes over it.
enum GlyphWidths {
    /// How wide a text is, kept so that what is put after it can be added.
    struct Measure {
        private var sum = 0
        private var count = 0

        init() {}

        init(_ text: some StringProtocol) {
            for character in text { add(character) }
        }

        mutating func add(_ character: Character) {
            sum += GlyphWidths.width(of: character)
            count += 1
        }

        static func + (left: Measure, right: Measure) -> Measure {
            var both = left
            both.sum += right.sum
            both.count += right.count
            return both
        }

        /// Hundredths of the type's size. A text is no narrower than typewriter type would have it, each letter as wide as the
        /// next.
        var width: Int { max(sum, 61 * count) }
    }

    static func width(of text: some StringProtocol) -> Int { Measure(text).width }

    /// Hundredths of the type's size.
    private static func width(of character: Character) -> Int {
        if let letter = character.asciiValue, character.utf8.count == 1 { return ascii[Int(letter)] }
        guard let first = character.unicodeScalars.first else { return 0 }
        if character.isEmoji { return 140 }
        if first.value < 0x80 { return ascii[Int(first.value)] }
        switch first.value {
        case 0xA0: return 35
        case 0xA1, 0xB7, 0xEC...0xEF: return 46
        case 0xAB, 0xBB: return 66
        case 0xC6, 0x152: return 122
        case 0xC0...0xDE: return 91
        case 0xE6, 0x153: return 110
        case 0xDF...0xFF: return 84
        case 0x100...0x24F: return 110
        case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: return 0
        case 0x370...0x3FF: return 105
        case 0x400...0x52F: return 133
        case 0x590...0x5FF: return 110
        case 0x600...0x8FF: return 138
        case 0x2010...0x2013: return 56
        case 0x2014, 0x2015, 0x2026: return 102
        case 0x2018...0x201F: return 66
        default: return 120
        }
    }

    private static let ascii: [Int] = {
        var widths = [Int](repeating: 0, count: 128)
        func set(_ letters: String, _ width: Int) { for letter in letters.utf8 { widths[Int(letter)] = width } }
        set("ilj .,", 38)
        set(":;'!", 46)
        set("I()[]-", 48)
        set("frt`", 53)
        set("\"*", 58)
        set("J/\\|", 65)
        set("vxyae", 69)
        set("bcdghknopqsuz0123456789$?_{}", 73)
        set("EFLPSTYZ", 76)
        set("^", 85)
        set("#+<=>~ABCDGKNOQRUVX&", 91)
        set("H", 94)
        set("m", 106)
        set("wMW@%", 112)
        return widths
    }()
}
