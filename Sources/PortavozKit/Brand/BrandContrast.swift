import PortavozDiagnostics

extension Brand {
    /// The pairs of colours, allowed ones and those that the theme will set, whose contrast is too low (WCAG 2.2, 1.4.3
    /// and 1.4.11), each at the colour in front, with the nearest one that passes.
    func contrastFaults() -> [Diagnostic] {
        var seen: Set<Finding> = []
        return (pairFaults() + roleFaults(isDark: false) + roleFaults(isDark: true)).filter { finding in
            seen.insert(finding).inserted
        }.map(\.diagnostic)
    }

    private struct Finding: Hashable {
        var front: String
        var back: String
        var color: Color
        var ground: Color
        var purpose: BrandPair.Purpose
        var location: SourceLocation

        var diagnostic: Diagnostic {
            Diagnostic(
                "brand-low-contrast", at: location,
                [
                    "front": front, "back": back, "ratio": Contrast(color, on: ground).text(),
                    "least": purpose == .text ? "4.5" : "3",
                ],
                suggestion: color.reaching(purpose.leastContrast, on: [ground.over(.white)]).hex)
        }
    }

    private func pairFaults() -> [Finding] {
        pairs.compactMap { pair in
            guard let front = colors.first(where: { $0.name.value == pair.front.value }),
                let back = colors.first(where: { $0.name.value == pair.back.value })
            else { return nil }
            return finding(front, front.value, back.name.value, back.value.value, pair.purpose)
        }
    }

    /// Colours with a role stand on the page whether the brand lists the pair or not.
    private func roleFaults(isDark: Bool) -> [Finding] {
        guard !colors.isEmpty else { return [] }
        let palette = Palette(self, isDark: isDark)
        return colors.flatMap { color -> [Finding] in
            guard let role = color.role, let value = isDark ? color.dark : color.value else { return [] }
            return role.grounds.compactMap { ground in
                let back = colors.first { $0.role?.token == ground }?.name.value ?? ground
                return finding(color, value, back, palette[ground], role.purpose)
            }
        }
    }

    private func finding(
        _ front: BrandColor, _ value: Located<Color>, _ back: String, _ ground: Color, _ purpose: BrandPair.Purpose
    ) -> Finding? {
        guard Contrast(value.value, on: ground).ratio < purpose.leastContrast else { return nil }
        return Finding(
            front: front.name.value, back: back, color: value.value, ground: ground, purpose: purpose,
            location: value.location)
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

    /// What the theme shows it on.
    fileprivate var grounds: [String] {
        switch self {
        case .text, .muted, .accent, .info, .good, .warn, .bad, .focus, .control, .chart: ["page", "surface", "sunken"]
        case .accentStrong: ["page", "accent-soft"]
        case .onAccent: ["accent", "accent-strong"]
        case .onBand: ["band"]
        case .background, .surface, .sunken, .line, .accentSoft, .band: []
        }
    }

    fileprivate var purpose: BrandPair.Purpose {
        [.focus, .control, .chart].contains(self) ? .graphics : .text
    }
}
