import PortavozDiagnostics

extension DesignToken {
    /// What in the value doesn't fit the token's type; nothing where all is right.
    var valueFaults: [Diagnostic] {
        var check = TokenValueCheck()
        check.value(value, type)
        return check.diagnostics
    }
}

/// Holds values against the forms of the format module (sections 8 and 9) and of the colour module (section 4).
struct TokenValueCheck {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func value(_ node: JSONNode, _ type: TokenType) {
        switch type {
        case .color: color(node)
        case .dimension: measure(node, type, units: ["px", "rem"])
        case .duration: measure(node, type, units: ["ms", "s"])
        case .fontFamily: fontFamily(node)
        case .fontWeight: if fontWeight(node) == nil { refuse(node, type) }
        case .cubicBezier: cubicBezier(node)
        case .number: if node.number == nil { refuse(node, type) }
        case .strokeStyle: strokeStyle(node)
        case .border: object(node, type, [("color", .color), ("width", .dimension), ("style", .strokeStyle)])
        case .transition:
            object(node, type, [("duration", .duration), ("delay", .duration), ("timingFunction", .cubicBezier)])
        case .shadow:
            for shadow in node.items ?? [node] { self.shadow(shadow) }
            if node.items?.isEmpty == true { refuse(node, type) }
        case .gradient: gradient(node)
        case .typography:
            object(
                node, type,
                [
                    ("fontFamily", .fontFamily), ("fontSize", .dimension), ("fontWeight", .fontWeight),
                    ("letterSpacing", .dimension), ("lineHeight", .number),
                ])
        }
    }

    // MARK: Single values

    private mutating func color(_ node: JSONNode) {
        guard let space = members(node, .color, ["colorSpace", "components"], or: ["alpha", "hex"])?["colorSpace"]
        else {
            return
        }
        guard let ranges = space.text.flatMap({ TokenColorSpace(rawValue: $0) })?.ranges else {
            return choose(space, among: TokenColorSpace.allCases.map(\.rawValue), "colorSpace")
        }
        if let components = node["components"] {
            let items = components.items ?? []
            if items.count != 3 { refuse(components, "components") }
            for (item, range) in zip(items, ranges) where item.text != "none" {
                if item.number.map({ !range.contains($0) }) ?? true { refuse(item, "component") }
            }
        }
        if let alpha = node["alpha"], !(0...1 ~= (alpha.number ?? -1)) { refuse(alpha, "alpha") }
        if let hex = node["hex"], hex.text.map({ $0.utf8.count != 7 || Color($0) == nil || $0.first != "#" }) ?? true {
            refuse(hex, "hex")
        }
        if diagnostics.isEmpty, space.text == TokenColorSpace.srgb.rawValue, let hex = node["hex"] {
            compare(hex, node)
        }
    }

    /// A hex beside components of sRGB has to be the same colour, up to what rounding does: who changed one of the two
    /// meant something by it.
    private mutating func compare(_ hex: JSONNode, _ node: JSONNode) {
        guard let written = hex.text.flatMap({ Color($0) }) else { return }
        let shown = Color(token: node)
        let pairs = [(written.red, shown.red), (written.green, shown.green), (written.blue, shown.blue)]
        guard pairs.contains(where: { abs(Int($0) - Int($1)) > 2 }) else { return }
        var opaque = shown
        opaque.alpha = 1
        diagnostics.append(
            Diagnostic("token-hex-differs", at: hex.location, ["hex": hex.text ?? ""], suggestion: opaque.hex))
    }

    private mutating func measure(_ node: JSONNode, _ type: TokenType, units: [String]) {
        guard let members = members(node, type, ["value", "unit"]) else { return }
        if let value = members["value"], value.number == nil { refuse(value, .number) }
        if let unit = members["unit"], !units.contains(unit.text ?? "") { choose(unit, among: units, "unit") }
    }

    private mutating func fontFamily(_ node: JSONNode) {
        let names = node.items ?? [node]
        if names.isEmpty { refuse(node, .fontFamily) }
        for name in names where name.text?.trimmed.isEmpty != false { refuse(name, .fontFamily) }
    }

    /// Names of weights (section 8.4), each with its number.
    static let weights: [String: Double] = [
        "thin": 100, "hairline": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400,
        "regular": 400, "book": 400, "medium": 500, "semi-bold": 600, "demi-bold": 600, "bold": 700,
        "extra-bold": 800, "ultra-bold": 800, "black": 900, "heavy": 900, "extra-black": 950, "ultra-black": 950,
    ]

    private func fontWeight(_ node: JSONNode) -> Double? {
        if let number = node.number { return 1...1000 ~= number ? number : nil }
        return node.text.flatMap { Self.weights[$0] }
    }

    private mutating func cubicBezier(_ node: JSONNode) {
        let numbers = node.items?.map { $0.number ?? .nan } ?? []
        guard numbers.count == 4, !numbers.contains(where: \.isNaN), 0...1 ~= numbers[0], 0...1 ~= numbers[2] else {
            return refuse(node, .cubicBezier)
        }
    }

    // MARK: Composite values

    private mutating func strokeStyle(_ node: JSONNode) {
        let names = ["solid", "dashed", "dotted", "double", "groove", "ridge", "outset", "inset"]
        if node.text != nil {
            if !names.contains(node.text!) { choose(node, among: names, TokenType.strokeStyle.rawValue) }
            return
        }
        guard let members = members(node, .strokeStyle, ["dashArray", "lineCap"]) else { return }
        if let dashes = members["dashArray"] {
            if dashes.items?.isEmpty != false { refuse(dashes, .strokeStyle) }
            for dash in dashes.items ?? [] { value(dash, .dimension) }
        }
        let caps = ["round", "butt", "square"]
        if let cap = members["lineCap"], !caps.contains(cap.text ?? "") { choose(cap, among: caps, "lineCap") }
    }

    private mutating func shadow(_ node: JSONNode) {
        let lengths = ["offsetX", "offsetY", "blur", "spread"]
        guard let members = members(node, .shadow, ["color"] + lengths, or: ["inset"]) else { return }
        if let color = members["color"] { value(color, .color) }
        for length in lengths { if let node = members[length] { value(node, .dimension) } }
        if let inset = members["inset"] {
            if case .flag = inset.content { return }
            choose(inset, among: ["true", "false"], "inset")
        }
    }

    private mutating func gradient(_ node: JSONNode) {
        guard let stops = node.items, !stops.isEmpty else { return refuse(node, .gradient) }
        for stop in stops { object(stop, .gradient, [("color", .color), ("position", .number)]) }
    }

    private mutating func object(_ node: JSONNode, _ type: TokenType, _ parts: [(name: String, type: TokenType)]) {
        guard let members = members(node, type, parts.map(\.name)) else { return }
        for part in parts { if let member = members[part.name] { value(member, part.type) } }
    }

    /// An object's members by name; those that are missing or unknown are reported. Nil for anything but an object.
    private mutating func members(
        _ node: JSONNode, _ type: TokenType, _ required: [String], or optional: [String] = []
    ) -> [String: JSONNode]? {
        guard let members = node.members else {
            refuse(node, type)
            return nil
        }
        let known = required + optional
        for member in members where !known.contains(member.name) {
            diagnostics.append(
                Diagnostic(
                    "token-unknown-member", at: member.nameLocation, ["name": member.name, "type": type.rawValue],
                    suggestion: Suggestion.nearest(to: member.name, among: known)))
        }
        for name in required where node[name] == nil {
            diagnostics.append(
                Diagnostic("token-missing-member", at: node.location, ["name": name, "type": type.rawValue]))
        }
        return Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    }

    // MARK: Faults

    private mutating func refuse(_ node: JSONNode, _ type: TokenType) { refuse(node, type.rawValue) }

    private mutating func refuse(_ node: JSONNode, _ cause: String) {
        diagnostics.append(
            Diagnostic("token-bad-value", at: node.location, ["value": node.inBrief, "cause": cause]))
    }

    private mutating func choose(_ node: JSONNode, among allowed: [String], _ name: String) {
        diagnostics.append(
            Diagnostic(
                "bad-value", at: node.location,
                ["key": name, "value": node.inBrief, "allowed": allowed.joined(separator: ", ")],
                suggestion: node.text.flatMap { Suggestion.nearest(to: $0, among: allowed) }))
    }
}
