import Foundation
import PortavozDiagnostics
import PortavozKit
import Testing

/// Whole sites with every byte of both editions: `sites/<case>/content` is built with the tests' own theme and compared
/// with `sites/<case>/expected`. With PORTAVOZ_REWRITE_GOLDEN=1 what is expected is written anew: read the difference.
struct GoldenSiteTests {
    private static let folder = "Tests/PortavozKitTests/sites/"

    @Test(arguments: ["minimal", "kinds", "base-path"])
    func eachFileIsWhatWasExpected(name: String) throws {
        let site = MemorySite()
        for path in site.files.paths where path.hasPrefix("content/") { site[path] = nil }
        let content = "\(Self.folder)\(name)/content/"
        for file in try repository.list(content) {
            site.files["content/" + file.path.dropFirst(content.count)] = try repository.read(file.path)
        }
        let report = try site.build(at: "2026-06-01T12:00")
        #expect(report.diagnostics.map(line) == [])

        let expected = "\(Self.folder)\(name)/expected/"
        let written = try repository.list(expected).map { String($0.path.dropFirst(expected.count)) }
        if ProcessInfo.processInfo.environment["PORTAVOZ_REWRITE_GOLDEN"] == "1" {
            for path in written where site.published[path] == nil { try repository.remove(expected + path) }
            for (path, bytes) in site.published { _ = try repository.write(expected + path, bytes) }
            return
        }
        #expect(written.sorted() == site.published.keys.sorted(), "the files of \(name)")
        for (path, bytes) in site.published where written.contains(path) {
            let found = String(decoding: bytes, as: UTF8.self)
            #expect(try found == String(decoding: repository.read(expected + path), as: UTF8.self), "\(name): \(path)")
        }
    }
}
