import PortavozKit
import Testing

struct ManifestTests {
    private let items: [String: Manifest.Item] = [
        "index.html": .init(digest: Digest(of: [1]), status: FileStatus(size: 1, modified: 1_700_000_000_123_456_789)),
        "blog/una nota.txt": .init(digest: Digest(of: []), status: FileStatus(size: 0, modified: -5)),
        "ñ/á.html": .init(digest: Digest(high: 0, low: .max), status: FileStatus(size: .max, modified: 0)),
    ]

    @Test func whatIsWrittenIsReadAgain() throws {
        let outputs = items.map { path, item in
            OutputFile(
                route: Route("/" + path), path: path, edition: .public, digest: item.digest, status: item.status,
                staged: nil)
        }
        let manifest = try #require(Manifest(Manifest.bytes(outputs)))
        #expect(manifest.items == items)
        #expect(manifest.paths == ["blog/una nota.txt", "index.html", "ñ/á.html"])
        #expect(Manifest([])?.items == [:])
    }

    @Test(arguments: ["x", "0 1 2 a\n", "zz00000000000000000000000000000000 1 2 a\n"])
    func otherBytesAreNoManifest(text: String) {
        #expect(Manifest(Array(text.utf8)) == nil)
    }

    @Test func aDigestIsThirtyTwoDigits() {
        let digest = Digest(high: 0x0123_4567_89AB_CDEF, low: 1)
        #expect(digest.hexadecimal == "0123456789abcdef0000000000000001")
        #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
        #expect(Digest(hexadecimal: "123") == nil)
        #expect(Digest(hexadecimal: String(repeating: "g", count: 32)) == nil)
    }

    /// The vector of FIPS 180-4 for "abc".
    @Test func anApprovalsDigestIsSHA256() {
        #expect(
            ApprovalDigest(of: Array("abc".utf8)).text
                == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
