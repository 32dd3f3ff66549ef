/// The names by which the server may be called. Any other is a page of the web that has its own name point at this
/// machine in order to read the preview ("DNS rebinding").
package struct AllowedHosts: Sendable {
    private let names: Set<String>

    /// - Parameters:
    ///   - host: the name or address that the server was told to listen on.
    ///   - port: where it listens.
    package init(host: String, port: UInt16) {
        let own = host.contains(":") ? "[\(host)]" : host
        let hosts = ["localhost", "127.0.0.1", "[::1]", own.lowercased()]
        names = Set(hosts.map { "\($0):\(port)" } + (port == 80 ? hosts : []))
    }

    /// - Parameter header: the request's `Host` (RFC 9110, section 7.2); nil where it has none.
    package func contains(_ header: String?) -> Bool {
        header.map { names.contains($0.lowercased()) } ?? false
    }
}
