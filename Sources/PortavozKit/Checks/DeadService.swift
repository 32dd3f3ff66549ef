import PortavozDiagnostics

extension CheckRule {
    static let deadService = CheckRule(
        "dead-service", .warning,
        es: """
            Un enlace a un servicio que ya no existe: Google+, Vine, Periscope, Tuenti… La lista está fechada, y dice cuándo \
            cerró cada uno.
            """,
        en: """
            A link to a service that no longer exists: Google+, Vine, Periscope, Tuenti… The list is dated, and says when \
            each of them closed.
            """,
        examples: [
            Example(
                .es, bad: "En [nuestra página](https://plus.google.com/+alborada).",
                marks: "[nuestra página](https://plus.google.com/+alborada)",
                good: "En [nuestra página](https://social.example/@alborada)."),
            Example(
                .en, bad: "On [our channel](https://vine.co/u/1).", marks: "[our channel](https://vine.co/u/1)",
                good: "On [our channel](https://video.example/u/1)."),
        ]
    ) { text, _, findings in
        guard let links = text.entry?.body.links else { return }
        for index in links.indices where links[index].isLink {
            guard let service = DeadServices.service(at: links[index].destination) else { continue }
            let link = links[index]
            findings.report(
                "dead-service",
                at: SourceLocation(text.path, line: link.line, column: link.column, length: link.length),
                ["service": service.name, "date": service.closed])
        }
    }
}

/// Services of the web that have closed, by their hosts, with the day. As of January 2026.
enum DeadServices {
    static let all: [(host: String, name: String, closed: String)] = [
        ("plus.google.com", "Google+", "2019-04-02"),
        ("vine.co", "Vine", "2017-01-17"),
        ("periscope.tv", "Periscope", "2021-03-31"),
        ("pscp.tv", "Periscope", "2021-03-31"),
        ("tuenti.com", "Tuenti", "2017-09-01"),
        ("orkut.com", "Orkut", "2014-09-30"),
        ("friendfeed.com", "FriendFeed", "2015-04-10"),
        ("storify.com", "Storify", "2018-05-16"),
        ("justin.tv", "Justin.tv", "2014-08-05"),
        ("klout.com", "Klout", "2018-05-25"),
        ("yahoogroups.com", "Yahoo! Groups", "2020-12-15"),
        ("groups.yahoo.com", "Yahoo! Groups", "2020-12-15"),
        ("getrevue.co", "Revue", "2023-01-18"),
        ("geocities.com", "GeoCities", "2009-10-26"),
        ("mixer.com", "Mixer", "2020-07-22"),
        ("quibi.com", "Quibi", "2020-12-01"),
    ]

    /// What their hosts end in: most addresses are told apart by that.
    private static let lastLetters = all.reduce(UInt32(0)) { $0 | ($1.host.utf8.last.map(bit) ?? 0) }

    /// A letter's, whatever its case; other signs share theirs with letters.
    private static func bit(of letter: UInt8) -> UInt32 { 1 << UInt32(letter & 0x1F) }

    /// The closed service that an address leads to.
    static func service(at address: String) -> (host: String, name: String, closed: String)? {
        var address = address
        return address.withUTF8 { service(at: $0) }
    }

    private static func service(at bytes: UnsafeBufferPointer<UInt8>) -> (host: String, name: String, closed: String)? {
        // The scheme, or none of its own: `//host/`.
        guard let first = bytes.firstIndex(of: UInt8(ascii: "/")), first + 1 < bytes.count,
            bytes[first + 1] == UInt8(ascii: "/"), first == 0 || bytes[first - 1] == UInt8(ascii: ":")
        else { return nil }
        // Who logs in, the port and the root's full stop are no part of a host's name (RFC 3986, 3.2).
        let authority = bytes[(first + 2)...].prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        let named = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] }
        var host = (named ?? authority).prefix { $0 != UInt8(ascii: ":") }
        if host.last == UInt8(ascii: ".") { host = host.dropLast() }
        guard let last = host.last, lastLetters & bit(of: last) != 0 else { return nil }
        let name = host.map { byte in byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
        return all.first { service in
            guard name.count >= service.host.utf8.count,
                name.suffix(service.host.utf8.count).elementsEqual(service.host.utf8)
            else { return false }
            let rest = name.dropLast(service.host.utf8.count)
            return rest.isEmpty || rest.last == UInt8(ascii: ".")
        }
    }
}
