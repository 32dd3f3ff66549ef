/// A WebP picture (RFC 9649) without Exif and XMP, but for the orientation, and without whatever its readers needn't know.
func strippedWebP(_ bytes: [UInt8]) -> [UInt8]? {
    func number(_ at: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    guard bytes.count >= 12, number(4) >= 4, number(4) + 8 <= bytes.count else { return nil }
    let end = number(4) + 8
    var chunks: [UInt8] = []
    var flags: Int?
    var orientation: UInt8?
    var hasPixels = false
    var position = 12
    while position < end {
        guard position + 8 <= end else { return nil }
        let length = number(position + 4)
        let next = position + 8 + length + length % 2
        guard position + 8 + length <= end else { return nil }
        let data = bytes[position + 8..<position + 8 + length]
        let type = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        switch type {
        case "EXIF":
            let hasMark = data.starts(with: "Exif\0\0".utf8)
            orientation = orientation ?? Orientation.read(hasMark ? data.dropFirst(6) : data)
        case "VP8X":
            guard length == 10, flags == nil, chunks.isEmpty else { return nil }
            flags = 8
            fallthrough
        case "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP":
            if ["VP8 ", "VP8L", "ANMF"].contains(type) { hasPixels = true }
            chunks += bytes[position..<position + 8] + data + (length % 2 == 1 ? [0] : [])
        default: break
        }
        position = next
    }
    guard hasPixels else { return nil }
    if let flags {
        chunks[flags] &= ~0x0C  // Neither Exif nor XMP.
        if let orientation {
            chunks[flags] |= 0x08
            let tiff = Orientation.tiff(orientation)
            chunks += Array("EXIF".utf8) + littleEndian(tiff.count) + tiff + (tiff.count % 2 == 1 ? [0] : [])
        }
    }
    return Array("RIFF".utf8) + littleEndian(chunks.count + 4) + Array("WEBP".utf8) + chunks
}

private func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
