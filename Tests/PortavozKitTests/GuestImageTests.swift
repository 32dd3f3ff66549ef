import PortavozDiagnostics
import PortavozKit
import Testing

/// Guests' pictures are published without what a camera or an editor wrote into them.
struct GuestImageTests {
    // MARK: Pictures made here

    private static let secret = Array("GPS 39.98N Castellón".utf8)

    private static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((payload.count + 2) >> 8), UInt8((payload.count + 2) & 255)] + payload
    }

    /// Exif data with an orientation and a text beside it.
    private static func exif(_ orientation: UInt8, isBig: Bool) -> [UInt8] {
        let head: [UInt8] =
            isBig
            ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
            : [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
        return head + secret
    }

    private static func onlyOrientation(_ value: UInt8) -> [UInt8] {
        [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
    }

    private static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    private static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7])
    private static let tables = segment(0xDB, [0, 1, 2])
    private static let frame = segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
    private static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0xFF, 0xD0, 0x34]
    private static let end: [UInt8] = [0xFF, 0xD9]

    private static func jpeg(_ orientation: UInt8 = 1, isBig: Bool = true) -> [UInt8] {
        let thumbnail = segment(0xE0, Array("JFXX\0".utf8) + secret)
        return [0xFF, 0xD8] + jfif + thumbnail
            + segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation, isBig: isBig))
            + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
            + profile + segment(0xE2, Array("MPF\0".utf8) + secret) + segment(0xED, secret) + segment(0xFE, secret)
            + [0xFF] + tables + frame + scan + tables + scan + end + secret
    }

    private static func cleanJPEG(_ orientation: [UInt8] = []) -> [UInt8] {
        [0xFF, 0xD8] + jfif + orientation + profile + tables + frame + scan + tables + scan + end
    }

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static func chunk(_ type: String, _ data: [UInt8], sum: [UInt8] = [1, 2, 3, 4]) -> [UInt8] {
        [0, 0, UInt8(data.count >> 8), UInt8(data.count & 255)] + Array(type.utf8) + data + sum
    }

    private static let header = chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
    private static let pixels = chunk("IDAT", [9, 9]) + chunk("IEND", [])

    private static func piece(_ type: String, _ data: [UInt8]) -> [UInt8] {
        Array(type.utf8) + [UInt8(data.count & 255), UInt8(data.count >> 8), 0, 0] + data
            + (data.count % 2 == 1 ? [0] : [])
    }

    private static func webP(_ pieces: [UInt8]) -> [UInt8] {
        let size = pieces.count + 4
        return Array("RIFF".utf8) + [UInt8(size & 255), UInt8(size >> 8), 0, 0] + Array("WEBP".utf8) + pieces
    }

    // MARK: The site around them

    private static func site(_ name: String, _ bytes: [UInt8]) -> MemorySite {
        let text = "---\ntitle: Agua\n---\n![Un vaso](\(name))\n"
        let profile = "---\nname: Marina\n---\n"
        func digest(_ text: String) -> String { ApprovalDigest(of: Array(text.utf8)).text }
        let site = MemorySite([
            "guests/marina/agua.md": text, "guests/marina/profile.md": profile,
            "guests/marina/dossier.yml": """
            reviewer: ana
            consent: {publication: true, given: 2026-01-01}
            profile: {approval: {by: ana, digest: "\(digest(profile))"}}
            contributions:
              agua: {date: 2026-03-14, status: approved, approval: {by: ana, digest: "\(digest(text))"}}

            """,
        ])
        site.files["content/guests/marina/\(name)"] = bytes
        return site
    }

    private func published(_ name: String, _ bytes: [UInt8]) throws -> [UInt8]? {
        let site = Self.site(name, bytes)
        try site.built()
        return site.files["public/blog/agua/\(name)"]
    }

    private func fault(_ name: String, _ bytes: [UInt8]) throws -> String? {
        let site = Self.site(name, bytes)
        let found = try site.build().diagnostics
        #expect(site.published.isEmpty)
        #expect(found.count == 1)
        return found.first.map { line($0) + " " + ($0.arguments["cause"] ?? "") }
    }

    private static let place = "content/guests/marina/agua.md:4:1"

    // MARK: What is expected

    @Test func aJPEGKeepsItsPixelsAndColoursAlone() throws {
        #expect(try published("vaso.jpg", Self.jpeg()) == Self.cleanJPEG())
        #expect(try published("vaso.jpeg", Self.cleanJPEG()) == Self.cleanJPEG())
    }

    @Test(arguments: [UInt8(2), 6, 8], [true, false])
    func aJPEGThatMustBeTurnedKeepsThatAlone(orientation: UInt8, isBig: Bool) throws {
        let kept = Self.segment(0xE1, Array("Exif\0\0".utf8) + Self.onlyOrientation(orientation))
        #expect(try published("vaso.jpg", Self.jpeg(orientation, isBig: isBig)) == Self.cleanJPEG(kept))
    }

    @Test func anOrientationThatIsNoneIsDropped() throws {
        #expect(try published("vaso.jpg", Self.jpeg(9)) == Self.cleanJPEG())
    }

    @Test func aPNGKeepsItsPixelsAndColoursAlone() throws {
        let notes = Self.chunk("tEXt", Self.secret) + Self.chunk("iTXt", Self.secret) + Self.chunk("zTXt", Self.secret)
        let dates = Self.chunk("tIME", [7, 234, 1, 1, 0, 0, 0]) + Self.chunk("eXIf", Self.exif(1, isBig: true))
        let colours = Self.chunk("gAMA", [0, 0, 177, 143])
        let picture = Self.signature + Self.header + notes + colours + dates + Self.pixels + Self.secret
        #expect(try published("vaso.png", picture) == Self.signature + Self.header + colours + Self.pixels)
    }

    @Test func aPNGThatMustBeTurnedKeepsThatAlone() throws {
        let exif = Self.chunk("eXIf", Self.exif(6, isBig: false))
        // The sum is what zlib's crc32 gives for the type and the data.
        let kept = Self.chunk("eXIf", Self.onlyOrientation(6), sum: [0xD6, 0x67, 0x4B, 0x69])
        #expect(
            try published("vaso.png", Self.signature + Self.header + exif + Self.pixels)
                == Self.signature + Self.header + kept + Self.pixels)
    }

    @Test func aWebPKeepsItsPixelsAndColoursAlone() throws {
        let flags: ([UInt8]) -> [UInt8] = { Self.piece("VP8X", $0 + [0, 0, 0, 0, 0, 0, 0, 0, 0]) }
        let picture = Self.piece("ICCP", [1, 2, 3]) + Self.piece("VP8L", [4, 5])
        let notes = Self.piece("XMP ", Self.secret)
        #expect(
            try published(
                "vaso.webp", Self.webP(flags([0x2C]) + picture + Self.piece("EXIF", Self.exif(1, isBig: true)) + notes))
                == Self.webP(flags([0x20]) + picture))
        #expect(
            try published(
                "vaso.webp", Self.webP(flags([0x2C]) + picture + Self.piece("EXIF", Self.exif(3, isBig: false)) + notes)
            )
                == Self.webP(flags([0x28]) + picture + Self.piece("EXIF", Self.onlyOrientation(3))))
        #expect(
            try published("vaso.webp", Self.webP(Self.piece("VP8 ", [1]) + notes)) == Self.webP(Self.piece("VP8 ", [1]))
        )
    }

    @Test func aPictureThatIsNotWhatItsNameSaysIsRefused() throws {
        for (name, bytes, cause) in [
            ("vaso.jpg", Self.signature + Self.header + Self.pixels, ""), ("vaso.png", Self.jpeg(), ""),
            ("vaso.webp", Self.jpeg(), ""), ("vaso.jpg", Array("<html>".utf8), "no-image"),
            ("vaso.png", [], "no-image"),
        ] {
            #expect(try fault(name, bytes) == "error wrong-image-format \(Self.place):\(12 + name.count) \(cause)")
        }
    }

    @Test func aPictureThatIsCutShortIsRefused() throws {
        let clean = Self.cleanJPEG()
        for length in [4, 12, 40, clean.count - 2, clean.count - 1] {
            #expect(try fault("a.jpg", Array(clean.prefix(length))) == "error guest-bad-image \(Self.place):17 ")
        }
        let png = Self.signature + Self.header + Self.pixels
        for length in [8, 20, png.count - 12, png.count - 1] {
            #expect(try fault("a.png", Array(png.prefix(length))) == "error guest-bad-image \(Self.place):17 ")
        }
        let webP = Self.webP(Self.piece("VP8L", [1, 2, 3, 4]))
        for length in [12, 18, webP.count - 1] {
            #expect(try fault("a.webp", Array(webP.prefix(length))) == "error guest-bad-image \(Self.place):18 ")
        }
    }

    @Test(arguments: ["pagina.html", "programa.js", "contrato.pdf", "vaso.gif", "otro.yml"])
    func nothingButPicturesComesFromAGuest(name: String) throws {
        let site = Self.site("vaso.png", Self.signature + Self.header + Self.pixels)
        let text = "---\ntitle: Agua\n---\n[x](\(name))\n"
        let old = ApprovalDigest(of: Array(site.text("content/guests/marina/agua.md").utf8)).text
        site["content/guests/marina/agua.md"] = text
        let dossier = site.text("content/guests/marina/dossier.yml")
        site["content/guests/marina/dossier.yml"] = dossier.replacing(
            old, with: ApprovalDigest(of: Array(text.utf8)).text)
        site["content/guests/marina/\(name)"] = "x"
        #expect(
            try site.build().diagnostics.map(line).filter { !$0.contains("unknown-file") } == [
                "error guest-file-type content/guests/marina/agua.md:4:1:\(5 + name.count)"
            ])
    }
}
