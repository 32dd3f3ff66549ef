import PortavozDiagnostics

extension Brand {
    /// Colours whose contrast is too low (WCAG 2.2, 1.4.3 and 1.4.11), each with the nearest one that passes: pairs that the
    /// brand allows, colours with a role on the theme's grounds, and grounds on which no text can be read.
    func contrastFaults() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        var faults = pairFaults(isDark: false) + pairFaults(isDark: true)
        for isDark in colors.isEmpty ? [] : [false, true] {
            let palette = Palette(self, isDark: isDark)
            let own = roleFaults(palette)
            // What is derived from a colour that can't be read is looked at once that one can.
            faults += own.isEmpty ? groundFaults(palette) : own
        }
        return faults.filter { seen.insert($0).inserted }
    }

    private func fault(
        _ cause: String?, at location: SourceLocation, front: String, back: String, ratio: Contrast,
        _ purpose: BrandPair.Purpose, suggestion: Color?
    ) -> Diagnostic {
        var arguments = [
            "front": front, "back": back, "ratio": ratio.text(), "least": purpose == .text ? "4.5" : "3",
        ]
        arguments["cause"] = cause
        return Diagnostic(
            "brand-low-contrast", at: location, arguments, suggestion: suggestion?.hex)
    }

    // MARK: Pairs

    /// On dark pages too, where both colours have a value for them.
    private func pairFaults(isDark: Bool) -> [Diagnostic] {
        pairs.compactMap { pair in
            guard let front = colors.first(where: { $0.name.value == pair.front.value }),
                let back = colors.first(where: { $0.name.value == pair.back.value }),
                let color = isDark ? front.dark : front.value, let ground = isDark ? back.dark : back.value
            else { return nil }
            let ratio = Contrast(color.value, on: ground.value)
            guard ratio.ratio < pair.purpose.leastContrast else { return nil }
            return fault(
                isDark ? "dark" : nil, at: color.location, front: front.name.value, back: back.name.value, ratio: ratio,
                pair.purpose, suggestion: nearest(to: color.value, of: front, isDark: isDark))
        }
    }

    /// The nearest colour that passes wherever this one stands: on the theme's grounds and in its pairs.
    private func nearest(to value: Color, of color: BrandColor, isDark: Bool) -> Color? {
        let palette = Palette(self, isDark: isDark)
        var needs: [(ground: Color, ratio: Double)] = (color.role?.grounds ?? []).map {
            (palette[$0], color.role!.purpose.leastContrast)
        }
        for pair in pairs where pair.front.value == color.name.value {
            let back = colors.first { $0.name.value == pair.back.value }
            guard let ground = isDark ? back?.dark : back?.value else { continue }
            needs.append((ground.value.over(.white), pair.purpose.leastContrast))
        }
        return value.reaching(needs)
    }

    // MARK: Roles

    /// Colours with a role stand on the page whether the brand lists the pair or not: one fault a colour.
    private func roleFaults(_ palette: Palette) -> [Diagnostic] {
        let isDark = palette.isDark
        return colors.compactMap { color -> Diagnostic? in
            guard let role = color.role, let value = isDark ? color.dark : color.value else { return nil }
            let worst = role.grounds.map { ($0, Contrast(value.value, on: palette[$0])) }.min { $0.1 < $1.1 }
            guard let (ground, ratio) = worst, ratio.ratio < role.purpose.leastContrast else { return nil }
            let back = colors.first { $0.role?.token == ground }?.name.value
            return fault(
                back == nil ? "theme" : isDark ? "dark" : nil, at: value.location, front: color.name.value,
                back: back ?? ground, ratio: ratio, role.purpose,
                suggestion: nearest(to: value.value, of: color, isDark: isDark))
        }
    }

    // MARK: Grounds

    /// Grounds of the brand's on which what the theme derives from it can't be read: one fault a colour.
    private func groundFaults(_ palette: Palette) -> [Diagnostic] {
        let isDark = palette.isDark
        var worst: [String: (pair: ThemePairs.Pair, ratio: Contrast)] = [:]
        for pair in ThemePairs.all {
            let ratio = Contrast(palette[pair.front], on: palette[pair.back])
            // What the brand gives for the front has been looked at by itself.
            guard ratio.ratio < pair.purpose.leastContrast, !isJudged(pair, isDark: isDark),
                let name = origin(of: pair, palette)?.name.value
            else { continue }
            if worst[name].map({ ratio < $0.ratio }) ?? true { worst[name] = (pair, ratio) }
        }
        return colors.compactMap { color in
            guard let (pair, ratio) = worst[color.name.value] else { return nil }
            return fault(
                isDark ? "ground-dark" : "ground", at: (isDark ? color.dark : nil)?.location ?? color.value.location,
                front: pair.front, back: color.name.value, ratio: ratio, pair.purpose,
                suggestion: isDark ? nil : readable(color, color.role?.token ?? pair.back))
        }
    }

    private func isJudged(_ pair: ThemePairs.Pair, isDark: Bool) -> Bool {
        colors.contains { color in
            let isMeant = color.role?.token == pair.front || (color.role == .chart && pair.front.hasPrefix("chart-"))
            return isMeant && color.role!.grounds.contains(pair.back) && (!isDark || color.dark != nil)
        }
    }

    /// The colour that a pair's ground comes from, or else its front. Of grounds too different for one text it is the one
    /// that is not the page.
    private func origin(of pair: ThemePairs.Pair, _ palette: Palette) -> BrandColor? {
        if ThemePairs.grounds.contains(pair.back) {
            let others = colors.filter { $0.role == .surface || $0.role == .sunken }.map { color in
                (color, Contrast(palette[color.role!.rawValue], on: palette["page"]))
            }
            if let (color, ratio) = others.max(by: { $0.1 < $1.1 }), ratio.ratio > 1.5 { return color }
        }
        for start in [pair.back, pair.front] {
            var name: String? = start
            while let current = name {
                if let color = colors.first(where: { $0.role?.token == current }) { return color }
                name = ThemePairs.origin(of: current)
            }
        }
        return colors.first { $0.role != nil } ?? colors.first
    }

    /// The nearest colour to a ground on which the theme's colours can be read; nil where changing it alone is not enough.
    private func readable(_ color: BrandColor, _ ground: String) -> Color? {
        var other = self
        other.colors.removeAll { $0.name.value == color.name.value }
        let plain = Palette(other, isDark: false)
        let needs: [(ground: Color, ratio: Double)] = ThemePairs.all.filter { $0.back == ground }.map {
            (plain[$0.front], $0.purpose.leastContrast)
        }
        guard let proposal = color.value.value.reaching(needs),
            let index = colors.firstIndex(where: { $0.name.value == color.name.value })
        else { return nil }
        var changed = self
        changed.colors[index].value.value = proposal
        let palette = Palette(changed, isDark: false)
        let isEnough = ThemePairs.all.allSatisfy {
            Contrast(palette[$0.front], on: palette[$0.back]).ratio >= $0.purpose.leastContrast
        }
        return isEnough ? proposal : nil
    }
}
