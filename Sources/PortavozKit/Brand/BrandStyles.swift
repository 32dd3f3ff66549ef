/// The style sheet that gives a theme the brand's colours, type and space, as custom properties.
struct BrandStyles {
    private var css = ""

    /// With a digest of its bytes in the name, so that browsers may keep it for ever; a preview's is always the same.
    private(set) var route = Route("/assets/brand.css")

    /// Nil where the brand says nothing of its looks; the theme then keeps its own.
    ///
    /// - Parameter palette: the brand's on light pages.
    init?(_ brand: Brand, _ options: BuildOptions, light palette: Palette) {
        guard brand.hasLooks else { return nil }
        for family in brand.typography.families {
            for file in family.files { addFont(file, at: brand.fontRoute(file, options), of: family) }
        }
        var light = palette.overrides.map { ("color-" + $0.name, $0.color.hex) }
        var dark = Palette(brand, isDark: true).overrides.map { ("color-" + $0.name, $0.color.hex) }
        for color in brand.colors {
            light.append(("brand-" + color.name.value, color.value.value.hex))
            if let value = color.dark { dark.append(("brand-" + color.name.value, value.value.hex)) }
        }
        light += brand.typography.families.map { ("font-" + $0.role.rawValue, Self.stack($0)) }
        light += brand.typography.weights.map { ("font-weight-" + $0.name.value, String($0.value)) }
        light += brand.typography.scale.map { ("font-size-" + $0.name.value, $0.length.value.css) }
        light += brand.spacing.map { ("space-" + $0.name.value, $0.length.value.css) }
        light += brand.radii.map {
            ($0.name.value == "m" ? "radius" : "radius-" + $0.name.value, $0.length.value.css)
        }
        add(light, indent: "")
        if !dark.isEmpty {
            css += "\n@media screen and (prefers-color-scheme: dark) {\n"
            add(dark, indent: "  ")
            css += "}\n"
        }
        addSamples(brand.typography)
        if !options.isLive { route = Route("/assets/" + Fingerprints.name("brand.css", Digest(of: bytes))) }
    }

    var bytes: [UInt8] { Array(css.utf8) }

    private mutating func add(_ properties: [(String, String)], indent: String) {
        css += "\(indent):root {\n"
        for (name, value) in properties { css += "\(indent)  --\(name): \(value);\n" }
        css += "\(indent)}\n"
    }

    /// Classes for the block that shows the type.
    private mutating func addSamples(_ type: BrandTypography) {
        for role in type.families.map(\.role.rawValue) {
            css += ".type-font-\(role) { font-family: var(--font-\(role)); }\n"
        }
        for name in type.scale.map(\.name.value) {
            css += ".type-size-\(name) { font-size: var(--font-size-\(name)); }\n"
        }
        for name in type.weights.map(\.name.value) {
            css += ".type-weight-\(name) { font-weight: var(--font-weight-\(name)); }\n"
        }
    }

    private mutating func addFont(_ file: BrandFontFile, at route: Route, of family: BrandFamily) {
        let weights = file.weights
        let weight =
            weights.lowerBound == weights.upperBound
            ? "\(weights.lowerBound)" : "\(weights.lowerBound) \(weights.upperBound)"
        // From assets/ to the folder beside it, so that the address holds wherever the site is.
        let address = "../" + route.path.dropFirst()
        css += """
            @font-face {
              font-family: \(Self.quoted(family.name.value));
              font-weight: \(weight);
              font-style: \(file.style.rawValue);
              font-display: swap;
              src: url(\(Self.quoted(percentEncoded(path: address)))) format("\(file.format?.rawValue ?? "woff2")");
            }

            """
    }

    private static func stack(_ family: BrandFamily) -> String {
        ([family.name.value] + family.fallback.map(\.value)).map { name in
            genericFamilies.contains(name) ? name : quoted(name)
        }.joined(separator: ", ")
    }

    /// Families that every browser has under these words, which lose their meaning in quotation marks.
    private static let genericFamilies: Set<String> = [
        "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif",
        "ui-monospace", "ui-rounded", "-apple-system",
    ]

    /// A CSS string (CSS Syntax 3, section 4.3.5): nothing in it can end it.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20: result += "\\\(String(scalar.value, radix: 16)) "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
