import Glibc

/// What tells at next to no cost that a text holds nothing of a kind: most texts don't.
extension [UInt8] {
    /// Whether a byte occurs.
    func holds(_ byte: UInt8) -> Bool {
        withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
        }
    }

    /// Whether any of some bytes occurs.
    func holdsAny(of signs: StaticString) -> Bool {
        UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount).contains(where: holds)
    }

    /// Whether a few bytes occur one after another.
    ///
    /// - Parameter rare: the number of the byte that is looked for first: the rarer it is, the sooner the answer is known.
    func holds(_ word: StaticString, by rare: Int = 0) -> Bool {
        let count = word.utf8CodeUnitCount
        return withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, bytes.count >= count else { return false }
            var place = base + rare
            let end = place + (bytes.count - count + 1)
            while let found = memchr(place, Int32(word.utf8Start[rare]), end - place) {
                if memcmp(found - rare, word.utf8Start, count) == 0 { return true }
                place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
            }
            return false
        }
    }
}
