import PortavozDiagnostics

/// The four signs that stand for an id in what a learning platform keeps of a reader's progress.
///
/// They depend on the id alone, so that a package with other lessons reads what an older one wrote.
package struct ProgressKeys {
    private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    /// The id's 24 bits: FNV-1a in 32, folded (the algorithm's own page, "xor-folding"), six bits a sign.
    package static func key(_ id: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        hash = (hash >> 24) ^ (hash & 0xFF_FFFF)
        return String([18, 12, 6, 0].map { signs[Int(hash >> $0 & 63)] })
    }

    private var lessons: [String] = []
    private var exercises: [(id: String, lesson: String)] = []
    private var items: [String] = []
    private var guidelines: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: CourseSource) {
        for text in source.texts {
            lessons.append(text.lessonID)
            for mark in text.body.marks {
                exercises.append((mark.id, text.lessonID))
                if mark.block == "checklist" { items += mark.parts }
            }
            guidelines += TaughtGuideline.all(text, source.links).map(\.id)
        }
        for ids in [lessons, exercises.map(\.id), Set(items).sorted(), Set(guidelines).sorted()] {
            report(ids, source.course.fields.location)
        }
    }

    /// Two ids with the same key could not be told apart.
    private mutating func report(_ ids: [String], _ location: SourceLocation) {
        var owners: [String: String] = [:]
        for id in ids {
            guard let other = owners.updateValue(id, forKey: Self.key(id)), other != id else { continue }
            diagnostics.append(Diagnostic("course-export-equal-keys", at: location, ["id": id, "other": other]))
        }
    }

    /// As the package's script reads them: each id with its key, and the lesson of each exercise.
    var json: JSON {
        func table(_ ids: [String]) -> JSON { .object(Set(ids).sorted().map { ($0, .text(Self.key($0))) }) }
        return .object([
            ("lessons", table(lessons)), ("exercises", table(exercises.map(\.id))), ("items", table(items)),
            ("guidelines", table(guidelines)),
            ("lessonOf", .object(exercises.sorted { $0.id < $1.id }.map { ($0.id, .text($0.lesson)) })),
        ])
    }
}
