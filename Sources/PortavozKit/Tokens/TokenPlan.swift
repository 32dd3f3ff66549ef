import PortavozDiagnostics

/// What has to change in brand.yml so that it says what tokens say.
struct TokenPlan {
    struct Edit {
        var path: [String]
        /// YAML on one line.
        var value: String
    }

    private(set) var edits: [Edit] = []
    /// For each path of brand.yml that a token decides: where the token is.
    private(set) var places: [[String]: SourceLocation] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private let file: TokenFile
    private let brand: Brand
    private let language: LanguageCode
    private var leftOut: [DesignToken] = []
    private var taken: [TokenPlace: DesignToken] = [:]
    private var order: [TokenPlace] = []

    init(_ file: TokenFile, brand: Brand, language: LanguageCode) {
        self.file = file
        self.brand = brand
        self.language = language
    }

    mutating func make() {
        for token in file.tokens { take(token) }
        for place in order {
            let token = taken[place]!
            switch place.group {
            case .light: color(place, token)
            case .dark: darkColor(place, token)
            case .fontFamily: family(place, token)
            case .fontSize: size(place, token, ["typography", "scale"], brand.typography.scale)
            case .fontWeight: weight(place, token)
            case .spacing: size(place, token, ["spacing"], brand.spacing)
            case .radius: size(place, token, ["radii"], brand.radii)
            }
        }
        for place in order { note(taken[place]!, at: place.path, isColor: place.group == .light) }
        for group in file.groups { note(group.path, group.extras) }
        if order.isEmpty, let first = leftOut.first {
            diagnostics.append(Diagnostic("tokens-none", at: first.location))
        } else if let first = leftOut.first {
            let names = leftOut.prefix(5).map(\.name).joined(separator: ", ") + (leftOut.count > 5 ? "…" : "")
            diagnostics.append(
                Diagnostic(
                    "token-left-out", .note, at: first.location, ["count": String(leftOut.count), "names": names]))
        }
        let kept = kept
        if let first = kept.first {
            let names = kept.prefix(5).map(\.name).joined(separator: ", ") + (kept.count > 5 ? "…" : "")
            diagnostics.append(
                Diagnostic("token-kept", .note, at: first.location, ["count": String(kept.count), "names": names]))
        }
    }

    /// What brand.yml has and the file lacks, of the kinds of which the file has any. It may be gone, or none of the file's
    /// business: only its owner knows.
    private var kept: [(name: String, location: SourceLocation)] {
        let type = brand.typography
        let entries: [(TokenGroupName, String, [(key: String, location: SourceLocation)])] = [
            (.light, "colors", brand.colors.map { ($0.name.value, $0.name.location) }),
            (.fontFamily, "typography.families", type.families.map { ($0.role.rawValue, $0.name.location) }),
            (.fontSize, "typography.scale", type.scale.map { ($0.name.value, $0.name.location) }),
            (.fontWeight, "typography.weights", type.weights.map { ($0.name.value, $0.name.location) }),
            (.spacing, "spacing", brand.spacing.map { ($0.name.value, $0.name.location) }),
            (.radius, "radii", brand.radii.map { ($0.name.value, $0.name.location) }),
        ]
        let named = Set(order.map(\.group))
        return entries.filter { named.contains($0.0) }.flatMap { group, section, entries in
            entries.filter { taken[TokenPlace(group: group, key: $0.key)] == nil }.map {
                ("\(section).\($0.key)", $0.location)
            }
        }
    }

    private mutating func take(_ token: DesignToken) {
        guard let (group, names) = TokenPlace.find(token) else { return leftOut.append(token) }
        guard let slug = Slug(folding: names.joined(separator: " "))?.text else {
            diagnostics.append(Diagnostic("token-no-key", at: token.location, ["name": token.name]))
            return
        }
        if group == .fontFamily, BrandFamily.Role(rawValue: slug) == nil { return leftOut.append(token) }
        let place = TokenPlace(group: group, key: slug)
        if let other = taken[place] {
            diagnostics.append(
                Diagnostic(
                    "token-name-clash", at: token.location,
                    ["name": token.name, "other": other.name, "key": slug]))
            return
        }
        taken[place] = token
        order.append(place)
    }

    // MARK: Colours

    private mutating func color(_ place: TokenPlace, _ token: DesignToken) {
        let path = ["colors", place.key]
        let value = Color(token: token.value)
        let old = brand.colors.first { $0.name.value == place.key }
        let role = role(of: token)
        let dark = old?.dark.map { $0.value }
        let newDark = taken[TokenPlace(group: .dark, key: place.key)].map { Color(token: $0.value) }
        let description = token.description.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        let shown = old?.use.flatMap { $0[language] ?? $0.all.first?.text.value }
        var parts: [(key: [String], value: String)] = []
        if old.map({ !$0.value.value.isAlike(value) }) ?? true { parts.append((["value"], value.brandText)) }
        if let newDark, dark.map({ !$0.isAlike(newDark) }) ?? true { parts.append((["dark"], newDark.brandText)) }
        if let role, old?.role != role { parts.append((["role"], role.rawValue)) }
        if let description, description != shown {
            let isByLanguage = old?.use.map { !$0.byLanguage.isEmpty } ?? false
            parts.append((isByLanguage ? ["use", language.text] : ["use"], quotedJSON(description)))
        }
        places[path + ["value"]] = token.location
        places[path + ["role"]] = token.location
        places[path] = token.location
        add(parts, at: path, of: old)
    }

    private mutating func add(
        _ parts: [(key: [String], value: String)], at path: [String], of old: BrandColor?
    ) {
        guard !parts.isEmpty else { return }
        if let old, !old.isPlain {
            edits += parts.map { Edit(path: path + $0.key, value: $0.value) }
            return
        }
        if parts.count == 1, parts[0].key == ["value"] {
            edits.append(Edit(path: path, value: parts[0].value))
            return
        }
        // `tinta: "#2b1a12"` becomes a mapping, which has to repeat the value.
        var all = parts
        if let old, !parts.contains(where: { $0.key == ["value"] }) {
            all.insert((["value"], old.value.value.brandText), at: 0)
        }
        let text = all.map { "\($0.key[0]): \($0.value)" }.joined(separator: ", ")
        edits.append(Edit(path: path, value: "{\(text)}"))
    }

    /// The dark value goes with the light one; alone, it needs a colour that brand.yml has.
    private mutating func darkColor(_ place: TokenPlace, _ token: DesignToken) {
        let path = ["colors", place.key]
        places[path + ["dark"]] = token.location
        guard taken[TokenPlace(group: .light, key: place.key)] == nil else { return }
        guard let old = brand.colors.first(where: { $0.name.value == place.key }) else { return leftOut.append(token) }
        let value = Color(token: token.value)
        guard old.dark.map({ !$0.value.isAlike(value) }) ?? true else { return }
        add([(["dark"], value.brandText)], at: path, of: old)
    }

    private mutating func role(of token: DesignToken) -> BrandColor.Role? {
        let own = token.extras.first { $0.name == "$extensions" }?.value[TokenExport.vendor]
        guard let node = own?["role"] else { return nil }
        if let role = node.text.flatMap({ BrandColor.Role(rawValue: $0) }) { return role }
        diagnostics.append(
            Diagnostic(
                "token-bad-role", at: node.location,
                [
                    "value": node.inBrief,
                    "allowed": BrandColor.Role.allCases.map(\.rawValue).joined(separator: ", "),
                ],
                suggestion: node.text.flatMap {
                    Suggestion.nearest(to: $0, among: BrandColor.Role.allCases.map(\.rawValue))
                }))
        return nil
    }

    // MARK: Type and space

    private mutating func family(_ place: TokenPlace, _ token: DesignToken) {
        let names = (token.value.items ?? [token.value]).compactMap { $0.text?.trimmed }
        let old = brand.typography.families.first { $0.role.rawValue == place.key }
        let path = ["typography", "families", place.key]
        places[path] = token.location
        guard old.map({ ([$0.name] + $0.fallback).map(\.value) != names }) ?? true else { return }
        let fallback = "[" + names.dropFirst().map { quotedJSON($0) }.joined(separator: ", ") + "]"
        if let old, !old.isPlain {
            if old.name.value != names[0] { edits.append(Edit(path: path + ["name"], value: quotedJSON(names[0]))) }
            if old.fallback.map(\.value) != Array(names.dropFirst()) {
                edits.append(Edit(path: path + ["fallback"], value: fallback))
            }
        } else if names.count == 1 {
            edits.append(Edit(path: path, value: quotedJSON(names[0])))
        } else {
            edits.append(Edit(path: path, value: "{name: \(quotedJSON(names[0])), fallback: \(fallback)}"))
        }
    }

    private mutating func size(_ place: TokenPlace, _ token: DesignToken, _ section: [String], _ sizes: [BrandSize]) {
        let number = token.value["value"]?.number ?? -1
        let unit = BrandLength.Unit(rawValue: token.value["unit"]?.text ?? "") ?? .px
        let length = BrandLength(value: number, unit: unit)
        guard number >= 0, number <= 1000, BrandLength(length.css) == length else {
            diagnostics.append(
                Diagnostic(
                    "token-size-range", at: token.value["value"]?.location ?? token.location,
                    ["value": token.value["value"]?.inBrief ?? ""]))
            return
        }
        places[section + [place.key]] = token.location
        guard sizes.first(where: { $0.name.value == place.key })?.length.value != length else { return }
        edits.append(Edit(path: section + [place.key], value: length.css))
    }

    private mutating func weight(_ place: TokenPlace, _ token: DesignToken) {
        let number = token.value.number ?? token.value.text.flatMap { TokenValueCheck.weights[$0] } ?? 0
        guard let weight = Int(exactly: number), 1...1000 ~= weight else {
            diagnostics.append(
                Diagnostic("token-weight-range", at: token.value.location, ["value": token.value.inBrief]))
            return
        }
        let path = ["typography", "weights", place.key]
        places[path] = token.location
        guard brand.typography.weights.first(where: { $0.name.value == place.key })?.value != weight else { return }
        edits.append(Edit(path: path, value: String(weight)))
    }

    // MARK: What brand.yml has no other place for

    private mutating func note(_ token: DesignToken, at path: String, isColor: Bool) {
        var extras = token.extras
        if !isColor, let description = token.description, !description.isEmpty {
            let value = JSONNode(content: .text(description), location: token.location)
            extras.append(JSONMember(name: "$description", nameLocation: token.location, value: value))
        }
        keep(extras, at: path, hasRole: isColor)
    }

    private mutating func note(_ path: [String], _ extras: [JSONMember]) {
        let name = path.isEmpty ? BrandTokenNote.root : path.joined(separator: ".")
        let known = TokenGroupName.allCases.map(\.path) + [BrandTokenNote.root, "dark"]
        guard known.contains(name) else { return }
        keep(extras, at: name, hasRole: false)
    }

    private mutating func keep(_ extras: [JSONMember], at path: String, hasRole: Bool) {
        let kept = extras.compactMap { hasRole ? $0.withoutRole : $0 }
        guard !kept.isEmpty else { return }
        let old = brand.tokenNotes.first { $0.path.value == path }?.members ?? []
        var members = old.filter { member in !kept.contains { $0.name == member.name } } + kept
        members.sort { $0.name < $1.name }
        let text = JSONNode(content: .object(members), location: SourceLocation("")).onOneLine
        let before = JSONNode(content: .object(old.sorted { $0.name < $1.name }), location: SourceLocation(""))
            .onOneLine
        guard text != before else { return }
        edits.append(Edit(path: ["tokens", path], value: text))
    }
}

extension JSONMember {
    /// Without the colour's role, which brand.yml has a place for; nil where nothing is left.
    fileprivate var withoutRole: JSONMember? {
        guard name == "$extensions", let vendors = value.members else { return self }
        var kept = vendors
        if let index = kept.firstIndex(where: { $0.name == TokenExport.vendor }), let own = kept[index].value.members {
            let others = own.filter { $0.name != "role" }
            if others.isEmpty { kept.remove(at: index) } else { kept[index].value.content = .object(others) }
        }
        guard !kept.isEmpty else { return nil }
        var copy = self
        copy.value.content = .object(kept)
        return copy
    }
}
