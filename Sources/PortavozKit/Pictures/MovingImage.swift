extension ImageFormat {
    /// Whether a PNG or WebP picture is made of several that follow each other: copies would show the first alone.
    ///
    /// - Parameter bytes: all of the file's.
    static func isMoving(_ bytes: [UInt8]) -> Bool {
        switch ImageFormat(beginning: bytes) {
        // The extended header's second bit (RFC 9649, 2.7.1.1).
        case .webp: bytes.count > 20 && bytes[12..<16].elementsEqual("VP8X".utf8) && bytes[20] & 0x02 != 0
        case .png: hasFrames(bytes)
        default: false
        }
    }

    /// Whether a chunk `acTL` comes before the pixels (W3C PNG, third edition, 11.3.3.1).
    private static func hasFrames(_ bytes: [UInt8]) -> Bool {
        var position = pngSignature.count
        while position + 12 <= bytes.count {
            let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
            let type = bytes[position + 4..<position + 8]
            if type.elementsEqual("acTL".utf8) { return true }
            if type.elementsEqual("IDAT".utf8) { return false }
            position += 12 + length
        }
        return false
    }
}
