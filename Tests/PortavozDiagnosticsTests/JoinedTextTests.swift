import PortavozDiagnostics
import Testing

@Suite
struct JoinedTextTests {
    @Test(arguments: [
        ("", "", "", ""), ("/", "blog", "/", ""), ("año", " — ", "café", "…"), ("a", "", "", "z"),
        (String(repeating: "ñ", count: 5_000), "/", String(repeating: "x", count: 5_000), "€"),
    ])
    func joinedTextsFollowEachOther(_ parts: (String, String, String, String)) {
        let joined = String(joining: parts.0, parts.1, parts.2, parts.3)
        #expect(joined == parts.0 + parts.1 + parts.2 + parts.3)
        #expect(joined.utf8.count == [parts.0, parts.1, parts.2, parts.3].reduce(0) { $0 + $1.utf8.count })
    }

    @Test func sixTextsMayBeJoined() {
        #expect(String(joining: "a", "b", "c", "d", "e", "f") == "abcdef")
    }

    @Test(arguments: ["", "corto", "un texto más largo que una palabra de máquina", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢"])
    func bytesAreTheTextsUTF8(_ text: String) {
        #expect(text.withBytes { Array($0) } == Array(text.utf8))
        // A part of a longer text, which has no storage of its own.
        let part = String("<\(text)>".dropFirst().dropLast())
        #expect(part.withBytes { Array($0) } == Array(text.utf8))
    }
}
