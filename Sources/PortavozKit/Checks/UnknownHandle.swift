extension CheckRule {
    static let unknownHandle = CheckRule(
        "unknown-handle", .warning, isBrand: true,
        es: """
            Un nombre de usuario que parece de la marca (`@` y su nombre, o casi uno de sus perfiles) y no está en `profiles` \
            de brand.yml: puede ser una errata, o de quien se hace pasar por ella. Los de otros no se miran.
            """,
        en: """
            A handle that looks like the brand's (`@` and its name, or nearly one of its profiles) and is not in `profiles` of \
            brand.yml: a slip, or somebody who poses as the brand. Others' handles are not looked at.
            """,
        examples: [
            Example(.es, bad: "Síguenos: @cafealboradaes.", marks: "@cafealboradaes", good: "Síguenos: @cafealborada."),
            Example(.en, bad: "Follow @cafealborda.", marks: "@cafealborda", good: "Follow @somebody."),
        ]
    ) { text, rules, findings in
        guard !rules.handles.isEmpty else { return }
        for block in text.blocks where block.signs.contains(.at) {
            for range in Handles.ranges(in: block.text) {
                let handle = block.string(range)
                let isKnown = rules.handles.contains { $0.lowercased() == handle.lowercased() }
                guard !isKnown, let nearest = Handles.model(of: handle, rules) else { continue }
                findings.report(
                    "unknown-handle", at: text.location(block, range), ["handle": handle],
                    suggestion: nearest.isEmpty ? nil : nearest)
            }
        }
    }
}

enum Handles {
    /// `@name`, with `@server` where it has one; an address of electronic mail is none.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while let start = text[index...].firstIndex(of: UInt8(ascii: "@")) {
            index = start + 1
            while index < text.count, isName(text[index]) { index += 1 }
            if index < text.count, text[index] == UInt8(ascii: "@") {
                index += 1
                while index < text.count, isName(text[index]) { index += 1 }
            }
            while index > start + 1, text[index - 1] == UInt8(ascii: ".") || text[index - 1] == UInt8(ascii: "-") {
                index -= 1
            }
            let isAddress = start > 0 && isName(text[start - 1])
            if !isAddress, index - start > 2 { result.append(start..<index) }
        }
        return result
    }

    /// The registered handle that one looks like; empty where it only holds the brand's name, nil where it is another's.
    static func model(of handle: String, _ rules: CheckRules) -> String? {
        let name = plain(handle)
        for known in rules.handles.sorted() where isNear(name, plain(known)) { return known }
        guard !rules.brandName.isEmpty else { return nil }
        // A short name is in many words: `Sol` in `@consola`.
        if rules.brandName.count >= 6 { return name.contains(rules.brandName) ? "" : nil }
        let parts = handle.drop { $0 == "@" }.prefix { $0 != "@" }.split { "._-".contains($0) }
        return parts.contains { plain(String($0)) == rules.brandName } ? "" : nil
    }

    /// The letters and digits of a name, or of a handle before its server, without case and accents.
    static func plain(_ text: String) -> [UInt8] {
        let own = text.drop { $0 == "@" }.prefix { $0 != "@" }
        return FoldedText.fold(Array(own.utf8)).signs.filter(FoldedText.isWord)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// At most one letter more, less or other, in names long enough for that to be a slip.
    private static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard min(a.count, b.count) >= 6, abs(a.count - b.count) <= 1 else { return a == b && !a.isEmpty }
        let prefix = zip(a, b).prefix { $0 == $1 }.count
        let suffix = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return prefix + suffix >= max(a.count, b.count) - 1
    }
}

extension [UInt8] {
    func contains(_ other: [UInt8]) -> Bool {
        guard other.count <= count else { return false }
        return (0...count - other.count).contains { self[$0...].starts(with: other) }
    }
}
