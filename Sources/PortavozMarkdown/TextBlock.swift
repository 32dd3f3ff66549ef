/// Eight bytes of text in one word, asked all at once: a post has too many letters to look at each by itself.
///
/// The answers are masks: the topmost bit of each byte that is meant, the first byte lowest.
struct TextBlock {
    static let size = 8

    private let bytes: UInt64
    /// The bytes one further, so that pairs can be asked for.
    private let next: UInt64

    /// The block that begins at an offset of a text, and how many of its bytes are the text's; the others are zero.
    @inline(__always)
    static func at(_ index: Int, of text: UnsafePointer<UInt8>, _ length: Int) -> (block: TextBlock, size: Int) {
        let start = UnsafeRawPointer(text + index)
        let size = length - index
        if size > Self.size {
            let bytes = start.loadUnaligned(as: UInt64.self)
            let next = (start + 1).loadUnaligned(as: UInt64.self)
            return (TextBlock(bytes: UInt64(littleEndian: bytes), next: UInt64(littleEndian: next)), Self.size)
        }
        var bytes: UInt64 = 0
        if length >= Self.size {
            // Nothing beyond the text may be read: the eight bytes that end with it are, and those before `index` go.
            bytes = UInt64(littleEndian: (start + (size - Self.size)).loadUnaligned(as: UInt64.self))
            bytes = bytes >> UInt64((Self.size - size) * 8)
        } else {
            for offset in 0..<size { bytes |= UInt64(text[index + offset]) &<< UInt64(offset * 8) }
        }
        return (TextBlock(bytes: bytes, next: bytes >> 8), size)
    }

    /// Writes the block, all eight bytes of it.
    @inline(__always)
    func store(to start: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(start).storeBytes(of: bytes.littleEndian, as: UInt64.self)
    }

    // MARK: Whether any byte is meant

    /// Whether there is what HTML escapes: `"` and `&` differ in one bit, and so do `<` and `>`.
    @inline(__always)
    var needsEscape: Bool {
        let quotes = Self.zeros((bytes | Self.all(0x04)) ^ Self.all(0x26))
        return (quotes | Self.zeros((bytes | Self.all(0x02)) ^ Self.all(0x3E))) != 0
    }

    /// Not zero where a bare address may be near: each has `@`, `ww` or `:/`.
    @inline(__always)
    var addressSigns: UInt64 {
        let at = Self.zeros(bytes ^ Self.all(0x40))
        let web = Self.zeros((bytes ^ Self.all(0x77)) | (next ^ Self.all(0x77)))
        return at | web | Self.zeros((bytes ^ Self.all(0x3A)) | (next ^ Self.all(0x2F)))
    }

    /// Not zero where there is a `~`.
    @inline(__always)
    var tildes: UInt64 { Self.zeros(bytes ^ Self.all(0x7E)) }

    /// Not zero where there is a `[`.
    @inline(__always)
    var brackets: UInt64 { Self.zeros(bytes ^ Self.all(0x5B)) }

    /// Not zero where a byte is zero; bits above the first such byte may err.
    @inline(__always)
    private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- all(0x01)) & ~bytes & all(0x80) }

    // MARK: Which bytes are meant

    /// ASCII letters and digits.
    @inline(__always)
    var lettersAndDigits: UInt64 {
        // Seven bits and a number below 128 never carry into the next byte.
        let low = bytes & Self.all(0x7F)
        let letter = low | Self.all(0x20)
        let letters = (letter &+ Self.all(0x80 - 0x61)) & ~(letter &+ Self.all(0x80 - 0x7B))
        let digits = (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x80 - 0x3A))
        return (letters | digits) & ~bytes & Self.all(0x80)
    }

    @inline(__always)
    var apostrophes: UInt64 { places(of: 0x27) }

    /// Bytes beyond ASCII.
    @inline(__always)
    var beyondASCII: UInt64 { bytes & Self.all(0x80) }

    /// Where letters from `À` to `ÿ` begin, with `×` and `÷` among them.
    @inline(__always)
    var latinLeads: UInt64 { places(of: 0xC3) }

    /// Bytes that may follow, without those of `×` and `÷`.
    @inline(__always)
    var latinSeconds: UInt64 {
        bytes & ~(bytes &<< 1) & ~places(of: 0x97) & ~places(of: 0xB7) & Self.all(0x80)
    }

    @inline(__always)
    private func places(of byte: UInt8) -> UInt64 {
        let others = bytes ^ Self.all(byte)
        return ~(((others & Self.all(0x7F)) &+ Self.all(0x7F)) | others | Self.all(0x7F))
    }

    /// A byte, eight times.
    @inline(__always)
    private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension UInt64 {
    /// How many bytes a mask means.
    @inline(__always)
    var maskedBytes: Int {
        // One for each, and all of them added up in the topmost byte.
        Int(truncatingIfNeeded: ((self &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
    }

    /// The bytes after those that a mask means; the first one too when `carry` says so.
    @inline(__always)
    func following(_ carry: Bool) -> UInt64 { self &<< 8 | (carry ? 0x80 : 0) }

    /// Whether a mask means a byte.
    @inline(__always)
    func means(_ index: Int) -> Bool { (self &>> UInt64(index * 8 + 7)) & 1 == 1 }
}
