import PortavozKit
import Testing

/// Share links, share kits, letters and the week: what the pages hold.
struct ShareKitTests {
    private static let brand = """
        name: Diario
        profiles:
          - {network: Mastodon, handle: "@d@s.example", url: "https://s.example/@d"}
          - {network: X, handle: "@d", url: "https://x.example/d"}
          - {network: Instagram, handle: "@d", url: "https://i.example/d"}
          - {network: LinkedIn, handle: d, url: "https://l.example/d", status: closed}

        """
    private static let campaigns = """
        campaigns:
          sources: [mastodon, boletin, firma]
          mediums: [social, correo]
          names: [blog, catas & más]
          default: blog
          channels:
            mastodon: {source: mastodon, medium: social}
            newsletter: {source: boletin, medium: correo}
            guest: {source: firma, medium: social}

        """

    private static func site(_ settings: String = "", _ content: [String: String] = [:]) -> MemorySite {
        MemorySite(
            [
                "site.yml": MemorySite.settings + settings, "brand/brand.yml": brand,
                "posts/hola.md": MemorySite.post(
                    "Hola", more: "description: Un saludo.\ntags: [café de especialidad, 2026, Pan]\n"),
            ].merging(content) { $1 })
    }

    private static let kit = "staff/difusion/hola/index.html"

    // MARK: Links for readers

    @Test func aPostHasTheLinksThatTheSiteChooses() throws {
        let site = Self.site("share: [mail, whatsapp, telegram, linkedin, bluesky, mastodon, facebook, x]\n")
        site["content/posts/hola.md"] = MemorySite.post("\"¿A & b?\"")
        try site.built()
        let page = site.text("public/blog/hola/index.html")
        let (title, url) = ("%C2%BFA%20%26%20b%3F", "https%3A%2F%2Fexample.org%2Fblog%2Fhola%2F")
        for address in [
            "mailto:?subject=\(title)&amp;body=\(url)", "https://wa.me/?text=\(title)%20\(url)",
            "https://t.me/share/url?url=\(url)&amp;text=\(title)",
            "https://www.linkedin.com/sharing/share-offsite/?url=\(url)",
            "https://bsky.app/intent/compose?text=\(title)%20\(url)",
            "https://share.joinmastodon.org/#text=\(title)%20\(url)",
            "https://www.facebook.com/sharer/sharer.php?u=\(url)",
            "https://x.com/intent/post?text=\(title)&amp;url=\(url)",
        ] {
            #expect(page.contains("<a class=\"share\" href=\"\(address)\">"), "\(address)")
        }
    }

    @Test func theDefaultIsThreeLinksAndAnEmptyListNone() throws {
        for (setting, names) in [("", ["@", "WhatsApp", "LinkedIn"]), ("share: []\n", []), ("share: [x]\n", ["X"])] {
            let site = Self.site(setting)
            try site.built()
            let found = site.text("public/blog/hola/index.html").matches(of: /class="share"[^>]*>([^<]*)</)
                .map { String($0.1) }
            #expect(found == names)
        }
    }

    @Test func aPostForStaffIsNotPassedOn() throws {
        let site = Self.site(
            "comments: {by: mail, to: a@example.org}\n",
            [
                "posts/interna.md": MemorySite.post("Interna", more: "audience: staff\n")
            ])
        try site.built()
        let page = site.text("staff/blog/interna/index.html")
        #expect(!page.contains("class=\"share\"") && !page.contains("mailto:"))
        #expect(site["staff/difusion/interna/index.html"] == nil)
    }

    // MARK: Texts

    @Test func aTextIsMadeForEachActiveProfileAndForLetters() throws {
        let site = Self.site()
        try site.built()
        let page = site.text(Self.kit)
        #expect(
            page.contains(
                "<pre id=\"mastodon\">Hola\n\nUn saludo.\n\nhttps://example.org/blog/hola/\n\n#CaféDeEspecialidad #Pan</pre>\n<p>Mastodon 67/500</p>"
            ), "\(page)")
        #expect(
            page.contains("<pre id=\"x\">Hola\n\nUn saludo.\n\nhttps://example.org/blog/hola/</pre>\n<p>X 41/280</p>"))
        #expect(
            page.contains(
                "<pre id=\"instagram\">Hola\n\nUn saludo.\n\nEnlace en el perfil.\n\n#CaféDeEspecialidad #Pan</pre>"))
        #expect(page.contains("<pre id=\"newsletter\">Hola</pre>\n<p>Newsletter 4/78</p>"))
        #expect(!page.contains("id=\"linkedin\"") && !page.contains("id=\"whatsapp\""))
    }

    @Test func aLongDescriptionGivesWayWordByWord() throws {
        let long = (1...120).map { "palabra\($0)" }.joined(separator: " ")
        let site = Self.site("", ["posts/hola.md": MemorySite.post("Hola 👾", more: "description: \(long)\n")])
        try site.built()
        let page = site.text(Self.kit)
        for (network, limit) in [("Mastodon", 500), ("X", 280)] {
            let length = page.firstMatch(
                of: try Regex("<p>\(network) (\\d+)/\(limit)</p>", as: (Substring, Substring).self)
            )
            .flatMap { Int($0.1) }
            // No more than one word of what there was room for is left out.
            #expect(length.map { $0 <= limit && $0 > limit - 12 } == true, "\(network): \(String(describing: length))")
        }
        #expect(page.contains("…\n\nhttps://example.org/blog/hola/</pre>"))
    }

    @Test func aTitleTooLongForALetterIsShortened() throws {
        let title = String(repeating: "Cuánto dura ", count: 10) + "fin"
        let site = Self.site("", ["posts/hola.md": MemorySite.post(title)])
        try site.built()
        #expect(
            site.text(Self.kit).contains(
                "Cuánto dura Cuánto dura Cuánto dura Cuánto dura Cuánto dura Cuánto dura…</pre>"))
    }

    @Test func theWritersOwnTextGoesBeforeTheOneThatIsMade() throws {
        let own = "share:\n  mastodon: Mirad {url} ya\n  whatsapp: Hola\n  newsletter: Otro asunto\n"
        let site = Self.site(Self.campaigns, ["posts/hola.md": MemorySite.post("Hola", more: own)])
        try site.built()
        let page = site.text(Self.kit)
        let url = "https://example.org/blog/hola/?utm_source=mastodon&amp;utm_medium=social&amp;utm_campaign=blog"
        #expect(page.contains("<pre id=\"mastodon\">Mirad \(url) ya</pre>\n<p>Mastodon 32/500 own</p>"))
        #expect(page.contains("<pre id=\"whatsapp\">Hola\n\nhttps://example.org/blog/hola/</pre>"))
        #expect(page.contains("<pre id=\"newsletter\">Otro asunto</pre>"))
    }

    @Test func linksAreTaggedFromTheVocabularyAlone() throws {
        let site = Self.site(
            Self.campaigns,
            [
                "posts/hola.md": MemorySite.post("Hola", more: "campaign: catas & más\n")
            ])
        try site.built()
        let page = site.text(Self.kit)
        #expect(page.contains("utm_source=mastodon&amp;utm_medium=social&amp;utm_campaign=catas%20%26%20m%C3%A1s"))
        // A channel that the vocabulary doesn't tag stays as it is, and so does what readers see.
        #expect(page.contains("<pre id=\"x\">Hola\n\nTexto.\n\nhttps://example.org/blog/hola/</pre>"))
        #expect(
            !site.published.contains {
                $0.key.hasPrefix("public/") && String(decoding: $0.value, as: UTF8.self).contains("utm_")
            })
        #expect(
            site.text("staff/difusion/hola/newsletter.html").contains("?utm_source=boletin&amp;utm_medium=correo&amp;"))
    }

    @Test func aGuestIsNamedAndHasATextToShareAndNothingPrivateIsTold() throws {
        var guest = GuestSite()
        let profile =
            "---\nname: Marina\nlinks:\n  - {network: Mastodon, url: \"https://agua.example/@marina\"}\n  - {network: X, url: \"https://x.com/marina_agua\"}\n---\nBio.\n"
        guest.profileApproval = "by: ana, on: 2026-01-02, digest: \"\(GuestSite.digest(profile))\""
        guest.keptInside = "contact: {email: secreta@correo.example, phone: \"600\"}\nnotes: Cosas nuestras\n"
        guest.others = [
            "guests/marina/profile.md": profile, "brand/brand.yml": Self.brand,
            "site.yml": MemorySite.settings + Self.campaigns,
        ]
        let site = guest.site
        try site.built()
        let page = site.text("staff/difusion/agua/index.html")
        #expect(page.contains("Agua · @marina@agua.example\n\n"))
        #expect(page.contains("Agua · @marina_agua\n\n"))
        #expect(
            page.contains(
                "<pre class=\"guest\">Marina: He escrito en Diario: Agua.\n\nhttps://example.org/blog/agua/?utm_source=firma&amp;utm_medium=social&amp;utm_campaign=blog Mastodon @marina@agua.example X @marina_agua</pre>"
            ), "\(page)")
        for (path, bytes) in site.published where path.contains("difusion") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("secreta@") && !text.contains("Cosas nuestras"), "\(path)")
        }
    }

    // MARK: Which posts, and where

    @Test func onlyTheNewestHaveAKitAsTheSiteSays() throws {
        let site = Self.site("share-kits: 1\n", ["posts/vieja.md": MemorySite.post("Vieja", date: "2025-01-01")])
        try site.built()
        #expect(site[Self.kit] != nil && site["staff/difusion/vieja/index.html"] == nil)
        #expect(site.text("staff/index.html").contains("<a class=\"kits\" href=\"/difusion/hola/\">Hola</a>"))
        let none = Self.site("share-kits: 0\n")
        try none.built()
        #expect(!none.published.keys.contains { $0.contains("difusion") })
        #expect(none["staff/semana/index.html"] != nil)
    }

    @Test func aSiteWithoutPostsHasNeither() throws {
        let site = MemorySite(["pages/uno.md": "---\ntitle: Uno\n---\nTexto.\n"])
        try site.built()
        #expect(!site.published.keys.contains { $0.contains("difusion") || $0.contains("semana") })
    }

    @Test func nothingOfItIsPublic() throws {
        let site = Self.site(Self.campaigns)
        try site.built()
        #expect(
            !site.published.keys.contains {
                $0.hasPrefix("public/") && ($0.contains("difusion") || $0.contains("newsletter"))
            })
    }

    // MARK: The week

    @Test func theWeekTellsOfSevenDaysOnEitherSideAndOfNoDraft() throws {
        let site = MemorySite([
            "posts/hoy.md": MemorySite.post("Hoy", date: "2026-06-01 10:00"),
            "posts/justo.md": MemorySite.post("Justo", date: "2026-05-25 12:01"),
            "posts/antes.md": MemorySite.post("Antes", date: "2026-05-25 12:00"),
            "posts/pronto.md": MemorySite.post("Pronto", date: "2026-06-08 12:00"),
            "posts/tarde.md": MemorySite.post("Tarde", date: "2026-06-08 12:01"),
            "posts/borrador.md": MemorySite.post("Borrador", date: "2026-06-02", more: "draft: true\n"),
            "posts/interna.md": MemorySite.post("Interna", date: "2026-06-02", more: "audience: staff\n"),
        ])
        try site.built(at: "2026-06-01 12:00")
        let page = site.text("staff/semana/index.html")
        #expect(page.contains("<p>2026-05-25T12:00:00+02:00 2026-06-01T12:00:00+02:00</p>"))
        #expect(
            page.contains(
                "<pre>Esta semana:\n- Hoy (Ana)\n  https://example.org/blog/hoy/\n- Justo (Ana)\n  https://example.org/blog/justo/\n\nLo que viene:\n- 8 de junio de 2026: Pronto</pre>"
            ), "\(page)")
        #expect(page.contains("<a class=\"published\" href=\"/difusion/hoy/\">Hoy</a>"))
        for title in ["Antes", "Tarde", "Borrador", "Interna"] { #expect(!page.contains(title)) }
    }

    @Test func theSameMomentGivesTheSameWeekAndAnotherAnother() throws {
        let site = Self.site()
        try site.built(at: "2026-03-15 12:00")
        let first = site.text("staff/semana/index.html")
        try site.built(at: "2026-03-15 12:00")
        #expect(site.text("staff/semana/index.html") == first)
        try site.built(at: "2026-04-15 12:00")
        #expect(site.text("staff/semana/index.html").contains("Nada.\n\nLo que viene:\nNada a la vista.</pre>"))
    }
}
