import CXXHash
import Glibc
import Synchronization

/// The verdicts on the words of one language, shared by all threads: each word is looked up once in a run, or nearly.
///
/// A table of words that are only ever added: a slot that is filled stays as it is, so that nobody waits at a lock. Looking a
/// word up makes no string.
final class WordVerdicts: Sendable {
    /// What is known of a word; its bytes follow in memory.
    private struct Known {
        var hash: UInt64
        var count: Int
        var isRight: Bool

        static func bytes(of known: UnsafeMutablePointer<Known>) -> UnsafeMutableRawPointer {
            UnsafeMutableRawPointer(known + 1)
        }
    }

    /// More than the different words of a large site; a word for which there is no room is looked up each time.
    private static let size = 1 << 17
    /// Slots that are tried for a word, from its own on.
    private static let reach = 64

    /// For each slot the address of what is known; 0 where it is empty.
    private nonisolated(unsafe) let slots: UnsafeMutablePointer<Atomic<UInt>>

    init() {
        slots = .allocate(capacity: Self.size)
        for slot in 0..<Self.size { (slots + slot).initialize(to: Atomic(0)) }
    }

    deinit {
        for slot in 0..<Self.size { Self.known(at: slots[slot].load(ordering: .acquiring))?.deallocate() }
        slots.deinitialize(count: Self.size)
        slots.deallocate()
    }

    /// The table, to be read without counting references to it: all threads would do so with every word, and keep each other
    /// waiting for the count. Good as long as the verdicts are held.
    struct Reading {
        fileprivate let slots: UnsafeMutablePointer<Atomic<UInt>>

        /// What is known of a word; nil where nobody has asked for it yet.
        @inline(__always)
        func verdict(_ word: UnsafeBufferPointer<UInt8>) -> Bool? {
            let hash = XXH3_64bits(word.baseAddress, word.count)
            var slot = Int(truncatingIfNeeded: hash) & (WordVerdicts.size - 1)
            for _ in 0..<WordVerdicts.reach {
                guard let known = WordVerdicts.known(at: slots[slot].load(ordering: .acquiring)) else { return nil }
                if WordVerdicts.isSame(known, word, hash) { return known.pointee.isRight }
                slot = (slot + 1) & (WordVerdicts.size - 1)
            }
            return nil
        }
    }

    var reading: Reading { Reading(slots: slots) }

    /// - Parameter lookUp: asked where the word is not known yet; by several threads at once, it may be.
    func verdict(_ word: UnsafeBufferPointer<UInt8>, or lookUp: (String) -> Bool) -> Bool {
        if let known = reading.verdict(word) { return known }
        let isRight = lookUp(String(decoding: word, as: UTF8.self))
        add(word, isRight)
        return isRight
    }

    /// Notes a verdict in the first empty slot that is tried for the word, unless another thread fills it: then the word is
    /// looked up again the next time.
    private func add(_ word: UnsafeBufferPointer<UInt8>, _ isRight: Bool) {
        let hash = XXH3_64bits(word.baseAddress, word.count)
        let first = Int(truncatingIfNeeded: hash) & (Self.size - 1)
        let tried = (first..<first + Self.reach).lazy.map { $0 & (Self.size - 1) }
        guard let slot = tried.first(where: { slots[$0].load(ordering: .acquiring) == 0 }) else { return }
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<Known>.stride + word.count, alignment: MemoryLayout<Known>.alignment)
        let known = memory.bindMemory(to: Known.self, capacity: 1)
        known.initialize(to: Known(hash: hash, count: word.count, isRight: isRight))
        Known.bytes(of: known).copyMemory(from: word.baseAddress!, byteCount: word.count)
        let filled = slots[slot].compareExchange(
            expected: 0, desired: UInt(bitPattern: known), ordering: .acquiringAndReleasing)
        if !filled.exchanged { known.deallocate() }
    }

    private static func known(at address: UInt) -> UnsafeMutablePointer<Known>? {
        UnsafeMutablePointer(bitPattern: address)
    }

    private static func isSame(
        _ known: UnsafeMutablePointer<Known>, _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64
    ) -> Bool {
        guard known.pointee.hash == hash, known.pointee.count == word.count else { return false }
        return memcmp(Known.bytes(of: known), word.baseAddress!, word.count) == 0
    }
}
