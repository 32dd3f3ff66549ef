import Glibc

/// How far a colour stands out from another, by WCAG 2.2: 1, not at all, to 21.
package struct Contrast: Sendable, Hashable, Comparable {
    package var ratio: Double

    /// - Parameters: a colour, and what it stands on. What shines through is seen on the second; through that, white.
    package init(_ front: Color, on back: Color) {
        let back = back.over(.white)
        let (a, b) = (front.over(back).luminance, back.luminance)
        ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// With two decimals, never rounded up: 4.499 is `4.49`, and fails 4.5.
    package func text(decimalSign: Character = ".") -> String {
        let hundredths = Int((ratio * 100).rounded(.down))
        let rest = hundredths % 100
        return "\(hundredths / 100)\(decimalSign)\(rest < 10 ? "0" : "")\(rest)"
    }

    package static func < (a: Contrast, b: Contrast) -> Bool { a.ratio < b.ratio }

    /// What the contrast is enough for (criteria 1.4.3, 1.4.6, 1.4.11).
    package func grade(for purpose: BrandPair.Purpose) -> Grade {
        if ratio < purpose.leastContrast { return .fails }
        switch purpose {
        case .text: return ratio >= 7 ? .triple : .double
        case .largeText: return ratio >= 4.5 ? .triple : .double
        // There is no stricter criterion for graphics.
        case .graphics: return .double
        }
    }

    package enum Grade: String, Sendable {
        case fails
        case double = "AA"
        case triple = "AAA"
    }
}

extension Color {
    /// Relative luminance: 0 for black, 1 for white.
    package var luminance: Double { 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) }

    /// The least contrast with any of several grounds.
    package func leastContrast(on grounds: [Color]) -> Double {
        grounds.map { Contrast(self, on: $0).ratio }.min() ?? 21
    }

    /// The colour of the same hue that is nearest in lightness and has enough contrast with every ground; black or white,
    /// whichever stands out more, where none has.
    package func reaching(_ ratio: Double, on grounds: [Color]) -> Color {
        reaching(grounds.map { ($0, ratio) })
            ?? [Color.black, .white].max { $0.leastContrast(on: grounds) < $1.leastContrast(on: grounds) }!
    }

    /// The colour of the same hue that is nearest in lightness and has enough contrast with every ground; nil where none has.
    func reaching(_ needs: [(ground: Color, ratio: Double)]) -> Color? {
        func passes(_ color: Color) -> Bool {
            needs.allSatisfy { Contrast(color, on: $0.ground).ratio >= $0.ratio }
        }
        let first = needs.first?.ground ?? .white
        let opaque = over(first)
        if passes(opaque) { return opaque }
        let origin = OKLCH(opaque)
        for step in 1...1000 {
            // Of two as near, the darker one where the ground is light.
            let isLight = first.luminance > 0.18
            for sign in isLight ? [-1.0, 1] : [1, -1] {
                let lightness = origin.lightness + sign * Double(step) / 1000
                guard lightness >= 0, lightness <= 1 else { continue }
                var moved = origin
                moved.lightness = lightness
                let candidate = moved.color()
                if passes(candidate) { return candidate }
            }
        }
        return nil
    }

    /// So much of this colour in another, 0 to 1.
    func mixed(_ part: Double, into ground: Color) -> Color {
        var front = self
        front.alpha = part
        return front.over(ground)
    }
}
