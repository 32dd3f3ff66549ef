/// Where in the brand a token belongs.
struct TokenPlace: Hashable {
    var group: TokenGroupName
    /// The name that it has in brand.yml.
    var key: String

    /// Its path in the file that export writes.
    var path: String { group.path + "." + key }

    /// The place's group, and the names that its key is made of; nil for a token that the brand has no place for.
    ///
    /// Colours and weights are known by their type. What a length is for only its first group can say.
    static func find(_ token: DesignToken) -> (group: TokenGroupName, names: [String])? {
        var names = token.path.filter { $0 != "$root" }
        guard let first = names.first.map(folded) else { return nil }
        switch token.type {
        case .color:
            var isDark = first == "dark"
            if isDark || first == "light" { names = shorter(names) }
            if let group = names.first, ["color", "colors", "colour", "colours"].contains(folded(group)) {
                names = shorter(names)
            }
            if names.count > 1, let mode = names.first.map(folded), mode == "dark" || mode == "light" {
                isDark = isDark || mode == "dark"
                names = shorter(names)
            }
            return (isDark ? .dark : .light, names)
        case .fontFamily: return (.fontFamily, Array(names.suffix(1)))
        case .fontWeight:
            return (
                .fontWeight,
                ["fontweight", "fontweights", "weight", "weights"].contains(first) ? shorter(names) : names
            )
        case .dimension:
            guard names.count > 1 else { return nil }
            let groups: [TokenGroupName: [String]] = [
                .fontSize: ["fontsize", "fontsizes"], .spacing: ["space", "spaces", "spacing"],
                .radius: ["radius", "radii", "borderradius"],
            ]
            return groups.first { $0.value.contains(first) }.map { ($0.key, shorter(names)) }
        default: return nil
        }
    }

    /// `font-size`, `fontSize` and `Font Size` are one name.
    private static func folded(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Without the first name, unless it is all there is.
    private static func shorter(_ names: [String]) -> [String] { names.count > 1 ? Array(names.dropFirst()) : names }
}

extension Color {
    /// As brand.yml writes it; the opacity too comes back as it was.
    var brandText: String {
        if let same = Color(hex), same.isAlike(self) { return quotedJSON(hex) }
        return quotedJSON("rgb(\(red) \(green) \(blue) / \(TokenExport.fourDecimals(alpha)))")
    }

    /// Whether a file of tokens, with its four decimals, would say the same of both.
    func isAlike(_ other: Color) -> Bool {
        (red, green, blue) == (other.red, other.green, other.blue)
            && TokenExport.fourDecimals(alpha) == TokenExport.fourDecimals(other.alpha)
    }
}
