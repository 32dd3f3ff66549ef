import Glibc

extension [UInt8] {
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
