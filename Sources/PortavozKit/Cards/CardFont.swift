import PortavozDiagnostics

/// A font file of the brand's own, for what draws cards.
package struct CardFont: Sendable {
    package var name: String
    package var bytes: [UInt8]
}

/// The brand's font files, as far as cards can be drawn with them.
///
/// Pango, which sets the cards' lines, passes over packed fonts (WOFF 1 and 2), which are what browsers are mostly given. Those in
/// WOFF2 are unpacked where the program for that is installed.
struct CardFonts: Sendable {
    /// In the order of brand.yml; `name` tells the kind.
    private let files: [(font: CardFont, path: Located<String>)]
    /// What cards do without, and why.
    private(set) var notes: [Diagnostic] = []
    private let unpack: (@Sendable ([UInt8]) -> [UInt8]?)?

    /// - Throws: only what the disk says no to.
    init(_ brand: Brand, _ disk: FileSystem, _ tool: CardTool) throws(FileError) {
        var found: [(font: CardFont, path: Located<String>)] = []
        unpack = tool.unpack
        for file in brand.typography.families.flatMap(\.files) {
            guard let bytes = try disk.readIfPresent(Brand.folder + file.path.value) else { continue }
            let ending = file.path.value.split(separator: ".").last.map { "." + $0 } ?? ""
            let font = CardFont(name: "f\(found.count)\(ending)", bytes: bytes)
            found.append((font, file.path))
            guard let packing = Packing(of: bytes), packing == .woff || tool.unpack == nil else { continue }
            notes.append(Self.note(file.path, packing.rawValue))
        }
        files = found
    }

    private static func note(_ path: Located<String>, _ cause: String) -> Diagnostic {
        Diagnostic(
            "cards-font-packed", .note, at: path.location, ["path": Brand.folder + path.value, "cause": cause])
    }

    /// How a font is packed, by its first bytes (W3C, "WOFF File Format 1.0", section 4, and 2.0, section 4.1).
    private enum Packing: String {
        case woff, woff2

        init?(of bytes: [UInt8]) {
            if bytes.starts(with: "wOFF".utf8) {
                self = .woff
            } else if bytes.starts(with: "wOF2".utf8) {
                self = .woff2
            } else {
                return nil
            }
        }
    }

    /// Whatever of them shows on a card: another key is another card.
    var key: [UInt8] {
        files.flatMap { font, _ in
            Array(font.name.utf8) + font.bytes
                + Array((Packing(of: font.bytes) == .woff2 && unpack != nil ? "unpacked" : "").utf8)
        }
    }

    /// Those that cards are drawn with; what can't be unpacked is noted.
    mutating func unpacked() -> [CardFont] {
        var fonts: [CardFont] = []
        for (font, path) in files {
            switch Packing(of: font.bytes) {
            case nil: fonts.append(font)
            case .woff: continue
            case .woff2:
                guard let unpack else { continue }
                if let bytes = unpack(font.bytes) {
                    fonts.append(CardFont(name: font.name + ".ttf", bytes: bytes))
                } else {
                    notes.append(Self.note(path, "damaged"))
                }
            }
        }
        return fonts
    }
}
