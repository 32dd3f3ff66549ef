import PortavozKit
import Testing

struct LeakDetectorTests {
    private func find(_ words: [String], in text: String, name: String = "x.html") -> String? {
        LeakDetector(words: words).find(in: Array(text.utf8), name: name)
    }

    @Test func aWordIsFoundWhereverItStands() {
        for text in ["/guias/voz/", "x /guias/voz/", "/guias/voz/ x", "<a href=\"/guias/voz/#x\">", "//guias/voz/"] {
            #expect(find(["/guias/voz/", "/formacion/largo/nombre/"], in: text) == "/guias/voz/")
        }
        #expect(find(["/guias/voz/"], in: "/guias/vo") == nil)
        #expect(find(["/guias/voz/"], in: "") == nil)
    }

    @Test func aWordIsFoundInAName() {
        #expect(find(["/guias/voz/"], in: "", name: "guias/voz/index.html") == "/guias/voz/")
        #expect(find(["content/guidelines/voz/index.md"], in: "", name: "content/guidelines/voz/index.md") != nil)
    }

    @Test func aRouteCountsOnlyAsAWhole() {
        for text in ["/blog/equipo/", "a-/equipo/", "x%2F/equipo/", "_/equipo/", "~/equipo/"] {
            #expect(find(["/equipo/"], in: text) == nil)
        }
        for text in ["\"/equipo/", "(/equipo/", "./equipo/", "ñ/equipo/"] {
            #expect(find(["/equipo/"], in: text) == "/equipo/")
        }
    }

    @Test func aFileIsKnownByItsDigestToo() {
        let bytes = Array("plan".utf8)
        #expect(
            LeakDetector(words: [], digests: [Digest(of: bytes): "plan.pdf"]).file(with: Digest(of: bytes))
                == "plan.pdf")
        #expect(LeakDetector(words: [], digests: [Digest(of: bytes): "plan.pdf"]).file(with: Digest(of: [1])) == nil)
    }

    @Test func itFindsWhatANaiveSearchFinds() {
        var random = SplitMix(seed: 7)
        let letters = Array("ab/c".utf8)
        for _ in 0..<3_000 {
            let words = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                randomText(letters, count: Int.random(in: 4...7, using: &random), &random)
            }
            let text = randomText(letters, count: Int.random(in: 0...60, using: &random), &random)
            let found = LeakDetector(words: words).find(in: Array(text.utf8), name: "-")
            #expect((found != nil) == words.contains { naivelyFinds($0, in: text) }, "\(words) \(text)")
            if let found { #expect(naivelyFinds(found, in: text), "\(found) in \(text)") }
        }
    }

    @Test func longAndShortWordsAreFoundTogether() {
        let long = "/" + String(repeating: "largo-", count: 60) + "/"
        #expect(find([long, "/ab/"], in: "x \(long)") == long)
        #expect(find([long], in: "x \(long)") == long)
        #expect(find([long], in: "x " + String(long.dropLast(2)) + "//") == nil)
    }

    private func naivelyFinds(_ word: String, in text: String) -> Bool {
        let (word, text) = (Array(word.utf8), Array(text.utf8))
        guard word.count <= text.count else { return false }
        return (0...(text.count - word.count)).contains { start in
            guard Array(text[start..<start + word.count]) == word else { return false }
            guard word.first == UInt8(ascii: "/"), start > 0 else { return true }
            return text[start - 1] == UInt8(ascii: "/")
        }
    }

    private func randomText(_ letters: [UInt8], count: Int, _ random: inout SplitMix) -> String {
        String(decoding: (0..<count).map { _ in letters.randomElement(using: &random)! }, as: UTF8.self)
    }
}

/// A random source that is the same on every run (Steele, Lea and Flood's SplitMix64).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
