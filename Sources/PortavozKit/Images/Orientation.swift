/// How a picture is to be turned before it is shown: the one thing of its Exif data that its pixels need.
///
/// Exif 2.32, section 4.6.4: tag 0x0112 of the first directory, 1 (as it is) to 8.
enum Orientation {
    /// The orientation that Exif data name, where it isn't 1.
    ///
    /// - Parameter tiff: from the byte-order mark on.
    static func read(_ tiff: ArraySlice<UInt8>) -> UInt8? {
        let data = Array(tiff)
        guard data.count >= 8 else { return nil }
        let isBig: Bool
        switch (data[0], data[1]) {
        case (0x4D, 0x4D): isBig = true
        case (0x49, 0x49): isBig = false
        default: return nil
        }
        func number(_ at: Int, _ length: Int) -> Int? {
            guard at >= 0, at + length <= data.count else { return nil }
            let bytes = data[at..<at + length]
            return (isBig ? Array(bytes) : bytes.reversed()).reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            guard let tag = number(entry, 2) else { return nil }
            guard tag == 0x0112 else { continue }
            guard number(entry + 2, 2) == 3, number(entry + 4, 4) == 1, let value = number(entry + 8, 2),
                (2...8).contains(value)
            else { return nil }
            return UInt8(value)
        }
        return nil
    }

    /// Exif data that hold an orientation and nothing else.
    static func tiff(_ value: UInt8) -> [UInt8] {
        [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8,  // Big-endian; the directory follows.
            0, 1,  // One entry:
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0,  // the orientation, one short number.
            0, 0, 0, 0,  // No other directory.
        ]
    }
}
