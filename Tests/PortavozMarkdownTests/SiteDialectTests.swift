import Foundation
import PortavozMarkdown
import Testing

/// What dialect `site` makes of whole texts: `site-dialect/<name>.md` is rendered and compared with `<name>.html`.
///
/// A name ending in `.en` is a text in English, one ending in `.guest` a guest's. With PORTAVOZ_REWRITE_GOLDEN=1 what is
/// expected is written anew: read the difference.
struct SiteDialectTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "site-dialect/")
    private static let isRewriting = ProcessInfo.processInfo.environment["PORTAVOZ_REWRITE_GOLDEN"] == "1"

    private static func names(_ suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }

    @Test func eachTextIsWhatWasExpected() throws {
        let names = try Self.names(".md")
        #expect(!names.isEmpty)
        for name in names {
            let markdown = try String(contentsOf: Self.folder.appending(path: name + ".md"), encoding: .utf8)
            let html = rendered(
                markdown, trust: name.hasSuffix(".guest") ? .untrusted : .trusted,
                language: name.hasSuffix(".en") ? "en" : "es"
            ).text
            let expected = Self.folder.appending(path: name + ".html")
            if Self.isRewriting {
                try html.write(to: expected, atomically: true, encoding: .utf8)
            } else {
                #expect(try html == String(contentsOf: expected, encoding: .utf8), "\(name)")
            }
        }
    }

    @Test func everyExpectationHasItsText() throws {
        for name in Set(try Self.names(".html")).subtracting(try Self.names(".md")) {
            if Self.isRewriting {
                try FileManager.default.removeItem(at: Self.folder.appending(path: name + ".html"))
            } else {
                Issue.record("\(name).html is used by no text")
            }
        }
    }
}
