import PortavozKit
import Testing

/// What `site.yml` and front matter may say of sharing and comments, and what is said of all else.
struct SharingFaultTests {
    static let campaigns = """
        campaigns:
          sources: [mastodon, correo]
          mediums: [social]
          names: [blog, catas]

        """

    /// - Parameters:
    ///   - settings: follow the seven lines of the tests' own.
    ///   - matter: follows the post's title, date and authors, on line 5.
    private static func faults(_ settings: String, _ matter: String = "") throws -> [String] {
        let site = MemorySite([
            "site.yml": MemorySite.settings + settings, "posts/hola.md": MemorySite.post("Hola", more: matter),
        ])
        return try site.build().diagnostics.map(line)
    }

    @Test(arguments: [
        ("share: [mail, whatsap]\n", ["error bad-value content/site.yml:8:15:7 → whatsapp"]),
        ("cards: alwais\n", ["error bad-value content/site.yml:8:8:6 → always"]),
        ("comments: fils\n", ["error bad-value content/site.yml:8:11:4 → files"]),
        ("comments: mail\n", ["error comments-no-address content/site.yml:8:11:4"]),
        ("comments: {by: mail, to: ana}\n", ["error bad-email content/site.yml:8:26:3"]),
        ("comments: {to: ana@example.org}\n", ["error missing-key content/site.yml:8:11:1"]),
        ("share-kits: muchos\n", ["error wrong-type content/site.yml:8:13:6"]),
        (
            SharingFaultTests.campaigns + "  default: blogs\n",
            ["error campaign-unknown content/site.yml:12:12:5 → blog"]
        ),
        (
            SharingFaultTests.campaigns + "  channels: {mastodon: {source: mastodn, medium: social}}\n",
            ["error campaign-unknown content/site.yml:12:33:7 → mastodon"]
        ),
        (
            SharingFaultTests.campaigns + "  channels: {mastodom: {source: mastodon, medium: social}}\n",
            ["error bad-value content/site.yml:12:14:8 → mastodon"]
        ),
        (
            SharingFaultTests.campaigns + "  channels: {x: {source: mastodon}}\n",
            ["error missing-key content/site.yml:12:17:1"]
        ),
    ])
    func aWrongSettingIsToldWithItsPlace(settings: String, expected: [String]) throws {
        #expect(try Self.faults(settings) == expected)
    }

    @Test(arguments: [
        "share: []\n", "share: false\n", "share: mail\n", "cards: always\n", "cards: false\n", "comments: none\n",
        "comments: files\n", "comments: {by: files, to: ana@example.org}\n", "share-kits: 0\n",
        SharingFaultTests.campaigns + "  default: blog\n  channels: {guest: {source: correo, medium: social}}\n",
    ])
    func theseSettingsAreSound(settings: String) throws {
        #expect(try Self.faults(settings) == [])
    }

    @Test func anUnknownCampaignIsAnErrorWithASuggestion() throws {
        #expect(
            try Self.faults(Self.campaigns, "campaign: catass\n") == [
                "error campaign-unknown content/posts/hola.md:5:11:6 → catas"
            ])
        #expect(try Self.faults("", "campaign: catas\n") == ["error campaign-unknown content/posts/hola.md:5:11:5"])
        #expect(try Self.faults(Self.campaigns, "campaign: catas\n") == [])
    }

    @Test func aTextIsHeldAgainstItsNetworksLimitWithItsLink() throws {
        // 255 letters, two line ends and a link of 23.
        let fits = String(repeating: "a", count: 255)
        #expect(try Self.faults("", "share:\n  x: \(fits)\n") == [])
        #expect(
            try Self.faults("", "share:\n  x: \(fits)a\n") == ["error share-too-long content/posts/hola.md:6:6:256"])
        // An emoji weighs two.
        #expect(
            try Self.faults("", "share:\n  x: 👾\(fits.dropLast())\n") == [
                "error share-too-long content/posts/hola.md:6:6:255"
            ])
        #expect(try Self.faults("", "share:\n  x: 👾\(fits.dropLast(2))\n") == [])
        // Bluesky counts the whole address: https://example.org/blog/hola/ has 30 characters.
        let post = String(repeating: "a", count: 268)
        #expect(try Self.faults("", "share:\n  bluesky: \(post)\n") == [])
        #expect(
            try Self.faults("", "share:\n  bluesky: \(post)a\n") == [
                "error share-too-long content/posts/hola.md:6:12:269"
            ])
        // A link in its place is counted once.
        #expect(try Self.faults("", "share:\n  x: \(fits) {url}\n") == [])
        #expect(
            try Self.faults("", "share:\n  newsletter: \(String(repeating: "a", count: 79))\n") == [
                "error share-too-long content/posts/hola.md:6:15:79"
            ])
    }

    @Test(arguments: [
        ("share: {mastodonn: hola}\n", "error unknown-key content/posts/hola.md:5:9:9 → mastodon"),
        ("share: hola\n", "error wrong-type content/posts/hola.md:5:8:4"),
        ("comments: cerrado\n", "error bad-value content/posts/hola.md:5:11:7"),
        ("comments: close\n", "error bad-value content/posts/hola.md:5:11:5 → closed"),
    ])
    func aWrongFieldIsToldWithItsPlace(matter: String, expected: String) throws {
        #expect(try Self.faults("", matter) == [expected])
    }

    @Test func aGuestSaysNothingOfHowTheyArePassedOn() throws {
        var guest = GuestSite()
        guest.others = ["guests/marina/agua.md": "---\ntitle: Agua\nshare: {x: Yo}\n---\nTexto.\n"]
        let found = try guest.site.build().diagnostics.map(line)
        #expect(found.contains { $0.hasSuffix("guest-forbidden-key content/guests/marina/agua.md:3:1:5") })
    }

    @Test func theDossierSaysItForThem() throws {
        var guest = GuestSite()
        let long = String(repeating: "a", count: 256)
        guest.more = "    share: {x: \(long)}\n"
        let found = try guest.site.build().diagnostics.map(line)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("error share-too-long content/guests/marina/dossier.yml:") == true)
    }
}
