import PortavozDiagnostics

/// A variant of the logo and how it may be used.
package struct BrandLogo: Sendable {
    /// The key: small letters, digits, hyphens.
    package var name: Located<String>
    package var title: BrandText?
    /// Paths below `content/brand/`, the one to be shown first.
    package var files: [Located<String>]
    /// What is read out in its place.
    package var alternative: BrandText?
    /// How much stays empty around it, in words.
    package var clearSpace: BrandText?
    package var minimumSize: BrandText?
    /// The colours that it may stand on, by their keys.
    package var backgrounds: [Located<String>]
    package var use: BrandText?
}
