import FlyingSocks
import Glibc

/// Why the preview can't be served.
package enum ServeError: Error, Sendable, Hashable {
    /// Another program listens there.
    case busyPort(UInt16)
    /// Ports below 1024 are the system's.
    case forbiddenPort(UInt16)
    /// The address isn't this machine's.
    case foreignHost(String)
    /// The system's own words.
    case network(String)

    init(_ error: any Error, host: String, port: UInt16) {
        guard case SocketError.failed(_, let code, let message) = error else {
            self = .network(String(describing: error))
            return
        }
        switch code {
        case EADDRINUSE: self = .busyPort(port)
        case EACCES: self = .forbiddenPort(port)
        case EADDRNOTAVAIL: self = .foreignHost(host)
        default: self = .network(message)
        }
    }
}
