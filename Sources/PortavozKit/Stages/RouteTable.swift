/// Which planned file has which address, in each edition.
package struct RouteTable: Sendable {
    private var publicOwners: [String: PagePlan]
    private var staffOwners: [String: PagePlan] = [:]

    /// - Parameter capacity: about how many files the public edition has.
    init(capacity: Int) { publicOwners = Dictionary(minimumCapacity: capacity) }

    /// Enters a plan.
    ///
    /// - Returns: the plan that made the same file until now.
    mutating func add(_ plan: PagePlan) -> PagePlan? {
        let key = Self.key(plan.route.path)
        return plan.scope.edition == .public
            ? publicOwners.updateValue(plan, forKey: key) : staffOwners.updateValue(plan, forKey: key)
    }

    /// The plan that makes the file of an address, however that is written.
    func owner(_ route: Route, _ edition: Edition) -> PagePlan? { owners(edition)[Self.key(route.path)] }

    /// Whether there is a file with just this address.
    func contains(_ path: String, _ edition: Edition) -> Bool {
        owners(edition)[Self.key(path)]?.route.path == path
    }

    /// Every address of an edition.
    func paths(_ edition: Edition) -> [String] { owners(edition).values.map(\.route.path).sorted() }

    /// Only what is in some editions.
    func only(_ editions: Set<Edition>) -> RouteTable {
        var table = self
        if !editions.contains(.public) { table.publicOwners = [:] }
        if !editions.contains(.staff) { table.staffOwners = [:] }
        return table
    }

    private func owners(_ edition: Edition) -> [String: PagePlan] {
        edition == .public ? publicOwners : staffOwners
    }

    /// What addresses of one file have in common: `/blog/index.html` is `/blog/`.
    private static func key(_ path: String) -> String {
        path.hasSuffix("/index.html") ? String(path.dropLast("index.html".utf8.count)) : path
    }
}
