/// A finished file of an edition: what is known of it once its bytes are in the staging folder.
package final class OutputFile: Sendable {
    package let route: Route
    /// Below the edition's folder: `blog/hola/index.html`.
    package let path: String
    package let edition: Edition
    package let digest: Digest
    package let status: FileStatus
    /// Where its new bytes wait; nil when the published file already has them.
    package let staged: String?

    package init(route: Route, path: String, edition: Edition, digest: Digest, status: FileStatus, staged: String?) {
        self.route = route
        self.path = path
        self.edition = edition
        self.digest = digest
        self.status = status
        self.staged = staged
    }
}
