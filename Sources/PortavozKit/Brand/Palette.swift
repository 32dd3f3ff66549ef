/// The theme's colours under a brand, on light pages or on dark ones: the brand's own, and those derived from them so that
/// text keeps 4.5 to 1 (WCAG 2.2, 1.4.3) and controls 3 to 1 (1.4.11).
package struct Palette {
    package let isDark: Bool
    /// By the names of custom properties, without `--color-`.
    private(set) var values: [String: Color]
    /// What differs from the theme's own.
    private var changed: Set<String> = []
    private let brand: Brand

    package init(_ brand: Brand, isDark: Bool) {
        self.brand = brand
        self.isDark = isDark
        values = StandardPalette.values(isDark: isDark)
        guard !brand.colors.isEmpty else { return }
        setGrounds()
        setInk()
        setAccent()
        setSignals()
        setCharts()
    }

    /// Names and values that a style sheet has to set, in the theme's order.
    package var overrides: [(name: String, color: Color)] {
        StandardPalette.colors.filter { changed.contains($0.name) }.map { ($0.name, values[$0.name]!) }
    }

    package subscript(name: String) -> Color { values[name]! }

    // MARK: The brand's own

    /// The colour that the brand gives for a role, and whether it is meant for this kind of page.
    private func given(_ role: BrandColor.Role) -> (color: Color, isExact: Bool)? {
        if let color = brand.colors.first(where: { $0.role == role }) { return own(color) }
        // A brand of nothing but colours: its first is the accent.
        guard role == .accent, brand.colors.allSatisfy({ $0.role == nil }) else { return nil }
        return (own(brand.colors[0]).color, false)
    }

    private func own(_ color: BrandColor) -> (color: Color, isExact: Bool) {
        guard isDark else { return (color.value.value, true) }
        return color.dark.map { ($0.value, true) } ?? (color.value.value, false)
    }

    private mutating func set(_ name: String, _ color: Color) {
        values[name] = color
        changed.insert(name)
    }

    /// Takes the brand's colour for a role, made to stand out where it was meant for other pages; else the one that is derived.
    private mutating func set(
        _ role: BrandColor.Role, _ ratio: Double, on grounds: [Color], or derived: Color?
    ) {
        if let (color, isExact) = given(role) {
            set(role.rawValue, isExact ? color : color.reaching(ratio, on: grounds))
        } else if let color = derived {
            set(role.rawValue, color.reaching(ratio, on: grounds))
        }
    }

    // MARK: Roles

    private var grounds: [Color] { [self["page"], self["surface"], self["sunken"]] }

    private mutating func setGrounds() {
        if let (color, isExact) = given(.background) {
            set("page", isExact ? color.over(.white) : night(color, 0.19))
            let page = OKLCH(self["page"])
            let isLight = page.lightness > 0.6
            set("surface", shade(page, isLight ? 0.012 : 0.035))
            set("sunken", shade(page, isLight ? -0.035 : 0.07))
        }
        for (role, lightness) in [(BrandColor.Role.surface, 0.23), (.sunken, 0.26)] {
            guard let (color, isExact) = given(role) else { continue }
            set(role.rawValue, isExact ? color.over(.white) : night(color, lightness))
        }
    }

    /// A ground a little lighter or darker than the page, as long as the brand's own text colours can be read on it.
    private func shade(_ page: OKLCH, _ change: Double) -> Color {
        var moved = page
        moved.lightness += change
        let color = moved.color()
        let isReadable = brand.colors.allSatisfy { shown in
            guard let role = shown.role, role.grounds.contains("page"), own(shown).isExact else { return true }
            return Contrast(own(shown).color, on: color).ratio >= role.purpose.leastContrast
        }
        // Black or white, which text falls back on, needs room as well.
        let furthest = [Color.black, .white].max { Contrast($0, on: self["page"]) < Contrast($1, on: self["page"]) }!
        return isReadable && Contrast(furthest, on: color).ratio >= 5 ? color : self["page"]
    }

    /// A light ground's hue, as dark as dark pages are; a dark one stays.
    private func night(_ color: Color, _ lightness: Double) -> Color {
        let origin = OKLCH(color.over(.white))
        guard origin.lightness > 0.5 else { return color.over(.black) }
        return OKLCH(lightness: lightness, chroma: min(origin.chroma, 0.012), hue: origin.hue).color()
    }

    private mutating func setInk() {
        let hasGround = changed.contains("page") || changed.contains("surface") || changed.contains("sunken")
        if let (color, isExact) = given(.text) {
            var pale = OKLCH(color)
            pale.lightness = isDark ? max(pale.lightness, 0.92) : pale.lightness
            pale.chroma = min(pale.chroma, 0.02)
            set("text", isExact ? color : pale.color().reaching(7, on: grounds))
        } else if hasGround {
            set("text", self["text"].reaching(7, on: grounds))
        }
        let isNew = hasGround || changed.contains("text")
        let (text, page) = (self["text"], self["page"])
        set(.muted, 4.5, on: grounds, or: isNew ? text.mixed(0.72, into: page) : nil)
        set(.line, 1, on: [page], or: isNew ? text.mixed(0.15, into: page) : nil)
        set(.control, 3, on: grounds, or: isNew ? text.mixed(0.55, into: page) : nil)
        set(.band, 4.5, on: [page], or: isNew ? text : nil)
        set(.onBand, 4.5, on: [self["band"]], or: isNew || changed.contains("band") ? page : nil)
    }

    private mutating func setAccent() {
        let hasOwn = [BrandColor.Role.accentSoft, .accentStrong, .onAccent].contains { given($0) != nil }
        let isNew = !changed.isEmpty
        let ownSoft = given(.accentSoft).map { $0.isExact ? $0.color.over(self["page"]) : nightSoft($0.color) }
        set(.accent, 4.5, on: grounds + (ownSoft.map { [$0] } ?? []), or: isNew || hasOwn ? self["accent"] : nil)
        guard isNew || hasOwn || changed.contains("accent") else { return }
        let accent = self["accent"]
        if let ownSoft {
            set("accent-soft", ownSoft)
        } else {
            set("accent-soft", soft(accent))
        }
        var strong = OKLCH(accent)
        strong.lightness += self["page"].luminance > 0.18 ? -0.1 : 0.1
        set(.accentStrong, 4.5, on: grounds + [self["accent-soft"]], or: strong.color())
        // Buttons are the accent at rest and the strong one under the pointer.
        let both = [accent, self["accent-strong"]]
        let candidates = [self["page"], Color.white, self["text"], .black]
        let plain = candidates.first { $0.leastContrast(on: both) >= 4.5 }
        set(.onAccent, 4.5, on: both, or: plain ?? candidates[0])
    }

    /// A pale ground made for light pages, as dark pages have theirs.
    private func nightSoft(_ color: Color) -> Color {
        let origin = OKLCH(color.over(.white))
        guard origin.lightness > 0.3 else { return color.over(.black) }
        return OKLCH(lightness: 0.29, chroma: min(origin.chroma, 0.05), hue: origin.hue).color()
    }

    /// A pale ground of a colour's hue on which it can still be read, and text too.
    private func soft(_ color: Color) -> Color {
        for part in stride(from: 0.14, to: 0, by: -0.02) {
            let ground = color.mixed(part, into: self["page"])
            if min(color.leastContrast(on: [ground]), self["text"].leastContrast(on: [ground])) >= 4.5 { return ground }
        }
        return self["page"]
    }

    private mutating func setSignals() {
        let isNew = ThemePairs.grounds.contains(where: changed.contains)
        for role in [BrandColor.Role.info, .good, .warn, .bad] {
            guard isNew || given(role) != nil else { continue }
            set(role, 4.5, on: grounds, or: self[role.rawValue])
            set(role.rawValue + "-soft", soft(self[role.rawValue]))
        }
        set(.focus, 3, on: grounds, or: isNew || changed.contains("info") ? self["info"] : nil)
        guard isNew || changed.contains("accent") else { return }
        set("tint-1", self["accent-soft"])
        for (index, role) in ["warn", "good", "bad"].enumerated() { set("tint-\(index + 2)", soft(self[role])) }
    }

    private mutating func setCharts() {
        let isNew = ThemePairs.grounds.contains(where: changed.contains)
        let own = brand.colors.filter { $0.role == .chart }.map { self.own($0) }
        for index in 0..<6 {
            let name = "chart-\(index + 1)"
            if index < own.count {
                let (color, isExact) = own[index]
                set(name, isExact ? color : color.reaching(3, on: grounds))
            } else if index == 0, changed.contains("accent") {
                set(name, self["accent"])
            } else if isNew {
                set(name, self[name].reaching(3, on: grounds))
            }
        }
    }
}
