/// What the default theme shows on what, by the names of custom properties without `--color-`.
package enum ThemePairs {
    package struct Pair: Sendable {
        package var front: String
        package var back: String
        package var purpose: BrandPair.Purpose
    }

    static let grounds = ["page", "surface", "sunken"]
    private static let signals = ["info", "good", "warn", "bad"]

    package static let all: [Pair] = {
        func pairs(_ fronts: [String], _ backs: [String], _ purpose: BrandPair.Purpose = .text) -> [Pair] {
            fronts.flatMap { front in backs.map { Pair(front: front, back: $0, purpose: purpose) } }
        }
        let charts = (1...6).map { "chart-\($0)" }
        return pairs(["text", "muted", "accent", "accent-strong"] + signals, grounds)
            + pairs(["control", "focus"] + charts, grounds, .graphics)
            + pairs(["text", "accent", "accent-strong"], ["accent-soft"])
            + pairs(["text"], ["tint-1", "tint-2", "tint-3", "tint-4"] + signals.map { $0 + "-soft" })
            + signals.flatMap { pairs([$0], [$0 + "-soft"]) }
            + pairs(["on-accent"], ["accent", "accent-strong"]) + pairs(["on-band"], ["band"])
    }()

    /// What a colour is made from, where the brand doesn't give it.
    static func origin(of name: String) -> String? {
        switch name {
        case "surface", "sunken", "text", "accent": "page"
        case "accent-strong", "accent-soft", "on-accent", "chart-1": "accent"
        case "on-band": "band"
        case "band", "muted", "line", "control": "text"
        case "tint-1": "accent-soft"
        case _ where name.hasSuffix("-soft"): String(name.dropLast(5))
        case "page": nil
        default: "page"
        }
    }
}

extension BrandColor.Role {
    /// The theme's name for the colour; nil for one of several.
    var token: String? {
        switch self {
        case .background: "page"
        case .chart: nil
        default: rawValue
        }
    }

    /// What the theme shows it on, and it has to stand out from by itself.
    var grounds: [String] {
        switch self {
        case .text, .muted, .accent, .info, .good, .warn, .bad, .focus, .control, .chart: ThemePairs.grounds
        case .accentStrong: ThemePairs.grounds + ["accent-soft"]
        case .onAccent: ["accent", "accent-strong"]
        case .onBand: ["band"]
        case .background, .surface, .sunken, .line, .accentSoft, .band: []
        }
    }

    var purpose: BrandPair.Purpose { [.focus, .control, .chart].contains(self) ? .graphics : .text }
}
