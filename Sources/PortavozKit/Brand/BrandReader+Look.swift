import PortavozDiagnostics
import PortavozYAML

/// The sections on what the brand looks like.
extension BrandReader {
    // MARK: Colours

    func colors(_ fields: inout FieldReader) -> [BrandColor] {
        let colors: [BrandColor]? = fields.object("colors") { colors in
            names(in: &colors).compactMap { name -> BrandColor? in
                guard let node = colors.value(name.value) else {
                    _ = colors.requiredText(name.value)
                    return nil
                }
                guard node.entries != nil else {
                    return color(name.value, &colors).map { BrandColor(name: name, value: $0, isPlain: true) }
                }
                return colors.object(name.value) { color(of: &$0, name) }.flatMap(\.self)
            }
        }
        checkRoles(colors ?? [], &fields)
        return colors ?? []
    }

    /// Every role has one colour, but the series of charts, of which the theme has six.
    private func checkRoles(_ colors: [BrandColor], _ fields: inout FieldReader) {
        for (index, color) in colors.enumerated() {
            guard let role = color.role else { continue }
            let before = colors[..<index].filter { $0.role == role }
            guard before.count >= (role == .chart ? 6 : 1), let other = before.first else { continue }
            var arguments = ["role": role.rawValue, "name": color.name.value, "other": other.name.value]
            if role == .chart { arguments["cause"] = "chart" }
            fields.report("brand-role-taken", at: color.name.location, arguments)
        }
    }

    private func color(of fields: inout FieldReader, _ name: Located<String>) -> BrandColor? {
        let title = text("name", &fields)
        let value = color("value", &fields)
        if value == nil, fields.value("value") == nil { _ = fields.requiredText("value") }
        let dark = color("dark", &fields)
        let role = fields.choice("role", BrandColor.Role.self)
        let use = text("use", &fields)
        return value.map {
            BrandColor(name: name, title: title, value: $0, dark: dark, role: role, use: use)
        }
    }

    private func color(_ key: String, _ fields: inout FieldReader) -> Located<Color>? {
        guard let text = fields.locatedText(key) else { return nil }
        if let color = Color(text.value) { return Located(color, text.location) }
        fields.report(
            "brand-bad-color", at: text.location, ["value": text.value],
            suggestion: Suggestion.nearest(to: text.value, among: namedColors.keys.sorted()))
        return nil
    }

    func pairs(_ fields: inout FieldReader, among colors: [BrandColor]) -> [BrandPair] {
        fields.objects("pairs") { pair -> BrandPair? in
            let front = colorName("front", among: colors, &pair)
            let back = colorName("back", among: colors, &pair)
            let purpose = pair.choice("for", BrandPair.Purpose.self) ?? .text
            guard let front, let back else { return nil }
            return BrandPair(front: front, back: back, purpose: purpose, location: pair.location())
        }.compactMap(\.self)
    }

    private func colorName(
        _ key: String, among colors: [BrandColor], _ fields: inout FieldReader
    ) -> Located<String>? {
        guard let name = fields.locatedText(key) else {
            if fields.value(key) == nil { _ = fields.requiredText(key) }
            return nil
        }
        return colorName(name, among: colors, &fields) ? name : nil
    }

    // MARK: Type and space

    func typography(_ fields: inout FieldReader) -> BrandTypography {
        let families =
            fields.object("families") { families in
                BrandFamily.Role.allCases.compactMap { role in family(role, &families) }
            } ?? []
        let weights =
            fields.object("weights") { weights in
                names(in: &weights).compactMap { name in
                    weights.integer(name.value, in: 1...1000).map { BrandWeight(name: name, value: $0) }
                }
            } ?? []
        return BrandTypography(families: families, scale: sizes("scale", &fields), weights: weights)
    }

    private func family(_ role: BrandFamily.Role, _ families: inout FieldReader) -> BrandFamily? {
        guard let node = families.value(role.rawValue) else { return nil }
        guard node.entries != nil else {
            return families.locatedText(role.rawValue).map {
                BrandFamily(role: role, name: $0, fallback: [], files: [], isPlain: true)
            }
        }
        return families.object(role.rawValue) { family -> BrandFamily? in
            let name = family.locatedText("name")
            if name == nil, family.value("name") == nil { _ = family.requiredText("name") }
            let fallback = family.texts("fallback")
            let files = family.objects("files", fontFile).compactMap(\.self)
            return name.map { BrandFamily(role: role, name: $0, fallback: fallback, files: files) }
        }.flatMap(\.self)
    }

    private func fontFile(_ fields: inout FieldReader) -> BrandFontFile? {
        let path = fields.locatedText("file")
        if path == nil, fields.value("file") == nil { _ = fields.requiredText("file") }
        let weights = fontWeights(&fields)
        let style = fields.choice("style", BrandFontFile.Style.self) ?? .normal
        return path.map { BrandFontFile(path: $0, weights: weights, style: style) }
    }

    /// `700`, or `100 900` for a variable font.
    private func fontWeights(_ fields: inout FieldReader) -> ClosedRange<Int> {
        guard let text = fields.locatedText("weight") else { return 400...400 }
        let ends = text.value.split(separator: " ").map { Int($0) }
        if (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
            first >= 1, last <= 1000
        {
            return first...last
        }
        fields.report(
            "wrong-type", at: text.location, ["key": "weight", "expected": "weight", "value": text.value])
        return 400...400
    }

    func sizes(_ key: String, _ fields: inout FieldReader) -> [BrandSize] {
        fields.object(key) { sizes in
            names(in: &sizes).compactMap { name in
                guard let text = sizes.locatedText(name.value) else { return nil }
                if let length = BrandLength(text.value) {
                    return BrandSize(name: name, length: Located(length, text.location))
                }
                sizes.report(
                    "wrong-type", at: text.location,
                    ["key": name.value, "expected": "length", "value": text.value])
                return nil
            }
        } ?? []
    }

    // MARK: Logos

    func logos(_ fields: inout FieldReader, among colors: [BrandColor]) -> [BrandLogo] {
        fields.object("logos") { logos in
            names(in: &logos).compactMap { name in
                logos.object(name.value) { logo -> BrandLogo? in
                    let files = logo.texts("files")
                    if logo.value("files") == nil { _ = logo.requiredText("files") }
                    reportIfEmpty("files", &logo)
                    let result = BrandLogo(
                        name: name, title: text("name", &logo), files: files, alternative: text("alt", &logo),
                        clearSpace: text("clear-space", &logo), minimumSize: text("minimum-size", &logo),
                        backgrounds: logo.texts("backgrounds"), use: text("use", &logo))
                    let known = result.backgrounds.map { colorName($0, among: colors, &logo) }
                    return files.isEmpty || known.contains(false) ? nil : result
                }.flatMap(\.self)
            }
        } ?? []
    }
}
