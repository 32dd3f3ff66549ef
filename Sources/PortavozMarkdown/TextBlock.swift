/// Eight bytes of text in one word, asked all at once: a post has too many letters to look at each by itself.
///
/// The answers are masks: the topmost bit of each byte that is meant, the first byte lowest. What checks ask of a text, too, is
/// `public`, since of nothing else do other modules get a copy of their own.
@frozen
public struct TextBlock: Equatable {
    @inlinable
    public static var size: Int { 8 }

    /// The first one lowest.
    public let bytes: UInt64

    /// - Parameter start: eight bytes that may be read.
    @inlinable @inline(__always)
    public init(_ start: UnsafePointer<UInt8>) {
        bytes = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    /// What stands at an offset of a text; zeros follow the text's last byte.
    @inlinable @inline(__always)
    public init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
        let start = text.baseAddress!
        let isWhole = text.count &- index >= Self.size
        self = isWhole ? TextBlock(start + index) : TextBlock(lastOf: start, from: index, to: text.count)
    }

    /// The last bytes of a text, at most eight; zeros follow them.
    @inlinable @inline(__always)
    public init(lastOf text: UnsafePointer<UInt8>, from index: Int, to length: Int) {
        if length >= Self.size {
            // Nothing beyond the text may be read: its last eight bytes are, and those before `index` go.
            bytes = TextBlock(text + (length &- Self.size)).bytes &>> UInt64((Self.size &- length &+ index) &* 8)
        } else {
            var bytes: UInt64 = 0
            for offset in index..<length { bytes |= UInt64(text[offset]) &<< UInt64((offset &- index) &* 8) }
            self.bytes = bytes
        }
    }

    /// Writes the block, all eight bytes of it.
    @inline(__always)
    func store(to start: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(start).storeBytes(of: bytes.littleEndian, as: UInt64.self)
    }

    // MARK: Which bytes are meant

    /// ASCII letters.
    @inlinable @inline(__always)
    public var letters: UInt64 {
        let letter = low | Self.all(0x20)
        return (letter &+ Self.all(0x80 - 0x61)) & ~(letter &+ Self.all(0x80 - 0x7B)) & ~bytes & Self.all(0x80)
    }

    /// ASCII letters and digits.
    @inlinable @inline(__always)
    public var lettersAndDigits: UInt64 {
        let letter = low | Self.all(0x20)
        let letters = (letter &+ Self.all(0x80 - 0x61)) & ~(letter &+ Self.all(0x80 - 0x7B))
        let digits = (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x80 - 0x3A))
        return (letters | digits) & ~bytes & Self.all(0x80)
    }

    @inlinable @inline(__always)
    public var apostrophes: UInt64 { places(of: 0x27) }

    /// Bytes beyond ASCII.
    @inlinable @inline(__always)
    public var beyondASCII: UInt64 { bytes & Self.all(0x80) }

    /// Where letters from `À` to `ÿ` begin, with `×` and `÷` among them.
    @inline(__always)
    var latinLeads: UInt64 { places(of: 0xC3) }

    /// Bytes that go on with a character.
    @inline(__always)
    var continuations: UInt64 { bytes & ~(bytes &<< 1) & Self.all(0x80) }

    /// Bytes that may follow, without those of `×` and `÷`.
    @inline(__always)
    var latinSeconds: UInt64 {
        continuations & ~places(of: 0x97) & ~places(of: 0xB7)
    }

    // MARK: Not zero where there is some

    /// Signs that want a closer look: `"#&'`, and `:;<=>?@`.
    @inline(__always)
    var signs: UInt64 {
        let among3ATo40 = (low &+ Self.all(0x80 - 0x3A)) & ~(low &+ Self.all(0x80 - 0x41)) & ~bytes
        return (Self.zeros((bytes & Self.all(~0x05)) ^ Self.all(0x22)) | among3ATo40) & Self.all(0x80)
    }

    /// What HTML escapes: `"` and `&` differ in one bit, and so do `<` and `>`.
    @inline(__always)
    var escapes: UInt64 {
        let quotes = Self.zeros((bytes & Self.all(~0x04)) ^ Self.all(0x22))
        return quotes | Self.zeros((bytes & Self.all(~0x02)) ^ Self.all(0x3C))
    }

    /// What an address has in its middle: `@` and `:`.
    @inline(__always)
    var addressSigns: UInt64 { Self.zeros(bytes ^ Self.all(0x40)) | Self.zeros(bytes ^ Self.all(0x3A)) }

    /// Two `w` beside each other. Of three at least two are in one block.
    @inline(__always)
    var doubleW: UInt64 {
        let found = Self.zeros(bytes ^ Self.all(0x77))
        return found & (found &<< 8)
    }

    /// What may stand for another sign than itself: `\` and `&`.
    @inline(__always)
    var escapeMarks: UInt64 { Self.zeros(bytes ^ Self.all(0x5C)) | Self.zeros(bytes ^ Self.all(0x26)) }

    @inline(__always)
    var tildes: UInt64 { Self.zeros(bytes ^ Self.all(0x7E)) }

    /// `"` and `'`, and with them `#` and `&`.
    @inline(__always)
    var straightQuotes: UInt64 { Self.zeros((bytes & Self.all(~0x05)) ^ Self.all(0x22)) }

    /// `-` and `.`, and with them `,` and `/`.
    @inline(__always)
    var hyphensAndStops: UInt64 { Self.zeros((bytes & Self.all(~0x03)) ^ Self.all(0x2C)) }

    /// The leads of Latin-1's signs and of general punctuation, with some of no use.
    @inline(__always)
    var punctuationLeads: UInt64 { Self.zeros((bytes & Self.all(~0x20)) ^ Self.all(0xC2)) }

    @inline(__always)
    var brackets: UInt64 { Self.zeros(bytes ^ Self.all(0x5B)) }

    // MARK: Arithmetic

    /// The bytes' seven lower bits: adding a number up to 128 to each never carries into the next.
    @inlinable @inline(__always)
    public var low: UInt64 { bytes & Self.all(0x7F) }

    @inlinable @inline(__always)
    public func places(of byte: UInt8) -> UInt64 {
        let others = bytes ^ Self.all(byte)
        return ~(((others & Self.all(0x7F)) &+ Self.all(0x7F)) | others | Self.all(0x7F))
    }

    /// Marks the bytes that are zero; above the first of them it may mark others too.
    @inlinable @inline(__always)
    public static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- all(0x01)) & ~bytes & all(0x80) }

    /// A byte, eight times.
    @inlinable @inline(__always)
    public static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension UInt64 {
    /// How many bytes precede the first one that a mask means.
    @inlinable @inline(__always)
    public var bytesBeforeFirst: Int { trailingZeroBitCount &>> 3 }

    /// How many bytes a mask means.
    @inlinable @inline(__always)
    public var maskedBytes: Int {
        // One for each, and all of them added up in the topmost byte.
        Int(truncatingIfNeeded: ((self &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
    }
}
