import PortavozKit
import Testing

/// Tokens that go out, come in and go out again.
struct TokenRoundTripTests {
    @Test(arguments: 0..<60)
    func exportAfterImportGivesTheSameBytes(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let site = TokenSite(Self.brand(&random))
        let first = try site.exported()
        let before = site.brand
        let result = try site.take(first)
        #expect(!result.hasErrors && site.brand == before, "\(result.diagnostics)")
        #expect(try site.exported() == first)

        // In a brand that has none of it yet, nor any of the same.
        let fresh = TokenSite("name: Otra\n")
        let taken = try fresh.take(first)
        #expect(!taken.hasErrors, "\(taken.diagnostics)")
        #expect(try fresh.exported() == first)

        let other = TokenSite(Self.brand(&random))
        let kept = other.brand
        if try !other.take(first).hasErrors {
            let second = try other.exported()
            #expect(try other.take(second).bytes == nil)
            #expect(try other.exported() == second)
        } else {
            #expect(other.brand == kept)
        }
    }

    /// A brand of anything that brand.yml may say of colours, type and space, in any of its forms. Colours have no roles
    /// that could make a text too faint.
    private static func brand(_ random: inout SplitMix) -> String {
        var text = "name: Al\n# nada\n"
        var names = ["tinta", "crema", "hoja-2", "a", "500", "no"].shuffled(using: &random)
        let colors = (0..<Int.random(in: 0...2, using: &random)).map { index in
            color(names.removeLast(), role: ["line", "band"][index], &random)
        }
        if !colors.isEmpty { text += "colors:\n" + colors.joined() }
        text += "typography:\n  families: {text: Iowan, ui: {name: 'A: \"b\"', fallback: [serif, Ñandú]}}\n"
        text += "  scale: {\(sizes(&random))}\n  weights: {strong: \(Int.random(in: 1...1000, using: &random))}\n"
        return text + "spacing:   {\(sizes(&random))} # fin\nradii: {\(sizes(&random))}\nvoice: [{trait: Claros}]\n"
    }

    private static func color(_ name: String, role: String, _ random: inout SplitMix) -> String {
        let value = value(&random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "  \(name): \(value)\n"
        case 1: return "  \(name): {value: \(value), dark: \(self.value(&random)), use: \"Un uso: \(name) # x\"} # y\n"
        case 2: return "  \(name):\n    # por qué\n    value: \(value)\n    role: \(role)\n"
        default:
            return
                "  \(name): {name: {es: N}, value: \(value), use: {en: Use, es: Uso 😀}, role: \(role), dark: \"#888\"}\n"
        }
    }

    private static func value(_ random: inout SplitMix) -> String {
        func part(_ most: Int = 255) -> Int { Int.random(in: 0...most, using: &random) }
        switch part(5) {
        case 0: return "\"#\(String(0x1000000 + part(0xFFFFFF), radix: 16).dropFirst())\""
        case 1:
            return
                "\"#\(String(0x1000000 + part(0xFFFFFF), radix: 16).dropFirst())\(String(256 + part(), radix: 16).dropFirst())\""
        case 2: return "'hsl(\(part(359)) \(part(100))% \(part(100))% / 0.\(part(99)))'"
        case 3: return "oklch(0.\(part(9)) 0.2 \(part(359)))"
        case 4: return "rebeccapurple"
        default: return "\"rgb(\(part()) \(part()) \(part()) / \(part(100))%)\""
        }
    }

    private static func sizes(_ random: inout SplitMix) -> String {
        ["1", "s", "xl-2"].prefix(Int.random(in: 0...3, using: &random)).map { name in
            "\(name): \(Int.random(in: 0...999, using: &random)).\(Int.random(in: 0...9999, using: &random))\(Bool.random(using: &random) ? "px" : "rem")"
        }.joined(separator: ", ")
    }
}
