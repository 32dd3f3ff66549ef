let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// A PNG picture (W3C PNG, third edition) with the chunks that its pixels, colours and frames need, and no others: no
/// texts, no time, no Exif data but for the orientation, nothing after the end.
func strippedPNG(_ bytes: [UInt8]) -> [UInt8]? {
    var out = pngSignature
    out.reserveCapacity(bytes.count)
    var position = pngSignature.count
    var isFirst = true
    var hasPixels = false
    while position + 12 <= bytes.count {
        let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
        let end = position + 12 + length
        guard end <= bytes.count else { return nil }
        let type = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
        guard isFirst == (type == "IHDR"), type != "IHDR" || length == 13 else { return nil }
        isFirst = false
        switch type {
        case "IEND":
            return hasPixels && length == 0 ? out + bytes[position..<end] : nil
        case "eXIf":
            if let orientation = Orientation.read(bytes[position + 8..<position + 8 + length]) {
                out += chunk("eXIf", Orientation.tiff(orientation))
            }
        case _ where kept.contains(type):
            if type == "IDAT" { hasPixels = true }
            out += bytes[position..<end]
        // A small first letter: a reader may do without it.
        case _ where bytes[position + 4] & 0x20 != 0: break
        default: return nil
        }
        position = end
    }
    return nil
}

private let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "mDCV", "cLLI", "bKGD", "pHYs",
    "acTL", "fcTL", "fdAT",
]

private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + data
    return bigEndian(UInt32(data.count)) + checked + bigEndian(crc32(checked))
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// The chunks' check sum (W3C PNG, annex D), for the few bytes that are written here.
func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
}
