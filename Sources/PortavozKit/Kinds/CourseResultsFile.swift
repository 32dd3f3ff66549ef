import PortavozDiagnostics

extension Kind {
    /// `content/training/<course>/results.yml`: no entry of its own, but checked like one. Its course shows it.
    static let courseResults = Kind(
        "course results", audience: .staff,
        claims: { source in
            source.components.count == 4 && source.components[1] == "training" && source.stem == "results"
                && source.fileExtension == "yml" && source.language == nil
        },
        decode: { reader, draft, reading in
            _ = ResultsSummary(&reader)
            if reading.documents["\(draft.source.folder)course.yml"] == nil {
                reader.report("results-without-course", at: SourceLocation(draft.source.text, line: 1, column: 1))
            }
            return nil
        },
        pages: { _, _ in [] })

    /// What has been told of a course's results. Faults are told where the file itself is read.
    static func results(_ draft: Draft, _ reading: Reading) -> ResultsSummary? {
        let path = ResultsSummary.path(of: String(draft.source.components[2]))
        guard let document = reading.documents[path], document.isUsable else { return nil }
        var reader = FieldReader(document.fields, file: path, owner: "course results", clock: reading.site.clock)
        let summary = ResultsSummary(&reader)
        return reader.finish().contains { $0.severity == .error } ? nil : summary
    }
}
