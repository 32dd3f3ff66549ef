import Foundation
import PortavozTemplate
import Testing

/// The official Mustache specification's examples, all through the dynamic corner.
@Suite struct MustacheSpecTests {
    @Test(
        .enabled(
            if: SpecFolder.mustache != nil, "no Mustache specification in shared/spec or PORTAVOZ_SPEC_DIR"),
        arguments: SpecCase.all)
    func followsTheSpecification(_ example: SpecCase) throws {
        let (compiled, findings) = TemplateLibrary.compileDynamic(
            Array(example.template.utf8), partials: example.partials.mapValues { Array($0.utf8) })
        #expect(findings == [])
        var output: [UInt8] = []
        output += try #require(compiled).render(dynamic: example.data)
        #expect(String(decoding: output, as: UTF8.self) == example.expected)
    }

    @Test(.enabled(if: SpecFolder.mustache != nil, "no Mustache specification"))
    func findsEveryModuleOfTheSpecification() {
        let modules = Set(SpecCase.all.map(\.module))
        #expect(
            modules == [
                "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections",
            ])
    }
}

/// Where the public conformance suites are, as data.
enum SpecFolder {
    static let mustache: URL? = {
        let named = ProcessInfo.processInfo.environment["PORTAVOZ_SPEC_DIR"].map { URL(fileURLWithPath: $0) }
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folders = [named, package.appending(path: "../shared/spec").standardized].compactMap { $0 }
        return folders.map { $0.appending(path: "mustache") }
            .first { FileManager.default.fileExists(atPath: $0.appending(path: "sections.json").path) }
    }()
}

/// One example of the specification.
struct SpecCase: CustomTestStringConvertible, Sendable {
    let module: String
    let name: String
    let data: DynamicValue
    let template: String
    let partials: [String: String]
    let expected: String

    var testDescription: String { "\(module): \(name)" }

    static let all: [SpecCase] = {
        guard let folder = SpecFolder.mustache else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.flatMap(read)
        } catch {
            preconditionFailure("unreadable specification: \(error)")
        }
    }()

    private static func read(_ file: URL) throws -> [SpecCase] {
        let suite = try JSONDecoder().decode(Suite.self, from: Data(contentsOf: file))
        return suite.tests.map { test in
            SpecCase(
                module: file.deletingPathExtension().lastPathComponent, name: test.name, data: test.data.value,
                template: test.template, partials: test.partials ?? [:], expected: test.expected)
        }
    }

    private struct Suite: Decodable {
        let tests: [Test]

        struct Test: Decodable {
            let name: String
            let data: JSONValue
            let template: String
            let partials: [String: String]?
            let expected: String
        }
    }
}

/// Any JSON, as the dynamic values that templates read.
private struct JSONValue: Decodable {
    let value: DynamicValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let flag = try? container.decode(Bool.self) {  // A type that does not fit is no error here.
            value = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            value = .number(number)
        } else if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let items = try? container.decode([JSONValue].self) {
            value = .list(items.map(\.value))
        } else {
            value = .map(try container.decode([String: JSONValue].self).mapValues(\.value))
        }
    }
}
