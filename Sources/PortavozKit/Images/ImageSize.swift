/// An image's size in pixels, read from its header: nothing is decoded, and nothing outside the bytes is believed.
package struct ImageSize: Sendable, Hashable {
    package var width: Int
    package var height: Int

    /// No picture on a page is larger; what says so is damaged or hostile.
    private static let limit = 1 << 20

    package init?(width: Int, height: Int) {
        guard (1...Self.limit).contains(width), (1...Self.limit).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    /// - Parameter bytes: the file's beginning; nil comes back where it does not tell the size.
    package init?(_ format: ImageFormat, beginning bytes: [UInt8]) {
        let header = HeaderBytes(bytes)
        switch format {
        case .png:
            // The first chunk is IHDR (PNG, 11.2.1).
            guard header.matches("IHDR", at: 12), let width = header.big(4, at: 16), let height = header.big(4, at: 20)
            else { return nil }
            self.init(width: width, height: height)
        case .gif:
            guard let width = header.little(2, at: 6), let height = header.little(2, at: 8) else { return nil }
            self.init(width: width, height: height)
        case .jpeg: self.init(jpeg: header)
        case .webp: self.init(webp: header)
        case .avif: self.init(avif: header)
        case .svg:
            guard let svg = SVGHeader(bytes), let size = svg.size else { return nil }
            self = size
        }
    }

    /// The first frame header's size (ITU-T T.81, B.2.2), turned as EXIF says, which is how browsers show it.
    private init?(jpeg header: HeaderBytes) {
        var offset = 2
        var isTurned = false
        while let sign = header.big(1, at: offset), sign == 0xFF, let marker = header.big(1, at: offset + 1) {
            if marker == 0xFF {
                offset += 1
                continue
            }
            // Markers that stand alone.
            if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                offset += 2
                continue
            }
            guard let length = header.big(2, at: offset + 2), length >= 2, marker != 0xD9, marker != 0xDA else {
                return nil
            }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                guard let height = header.big(2, at: offset + 5), let width = header.big(2, at: offset + 7) else {
                    return nil
                }
                self.init(width: isTurned ? height : width, height: isTurned ? width : height)
                return
            }
            if marker == 0xE1, header.matches("Exif\0\0", at: offset + 4) {
                isTurned = Self.isTurned(header, tiff: offset + 10)
            }
            offset += 2 + length
        }
        return nil
    }

    /// Whether EXIF's orientation exchanges width and height (EXIF 2.32, tag 0x0112).
    private static func isTurned(_ header: HeaderBytes, tiff: Int) -> Bool {
        let isLittle = header.matches("II", at: tiff)
        func read(_ size: Int, _ offset: Int) -> Int? {
            isLittle ? header.little(size, at: tiff + offset) : header.big(size, at: tiff + offset)
        }
        guard isLittle || header.matches("MM", at: tiff), let directory = read(4, 4), let count = read(2, directory)
        else { return false }
        for entry in 0..<min(count, 64) where read(2, directory + 2 + 12 * entry) == 0x0112 {
            return read(2, directory + 10 + 12 * entry).map { (5...8).contains($0) } ?? false
        }
        return false
    }

    /// The three forms of WebP (RFC 9649, section 2).
    private init?(webp header: HeaderBytes) {
        if header.matches("VP8X", at: 12) {
            guard let width = header.little(3, at: 24), let height = header.little(3, at: 27) else { return nil }
            self.init(width: width + 1, height: height + 1)
        } else if header.matches("VP8L", at: 12), header.big(1, at: 20) == 0x2F {
            guard let bits = header.little(4, at: 21) else { return nil }
            self.init(width: bits & 0x3FFF + 1, height: (bits >> 14) & 0x3FFF + 1)
        } else if header.matches("VP8 ", at: 12), header.big(3, at: 23) == 0x9D012A {
            guard let width = header.little(2, at: 26), let height = header.little(2, at: 28) else { return nil }
            self.init(width: width & 0x3FFF, height: height & 0x3FFF)
        } else {
            return nil
        }
    }

    /// The largest of the sizes that the file's parts have (HEIF, 6.5.3: `ispe`): parts are tiles, masks, previews. A part
    /// that is turned (`irot`) makes the size unsure.
    private init?(avif header: HeaderBytes) {
        var best: ImageSize?
        for offset in stride(from: 4, through: header.count - 16, by: 1) where header.matches("ispe", at: offset) {
            guard let width = header.big(4, at: offset + 8), let height = header.big(4, at: offset + 12),
                let size = ImageSize(width: width, height: height)
            else { continue }
            if best.map({ $0.width * $0.height < size.width * size.height }) ?? true { best = size }
        }
        guard let best, !(4..<max(4, header.count)).contains(where: { header.matches("irot", at: $0) }) else {
            return nil
        }
        self = best
    }
}

/// Numbers at offsets of a file's beginning; nil beyond it.
struct HeaderBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    func big(_ size: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - size else { return nil }
        return bytes[offset..<offset + size].reduce(0) { $0 << 8 | Int($1) }
    }

    func little(_ size: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - size else { return nil }
        return bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func matches(_ word: StaticString, at offset: Int) -> Bool {
        let size = word.utf8CodeUnitCount
        guard offset >= 0, offset <= bytes.count - size else { return false }
        return (0..<size).allSatisfy { bytes[offset + $0] == word.utf8Start[$0] }
    }
}
