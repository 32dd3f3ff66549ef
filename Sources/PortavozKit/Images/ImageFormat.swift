import PortavozDiagnostics

/// The formats that a guest's pictures may have: those that can be freed of metadata without being decoded.
enum ImageFormat: String {
    case jpeg = "JPEG"
    case png = "PNG"
    case webP = "WebP"

    /// What a file's name says it is; nil for anything else.
    init?(path: String) {
        switch path.split(separator: ".").last?.lowercased() {
        case "jpg", "jpeg": self = .jpeg
        case "png": self = .png
        case "webp": self = .webP
        default: return nil
        }
    }

    /// The picture without what it says beside its pixels, or nil where its parts don't fit together.
    func stripped(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .jpeg: strippedJPEG(bytes)
        case .png: strippedPNG(bytes)
        case .webP: strippedWebP(bytes)
        }
    }

    /// Whether a file begins as this format does.
    func begins(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
        case .png: bytes.starts(with: pngSignature)
        case .webP: bytes.count >= 12 && bytes.starts(with: "RIFF".utf8) && bytes[8..<12].elementsEqual("WEBP".utf8)
        }
    }
}

/// A guest's picture as it is published: without the place, the time, the names and the thumbnails that a camera or an
/// editor left in it. The same picture always gives the same bytes.
func withoutMetadata(_ bytes: [UInt8], _ attachment: Attachment, _ diagnostics: inout [Diagnostic]) -> [UInt8] {
    guard let format = ImageFormat(path: attachment.path) else {
        diagnostics.append(Diagnostic("guest-file-type", at: attachment.location, ["path": attachment.path]))
        return []
    }
    if let clean = format.begins(bytes) ? format.stripped(bytes) : nil { return clean }
    var arguments = ["path": attachment.path, "type": format.rawValue]
    if !format.begins(bytes) { arguments["cause"] = "other-type" }
    diagnostics.append(Diagnostic("guest-bad-image", at: attachment.location, arguments))
    return []
}
