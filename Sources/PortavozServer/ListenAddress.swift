import FlyingSocks
import Glibc
import PortavozKit

/// An address of this machine that the preview listens on.
package struct ListenAddress: Sendable {
    private enum Number: Sendable {
        case ip4(String)
        case ip6(String)
    }

    /// As it was given.
    package let host: String
    private let number: Number

    /// - Parameter host: a name or an address.
    /// - Returns: nil for a name that nothing is known of.
    package init?(_ host: String) {
        self.host = host
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return nil }
        defer { freeaddrinfo(list) }
        var found: [Number] = []
        var next = list
        while let entry = next?.pointee {
            next = entry.ai_next
            guard let number = Self.number(entry) else { continue }
            found.append(number)
        }
        let first = found.first { if case .ip4 = $0 { true } else { false } } ?? found.first
        guard let first else { return nil }
        number = first
    }

    private static func number(_ entry: addrinfo) -> Number? {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard let address = entry.ai_addr,
            getnameinfo(address, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
        else { return nil }
        let number = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        switch entry.ai_family {
        case AF_INET: return .ip4(number)
        case AF_INET6: return .ip6(number)
        default: return nil
        }
    }

    /// Whether it stands for every address of the machine: no browser can call it that.
    private var isEvery: Bool {
        switch number {
        case .ip4(let text): text == "0.0.0.0"
        case .ip6(let text): text == "::"
        }
    }

    /// The address that browsers use: pages of one edition link to the other's with it.
    package func base(port: UInt16) -> BaseURL? {
        let name = isEvery ? "localhost" : host.contains(":") ? "[\(host)]" : host
        return BaseURL("http://\(name):\(port)/")
    }

    func socketAddress(port: UInt16) throws -> any SocketAddress {
        switch number {
        case .ip4(let text): try sockaddr_in.inet(ip4: text, port: port)
        case .ip6(let text): try sockaddr_in6.inet6(ip6: text, port: port)
        }
    }
}
