/// Sixteen bytes of text in two words that the processor works on at once: what most of a text can be asked that way.
///
/// Whatever is rare is left to `TextBlock`. The masks are as there: the topmost bit of each byte that is meant.
struct WideTextBlock {
    static var size: Int { 16 }

    /// The first eight bytes and the last eight, of each the first byte lowest.
    let bytes: SIMD2<UInt64>

    /// - Parameter start: sixteen bytes that may be read.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        let words = UnsafeRawPointer(start).loadUnaligned(as: SIMD2<UInt64>.self)
        bytes = SIMD2(UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    }

    /// Writes the block, all sixteen bytes of it.
    @inline(__always)
    func store(to start: UnsafeMutablePointer<UInt8>) {
        let words = SIMD2(bytes[0].littleEndian, bytes[1].littleEndian)
        UnsafeMutableRawPointer(start).storeBytes(of: words, as: SIMD2<UInt64>.self)
    }

    /// Whether there are only ASCII's letters, digits and harmless signs, and whole letters from `À` to `ÿ`.
    ///
    /// Harmless is what is written as it is, ends no word by half, and begins no address: neither `TextBlock.signs` nor `ww`.
    @inline(__always)
    var isPlain: Bool {
        let low = bytes & Self.all(0x7F)
        let among3ATo40 = (low &+ Self.all(0x80 - 0x3A)) & ~(low &+ Self.all(0x80 - 0x41)) & ~bytes
        let signs = Self.zeros((bytes & Self.all(~0x05)) ^ Self.all(0x22)) | among3ATo40
        let w = Self.zeros(bytes ^ Self.all(0x77))
        let beyondASCII = bytes & Self.all(0x80)
        var unusual = (signs | w & (w &<< 8)) & Self.all(0x80)
        if beyondASCII[0] | beyondASCII[1] != 0 {
            let leads = places(of: 0xC3)
            var seconds = leads &<< 8
            seconds[1] |= leads[0] &>> 56
            // `×` and `÷` are no letters; their second bytes differ in one bit.
            let signs = Self.zeros((bytes & Self.all(~0x20)) ^ Self.all(0x97))
            let continuations = bytes & ~(bytes &<< 1)
            unusual |= (beyondASCII ^ (leads | seconds)) | signs | (seconds & ~continuations)
            // The last letter's second byte is in the next block.
            unusual[1] |= leads[1] &>> 56
        }
        return unusual[0] | unusual[1] == 0
    }

    /// In a plain block: the bytes that words are made of.
    @inline(__always)
    var lettersAndDigits: SIMD2<UInt64> {
        let low = bytes & Self.all(0x7F)
        let letter = low | Self.all(0x20)
        let letters = (letter &+ Self.all(0x80 - 0x61)) & ~(letter &+ Self.all(0x80 - 0x7B))
        let digits = (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x80 - 0x3A))
        return (letters | digits | bytes) & Self.all(0x80)
    }

    /// `-` and `.`, and with them `,` and `/`.
    @inline(__always)
    var hyphensAndStops: SIMD2<UInt64> { Self.zeros((bytes & Self.all(~0x03)) ^ Self.all(0x2C)) }

    @inline(__always)
    private func places(of byte: UInt8) -> SIMD2<UInt64> {
        let others = bytes ^ Self.all(byte)
        return ~(((others & Self.all(0x7F)) &+ Self.all(0x7F)) | others | Self.all(0x7F))
    }

    /// Marks the bytes that are zero; above the first of them it may mark others too.
    @inline(__always)
    private static func zeros(_ bytes: SIMD2<UInt64>) -> SIMD2<UInt64> { (bytes &- all(0x01)) & ~bytes & all(0x80) }

    /// A byte, sixteen times.
    @inline(__always)
    private static func all(_ byte: UInt8) -> SIMD2<UInt64> {
        SIMD2(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
    }
}
