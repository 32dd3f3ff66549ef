/// A page's bytes while they are written: memory that only one rendering sees, so that appending checks nothing but
/// its room.
struct PageBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    @inline(__always)
    mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
        makeRoom(added)
        (start + count).update(from: bytes, count: added)
        count &+= added
    }

    @inline(__always)
    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { append(start, count: $0.count) } }
    }

    /// Appends a text, escaped for HTML.
    @inline(__always)
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    @inline(__always)
    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        makeRoom(escapedCapacity(for: text.count))
        count &+= escape(text, to: start + count)
    }

    mutating func append(unescaped text: String) {
        var text = text
        text.withUTF8 { if let start = $0.baseAddress { append(start, count: $0.count) } }
    }

    /// Appends a number's decimal digits.
    mutating func append(_ number: Int) {
        makeRoom(20)
        if number < 0 {
            start[count] = 0x2D
            count += 1
        }
        let first = count
        var rest = number.magnitude
        repeat {
            start[count] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            count += 1
            rest /= 10
        } while rest > 0
        var digits = UnsafeMutableBufferPointer(start: start + first, count: count - first)
        digits.reverse()
    }

    @inline(__always)
    private mutating func makeRoom(_ added: Int) {
        if capacity &- count < added { grow(to: count + added) }
    }

    @inline(never)
    private mutating func grow(to needed: Int) {
        let larger = max(capacity * 2, needed)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: start, count: count)
        start.deallocate()
        (start, capacity) = (moved, larger)
    }
}
