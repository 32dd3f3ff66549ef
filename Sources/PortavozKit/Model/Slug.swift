import PortavozDiagnostics
import PortavozMarkdown

/// A name as it stands in a URL: lower-case ASCII letters, digits and single hyphens.
package struct Slug: Sendable, Hashable, Comparable {
    package let text: String

    /// Takes a text that already is a slug; nil when it is not.
    package init?(exactly text: String) {
        guard text.withBytes(Self.isSlug) else { return nil }
        self.text = text
    }

    /// Makes a slug of any text: accents folded (`Tueste rápido` → `tueste-rapido`), everything else a hyphen.
    ///
    /// Letters that have no ASCII form (Cyrillic, Han …) stay as they are, lower-cased, so that no name loses its slug;
    /// a text with no letter or digit at all gives nil.
    package init?(folding text: String) {
        if let plain = Self(exactly: text) {
            self = plain
            return
        }
        var result = ""
        var pendingHyphen = false
        for scalar in text.unicodeScalars {
            let folded = Folding.letters(for: scalar)
            if folded.isEmpty {
                pendingHyphen = !Folding.isDropped(scalar) || pendingHyphen
                continue
            }
            if pendingHyphen && !result.isEmpty { result += "-" }
            pendingHyphen = false
            result += folded
        }
        guard !result.isEmpty else { return nil }
        self.text = result
    }

    package static func < (a: Slug, b: Slug) -> Bool { a.text < b.text }

    private static func isSlug(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous = UInt8(ascii: "-")
        for byte in bytes {
            guard isSlugByte(byte), byte != UInt8(ascii: "-") || byte != previous else { return false }
            previous = byte
        }
        // Not with a hyphen at the end, nor without any byte.
        return previous != UInt8(ascii: "-")
    }

    private static func isSlugByte(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
    }
}

/// Accent folding for slugs and for sorting names as readers expect.
package enum Folding {
    /// The ASCII letters or digits that stand for a scalar in a slug; empty for punctuation and spaces.
    package static func letters(for scalar: Unicode.Scalar) -> String {
        if scalar.isASCII {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: return String(Character(scalar))
            case 0x41...0x5A: return String(Character(Unicode.Scalar(scalar.value + 32)!))
            default: return ""
            }
        }
        if scalar == "€" { return "eur" }
        if let letters = LatinFolding.plain(scalar) { return letters }
        if scalar.properties.generalCategory == .nonspacingMark { return "" }
        let lower = scalar.properties.lowercaseMapping
        if let first = lower.unicodeScalars.first, first != scalar {
            if first.isASCII { return letters(for: first) }
            if let letters = LatinFolding.plain(first) { return letters }
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? lower : ""
    }

    /// Scalars that vanish without separating words: combining accents and apostrophes.
    static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "’" || scalar.properties.generalCategory == .nonspacingMark
    }

    /// A key that sorts names without regard to case and accents, ñ after n.
    package static func sortKey(_ text: String) -> String {
        var key = ""
        for scalar in text.unicodeScalars {
            if scalar == "ñ" || scalar == "Ñ" {
                key += "n~"
            } else {
                let folded = letters(for: scalar)
                key += folded.isEmpty ? " " : folded
            }
        }
        return key
    }
}
