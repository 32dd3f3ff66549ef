/// A finished file of an edition: what is known of it once its bytes are in the staging folder.
package struct OutputFile: Sendable, Hashable {
    package var route: Route
    /// Below the edition's folder: `blog/hola/index.html`.
    package var path: String
    package var edition: Edition
    package var digest: Digest
    package var status: FileStatus
    /// Where its new bytes wait; nil when the published file already has them.
    package var staged: String?
}
