import PortavozDiagnostics

extension FieldReader {
    /// Reads the fields that every kind has.
    ///
    /// - Parameters:
    ///   - titleKey: what the kind calls its title: `title`, or `name` for people.
    ///   - audience: the kind's own audience, which `audience` may change.
    package mutating func commonFields(titleKey: String = "title", audience: Audience) -> CommonFields {
        var fields = CommonFields(location: location())
        fields.title = requiredText(titleKey, rule: titleKey == "title" ? "missing-title" : "missing-key")
        fields.location = has(titleKey) ? location(titleKey) : location()
        fields.slug = slug("slug")
        let description = locatedText("description")
        fields.description = description?.value
        fields.descriptionLocation = description?.location
        fields.date = moment("date")
        fields.updated = moment("updated")
        fields.expires = moment("expires")
        fields.isDraft = flag("draft") ?? false
        fields.planned = moment("planned")
        fields.audience = choice("audience", Audience.self) ?? audience
        fields.tags = texts("tags")
        fields.categories = texts("categories")
        fields.series = object("series") { series in
            let order = series.integer("order", in: 1...10_000)
            let name = series.locatedText("name")
            if name == nil { _ = series.requiredText("name") }
            return name.map { SeriesPlace(name: $0, order: order) }
        }?.flatMap { $0 }
        fields.authors = texts("authors")
        fields.approvedBy = texts("approved-by")
        fields.cover = cover("cover")
        fields.aliases = aliases()
        fields.extra = dynamic("extra")
        return fields
    }

    /// Old addresses: paths from the root, without query and fragment, which no file can answer.
    package mutating func aliases() -> [Located<String>] {
        texts("aliases").filter { alias in
            let isPath = alias.value.hasPrefix("/") && !alias.value.hasPrefix("//")
            let isPlain = alias.value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"?#\\".utf8.contains($0) }
            if isPath, isPlain, !alias.value.split(separator: "/").contains("..") { return true }
            report("bad-url", at: alias.location, ["key": "aliases", "url": alias.value])
            return false
        }
    }

    /// A picture: a file name alone, or a mapping of image, alt and credit. A picture without alternative text is an error.
    package mutating func cover(_ key: String) -> Cover? {
        object(key) { cover -> Cover? in
            let image = cover.locatedText("image")
            if image == nil { _ = cover.requiredText("image") }
            let alternative = cover.locatedText("alt")
            if let image, alternative == nil { cover.report("missing-alt", at: image.location, ["path": image.value]) }
            let credit = cover.text("credit")
            return image.map {
                Cover(
                    image: $0, alternative: alternative?.value ?? "", alternativeLocation: alternative?.location,
                    credit: credit)
            }
        }?.flatMap { $0 }
    }
}

extension SourcePath {
    /// True for `content/FOLDER/name.md` and `content/FOLDER/name/index.md`.
    func isText(in folder: Substring) -> Bool {
        guard fileExtension == "md", components.count >= 3, components[1] == folder else { return false }
        return components.count == 3 || (components.count == 4 && stem == "index")
    }

    /// The slug that the file's name gives: without a leading date or number.
    func slug(dropping prefix: NamePrefix) -> Slug? {
        let name = name
        let rest = name.withBytes { bytes in
            let start = prefix.length(in: bytes)
            return start == 0 ? name : String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
        }
        return Slug(folding: rest) ?? Slug(folding: name)
    }
}

/// What a file name may carry in front of the slug.
enum NamePrefix {
    case none, date, number

    /// The bytes that it takes at a name's beginning, its hyphens included.
    fileprivate func length(in name: UnsafeBufferPointer<UInt8>) -> Int {
        /// The end of the digits that begin at a byte, where a hyphen follows them.
        func digits(from start: Int) -> Int? {
            var end = start
            while end < name.count, name[end] >= UInt8(ascii: "0"), name[end] <= UInt8(ascii: "9") { end += 1 }
            return end > start && end < name.count && name[end] == UInt8(ascii: "-") ? end : nil
        }
        var length = 0
        switch self {
        case .none: break
        case .date:
            for expected in [4, 2, 2] {
                guard let end = digits(from: length), end - length == expected else { break }
                length = end + 1
            }
        case .number:
            if let end = digits(from: 0) { length = end + 1 }
        }
        return length
    }
}
