extension UInt8 {
    var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
    /// Space, tab, line feed, form feed, carriage return: what HTML and CommonMark both take for white space.
    var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }
    var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
    /// What libcmark ends the first word of an info string at: white space with the vertical tab.
    var isCmarkSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}

/// A set of ASCII bytes, asked with one shift.
struct ByteSet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ members: StaticString) {
        for index in 0..<members.utf8CodeUnitCount {
            let byte = members.utf8Start[index]
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
        }
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 128 && ((byte < 64 ? low : high) &>> UInt64(byte & 63)) & 1 == 1
    }
}
