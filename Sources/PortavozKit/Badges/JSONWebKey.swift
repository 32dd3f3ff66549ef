/// A public key as JOSE writes it (RFC 7517 and RFC 8037). It never holds anything private.
package struct JSONWebKey: Sendable, Hashable {
    package enum Material: Sendable, Hashable {
        /// Modulus and exponent.
        case rsa(n: [UInt8], e: [UInt8])
        /// A point of the curve P-256.
        case p256(x: [UInt8], y: [UInt8])
        case ed25519(x: [UInt8])
    }

    package let material: Material

    /// The algorithm of its signatures (RFC 7518, section 3.1; RFC 8037, section 3.1).
    package var algorithm: String {
        switch material {
        case .rsa: "RS256"
        case .p256: "ES256"
        case .ed25519: "EdDSA"
        }
    }

    /// The members that the key consists of, by name.
    private var members: [(String, JSON)] {
        switch material {
        case .rsa(let n, let e): [("e", .text(base64URL(e))), ("kty", "RSA"), ("n", .text(base64URL(n)))]
        case .p256(let x, let y):
            [("crv", "P-256"), ("kty", "EC"), ("x", .text(base64URL(x))), ("y", .text(base64URL(y)))]
        case .ed25519(let x): [("crv", "Ed25519"), ("kty", "OKP"), ("x", .text(base64URL(x)))]
        }
    }

    /// The key's SHA-256 thumbprint (RFC 7638): the same for whoever computes it.
    package var thumbprint: String { base64URL(sha256(JSON.object(members).bytes)) }

    /// For a signature's header: nothing but the key.
    package var bare: JSON { .object(members) }

    /// For publication: with what it is for.
    ///
    /// - Parameter kid: the name that signatures call it by.
    package func published(as kid: String) -> JSON {
        .object(members + [("kid", .text(kid)), ("alg", .text(algorithm)), ("use", "sig")])
    }
}
