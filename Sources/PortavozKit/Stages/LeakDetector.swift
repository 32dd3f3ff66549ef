/// Proof by provenance that nothing of the staff edition is in a public file: no staff route, source path or asset digest.
///
/// All words are looked for at once (Wu and Manber's method: the shortest word's length decides how far a search may jump),
/// so that the proof costs little even on large sites.
package struct LeakDetector: Sendable {
    private let words: [[UInt8]]
    private let texts: [String]
    /// How far to jump when a pair of bytes ends the window; 0 where a word may end.
    private let jumps: [UInt8]
    /// Words by the last two bytes of their first `window` bytes.
    private let candidates: [UInt16: [Int]]
    private let window: Int
    private let digests: [Digest: String]

    /// - Parameters:
    ///   - words: what must not occur; each at least four bytes long.
    ///   - digests: of files that must not be published, with their paths.
    package init(words: [String], digests: [Digest: String] = [:]) {
        let usable = words.filter { $0.utf8.count >= 4 }
        texts = usable
        self.words = usable.map { Array($0.utf8) }
        self.digests = digests
        window = min(250, self.words.map(\.count).min() ?? 0)
        guard window > 0 else {
            jumps = []
            candidates = [:]
            return
        }
        var jumps = [UInt8](repeating: UInt8(window - 1), count: 65_536)
        var candidates: [UInt16: [Int]] = [:]
        for (number, word) in self.words.enumerated() {
            for end in 1..<window {
                let pair = Int(word[end - 1]) | Int(word[end]) << 8
                jumps[pair] = min(jumps[pair], UInt8(window - 1 - end))
            }
            candidates[UInt16(word[window - 2]) | UInt16(word[window - 1]) << 8, default: []].append(number)
        }
        self.jumps = jumps
        self.candidates = candidates
    }

    /// Whether there is nothing that could be found.
    package var isIdle: Bool { words.isEmpty && digests.isEmpty }

    /// The first forbidden word in a file's bytes or name, or nil.
    package func find(in bytes: [UInt8], name: String) -> String? {
        guard window > 0 else { return nil }
        return bytes.withUnsafeBufferPointer { find(in: $0) }
            ?? Array("/\(name)".utf8).withUnsafeBufferPointer { find(in: $0) }
    }

    /// The path of the forbidden file that has these bytes, or nil.
    package func file(with digest: Digest) -> String? { digests[digest] }

    private func find(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        jumps.withUnsafeBufferPointer { jumps in
            var end = window - 1
            while end < bytes.count {
                let pair = UInt16(bytes[end - 1]) | UInt16(bytes[end]) << 8
                let jump = Int(jumps[Int(pair)])
                if jump > 0 {
                    end += jump
                    continue
                }
                let start = end - window + 1
                for number in candidates[pair] ?? [] where matches(words[number], bytes, at: start) {
                    return texts[number]
                }
                end += 1
            }
            return nil
        }
    }

    /// A route counts only as a whole: `/equipo/` is not found in `/blog/equipo/`.
    private func matches(_ word: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + word.count <= bytes.count else { return false }
        for offset in word.indices where bytes[start + offset] != word[offset] { return false }
        guard word.first == UInt8(ascii: "/"), start > 0 else { return true }
        let before = bytes[start - 1]
        let isPathByte =
            (before >= UInt8(ascii: "a") && before <= UInt8(ascii: "z"))
            || (before >= UInt8(ascii: "A") && before <= UInt8(ascii: "Z"))
            || (before >= UInt8(ascii: "0") && before <= UInt8(ascii: "9")) || "-_~%".utf8.contains(before)
        return !isPathByte
    }
}
