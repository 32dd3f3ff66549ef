/// The scalar itself, or U+FFFD for one that a terminal would obey rather than show: control characters (a guest's text
/// could hold escape sequences) and the marks that reorder a line (Unicode Standard Annex 9, section 2).
func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2028, 0x2029, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
}

extension String {
    /// Whether each of its scalars is surely `printable`: most texts are told apart by that at once.
    var isSurelyPrintable: Bool {
        // The leads of U+0080 to U+00BF and of U+2000 to U+2FFF stand for all that a terminal would obey.
        utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
    }
}

/// The columns that a scalar takes on a terminal: two for East Asian and emoji characters, none for what joins the one before.
func terminalWidth(_ scalar: Unicode.Scalar) -> Int {
    // Up to the combining accents only the soft hyphen has no width of its own.
    if scalar.value < 0x300, scalar.value != 0xAD { return 1 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if properties.isEmojiModifier { return 0 }
    if properties.isEmojiPresentation { return 2 }
    // The wide and full-width blocks of Unicode Standard Annex 11.
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        return 2
    default: return 1
    }
}
