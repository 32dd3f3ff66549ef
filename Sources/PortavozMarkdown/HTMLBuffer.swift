/// What a text may hold that wants a closer look.
struct TextSigns {
    var mayHoldAddress: Bool
    var mayHoldPunctuation: Bool
}

/// The bytes of the HTML while it is written, with the two escapes that HTML needs.
///
/// It owns its memory, so that a run of text is one `memcpy` with no check per byte.
struct HTMLBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    var last: UInt8? { count == 0 ? nil : base[count - 1] }

    /// What stands in a range of offsets, copied.
    func bytes(in range: Range<Int>) -> [UInt8] {
        [UInt8](UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
    }

    /// The text that stands in a range of offsets.
    func string(in range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }

    /// Whether only white space was written after an offset.
    func isBlank(from offset: Int) -> Bool {
        for index in offset..<count where !base[index].isASCIISpace { return false }
        return true
    }

    mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count += 1
    }

    /// Writes a literal. Inlined, its length is known, and the copy is a move or two.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        reserve(length)
        (base + count).update(from: text.utf8Start, count: length)
        count &+= length
    }

    mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length)
        (base + count).update(from: start, count: length)
        count += length
    }

    /// Writes a text as it is. It has a name of its own since a literal would else be taken for a `String`.
    mutating func append(text: String) {
        text.withBytes { bytes in
            if let start = bytes.baseAddress { append(start, bytes.count) }
        }
    }

    /// Begins a new line unless one has just begun.
    mutating func startLine() {
        if count > 0, base[count - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
    }

    /// Writes text in which `"`, `&`, `<` and `>` mean themselves.
    mutating func appendEscaped(_ text: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length &+ TextBlock.size)
        var index = 0
        while index < length {
            let size = min(TextBlock.size, length &- index)
            let block =
                size == TextBlock.size
                ? TextBlock(text + index) : TextBlock(lastOf: text, from: index, to: length)
            if block.escapes == 0 {
                // All eight bytes are written whatever the size is: what comes next overwrites the rest.
                block.store(to: base + count)
                count &+= size
            } else {
                escape(text + index, size, room: length &- index)
            }
            index &+= size
        }
    }

    /// Writes running text as `appendEscaped` does and counts its words; tells which signs may be in it.
    mutating func appendEscaped(
        _ text: UnsafePointer<UInt8>, _ length: Int, countingWords words: inout WordCounter
    ) -> TextSigns {
        reserve(length &+ TextBlock.size)
        // Values of its own for the loop stay in registers; the rare calls get copies.
        var counter = words
        var end = base + count
        var addressSigns: UInt64 = 0
        var quotes: UInt64 = 0
        var runs = PunctuationRuns()
        var index = 0
        while index < length {
            if length &- index >= WideTextBlock.size {
                let block = WideTextBlock(text + index)
                if block.isPlain {
                    runs.read(block)
                    counter.read(block)
                    block.store(to: end)
                    end += WideTextBlock.size
                    index &+= WideTextBlock.size
                    continue
                }
            }
            var size = min(TextBlock.size, length &- index)
            let block =
                size == TextBlock.size
                ? TextBlock(text + index) : TextBlock(lastOf: text, from: index, to: length)
            addressSigns |= block.doubleW
            runs.read(block)
            if block.signs | block.beyondASCII == 0 {
                counter.read(block, size: size)
                block.store(to: end)
                end += size
            } else {
                addressSigns |= block.addressSigns
                quotes |= block.straightQuotes
                var copy = counter
                size = copy.read(block, at: text + index, size: size, hasMore: index &+ size < length)
                counter = copy
                if block.escapes == 0 {
                    block.store(to: end)
                    end += size
                } else {
                    count = end - base
                    escape(text + index, size, room: length &- index)
                    end = base + count
                }
            }
            index &+= size
        }
        count = end - base
        words = counter
        return TextSigns(mayHoldAddress: addressSigns != 0, mayHoldPunctuation: quotes | runs.found != 0)
    }

    /// Writes a few bytes escaped; the caller has reserved `room` bytes and a block's size from here on.
    @inline(never)
    private mutating func escape(_ start: UnsafePointer<UInt8>, _ size: Int, room: Int) {
        for index in 0..<size {
            switch start[index] {
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case let byte: append(byte)
            }
        }
        reserve(room + TextBlock.size)
    }

    /// Forgets what was written after an offset.
    mutating func truncate(to offset: Int) { count = offset }

    /// Writes a destination as libcmark does: what a URL can't hold is percent-encoded, `&` and `'` are entities.
    mutating func appendDestination(_ start: UnsafePointer<UInt8>, _ length: Int) {
        var run = 0
        var index = 0
        while index < length {
            let byte = start[index]
            let mask = byte < 64 ? Self.destinationLow : Self.destinationHigh
            if byte >= 128 || (mask >> UInt64(byte & 63)) & 1 == 0 {
                append(start + run, index - run)
                switch byte {
                case UInt8(ascii: "&"): append("&amp;")
                case UInt8(ascii: "'"): append("&#x27;")
                default:
                    append(UInt8(ascii: "%"))
                    append(Self.hexDigit(byte >> 4))
                    append(Self.hexDigit(byte & 15))
                }
                run = index + 1
            }
            index += 1
        }
        append(start + run, length - run)
    }

    @inline(__always)
    private mutating func reserve(_ extra: Int) {
        if extra > capacity &- count { grow(by: extra) }
    }

    @inline(never)
    private mutating func grow(by extra: Int) {
        capacity = max(capacity * 2, count + extra)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// The bytes below 64 that stand in a destination as they are: `!#$%()*+,-./`, digits, `:;=?`.
    private static var destinationLow: UInt64 { 0xAFFF_FF3A_0000_0000 }
    /// The bytes from 64 to 127 that do: `@`, letters, `_`, `~`.
    private static var destinationHigh: UInt64 { 0x47FF_FFFE_87FF_FFFF }
}
