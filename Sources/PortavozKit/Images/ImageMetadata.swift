import PortavozDiagnostics

extension ImageFormat {
    /// Whether a guest may send it: a picture that can be freed of metadata without being decoded.
    var canBeStripped: Bool { self == .jpeg || self == .png || self == .webp }

    /// The picture without what it says beside its pixels, or nil where its parts don't fit together.
    func stripped(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .jpeg: strippedJPEG(bytes)
        case .png: strippedPNG(bytes)
        case .webp: strippedWebP(bytes)
        case .gif, .avif, .svg: nil
        }
    }
}

/// A guest's picture as it is published: without the place, the time, the names and the thumbnails that a camera or an
/// editor left in it. The same picture always gives the same bytes.
func withoutMetadata(_ bytes: [UInt8], _ attachment: Attachment, _ diagnostics: inout [Diagnostic]) -> [UInt8] {
    guard let format = ImageFormat(path: attachment.path), format.canBeStripped else {
        diagnostics.append(Diagnostic("guest-file-type", at: attachment.location, ["path": attachment.path]))
        return []
    }
    // A file that is another thing than its name says has been refused by `readImages`.
    if let clean = format.stripped(bytes) { return clean }
    diagnostics.append(
        Diagnostic(
            "guest-bad-image", at: attachment.location, ["path": attachment.path, "type": format.rawValue]))
    return []
}
