/// The kinds of image that browsers show, told apart by their first bytes.
package enum ImageFormat: String, Sendable, CaseIterable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webp = "WebP"
    case avif = "AVIF"
    case svg = "SVG"

    /// The format that a file's name promises; nil for other files.
    package init?(path: String) {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        switch path[path.index(after: dot)...].lowercased() {
        case "png": self = .png
        case "jpg", "jpeg": self = .jpeg
        case "gif": self = .gif
        case "webp": self = .webp
        case "avif": self = .avif
        case "svg": self = .svg
        default: return nil
        }
    }

    /// The format that a file's beginning shows; nil for anything else.
    package init?(beginning bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
            self = .gif
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webp
        } else if bytes.dropFirst(4).starts(with: "ftypavi".utf8)
            || (bytes.dropFirst(4).starts(with: "ftypmif1".utf8) && bytes.prefix(64).contains("avif"))
        {
            self = .avif
        } else if SVGHeader(bytes) != nil {
            self = .svg
        } else {
            return nil
        }
    }
}

extension Sequence<UInt8> {
    fileprivate func contains(_ word: String) -> Bool {
        String(decoding: Array(self), as: UTF8.self).contains(word)
    }
}
