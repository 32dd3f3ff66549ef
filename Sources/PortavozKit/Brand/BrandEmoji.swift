/// How many emoji the brand allows.
package struct BrandEmoji: Sendable {
    package enum Policy: String, Sendable, CaseIterable {
        case none, few, free
    }

    /// Nil where the brand says nothing: one a paragraph.
    package var policy: Policy?
    /// The most that a text may have, where the brand gives a number.
    package var perText: Int?

    package init(policy: Policy? = nil, perText: Int? = nil) {
        self.policy = policy
        self.perText = perText
    }

    /// The most that a text may have; nil for no limit.
    package var most: Int? { perText ?? (policy == .few ? 3 : nil) }
}
