import PortavozDiagnostics

/// The brand as design tokens (DTCG 2025.10): colours, type and space, in the order of brand.yml.
package struct TokenExport {
    private let brand: Brand
    private let language: LanguageCode

    /// - Parameter language: of the descriptions.
    package init(_ brand: Brand, language: LanguageCode) {
        self.brand = brand
        self.language = language
    }

    static let schema = "https://www.designtokens.org/schemas/2025.10/format.json"
    /// The key of what Portavoz itself keeps beside a token.
    static let vendor = "portavoz"

    /// How many tokens there are.
    package var count: Int {
        let type = brand.typography
        return brand.colors.count + brand.colors.count { $0.dark != nil } + type.families.count + type.scale.count
            + type.weights.count + brand.spacing.count + brand.radii.count
    }

    /// Whether a file is one of design tokens, so that a newer one may take its place.
    package static func isTokens(_ bytes: [UInt8]) -> Bool {
        guard let node = JSONReader.read(bytes, file: "").node, let members = node.members else { return false }
        return members.isEmpty || holdsToken(node)
    }

    private static func holdsToken(_ node: JSONNode) -> Bool {
        node.members?.contains { $0.name == "$value" || $0.name == "$ref" || holdsToken($0.value) } ?? false
    }

    /// The file's text: the same brand gives the same bytes.
    package var bytes: [UInt8] {
        var members = [member("$schema", .text(Self.schema))] + notes(BrandTokenNote.root)
        add(
            .light, .color,
            brand.colors.map { color in
                (color.name.value, Self.value(of: color.value.value), color.use.flatMap(description), role(of: color))
            }, to: &members)
        let dark = brand.colors.compactMap { color in
            color.dark.map { (color.name.value, Self.value(of: $0.value), nil as String?, [JSONMember]()) }
        }
        if !dark.isEmpty {
            var inner: [JSONMember] = []
            add(.dark, .color, dark, to: &inner)
            members.append(member("dark", .object(notes("dark") + inner)))
        }
        let type = brand.typography
        add(
            .fontFamily, .fontFamily,
            type.families.map { family in
                let names = ([family.name] + family.fallback).map { Self.node(.text($0.value)) }
                return (family.role.rawValue, JSONNode.Content.list(names), nil, [])
            }, to: &members)
        add(.fontSize, .dimension, type.scale.map(Self.size), to: &members)
        add(
            .fontWeight, .fontWeight, type.weights.map { ($0.name.value, .number(String($0.value)), nil, []) },
            to: &members)
        add(.spacing, .dimension, brand.spacing.map(Self.size), to: &members)
        add(.radius, .dimension, brand.radii.map(Self.size), to: &members)
        return Array((Self.pretty(.object(members), indent: "") + "\n").utf8)
    }

    private typealias Entry = (name: String, value: JSONNode.Content, description: String?, own: [JSONMember])

    private func add(_ group: TokenGroupName, _ type: TokenType, _ entries: [Entry], to members: inout [JSONMember]) {
        guard !entries.isEmpty else { return }
        let tokens = entries.map { entry in
            var token = [member("$value", entry.value)]
            var kept = notes(group.path + "." + entry.name)
            if let description = entry.description {
                kept.removeAll { $0.name == "$description" }
                kept.insert(member("$description", .text(description)), at: 0)
            }
            token += merged(kept, own: entry.own)
            return member(entry.name, .object(token))
        }
        let content = JSONNode.Content.object([member("$type", .text(type.rawValue))] + notes(group.path) + tokens)
        members.append(member(group.name, content))
    }

    /// What brand.yml keeps for a path, in the order of the format's own text.
    private func notes(_ path: String) -> [JSONMember] {
        let members = brand.tokenNotes.first { $0.path.value == path }?.members ?? []
        return ["$description", "$extensions", "$deprecated"].compactMap { name in members.first { $0.name == name } }
    }

    private func description(_ text: BrandText) -> String? { text[language] ?? text.all.first?.text.value }

    private func role(of color: BrandColor) -> [JSONMember] {
        color.role.map { [member("role", .text($0.rawValue))] } ?? []
    }

    /// What others keep beside the token, and after it what Portavoz does.
    private func merged(_ kept: [JSONMember], own: [JSONMember]) -> [JSONMember] {
        guard !own.isEmpty else { return kept }
        var result = kept
        var vendors = kept.first { $0.name == "$extensions" }?.value.members ?? []
        if let index = vendors.firstIndex(where: { $0.name == Self.vendor }) {
            let others = vendors[index].value.members?.filter { other in !own.contains { $0.name == other.name } } ?? []
            vendors[index] = member(Self.vendor, .object(own + others))
        } else {
            vendors.append(member(Self.vendor, .object(own)))
        }
        let extensions = member("$extensions", .object(vendors))
        if let index = result.firstIndex(where: { $0.name == "$extensions" }) {
            result[index] = extensions
        } else {
            result.insert(extensions, at: result.first?.name == "$description" ? 1 : 0)
        }
        return result
    }

    // MARK: Values

    /// sRGB with four decimals: eight bits a channel come back from them as they were.
    private static func value(of color: Color) -> JSONNode.Content {
        let parts = [color.red, color.green, color.blue].map { node(.number(fourDecimals(Double($0) / 255))) }
        var opaque = color
        opaque.alpha = 1
        return .object([
            member("colorSpace", .text("srgb")), member("components", .list(parts)),
            member("alpha", .number(fourDecimals(color.alpha))), member("hex", .text(opaque.hex)),
        ])
    }

    private static func size(_ size: BrandSize) -> Entry {
        let length = size.length.value
        let value = JSONNode.Content.object([
            member("value", .number(shortDecimal(length.value))), member("unit", .text(length.unit.rawValue)),
        ])
        return (size.name.value, value, nil, [])
    }

    /// `0.1686`, `1`
    static func fourDecimals(_ value: Double) -> String { shortDecimal((value * 10_000).rounded() / 10_000) }

    private func member(_ name: String, _ value: JSONNode.Content) -> JSONMember { Self.member(name, value) }

    private static func member(_ name: String, _ value: JSONNode.Content) -> JSONMember {
        JSONMember(name: name, nameLocation: SourceLocation(""), value: node(value))
    }

    private static func node(_ content: JSONNode.Content) -> JSONNode {
        JSONNode(content: content, location: SourceLocation(""))
    }

    // MARK: Text

    /// Members each on a line; lists of single values on one.
    private static func pretty(_ content: JSONNode.Content, indent: String) -> String {
        let inner = indent + "  "
        switch content {
        case .object(let members) where !members.isEmpty:
            let lines = members.map { "\(inner)\(quotedJSON($0.name)): \(pretty($0.value.content, indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        case .list(let items) where items.contains { $0.members != nil || $0.items != nil }:
            return "[\n" + items.map { inner + pretty($0.content, indent: inner) }.joined(separator: ",\n")
                + "\n\(indent)]"
        default: return node(content).onOneLine
        }
    }
}

/// The groups that the brand's tokens are in, as export writes them.
enum TokenGroupName: String, CaseIterable {
    case light = "color"
    case dark = "dark.color"
    case fontFamily = "font-family"
    case fontSize = "font-size"
    case fontWeight = "font-weight"
    case spacing, radius

    var path: String { rawValue }
    /// The group's own name, without those above it.
    var name: String { self == .dark ? "color" : rawValue }
}
