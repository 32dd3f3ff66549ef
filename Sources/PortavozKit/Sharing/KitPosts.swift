/// The posts that have a share kit: the newest of each language, and those that are to come out.
package struct KitPosts: Sendable {
    private let published: [LanguageCode: ArraySlice<Entry>]
    /// Scheduled posts that this build doesn't publish, the soonest first. Their kits are for staff, who prepare what they will
    /// say; nothing else is made of them.
    private let upcoming: [LanguageCode: [Entry]]
    private let paths: Set<String>
    private let upcomingByText: [String: [Entry]]

    init(_ everything: [Entry], _ posts: [LanguageCode: PostList], _ site: Site, _ options: BuildOptions) {
        let count = site.sharing.kits
        published = posts.mapValues { $0.entries.prefix(count) }
        let scheduled = everything.filter { $0.isScheduledPost && !options.publishes($0.publication) }
        var upcoming: [LanguageCode: [Entry]] = [:]
        for (language, entries) in Dictionary(grouping: scheduled, by: \.language) {
            // Two posts of one address are an error on the day of the second: until then the first has the kit.
            var taken = Set((posts[language]?.entries ?? []).lazy.map(\.route))
            let sorted = entries.sorted {
                ($0.fields.date?.seconds ?? 0, $0.source.text) < ($1.fields.date?.seconds ?? 0, $1.source.text)
            }
            upcoming[language] = Array(sorted.filter { taken.insert($0.route).inserted }.prefix(count))
        }
        self.upcoming = upcoming
        upcomingByText = Dictionary(grouping: upcoming.values.joined(), by: \.source.translationKey)
        paths = Set(published.values.joined().map(\.source.text)).union(upcoming.values.joined().map(\.source.text))
    }

    func published(_ language: LanguageCode) -> ArraySlice<Entry> { published[language] ?? [] }

    func upcoming(_ language: LanguageCode) -> [Entry] { upcoming[language] ?? [] }

    func has(_ entry: Entry) -> Bool { paths.contains(entry.source.text) }

    /// A post and its translations, those that have a kit.
    func translations(of entry: Entry, _ graph: SiteGraph) -> [Entry] {
        let coming = upcomingByText[entry.source.translationKey] ?? []
        return (graph.translations(of: entry) + coming).filter(has)
    }
}

extension Entry {
    /// A post for everybody that comes out by itself on its day.
    var isScheduledPost: Bool { isPost && edition == .public && publication == .scheduled }
}

extension SiteGraph {
    /// A post's share kit on the hub.
    func kitRoute(_ entry: Entry) -> Route {
        let name = entry.route.path.split(separator: "/").last.map(String.init) ?? ""
        return site.section(.kits, entry.language).appending(name + "/")
    }
}
