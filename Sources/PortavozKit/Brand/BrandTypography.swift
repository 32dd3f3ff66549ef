import PortavozDiagnostics

/// The brand's type.
package struct BrandTypography: Sendable {
    package var families: [BrandFamily] = []
    /// Sizes, smallest first as a rule: `s`, `m`, `text`, `l`, `xl`, `2xl` are those of the default theme.
    package var scale: [BrandSize] = []
    package var weights: [BrandWeight] = []
}

/// A typeface and what stands in for it.
package struct BrandFamily: Sendable {
    /// What a face is used for.
    package enum Role: String, Sendable, CaseIterable {
        case display, text, ui, mono
    }

    package var role: Role
    package var name: Located<String>
    /// What browsers take where the face is missing, in this order.
    package var fallback: [Located<String>]
    package var files: [BrandFontFile]
    /// Written as nothing but its name: `text: Georgia`.
    var isPlain = false
}

/// A font that the site itself serves.
package struct BrandFontFile: Sendable {
    package enum Style: String, Sendable, CaseIterable {
        case normal, italic
    }

    /// Below `content/brand/`.
    package var path: Located<String>
    /// 1 to 1000: one weight, or the ends of a variable font's range.
    package var weights: ClosedRange<Int>
    package var style: Style
}

/// A weight of type under a name.
package struct BrandWeight: Sendable {
    package var name: Located<String>
    /// 1 to 1000.
    package var value: Int
}

/// A length under a name.
package struct BrandSize: Sendable {
    package var name: Located<String>
    package var length: Located<BrandLength>
}

/// A length in the two units that style sheets and design tokens share.
package struct BrandLength: Sendable, Hashable {
    package enum Unit: String, Sendable, CaseIterable {
        case px, rem
    }

    package var value: Double
    package var unit: Unit

    package init(value: Double, unit: Unit) {
        self.value = value
        self.unit = unit
    }

    /// `1.25rem`, `8px`, `0`; nil for anything else.
    package init?(_ text: String) {
        let unit = Unit.allCases.first { text.hasSuffix($0.rawValue) }
        let number = unit.map { text.dropLast($0.rawValue.utf8.count) } ?? text[...]
        let isPlain = !number.isEmpty && number.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
        guard isPlain, let value = Double(number), value <= 1000, unit != nil || value == 0 else { return nil }
        self.init(value: value, unit: unit ?? .px)
    }

    /// As style sheets write it.
    package var css: String { shortDecimal(value) + unit.rawValue }
}

/// A number without needless zeros: `1.5`, `16`.
package func shortDecimal(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
}
