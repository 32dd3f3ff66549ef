import PortavozDiagnostics

/// A colour of the brand.
package struct BrandColor: Sendable {
    /// What the theme uses a colour for.
    package enum Role: String, Sendable, CaseIterable {
        case text, muted, background, surface, sunken, line, control
        case accent
        case accentStrong = "accent-strong"
        case accentSoft = "accent-soft"
        case onAccent = "on-accent"
        case band
        case onBand = "on-band"
        case info, good, warn, bad, focus
        /// A series of a chart, in the order of the file.
        case chart
    }

    /// The key: small letters, digits, hyphens.
    package var name: Located<String>
    /// What people call it; the key where there is none.
    package var title: BrandText?
    package var value: Located<Color>
    /// On dark pages; derived where there is none.
    package var dark: Located<Color>?
    package var role: Role?
    /// What it is for, in words.
    package var use: BrandText?
    /// Written as nothing but its value: `tinta: "#2b1a12"`.
    var isPlain = false
}

/// Two colours that may stand together.
package struct BrandPair: Sendable {
    /// What stands in front decides how much contrast there has to be.
    package enum Purpose: String, Sendable, CaseIterable {
        case text
        case largeText = "large-text"
        case graphics

        /// The least contrast (WCAG 2.2, criteria 1.4.3 and 1.4.11).
        package var leastContrast: Double { self == .text ? 4.5 : 3 }
    }

    /// The colour in front, by its key.
    package var front: Located<String>
    /// The colour behind.
    package var back: Located<String>
    package var purpose: Purpose
    package var location: SourceLocation
}
