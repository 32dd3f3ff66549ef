/// The default theme's colours, from which those that a brand doesn't give are made.
///
/// A test compares them with the theme's style sheet.
package enum StandardPalette {
    /// Names of custom properties without `--color-`, with their values on light pages and on dark ones.
    static let colors: [(name: String, light: UInt32, dark: UInt32)] = [
        ("page", 0xFCF8F2, 0x181411),
        ("surface", 0xFFFDFA, 0x211C18),
        ("sunken", 0xF4ECDF, 0x2A241F),
        ("text", 0x2B231C, 0xEFE6DB),
        ("muted", 0x675A4D, 0xB8AA9A),
        ("line", 0xE3D7C6, 0x3C332B),
        ("control", 0x8D7C6A, 0x8F8172),
        ("accent", 0xA03C14, 0xF2A679),
        ("accent-strong", 0x77290A, 0xFFC9A6),
        ("accent-soft", 0xF8E4D4, 0x3B2619),
        ("on-accent", 0xFFFAF5, 0x241307),
        ("tint-1", 0xF8E4D4, 0x3B2619),
        ("tint-2", 0xECE6D3, 0x332D1C),
        ("tint-3", 0xE1E9DF, 0x223027),
        ("tint-4", 0xECE1E4, 0x35252B),
        ("band", 0x2B231C, 0xEFE6DB),
        ("on-band", 0xF7EFE4, 0x2B231C),
        ("info", 0x1F5A7D, 0x94C9EA),
        ("info-soft", 0xE4EFF5, 0x1A2C38),
        ("good", 0x2D6440, 0x9BD3A8),
        ("good-soft", 0xE4F0E5, 0x1B2E21),
        ("warn", 0x7A5000, 0xECC674),
        ("warn-soft", 0xFBEFCF, 0x352A12),
        ("bad", 0xA3232B, 0xF6A6A3),
        ("bad-soft", 0xFBE6E4, 0x3C1E1E),
        ("focus", 0x1F5A7D, 0x94C9EA),
        ("chart-1", 0xA03C14, 0xF2A679),
        ("chart-2", 0x1F5A7D, 0x94C9EA),
        ("chart-3", 0x2D6440, 0x9BD3A8),
        ("chart-4", 0x7A5000, 0xECC674),
        ("chart-5", 0x70408C, 0xD3B1EA),
        ("chart-6", 0x675A4D, 0xB8AA9A),
    ]

    package static func values(isDark: Bool) -> [String: Color] {
        Dictionary(
            uniqueKeysWithValues: colors.map { entry in
                let value = isDark ? entry.dark : entry.light
                return (
                    entry.name,
                    Color(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
                )
            })
    }
}
