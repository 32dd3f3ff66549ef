import PortavozDiagnostics
import PortavozKit
import Testing

struct EmojiTests {
    private func marked(_ text: String, _ policy: String?) throws -> [String] {
        let content = try CheckedContent(text, brand: "name: X\n" + (policy.map { "emoji: \($0)\n" } ?? ""))
        return content.findings(of: "emoji").map {
            "\($0.location?.line ?? 0):\($0.location?.column ?? 0)+\($0.location?.length ?? 0) \($0.arguments["cause"] ?? "")"
        }
    }

    @Test(
        arguments: [
            ("Uno 🎉 y dos 🎉", nil, ["6:13+1 paragraph"]), ("Uno 🎉\n\nDos 🎉\n\nTres 🎉\n\nCuatro 🎉", nil, []),
            ("Uno 🎉\n\nDos 🎉\n\nTres 🎉\n\nCuatro 🎉", "few", ["12:8+1 text"]),
            ("Uno 🎉\n\nDos 🎉", "{use: few, per-text: 1}", ["8:5+1 text"]),
            ("Uno 🎉 y 👩🏽‍🌾 ☕", "none", ["6:5+1 none", "6:9+4 none", "6:14+1 none"]),
            ("🎉🎉🎉🎉🎉", "free", []), ("🎉🎉🎉", "{use: free, per-text: 2}", ["6:3+1 text"]),
            ("Copyright ©, 1, ™ y →", "none", []),
            ("Un ©️ y ❤️ y 🇪🇸 y 1️⃣", "none", ["6:4+2 none", "6:9+2 none", "6:14+2 none", "6:19+3 none"]),
        ] as [(String, String?, [String])])
    func thePolicySaysHowManyThereMayBe(text: String, policy: String?, places: [String]) throws {
        #expect(try marked(text, policy) == places)
    }

    @Test func anEmojiIsFoundWhereverItStands() throws {
        for sign in ["☕", "🎉", "©️", "㊗️"] {
            let text = (0..<18).map { String(repeating: "á", count: $0 % 3) + String(repeating: "a", count: $0) + sign }
            #expect(try marked(text.joined(separator: "\n\n"), "none").count == 18, "\(sign)")
        }
        let dashes = (0..<18).map { String(repeating: "a", count: $0) + "— “…” €" }
        #expect(try marked(dashes.joined(separator: "\n\n"), "none") == [])
    }

    @Test func anUnknownPolicyIsReported() throws {
        let site = MemorySite(["brand/brand.yml": "name: X\nemoji: some\n"])
        #expect(try site.build().diagnostics.map(line) == ["error bad-value content/brand/brand.yml:2:8:4"])
    }
}
