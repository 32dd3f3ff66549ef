/// Gives each heading of a document an `id` that no other has.
///
/// Ids are given in the order of the text, so a heading added at the end changes none before it.
struct HeadingIDs {
    /// The id of a heading with nothing to name it after.
    private let fallback: String
    private var used: Set<String> = []
    private var nextSuffix: [String: Int] = [:]

    init(language: String) {
        fallback = language.isEnglish ? "section" : "seccion"
    }

    mutating func id(for text: String) -> String {
        let slug = Self.slug(of: text)
        let base = slug.isEmpty ? fallback : Self.isReserved(slug) ? "\(fallback)-\(slug)" : slug
        if used.insert(base).inserted { return base }
        var suffix = nextSuffix[base] ?? 2
        while !used.insert("\(base)-\(suffix)").inserted { suffix += 1 }
        nextSuffix[base] = suffix + 1
        return "\(base)-\(suffix)"
    }

    /// Whether an id would be taken for one of the page's own: those begin with `page-`, footnotes' with `fn-` and `fnref-`.
    private static func isReserved(_ slug: String) -> Bool {
        slug.hasPrefix("page-") || slug.hasPrefix("fn-") || slug.hasPrefix("fnref-")
    }

    /// Lower-case letters and digits with their accents folded; hyphens for spaces and dashes; nothing else.
    static func slug(of text: String) -> String {
        text.withBytes { bytes in
            var slug = Slug(out: HTMLBuffer(capacity: bytes.count))
            var index = 0
            while index < bytes.count {
                let byte = bytes[index].lowercased
                if byte < 0x80 {
                    if byte.isASCIILetterOrDigit {
                        slug.add(byte)
                    } else if byte.isASCIISpace || byte == UInt8(ascii: "-") {
                        slug.isHyphenDue = true
                    }
                    index += 1
                } else if byte == 0xC3 {
                    // What Spanish and its neighbours are written with; a string's UTF-8 is whole.
                    let plain = LatinFolding.latin1[Int(bytes[index + 1] & 0x3F)]
                    if plain.0 != 0 { slug.add(plain.0) }
                    if plain.1 != 0 { slug.add(plain.1) }
                    index += 2
                } else {
                    let size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                    let character = String(decoding: bytes[index..<index + size], as: UTF8.self)
                    if let scalar = character.unicodeScalars.first { slug.add(other: scalar) }
                    index += size
                }
            }
            return slug.out.string(in: 0..<slug.out.count)
        }
    }

    private struct Slug: ~Copyable {
        var out: HTMLBuffer
        /// Whether a hyphen comes before what is added next.
        var isHyphenDue = false

        mutating func add(_ byte: UInt8) {
            if isHyphenDue, out.count > 0 { out.append(UInt8(ascii: "-")) }
            isHyphenDue = false
            out.append(byte)
        }

        private mutating func add(_ text: String) {
            for byte in text.utf8 { add(byte) }
        }

        /// Adds what is neither ASCII nor Latin-1.
        mutating func add(other scalar: Unicode.Scalar) {
            if let plain = LatinFolding.plain(scalar) { return add(plain) }
            let lower = scalar.properties.lowercaseMapping
            if let first = lower.unicodeScalars.first, let plain = LatinFolding.plain(first) {
                add(plain)
            } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation {
                isHyphenDue = true
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                add(lower)
            }
        }
    }
}

extension String {
    /// Whether a BCP 47 tag names English: `en`, `en-GB`.
    var isEnglish: Bool { lowercased() == "en" || lowercased().hasPrefix("en-") }
}
