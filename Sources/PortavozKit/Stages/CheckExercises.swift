import PortavozDiagnostics
import PortavozMarkdown

/// Checks the exercises of all texts against each other: readers' progress is kept under an exercise's id and the places
/// of its parts, so no id is in a course twice, and a translation has the same exercises with the same parts.
func checkExercises(_ published: [Entry], _ site: Site) -> [Diagnostic] {
    repeatedExercises(published) + translatedExercises(published, site)
}

private func repeatedExercises(_ published: [Entry]) -> [Diagnostic] {
    struct Name: Hashable {
        /// The course, or a text of no course.
        var whole: String
        var language: LanguageCode
        var id: String
    }
    var diagnostics: [Diagnostic] = []
    var taken: [Name: SourceLocation] = [:]
    for entry in published where !entry.body.marks.isEmpty {
        let whole = entry.payload.lessonFields?.course ?? entry.source.text
        for mark in entry.body.marks {
            let name = Name(whole: whole, language: entry.language, id: mark.id)
            if let other = taken[name] {
                diagnostics.append(
                    Diagnostic(
                        "exercise-id-taken", at: entry.place(of: mark),
                        ["id": mark.id, "place": "\(other.file):\(other.line)"]))
            } else {
                taken[name] = entry.place(of: mark)
            }
        }
    }
    return diagnostics
}

private func translatedExercises(_ published: [Entry], _ site: Site) -> [Diagnostic] {
    guard published.contains(where: { $0.language != site.language }) else { return [] }
    let originals = Dictionary(
        published.filter { $0.language == site.language }.map { ($0.source.translationKey, $0) },
        uniquingKeysWith: { first, _ in first })
    var diagnostics: [Diagnostic] = []
    for entry in published where entry.language != site.language {
        guard let original = originals[entry.source.translationKey],
            !(entry.body.marks.isEmpty && original.body.marks.isEmpty)
        else { continue }
        let path = original.source.text
        var untranslated = original.body.marks
        for mark in entry.body.marks {
            guard let other = original.body.marks.first(where: { $0.id == mark.id }) else {
                diagnostics.append(
                    Diagnostic(
                        "exercise-without-original", at: entry.place(of: mark), ["id": mark.id, "path": path],
                        suggestion: Suggestion.nearest(to: mark.id, among: original.body.marks.map(\.id))))
                continue
            }
            untranslated.removeAll { $0.id == mark.id }
            if let fault = difference(mark, other, at: entry.place(of: mark), path) { diagnostics.append(fault) }
        }
        diagnostics += untranslated.map { mark in
            Diagnostic(
                "exercise-untranslated", at: entry.fields.location,
                ["id": mark.id, "place": "\(path):\(mark.line)"])
        }
    }
    return diagnostics
}

private func difference(
    _ mark: BlockMark, _ other: BlockMark, at location: SourceLocation, _ path: String
) -> Diagnostic? {
    var arguments = ["id": mark.id, "place": "\(path):\(other.line)"]
    guard mark.block == other.block else {
        arguments["block"] = mark.block
        arguments["other"] = other.block
        return Diagnostic("exercise-kind-differs", at: location, arguments)
    }
    guard mark.parts.count == other.parts.count else {
        arguments["count"] = String(mark.parts.count)
        arguments["other"] = String(other.parts.count)
        return Diagnostic("exercise-parts-differ", at: location, arguments)
    }
    guard let number = mark.parts.indices.first(where: { mark.parts[$0] != other.parts[$0] }) else { return nil }
    arguments["number"] = String(number + 1)
    return Diagnostic("exercise-part-differs", at: location, arguments)
}

extension Entry {
    fileprivate func place(of mark: BlockMark) -> SourceLocation {
        SourceLocation(
            source.text, line: mark.line, column: mark.column,
            length: mark.column == 0 ? 1 : mark.id.unicodeScalars.count)
    }
}
