import CXXHash
import Synchronization

/// Words of which it is known whether they are right: a table of bytes, so that looking one up makes no string.
struct WordTable: Sendable {
    private struct Entry {
        var hash: UInt64
        var start: Int
        var count: Int
        var isRight: Bool
    }

    /// For each slot the number of an entry and 1; 0 where it is empty.
    private var slots: [Int32]
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []

    init(capacity: Int = 64) { slots = Array(repeating: 0, count: capacity) }

    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 { XXH3_64bits(word.baseAddress, word.count) }

    func verdict(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, entry.count == word.count,
                bytes[entry.start..<entry.start + entry.count].elementsEqual(word)
            {
                return entry.isRight
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a word that is not there yet.
    mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, isRight: Bool) {
        if entries.count * 2 >= slots.count { grow() }
        entries.append(Entry(hash: hash, start: bytes.count, count: word.count, isRight: isRight))
        bytes.append(contentsOf: word)
        place(entries.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in entries.indices { place(number) }
    }

    private mutating func place(_ number: Int) {
        var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number + 1)
    }
}

/// The verdicts on the words of one language, shared by all threads: each word is looked up once in a run, or nearly.
final class WordVerdicts: Sendable {
    private final class Shelf: Sendable {
        let table = Mutex(WordTable(capacity: 1024))
    }

    private let shelves = (0..<32).map { _ in Shelf() }

    func verdict(
        _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, or lookUp: (String) -> Bool
    ) -> Bool {
        let shelf = shelves[Int(hash >> 59)]
        let known = shelf.table.withLock { $0.verdict(word, hash) }
        if let known { return known }
        let isRight = lookUp(String(decoding: word, as: UTF8.self))
        shelf.table.withLock { table in
            if table.verdict(word, hash) == nil { table.add(word, hash, isRight: isRight) }
        }
        return isRight
    }
}
