/// An image as libvips keeps it while it works: a header of 64 bytes, then the pixels line by line (`.v`, libvips's own
/// format; only what `vips` writes on this machine is read: eight bits a channel, in this machine's order of bytes).
struct VipsImage {
    let width: Int
    let height: Int
    let bands: Int
    /// In bytes, from the file's beginning to the end of the pixels.
    var size: Int { Self.headerSize + width * height * bands }
    private let bytes: [UInt8]

    private static let headerSize = 64

    /// - Returns: nil for bytes that are no such image.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > Self.headerSize else { return nil }
        func number(_ offset: Int) -> Int {
            bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: offset, as: Int32.self)) }
        }
        // The magic number stands in the file in the order 08 F2 A6 B6 whatever made it; format 0 is unsigned, 8 bits.
        let magic: [UInt8] = [0x08, 0xF2, 0xA6, 0xB6]
        let (width, height, bands) = (number(4), number(8), number(12))
        guard bytes.starts(with: magic) || bytes.starts(with: magic.reversed()), number(20) == 0,
            (1...100_000).contains(width), (1...100_000).contains(height), (1...4).contains(bands),
            bytes.count >= Self.headerSize + width * height * bands
        else { return nil }
        self.width = width
        self.height = height
        self.bands = bands
        self.bytes = bytes
    }

    /// A last band that says how much one sees through.
    var hasAlpha: Bool { bands == 2 || bands == 4 }

    /// The average colour of some ten thousand pixels; nil where anything can be seen through.
    var tint: Tint? {
        let count = width * height
        let step = max(1, count / 10_007)
        let colors = hasAlpha ? bands - 1 : bands
        var sums = [0, 0, 0]
        var seen = 0
        if hasAlpha {
            // A hole of any size would show the tint when the picture has come.
            for pixel in 0..<count where bytes[Self.headerSize + pixel * bands + colors] != 255 { return nil }
        }
        for pixel in stride(from: 0, to: count, by: step) {
            let start = Self.headerSize + pixel * bands
            for channel in 0..<3 { sums[channel] += Int(bytes[start + min(channel, colors - 1)]) }
            seen += 1
        }
        return Tint(red: sums[0] / seen, green: sums[1] / seen, blue: sums[2] / seen)
    }
}
