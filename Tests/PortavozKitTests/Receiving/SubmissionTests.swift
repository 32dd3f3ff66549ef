import PortavozDiagnostics
import PortavozKit
import Testing

/// Zips and files as they are read, before anything is known of whose they are.
struct SubmissionTests {
    private static let text = Array("---\ntitle: Agua\n---\nTexto.\n".utf8)

    private func zip(_ files: [(String, [UInt8])]) -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in files { writer.add(name, bytes) }
        return writer.finish()
    }

    private func reasons(_ read: () throws -> Submission) -> [String] {
        do {
            _ = try read()
            return []
        } catch {
            let reasons = (error as? Refused)?.reasons ?? []
            for reason in reasons { expectWords(for: reason) }
            return reasons.map { $0.rule + ($0.arguments["cause"].map { "/\($0)" } ?? "") }
        }
    }

    @Test func aZipOfOurOwnWriterIsReadWhole() throws {
        let file = zip([("a.md", Self.text), ("img/b.png", ImageTests.wholePNG)])
        let submission = try Submission(zip: "x.zip", file, limits: SubmissionLimits())
        #expect(submission.items.map(\.name.text) == ["a.md", "img/b.png"])
        #expect(submission.items.map(\.kind) == [.text, .image(.png)])
        #expect(submission.items[0].bytes == Self.text)
    }

    @Test func everyByteOfAZipBelongsToSomething() {
        let file = zip([("a.md", Self.text)])
        let limits = SubmissionLimits()
        #expect(reasons { try Submission(zip: "x", [0x50] + file, limits: limits) } == ["receive-bad-zip/foreign"])
        #expect(reasons { try Submission(zip: "x", file + [0], limits: limits) } == ["receive-bad-zip/foreign"])
        #expect(
            reasons { try Submission(zip: "x", Array(file.dropLast(3)), limits: limits) } == ["receive-bad-zip/broken"])
    }

    /// Whatever single byte of a zip is changed, it is refused, or still gives the very same text.
    @Test func aChangedByteIsNoticedOrMeansNothing() throws {
        let file = zip([("a.md", Self.text)])
        for index in file.indices {
            for bit in [UInt8(1), 0x80] {
                var changed = file
                changed[index] ^= bit
                guard let submission = try? Submission(zip: "x", changed, limits: SubmissionLimits()) else { continue }
                #expect(submission.items.allSatisfy { $0.bytes == Self.text }, "byte \(index)")
            }
        }
    }

    @Test func limitsAreKept() {
        var limits = SubmissionLimits()
        limits.entries = 1
        let two = zip([("a.md", Self.text), ("b.md", Self.text)])
        #expect(reasons { try Submission(zip: "x", two, limits: limits) } == ["receive-bad-zip/too-many"])
        limits = SubmissionLimits()
        limits.totalBytes = 40
        #expect(reasons { try Submission(zip: "x", two, limits: limits) } == ["receive-bad-zip/too-large"])
        limits = SubmissionLimits()
        limits.ratioFloor = 1000
        let bomb = zip([("a.md", [UInt8](repeating: 0x20, count: 500_000))])
        #expect(reasons { try Submission(zip: "x", bomb, limits: limits) } == ["receive-bad-zip/bomb"])
        limits = SubmissionLimits()
        limits.imageBytes = 10
        let image = [(name: Array("a.png".utf8), bytes: ImageTests.wholePNG)]
        #expect(reasons { try Submission(folder: "x", image, limits: limits) } == ["receive-too-large"])
    }

    @Test func aTextMayBeginLikeNothingElse() {
        for text in ["BMW es una marca.", "MZungu es una palabra.", "# Título", "<div>no es una página</div>", "%hola"]
        {
            #expect(SubmittedKind(Array(text.utf8)) == .text, "\(text)")
        }
        #expect(SubmittedKind([]) == .other("empty"))
    }

    @Test func nothingAtAllIsNothingToReceive() {
        let left = [(name: Array(".DS_Store".utf8), bytes: [UInt8(0)])]
        #expect(reasons { try Submission(folder: "x", left, limits: SubmissionLimits()) } == ["receive-nothing"])
    }
}
