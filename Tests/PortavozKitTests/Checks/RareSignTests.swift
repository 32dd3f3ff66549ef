import PortavozDiagnostics
import PortavozKit
import Testing

/// What rules look for is found wherever it stands in a text, however the text is cut into pieces while it is read.
struct RareSignTests {
    private static let brand = CheckedContent.brand + "emoji: none\n"

    /// How many of 20 paragraphs a rule finds something in: the sign behind 0 to 19 letters, of which some take two bytes.
    private func count(_ rule: String, _ sign: String, before: String = " ", after: String = "") throws -> Int {
        let paragraphs = (0..<20).map { number in
            String(repeating: "á", count: number % 3) + String(repeating: "a", count: number) + before + sign + after
        }
        let content = try CheckedContent(paragraphs.joined(separator: "\n\n"), brand: Self.brand)
        return content.findings(of: rule).count
    }

    @Test(arguments: [
        "%s", "{{nombre}}", "[NOMBRE]", "TODO", "XXX", "FIXME", "lorem ipsum", "Lorem ipsum", "LOREM IPSUM",
        "LoREm ipsum",
    ])
    func aGapIsFoundWhereverItStands(gap: String) throws {
        #expect(try count("placeholder", gap) == 20)
        #expect(try count("placeholder", gap, after: ", y más.") == 20)
    }

    @Test(arguments: ["¡¡Ya", "Ya!!", "GRAN DÍA HOY", "ÁÉÍÓ ÑÑ A", "L'ÀÉO D'A O'B"])
    func whatShoutsIsFoundWhereverItStands(text: String) throws {
        #expect(try count("shouting", text) == 20)
        #expect(try count("shouting", text, after: " y más.") == 20)
    }

    @Test func figuresHandlesAndEmojiAreFoundWhereverTheyStand() throws {
        #expect(try count("unsourced-figure", "43% de todo") == 20)
        #expect(try count("unknown-handle", "@cafealborda") == 20)
        #expect(try count("emoji", "☕") == 20)
        #expect(try count("emoji", "©️", before: "") == 20)
    }

    @Test func whereThereIsNoSignNothingIsFound() throws {
        let text =
            "Un día normal en la Oficina, con “comillas”, guiones — y 3,5 de nota; ¿y qué? Nada: ¡ya! 80 % de agua."
        let content = try CheckedContent(text, brand: Self.brand)
        #expect(content.findings.filter { $0.diagnostic.rule != "unsourced-figure" }.map(\.diagnostic.rule) == [])
    }
}
