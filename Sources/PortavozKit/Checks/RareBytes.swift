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
    func holds(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        return withUnsafeBufferPointer { bytes in
            guard var place = bytes.baseAddress, bytes.count >= count else { return false }
            let end = place + (bytes.count - count + 1)
            while let found = memchr(place, Int32(word.utf8Start[0]), end - place) {
                if memcmp(found, word.utf8Start, count) == 0 { return true }
                place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
            }
            return false
        }
    }
}
