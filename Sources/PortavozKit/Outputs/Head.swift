import PortavozTemplate

/// A page's metadata as HTML: what search engines, networks and feed readers look for.
struct Head {
    private let page: PageView
    private let links: PageLinks
    private let image: Image?
    /// When an article was published and last changed (RFC 3339).
    private let dates: (published: String?, updated: String?)

    init(page: PageView) {
        self.page = page
        links = page.shared.links
        image = page.facts.entry.flatMap { Self.image($0, page.shared.links) }
        dates = page.facts.entry.map { ($0.fields.date?.rfc3339, $0.fields.updated?.rfc3339) } ?? (nil, nil)
    }

    private var facts: PageFacts { page.facts }
    var shared: SharedParts { page.shared }
    private var site: Site { links.site }
    private var settings: SiteLanguage { links.settings }

    var html: [UInt8] {
        var out = PageBuffer(capacity: 6144)
        // It governs what comes after it.
        if site.security.inPages { writePolicy(&out) }
        out.append(raw: "<title>")
        var title: Range<Int>?
        if !facts.isHome {
            title = out.place(escaping: facts.title)
            out.append(raw: " · ")
        }
        let siteTitle = out.place(escaping: settings.title)
        out.append(raw: "</title>\n")
        let summary = description
        var description = 0..<0
        if !summary.isEmpty {
            Self.open(&out, "name", "description")
            description = out.place(escaping: summary)
            Self.close(&out)
        }
        if page.isHidden { meta(&out, "name", "robots", "noindex") }
        out.append(raw: "<link rel=\"canonical\" href=\"")
        let address = out.place(escaping: page.canonical)
        Self.close(&out)
        alternates(&out)
        socialCard(&out, Said(title: title ?? siteTitle, description: description, address: address, site: siteTitle))
        if links.scope.edition == .public { out.append(shared.headLinks) }
        if let route = facts.feedRoute { Self.feedLinks(&out, route, facts.feedTitle ?? facts.title, links) }
        if links.scope.edition == .public { structuredData(&out) }
        return out.array
    }

    /// Where the head has said what it says again for networks.
    private struct Said {
        let title: Range<Int>
        let description: Range<Int>
        let address: Range<Int>
        let site: Range<Int>
    }

    /// Most pages have the one that all have.
    private func writePolicy(_ out: inout PageBuffer) {
        let texts = facts.texts { PagePolicy.concerns($0.body) }
        guard !texts.isEmpty else { return out.append(shared.policyElement) }
        var policy = shared.policy
        for text in texts { policy.allow(text.body) }
        out.append(policy.element)
    }

    /// What the page says of itself, or else what it is a list of.
    private var description: String {
        if let own = facts.description, !own.isEmpty { return own }
        return links.words.description(of: facts.title, on: settings.title)
    }

    private func meta(_ out: inout PageBuffer, _ attribute: StaticString, _ name: StaticString, _ content: String?) {
        guard let content, !content.isEmpty else { return }
        Self.open(&out, attribute, name)
        out.append(escaping: content)
        Self.close(&out)
    }

    private func meta(_ out: inout PageBuffer, _ name: StaticString, again content: Range<Int>) {
        guard !content.isEmpty else { return }
        Self.open(&out, "property", name)
        out.append(again: content)
        Self.close(&out)
    }

    private static func open(_ out: inout PageBuffer, _ attribute: StaticString, _ name: StaticString) {
        out.append(raw: "<meta ")
        out.append(raw: attribute)
        out.append(raw: "=\"")
        out.append(raw: name)
        out.append(raw: "\" content=\"")
    }

    private static func close(_ out: inout PageBuffer) { out.append(raw: "\">\n") }

    private static func link(_ out: inout PageBuffer, _ relation: StaticString, _ url: String) {
        out.append(raw: "<link rel=\"")
        out.append(raw: relation)
        out.append(raw: "\" href=\"")
        out.append(escaping: url)
        out.append(raw: "\">\n")
    }

    private func alternates(_ out: inout PageBuffer) {
        guard facts.alternates.count > 1 else { return }
        for language in site.languages {
            guard let route = facts.alternates[language.code] else { continue }
            alternate(&out, language.code.text, route)
        }
        if let own = facts.alternates[site.language] { alternate(&out, "x-default", own) }
    }

    private func alternate(_ out: inout PageBuffer, _ language: String, _ route: Route) {
        out.append(raw: "<link rel=\"alternate\" hreflang=\"")
        out.append(escaping: language)
        out.append(raw: "\" href=\"")
        out.append(escaping: links.base.absolute(route))
        out.append(raw: "\">\n")
    }

    /// Open Graph and the card of X, which reads Open Graph for all but the card's form.
    private func socialCard(_ out: inout PageBuffer, _ said: Said) {
        let isArticle = facts.entry?.isPost == true
        meta(
            &out, "property", "og:type",
            isArticle ? "article" : facts.kind == "person" || facts.kind == "guest" ? "profile" : "website")
        meta(&out, "og:title", again: said.title)
        meta(&out, "og:description", again: said.description)
        meta(&out, "og:url", again: said.address)
        meta(&out, "og:site_name", again: said.site)
        meta(&out, "property", "og:locale", locale(links.language))
        for language in site.languages
        where language.code != links.language && facts.alternates[language.code] != nil {
            meta(&out, "property", "og:locale:alternate", locale(language.code))
        }
        if let image {
            meta(&out, "property", "og:image", image.url)
            if let size = image.size {
                meta(&out, "property", "og:image:width", String(size.width))
                meta(&out, "property", "og:image:height", String(size.height))
            }
            meta(&out, "property", "og:image:alt", image.alternative)
        }
        if isArticle, let entry = facts.entry {
            meta(&out, "property", "article:published_time", dates.published)
            meta(&out, "property", "article:modified_time", dates.updated)
            for author in facts.authors { meta(&out, "property", "article:author", author.address) }
            meta(&out, "property", "article:section", entry.fields.categories.first?.value)
            for index in entry.fields.tags.indices {
                meta(&out, "property", "article:tag", entry.fields.tags[index].value)
            }
        }
        meta(&out, "name", "twitter:card", image == nil ? "summary" : "summary_large_image")
    }

    private func locale(_ language: LanguageCode) -> String {
        switch language.text {
        case "es": "es_ES"
        case "en": "en_GB"
        default: language.text
        }
    }

    /// The picture that stands for a page.
    private struct Image {
        let url: String
        let alternative: String
        let size: ImageSize?
    }

    /// A post's card stands for it where it has no cover, or always, as `site.yml` says.
    private static func image(_ entry: Entry, _ links: PageLinks) -> Image? {
        if links.cards.has(entry), links.site.sharing.cards == .always || entry.fields.cover == nil {
            return Image(
                url: links.site.base(.public).absolute(entry.route.appending(SiteCards.name)),
                alternative: links.words.filled("card_alt", title: entry.title, site: links.settings.title),
                size: ImageSize(width: CardPage.width, height: CardPage.height))
        }
        guard let cover = entry.fields.cover ?? entry.payload.personFields?.photo else { return nil }
        let route = cover.route(beside: entry)
        let known = links.images.facts(route, entry.edition)
        let card = known?.picture?.card
        return Image(
            url: links.site.base(entry.edition).absolute(card ?? route), alternative: cover.alternative,
            size: card == nil ? known?.size : nil)
    }

    /// The language's own feeds and the brand's profiles: the same on every page.
    static func sharedLinks(_ links: PageLinks) -> [UInt8] {
        var out = PageBuffer(capacity: 1024)
        if !links.graph.posts(links.language).entries.isEmpty {
            feedLinks(&out, links.site.home(links.language), links.site.settings(links.language).title, links)
        }
        for profile in links.site.brand.activeProfiles { link(&out, "me", profile.url.value) }
        return out.array
    }

    private static func feedLinks(_ out: inout PageBuffer, _ route: Route, _ title: String, _ links: PageLinks) {
        for feed in FeedFormat.allCases {
            out.append(raw: "<link rel=\"alternate\" type=\"")
            out.append(text: feed.mediaType)
            out.append(raw: "\" title=\"")
            out.append(escaping: title)
            out.append(raw: " (")
            out.append(text: feed.name)
            out.append(raw: ")\" href=\"")
            out.append(escaping: links.url(route))
            out.append(text: feed.file)
            out.append(raw: "\">\n")
        }
    }

    // MARK: Structured data (schema.org as JSON-LD)

    private func structuredData(_ out: inout PageBuffer) {
        out.append(raw: "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[")
        out.append(shared.organization, forScript: true)
        if facts.isHome {
            out.append(UInt8(ascii: ","))
            let website = JSON.object([
                ("@type", "WebSite"), ("@id", .text(site.publicBase.text + "#website")), ("url", .text(page.canonical)),
                ("name", .text(settings.title)), ("description", .text(orNone: settings.description)),
                ("inLanguage", .text(links.language.text)), ("publisher", Self.reference("#organization", site)),
            ])
            out.append(website, forScript: true)
        }
        // Where a post has said its title, which is the page's.
        var title: Range<Int>?
        if let entry = facts.entry {
            if entry.isPost {
                out.append(UInt8(ascii: ","))
                title = posting(entry, &out)
            }
            if let person = entry.payload.personFields {
                out.append(UInt8(ascii: ","))
                let data = Self.person(
                    person, entry.title, url: page.canonical, whole: true, description: entry.summary, site)
                out.append(data, forScript: true)
            }
        }
        if !facts.isHome {
            out.append(UInt8(ascii: ","))
            breadcrumbs(&out, title: title)
        }
        out.append(raw: "]}</script>\n")
    }

    static func reference(_ fragment: String, _ site: Site) -> JSON {
        .object([("@id", .text(site.publicBase.text + fragment))])
    }

    /// The company, written once for all pages.
    static func organization(_ site: Site) -> JSON {
        .written(
            .object([
                ("@type", "Organization"), ("@id", .text(site.publicBase.text + "#organization")),
                ("name", .text(site.brand.name)), ("legalName", .text(site.brand.legalName)),
                ("url", .text(site.publicBase.text)),
                ("logo", site.brand.logo.map { .text(site.publicBase.absolute(brandRoute($0.value))) } ?? .none),
                (
                    "sameAs",
                    site.brand.activeProfiles.isEmpty
                        ? .none : .list(site.brand.activeProfiles.map { .text($0.url.value) })
                ),
            ]))
    }

    /// Written as it goes, since every post has one.
    ///
    /// - Returns: where the title stands as a JSON string.
    private func posting(_ entry: Entry, _ out: inout PageBuffer) -> Range<Int> {
        func member(_ name: StaticString, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            out.append(raw: ",\"")
            out.append(raw: name)
            out.append(raw: "\":")
            out.append(json: text, forScript: true)
        }
        out.append(raw: "{\"@type\":\"BlogPosting\",\"@id\":")
        out.append(json: page.canonical, "#post", forScript: true)
        member("mainEntityOfPage", page.canonical)
        out.append(raw: ",\"headline\":")
        let title = out.place(json: facts.title, forScript: true)
        member("description", entry.summary)
        member("inLanguage", entry.language.text)
        member("datePublished", dates.published)
        member("dateModified", dates.updated ?? dates.published)
        out.append(raw: ",\"author\":")
        out.append(UInt8(ascii: "["))
        var isFirst = true
        for author in facts.authors {
            if !isFirst { out.append(UInt8(ascii: ",")) }
            isFirst = false
            out.append(author.data, forScript: true)
        }
        out.append(UInt8(ascii: "]"))
        out.append(raw: ",\"publisher\":")
        out.append(shared.publisher, forScript: true)
        member("image", image?.url)
        if !entry.fields.tags.isEmpty {
            out.append(raw: ",\"keywords\":")
            for index in entry.fields.tags.indices {
                out.append(UInt8(ascii: index == 0 ? "[" : ","))
                out.append(json: entry.fields.tags[index].value, forScript: true)
            }
            out.append(UInt8(ascii: "]"))
        }
        if let original = entry.payload.contributionFields?.original {
            out.append(raw: original.kind == .translation ? ",\"translationOfWork\":" : ",\"isBasedOn\":")
            let work = JSON.object([
                ("@type", "CreativeWork"), ("name", .text(original.title)), ("url", .text(orNone: original.url)),
                ("author", .object([("@type", "Person"), ("name", .text(original.author))])),
            ])
            out.append(work, forScript: true)
        }
        comments(entry, &out)
        member("articleSection", entry.fields.categories.first?.value)
        out.append(raw: ",\"wordCount\":")
        out.append(entry.body.wordCount)
        out.append(UInt8(ascii: "}"))
        return title
    }

    /// An author, as posts name them.
    static func person(_ person: Person, _ links: PageLinks) -> JSON {
        let entry = person.entry(links.language)
        return self.person(
            entry.payload as! PersonFields, entry.title,
            url: links.site.publicBase.absolute(person.route(links.language, links.site)), whole: false,
            description: nil, links.site)
    }

    private static func person(
        _ fields: PersonFields, _ name: String, url: String, whole: Bool, description: String?, _ site: Site
    ) -> JSON {
        .object([
            ("@type", "Person"), ("name", .text(name)), ("url", .text(url)),
            ("jobTitle", .text(orNone: fields.role)),
            (
                "worksFor",
                fields.isGuest
                    ? fields.organization.map { .object([("@type", "Organization"), ("name", .text($0))]) } ?? .none
                    : reference("#organization", site)
            ),
            ("description", whole ? .text(orNone: description) : .none),
            ("sameAs", whole && !fields.links.isEmpty ? .list(fields.links.map { .text($0.url) }) : .none),
        ])
    }

    /// - Parameter title: where the page's title stands as a JSON string, if it has been written.
    private func breadcrumbs(_ out: inout PageBuffer, title: Range<Int>?) {
        out.append(raw: "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[")
        for index in facts.parents.indices {
            out.append(raw: "{\"@type\":\"ListItem\",\"position\":")
            out.append(index + 1)
            if let data = facts.parents[index].data {
                out.append(data)
            } else {
                Crumb.write(facts.parents[index].title, site.publicBase.origin, facts.parents[index].url, to: &out)
            }
            out.append(UInt8(ascii: ","))
        }
        out.append(raw: "{\"@type\":\"ListItem\",\"position\":")
        out.append(facts.parents.count + 1)
        if let title {
            out.append(raw: ",\"name\":")
            out.append(again: title)
            out.append(raw: ",\"item\":")
            out.append(json: page.canonical, forScript: true)
            out.append(UInt8(ascii: "}"))
        } else {
            Crumb.write(facts.title, page.canonical, "", to: &out)
        }
        out.append(raw: "]}")
    }
}
