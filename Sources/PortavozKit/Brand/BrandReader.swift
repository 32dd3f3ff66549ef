import PortavozDiagnostics
import PortavozYAML

/// Reads `brand.yml`, each section with its places.
struct BrandReader {
    /// The site's languages, which texts may be written in; empty where they are not known.
    let languages: [LanguageCode]

    /// - Parameter title: the company's name where the file has none.
    func brand(_ fields: inout FieldReader, title: String) -> Brand {
        let name = fields.text("name") ?? title
        var brand = Brand(
            name: name, legalName: fields.text("legal-name"), logo: fields.locatedText("logo"),
            logoAlternative: fields.text("logo-alt"))
        brand.colors = colors(&fields)
        brand.pairs = pairs(&fields, among: brand.colors)
        brand.typography = fields.object("typography", typography) ?? BrandTypography()
        brand.spacing = sizes("spacing", &fields)
        brand.radii = sizes("radii", &fields)
        brand.logos = logos(&fields, among: brand.colors)
        brand.logo = brand.logo ?? brand.logos.first?.files.first
        brand.voice = fields.objects("voice", trait).compactMap(\.self)
        brand.tone = fields.objects("tone", tone).compactMap(\.self)
        brand.terms = fields.objects("terms", term).compactMap(\.self)
        brand.names = names(&fields)
        brand.inclusive = fields.objects("inclusive", term).compactMap(\.self)
        checkWords(brand.terms + brand.inclusive, &fields)
        brand.subjects = fields.objects("subjects", subject).compactMap(\.self)
        brand.boilerplate = passages("boilerplate", &fields)
        brand.legal = passages("legal", &fields)
        brand.houseRules = texts("house-rules", &fields)
        brand.profiles = fields.objects("profiles", profile).compactMap(\.self)
        brand.emoji = emoji(&fields)
        brand.checks = fields.object("checks", checks) ?? BrandChecks()
        brand.tokenNotes = tokenNotes(&fields)
        return brand
    }

    // MARK: Texts

    /// A text for all languages, or a mapping with one for each.
    func text(_ key: String, _ fields: inout FieldReader) -> BrandText? {
        guard let node = fields.value(key) else { return nil }
        guard node.entries != nil else { return fields.locatedText(key).map { BrandText(common: $0) } }
        return fields.object(key) { texts in
            BrandText(byLanguage: Dictionary(byLanguage(&texts), uniquingKeysWith: { first, _ in first }))
        }.flatMap { $0.byLanguage.isEmpty ? nil : $0 }
    }

    func requiredText(_ key: String, _ fields: inout FieldReader) -> BrandText? {
        if let text = text(key, &fields) { return text }
        if fields.value(key) == nil { _ = fields.requiredText(key) }
        return nil
    }

    func byLanguage(_ texts: inout FieldReader) -> [(LanguageCode, Located<String>)] {
        texts.keys.compactMap { code in
            guard isKnown(code, &texts) else {
                _ = texts.value(code.value)
                return nil
            }
            return texts.locatedText(code.value).map { (LanguageCode(code.value), $0) }
        }
    }

    /// A list of texts, each for all languages or by language.
    private func texts(_ key: String, _ fields: inout FieldReader) -> [BrandText] {
        fields.textsOrObjects(key) {
            BrandText(common: $0)
        } object: { texts in
            BrandText(byLanguage: Dictionary(byLanguage(&texts), uniquingKeysWith: { first, _ in first }))
        }
    }

    private func passages(_ key: String, _ fields: inout FieldReader) -> [BrandPassage] {
        fields.object(key) { passages in
            passages.keys.compactMap { name in
                reportIfEmpty(name.value, &passages)
                return text(name.value, &passages).map { BrandPassage(name: name, text: $0) }
            }
        } ?? []
    }

    func language(_ fields: inout FieldReader) -> LanguageCode? {
        guard let code = fields.locatedText("language"), isKnown(code, &fields) else { return nil }
        return LanguageCode(code.value)
    }

    private func isKnown(_ code: Located<String>, _ fields: inout FieldReader) -> Bool {
        if languages.isEmpty || languages.contains(LanguageCode(code.value)) { return true }
        fields.report(
            "unknown-language", at: code.location, ["code": code.value],
            suggestion: Suggestion.nearest(to: code.value, among: languages.map(\.text)))
        return false
    }

    /// Reports a key with nothing behind it, which would vanish without a word.
    func reportIfEmpty(_ key: String, _ fields: inout FieldReader) {
        guard fields.has(key) else { return }
        let isEmpty: Bool
        switch fields.value(key)?.content {
        case nil: isEmpty = true
        case .scalar(let text, _): isEmpty = text.trimmed.isEmpty
        case .sequence(let items): isEmpty = items.isEmpty
        case .mapping(let entries): isEmpty = entries.isEmpty
        }
        guard isEmpty, !fields.diagnostics.contains(where: { $0.arguments["key"] == key }) else { return }
        fields.report("missing-key", at: fields.keyLocation(key), ["key": key, "kind": fields.owner])
    }

    // MARK: Names

    /// The keys of a mapping that name something, in the order of the file; those that can't are reported.
    func names(in fields: inout FieldReader) -> [Located<String>] {
        fields.keys.filter { name in
            if Slug(exactly: name.value) != nil { return true }
            _ = fields.value(name.value)
            fields.report(
                "brand-bad-name", at: name.location, ["name": name.value],
                suggestion: Slug(folding: name.value)?.text)
            return false
        }
    }

    /// A text that has to be one of the colours' keys.
    func colorName(_ name: Located<String>, among colors: [BrandColor], _ fields: inout FieldReader) -> Bool {
        if colors.contains(where: { $0.name.value == name.value }) { return true }
        fields.report(
            "brand-unknown-color", at: name.location, ["name": name.value],
            suggestion: Suggestion.nearest(to: name.value, among: colors.map(\.name.value)))
        return false
    }
}
