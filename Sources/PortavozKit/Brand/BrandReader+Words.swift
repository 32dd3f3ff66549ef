import PortavozDiagnostics
import PortavozYAML

/// The sections on what the brand says, and where.
extension BrandReader {
    func trait(_ fields: inout FieldReader) -> BrandTrait? {
        let name = requiredText("trait", &fields)
        let (are, areNot) = (text("are", &fields), text("are-not", &fields))
        let (good, bad) = (text("do", &fields), text("dont", &fields))
        let broken = fields.texts("rule")
        return name.map {
            BrandTrait(trait: $0, are: are, areNot: areNot, good: good, bad: bad, broken: broken)
        }
    }

    func tone(_ fields: inout FieldReader) -> BrandTone? {
        let situation = requiredText("situation", &fields)
        let advice = text("advice", &fields)
        let (good, bad) = (text("do", &fields), text("dont", &fields))
        let broken = fields.texts("rule")
        return situation.map { BrandTone(situation: $0, advice: advice, good: good, bad: bad, broken: broken) }
    }

    func term(_ fields: inout FieldReader) -> BrandTerm? {
        let use = fields.locatedText("use")
        let avoid = fields.texts("avoid")
        if fields.value("avoid") == nil { _ = fields.requiredText("avoid") }
        let language = language(&fields)
        let isCaseSensitive = fields.flag("case-sensitive") ?? false
        let isFixable = fields.flag("fix") ?? false
        let reason = text("reason", &fields)
        let severity = fields.choice("severity", Severity.self)
        for form in avoid {
            guard let use, Self.isSame(form.value, use.value, isCaseSensitive: isCaseSensitive) else { continue }
            fields.report("brand-term-itself", at: form.location, ["term": form.value])
        }
        reportIfEmpty("avoid", &fields)
        guard !avoid.isEmpty else { return nil }
        return BrandTerm(
            use: use, avoid: avoid, language: language, isCaseSensitive: isCaseSensitive, isFixable: isFixable,
            reason: reason, severity: severity, location: fields.location())
    }

    private static func isSame(_ a: String, _ b: String, isCaseSensitive: Bool) -> Bool {
        isCaseSensitive ? a == b : a.lowercased() == b.lowercased()
    }

    /// Reports what one entry tells to write and another to avoid, in texts of one language.
    func checkWords(_ entries: [BrandTerm], _ fields: inout FieldReader) {
        // Most forms are nobody's preference, and are not compared with all of them.
        let preferred = Set(entries.compactMap { $0.use?.value.lowercased() })
        for term in entries {
            for form in term.avoid where preferred.contains(form.value.lowercased()) {
                let other = entries.first { other in
                    guard let use = other.use, other.location != term.location else { return false }
                    guard other.language == nil || term.language == nil || other.language == term.language else {
                        return false
                    }
                    return Self.isSame(
                        form.value, use.value, isCaseSensitive: term.isCaseSensitive || other.isCaseSensitive)
                }
                if let other {
                    fields.report(
                        "brand-term-contradiction", at: form.location,
                        ["term": form.value, "line": String(other.location.line)])
                }
            }
        }
    }

    /// `- Alborada`, or `- {name: Alborada, wrong: [Albórada], language: es}`.
    func names(_ fields: inout FieldReader) -> [BrandName] {
        fields.textsOrObjects("names") {
            BrandName(name: $0, wrong: [])
        } object: { fields -> BrandName? in
            let name = fields.locatedText("name")
            if name == nil, fields.value("name") == nil { _ = fields.requiredText("name") }
            let wrong = fields.texts("wrong")
            let language = language(&fields)
            let isFixable = fields.flag("fix") ?? false
            for form in wrong where form.value == name?.value {
                fields.report("brand-term-itself", at: form.location, ["term": form.value])
            }
            return name.map { BrandName(name: $0, wrong: wrong, language: language, isFixable: isFixable) }
        }.compactMap(\.self)
    }

    func subject(_ fields: inout FieldReader) -> BrandSubject? {
        let name = requiredText("name", &fields)
        let level = fields.choice("level", BrandSubject.Level.self)
        if fields.value("level") == nil { _ = fields.requiredText("level") }
        let words = fields.texts("words")
        let approver = fields.locatedText("approver")
        let language = language(&fields)
        let advice = text("advice", &fields)
        if level == .red, approver == nil {
            fields.report("brand-no-approver", at: fields.keyLocation("level"))
            return nil
        }
        // Without words it would guard nothing, and nobody would notice.
        if level == .amber || level == .red, words.isEmpty {
            if fields.has("words") { reportIfEmpty("words", &fields) } else { _ = fields.requiredText("words") }
        }
        guard let name, let level else { return nil }
        return BrandSubject(
            name: name, level: level, words: words, approver: approver, language: language, advice: advice,
            location: fields.location())
    }

    func profile(_ fields: inout FieldReader) -> BrandProfile? {
        let network = fields.requiredText("network")
        let handle = fields.locatedText("handle")
        let url = fields.url("url")
        if url == nil, !fields.has("url") { _ = fields.requiredText("url") }
        let owner = fields.locatedText("owner")
        let status = fields.choice("status", BrandProfile.Status.self) ?? .active
        return url.map {
            BrandProfile(
                network: network, handle: handle ?? Located(network, fields.location("network")), url: $0,
                owner: owner, status: status)
        }
    }

    /// `emoji: few`, or `emoji: {use: few, per-text: 2}`.
    func emoji(_ fields: inout FieldReader) -> BrandEmoji {
        guard let node = fields.value("emoji") else { return BrandEmoji() }
        guard node.entries != nil else { return BrandEmoji(policy: fields.choice("emoji", BrandEmoji.Policy.self)) }
        return fields.object("emoji") { emoji in
            BrandEmoji(
                policy: emoji.choice("use", BrandEmoji.Policy.self), perText: emoji.integer("per-text", in: 0...1000))
        } ?? BrandEmoji()
    }

    func checks(_ fields: inout FieldReader) -> BrandChecks {
        let severity =
            fields.object("severity") { rules in
                rules.keys.compactMap { rule in
                    rules.choice(rule.value, BrandChecks.Level.self).map {
                        BrandChecks.Setting(rule: rule, level: $0)
                    }
                }
            } ?? []
        let exceptions = fields.objects("exceptions") { exception -> BrandChecks.Exception? in
            let rule = exception.locatedText("rule")
            if rule == nil, exception.value("rule") == nil { _ = exception.requiredText("rule") }
            let (file, text) = (exception.locatedText("file"), exception.locatedText("text"))
            let reason = self.text("reason", &exception)
            return rule.map {
                BrandChecks.Exception(rule: $0, file: file, text: text, reason: reason, location: exception.location())
            }
        }
        let words = fields.texts("words")
        let dictionaries = fields.object("dictionaries") { byLanguage(&$0) } ?? []
        let scores = fields.flag("scores") ?? false
        return BrandChecks(
            severity: severity, exceptions: exceptions.compactMap(\.self), words: words, scores: scores,
            dictionaries: Dictionary(dictionaries, uniquingKeysWith: { first, _ in first }))
    }
}
