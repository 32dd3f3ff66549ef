import PortavozDiagnostics

/// An official profile in a network.
package struct BrandProfile: Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case active
        /// Registered, so that nobody else takes the name.
        case reserved
        case closed
    }

    package var network: String
    /// As it is written in the network, with its `@`; the network's name where there is none.
    package var handle: Located<String>
    package var url: Located<String>
    /// Who looks after it.
    package var owner: Located<String>?
    package var status: Status
}
