/// The brand as all cards of a site show it.
struct CardLook: Sendable {
    var ground: String
    var ink: String
    var muted: String
    var accent: String
    var titleFont: String
    var textFont: String
    var weight: Int
    var logo: CardLogo?

    /// - Parameter palette: the brand's on light pages.
    /// - Throws: only what the disk says no to.
    init(_ brand: Brand, _ palette: Palette, _ files: FileSystem) throws(FileError) {
        ground = palette["page"].over(.white).hex
        ink = palette["text"].over(palette["page"]).hex
        muted = palette["muted"].over(palette["page"]).hex
        accent = palette["accent"].over(palette["page"]).hex
        titleFont = Self.families(brand, [.display, .text])
        textFont = Self.families(brand, [.ui, .text])
        weight = brand.typography.weights.first { $0.name.value == "strong" }?.value ?? 700
        logo = try Self.logo(brand, files)
    }

    /// The names of a face and of what stands in for it; words that only browsers know are left out.
    private static func families(_ brand: Brand, _ roles: [BrandFamily.Role]) -> String {
        let family = roles.lazy.compactMap { role in brand.typography.families.first { $0.role == role } }.first
        var names: [String] = []
        var last = "sans-serif"
        for name in family.map({ [$0.name.value] + $0.fallback.map(\.value) }) ?? [] {
            switch name {
            case "serif", "sans-serif", "monospace": last = name
            case "ui-serif": last = "serif"
            case "ui-monospace": last = "monospace"
            case "system-ui", "ui-sans-serif", "ui-rounded", "-apple-system", "cursive", "fantasy": break
            default: names.append("'" + name.filter { !"'\"\\,;".contains($0) } + "'")
            }
        }
        return (names + [last]).joined(separator: ", ")
    }

    /// Read whole, to stand in the card itself.
    private static func logo(_ brand: Brand, _ files: FileSystem) throws(FileError) -> CardLogo? {
        let paths = [brand.logo].compactMap { $0?.value } + brand.logos.flatMap { $0.files.map(\.value) }
        for path in paths {
            let types: [ImageFormat: String] = [.svg: "svg+xml", .png: "png", .jpeg: "jpeg"]
            guard let format = ImageFormat(path: path), let type = types[format],
                let bytes = try files.readIfPresent(Brand.folder + path), bytes.count < 128 << 10,
                let size = ImageSize(format, beginning: bytes)
            else { continue }
            let height = 64
            let width = min(420, max(1, size.width * height / size.height))
            return CardLogo(data: "data:image/\(type);base64,\(base64(bytes))", width: width, height: height)
        }
        return nil
    }
}
