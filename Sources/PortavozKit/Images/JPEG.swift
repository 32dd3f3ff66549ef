/// A JPEG picture (ITU-T T.81, annex B) with the segments that its pixels and colours need, and no others.
///
/// Kept: tables, frames and scans, the JFIF header without its thumbnail, the ICC profile, Adobe's colour mark. Gone: Exif
/// and XMP (but for the orientation, where the picture must be turned), IPTC, comments, whatever follows the end.
func strippedJPEG(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = [0xFF, 0xD8]
    out.reserveCapacity(bytes.count)
    var header: [UInt8] = []
    var orientation: UInt8?
    var hasScan = false
    var rest: [UInt8] = []
    var position = 2
    while true {
        guard position + 1 < bytes.count, bytes[position] == 0xFF else { return nil }
        let marker = bytes[position + 1]
        if marker == 0xFF {  // Any number of fill bytes may stand before a marker.
            position += 1
            continue
        }
        if marker == 0xD9 { break }
        guard position + 3 < bytes.count else { return nil }
        let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
        let end = position + 2 + length
        guard length >= 2, end <= bytes.count else { return nil }
        let payload = bytes[position + 4..<end]
        switch marker {
        case 0xE0 where payload.starts(with: "JFIF\0".utf8) && payload.count >= 14:
            if header.isEmpty { header = [0xFF, 0xE0, 0, 16] + payload.prefix(12) + [0, 0] }
        case 0xE1 where payload.starts(with: "Exif\0\0".utf8):
            orientation = orientation ?? Orientation.read(payload.dropFirst(6))
        case 0xE2 where payload.starts(with: "ICC_PROFILE\0".utf8), 0xEE where payload.starts(with: "Adobe".utf8),
            0xC0...0xCF, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF:
            rest += bytes[position..<end]
        case 0xDA:
            hasScan = true
            let scanEnd = endOfScan(bytes, from: end)
            rest += bytes[position..<scanEnd]
            position = scanEnd
            continue
        case 0xE0...0xEF, 0xFE: break
        default: return nil
        }
        position = end
    }
    guard hasScan else { return nil }
    out += header
    if let orientation {
        let exif = Array("Exif\0\0".utf8) + Orientation.tiff(orientation)
        out += [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
    }
    return out + rest + [0xFF, 0xD9]
}

/// Where a scan's coded data end: at the first marker that is neither a stuffed byte nor a restart.
private func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position + 1 < bytes.count {
        let next = bytes[position + 1]
        if bytes[position] == 0xFF, next != 0, !(0xD0...0xD7).contains(next), next != 0xFF { return position }
        position += 1
    }
    return bytes.count
}
