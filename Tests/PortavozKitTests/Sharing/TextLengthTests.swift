import PortavozKit
import Testing

/// How networks count: by their own documentation's examples.
struct TextLengthTests {
    @Test(arguments: [
        ("café", 4), ("cafe\u{301}", 4), ("Año «nuevo» — ¿qué?", 19), ("👾", 2), ("🙋🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇪🇸", 2),
        ("咖啡", 4), ("https://example.com", 23), ("Mira: https://example.com/a?b=c#d.", 30),
        ("dos https://a.example http://b.example", 51), ("", 0), ("http:// no", 10),
    ])
    func xWeighsItsCharacters(text: String, length: Int) {
        #expect(TextLength.of(text, .weighted) == length)
    }

    @Test(arguments: [
        ("café", 4), ("👨‍👩‍👧‍👦", 1), ("Con @ana@social.example", 8), ("@ana@social.example, hola", 10),
        ("ana@correo.example", 18), ("@ana", 4), ("https://example.com/una/muy/larga/direccion", 23),
        ("(https://example.com)", 25),
    ])
    func mastodonCountsLinksAsTwentyThreeAndMentionsByTheirName(text: String, length: Int) {
        #expect(TextLength.of(text, .charactersWithShortLinks) == length)
    }

    @Test(arguments: [("👨‍👩‍👧‍👦", 1), ("https://example.com", 19), ("cafe\u{301}", 4)])
    func blueskyCountsWhatReadersSee(text: String, length: Int) {
        #expect(TextLength.of(text, .characters) == length)
    }

    @Test(arguments: [("café", 4), ("cafe\u{301}", 4), ("a👾", 5), ("🇪🇸", 8), ("https://example.com", 19), ("咖啡", 2)])
    func threadsCountsAnEmojisBytes(text: String, length: Int) {
        #expect(Channel.threads.limit.counting == .charactersWithEmojiBytes)
        #expect(TextLength.of(text, .charactersWithEmojiBytes) == length)
    }

    @Test func othersCountUnitsOfUTF16() {
        #expect(TextLength.of("👾a", .units) == 3)
    }

    @Test func everyLimitSaysWhereItComesFrom() {
        for channel in Channel.allCases {
            #expect(channel.limit.most > 0)
            #expect(channel.limit.source.hasPrefix("https://"))
            #expect(channel.limit.checked.wholeMatch(of: /20\d\d-\d\d/) != nil)
        }
    }

    @Test(
        arguments: [
            ("Mastodon", Channel.mastodon), ("X", .x), ("X (antes Twitter)", .x), ("Twitter", .x),
            ("linkedin", .linkedin),
            ("WhatsApp Business", .whatsapp), ("YouTube", nil), ("Newsletter", nil), ("", nil),
        ] as [(String, Channel?)])
    func aProfilesNetworkIsKnownByItsName(name: String, channel: Channel?) {
        #expect(Channel(network: name) == channel)
    }
}
