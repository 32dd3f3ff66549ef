import PortavozDiagnostics

/// The brand as `content/brand/brand.yml` says it: what pages look like, what guidelines show, what checks enforce.
///
/// Everything but the name may be absent; a list is then empty.
package struct Brand: Sendable {
    package var name: String
    package var legalName: String
    /// The logo of the pages' heads, a path below `content/brand/`: the key `logo`, or the first file of the first logo.
    package var logo: Located<String>?
    package var logoAlternative: String
    package var colors: [BrandColor] = []
    package var pairs: [BrandPair] = []
    package var typography = BrandTypography()
    package var spacing: [BrandSize] = []
    package var radii: [BrandSize] = []
    package var logos: [BrandLogo] = []
    package var voice: [BrandTrait] = []
    package var tone: [BrandTone] = []
    package var terms: [BrandTerm] = []
    package var names: [BrandName] = []
    /// Words that leave people out, and what to write instead.
    package var inclusive: [BrandTerm] = []
    package var subjects: [BrandSubject] = []
    /// Ready texts about the company, by the name of their length.
    package var boilerplate: [BrandPassage] = []
    /// Legal lines, by the name of their occasion.
    package var legal: [BrandPassage] = []
    /// Rules for comments and their moderation.
    package var houseRules: [BrandText] = []
    package var profiles: [BrandProfile] = []
    package var emoji = BrandEmoji()
    package var checks = BrandChecks()
    package var tokenNotes: [BrandTokenNote] = []
    /// The font files' digests, by their paths below `content/brand/`; empty where a file is missing.
    package var fontDigests: [String: Digest] = [:]
    /// Made of the logos and the ready texts; nil for a brand without logos, or with one that is missing.
    package var pressKit: PressKit?

    package init(name: String, legalName: String? = nil, logo: Located<String>? = nil, logoAlternative: String? = nil) {
        self.name = name
        self.legalName = legalName ?? name
        self.logo = logo
        self.logoAlternative = logoAlternative ?? name
    }

    /// Where the brand is, from the site's folder.
    package static let path = "content/brand/brand.yml"
    /// What the files that it names are below.
    package static let folder = "content/brand/"

    /// Whether it says anything of colours, type or space.
    package var hasLooks: Bool {
        let sizes = typography.scale.count + spacing.count + radii.count
        return colors.count + typography.families.count + typography.weights.count + sizes > 0
    }

    /// The profiles that pages link to: those in use.
    package var activeProfiles: [BrandProfile] { profiles.filter { $0.status == .active } }
}
