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
        let base = slug.isEmpty ? fallback : slug
        if used.insert(base).inserted { return base }
        var suffix = nextSuffix[base] ?? 2
        while !used.insert("\(base)-\(suffix)").inserted { suffix += 1 }
        nextSuffix[base] = suffix + 1
        return "\(base)-\(suffix)"
    }

    /// Lower-case letters and digits with their accents folded; hyphens for spaces and dashes; nothing else.
    static func slug(of text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        var pendingHyphen = false
        func add(_ piece: some Collection<UInt8>) {
            if pendingHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            pendingHyphen = false
            slug.append(contentsOf: piece)
        }
        /// Adds what is neither ASCII nor Latin-1.
        func addOther(_ scalar: Unicode.Scalar) {
            if let plain = LatinFolding.plain(scalar) { return add(plain.utf8) }
            let lower = scalar.properties.lowercaseMapping
            if let first = lower.unicodeScalars.first, let plain = LatinFolding.plain(first) {
                add(plain.utf8)
            } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation {
                pendingHyphen = true
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                add(lower.utf8)
            }
        }
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index].lowercased
                if byte < 0x80 {
                    if byte.isASCIILetterOrDigit {
                        add(CollectionOfOne(byte))
                    } else if byte.isASCIISpace || byte == UInt8(ascii: "-") {
                        pendingHyphen = true
                    }
                    index += 1
                    continue
                }
                // What Spanish and its neighbours are written with; a string's UTF-8 is whole.
                if byte == 0xC3 {
                    let plain = LatinFolding.latin1[Int(bytes[index + 1] & 0x3F)]
                    if !plain.isEmpty { add(plain) }
                    index += 2
                    continue
                }
                let size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                let rest = String(decoding: bytes[index..<index + size], as: UTF8.self)
                if let scalar = rest.unicodeScalars.first { addOther(scalar) }
                index += size
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }
}

extension String {
    /// Whether a BCP 47 tag names English: `en`, `en-GB`.
    var isEnglish: Bool { lowercased() == "en" || lowercased().hasPrefix("en-") }
}
