import Foundation
import Testing

/// One example of a specification: Markdown and the HTML that it must give.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
    var markdown: String
    var html: String
    var example: Int
    var section: String

    var testDescription: String { "\(example) (\(section))" }
}

/// The published examples, kept beside the repository.
enum Specification {
    static let commonmark = examples(in: "commonmark-0.30.json")
    static let gfmExtensions = examples(in: "gfm-extensions-0.29.json")
    static let missing: Comment =
        "The specifications' examples are neither in $PORTAVOZ_SPEC_DIR nor in ../shared/spec beside the repository."

    private static func examples(in file: String) -> [SpecificationExample] {
        guard let data = folders.lazy.compactMap({ try? Data(contentsOf: $0.appending(path: file)) }).first else {
            return []  // No folder has the file: the suite says so and is skipped.
        }
        do {
            return try JSONDecoder().decode([SpecificationExample].self, from: data)
        } catch {
            fatalError("\(file) can't be read as examples: \(error)")
        }
    }

    private static var folders: [URL] {
        let named = ProcessInfo.processInfo.environment["PORTAVOZ_SPEC_DIR"].map { URL(filePath: $0) }
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        return [named, tests.appending(path: "../../../shared/spec").standardized].compactMap(\.self)
    }
}
