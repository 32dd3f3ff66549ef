import PortavozDiagnostics

/// Bytes while they are written: memory that only one writer sees, so that appending checks nothing but its room.
///
/// Pages, feeds and everything else that is made by the thousand is written into one of these.
///
/// Public, as all that is to be inlined into other modules: of what is `package` the compiler takes no copy there.
public struct PageBuffer: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var filled = 0
    @usableFromInline var capacity: Int
    /// Whether the memory is the buffer's, and no longer what it was lent.
    @usableFromInline package private(set) var isOwner: Bool

    /// - Parameter capacity: about how many bytes there will be; there is room for more.
    @inlinable
    public init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
        isOwner = true
    }

    /// Writes into memory that is lent, as long as there is room in it: ask `isOwner` in the end.
    package init(lent space: UnsafeMutableBufferPointer<UInt8>) {
        // Not even an empty array's storage is nowhere.
        start = space.baseAddress!
        capacity = space.count
        isOwner = false
    }

    deinit { if isOwner { start.deallocate() } }

    /// How many bytes were written.
    @inlinable public var count: Int { filled }

    /// What was written, valid until the next byte is appended.
    @inlinable public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: filled) }

    /// A copy of what was written.
    @inlinable public var array: [UInt8] { Array(bytes) }

    @inlinable @inline(__always)
    public mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
        makeRoom(added)
        (start + filled).update(from: bytes, count: added)
        filled &+= added
    }

    @inlinable @inline(__always)
    public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let start = bytes.baseAddress { append(start, count: bytes.count) }
    }

    @inlinable @inline(__always)
    public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    /// Appends a part of some bytes.
    @inlinable @inline(__always)
    public mutating func append(_ bytes: [UInt8], _ part: Range<Int>) {
        bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[part])) }
    }

    @inlinable @inline(__always)
    public mutating func append(_ byte: UInt8) {
        makeRoom(1)
        start[filled] = byte
        filled &+= 1
    }

    /// Appends a text, escaped for HTML.
    package mutating func append(escaping text: String) {
        text.withBytes { append(escaping: $0) }
    }

    package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        makeRoom(escapedCapacity(for: text.count))
        filled &+= escape(text, to: start + filled)
    }

    /// Appends a literal's UTF-8 as it is.
    @inlinable @inline(__always)
    public mutating func append(raw text: StaticString) {
        append(text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Appends a text's UTF-8 as it is. It has a name of its own, since a literal would be a text otherwise, with all that
    /// counts its references.
    package mutating func append(text: String) {
        text.withBytes { append($0) }
    }

    /// Appends a number's decimal digits.
    package mutating func append(_ number: Int) {
        makeRoom(20)
        if number < 0 {
            start[filled] = 0x2D
            filled += 1
        }
        let first = filled
        var rest = number.magnitude
        repeat {
            start[filled] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            filled += 1
            rest /= 10
        } while rest > 0
        var digits = UnsafeMutableBufferPointer(start: start + first, count: filled - first)
        digits.reverse()
    }

    /// Makes sure that so many bytes can be written without another check, and says where.
    @inlinable @inline(__always)
    public mutating func room(for added: Int) -> UnsafeMutablePointer<UInt8> {
        makeRoom(added)
        return start + filled
    }

    /// Counts bytes that were written where `room(for:)` said.
    @inlinable @inline(__always)
    public mutating func advance(by written: Int) { filled &+= written }

    @inlinable @inline(__always)
    mutating func makeRoom(_ added: Int) {
        if capacity &- filled < added { grow(to: filled + added) }
    }

    @inline(never) @usableFromInline
    mutating func grow(to needed: Int) {
        let larger = max(capacity * 2, needed)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: start, count: filled)
        if isOwner { start.deallocate() }
        (start, capacity, isOwner) = (moved, larger, true)
    }
}
