import PortavozDiagnostics

/// A course's badge for one person: an `OpenBadgeCredential` of Open Badges 3.0 (1EdTech), which is a W3C Verifiable
/// Credential, signed as a JSON Web Token.
///
/// Sections of the specification (imsglobal.org/spec/ob/v3p0) that it follows: B.1 `AchievementCredential`,
/// `AchievementSubject`, `Achievement`, `Criteria`, `IdentityObject`, `Image` and `Profile` for what it holds; 8.2 "JSON Web
/// Token Proof Format" for how it is signed; 5 "Document Formats" for the file, which is the token and nothing else.
package struct OpenBadge: Sendable {
    package var course: CourseFacts
    package var name: String
    package var description: String
    package var criteria: String
    /// The picture and its media type; part of the badge, so that a staff file needn't be published.
    package var image: (bytes: [UInt8], type: String)?
    package var recipient: String
    /// Hashed before it is written: who has the badge can prove that it is theirs.
    package var email: String?
    package var score: Int?
    package var awarded: Moment
    package var issued: Moment
    package var validUntil: Day?
    package var language: LanguageCode

    package init(
        course: CourseFacts, name: String, description: String, criteria: String,
        image: (bytes: [UInt8], type: String)?, recipient: String, email: String?, score: Int?, awarded: Moment,
        issued: Moment, validUntil: Day?, language: LanguageCode
    ) {
        self.course = course
        self.name = name
        self.description = description
        self.criteria = criteria
        self.image = image
        self.recipient = recipient
        self.email = email
        self.score = score
        self.awarded = awarded
        self.issued = issued
        self.validUntil = validUntil
        self.language = language
    }

    /// The context of Verifiable Credentials 2.0 first, then that of Open Badges (section B.1.1, `@context`).
    static let contexts = [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]
    private static let schema =
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"

    /// Who gives badges, as a `Profile`. The id is an address of the public edition: where keys are published, that of the
    /// profile itself.
    static func issuer(_ site: Site) -> [(String, JSON)] {
        let badge = site.badge
        let isPublished = badge?.publicKeys.isEmpty == false
        return [
            ("id", .text(isPublished ? site.publicBase.absolute(BadgeSettings.profile) : site.publicBase.text)),
            ("type", .list(["Profile"])), ("name", .text(badge?.name ?? site.title)),
            ("url", .text(badge?.url ?? site.publicBase.text)), ("email", .text(orNone: badge?.email)),
        ]
    }

    /// The badge as a compact JWS.
    ///
    /// The payload is the credential itself with the claims that repeat it (section 8.2.4.1): `iss`, `jti`, `sub`, `nbf` and
    /// `exp`. The header has the public key and, where the site publishes it, its address; `typ` may only be `JWT`.
    package func signed(with key: SigningKey, for site: Site) -> String {
        let isPublished = site.badge?.publicKeys.contains { $0.key == key.publicKey } ?? false
        let header = JSON.object([
            ("alg", .text(key.publicKey.algorithm)), ("typ", "JWT"),
            ("kid", isPublished ? .text(key.publicKey.name(on: site)) : .none), ("jwk", key.publicKey.bare),
        ])
        let signedPart = base64URL(header.bytes) + "." + base64URL(payload(site).bytes)
        return signedPart + "." + base64URL(key.sign(Array(signedPart.utf8)))
    }

    private func payload(_ site: Site) -> JSON {
        let issuer = Self.issuer(site)
        let base = site.publicBase.text
        let id = uuid("credential", base, course.id, recipient, email ?? "", awarded.utc, issued.utc)
        let subject = uuid("subject", base, course.id, recipient, email ?? "")
        let end = validUntil.map { site.clock.start(of: Day(number: $0.number + 1)) }.map {
            site.clock.moment(seconds: $0.seconds - 1)
        }
        return .object([
            ("@context", .list(Self.contexts.map { .text($0) })), ("id", .text(id)),
            ("type", .list(["VerifiableCredential", "OpenBadgeCredential"])), ("name", .text(name)),
            ("description", .text(description)), ("issuer", .object(issuer)), ("validFrom", .text(issued.utc)),
            ("validUntil", end.map { .text($0.utc) } ?? .none), ("awardedDate", .text(awarded.utc)),
            ("credentialSubject", self.subject(id: subject, salt: id, base)),
            (
                "credentialSchema",
                .list([.object([("id", .text(Self.schema)), ("type", "1EdTechJsonSchemaValidator2019")])])
            ),
            ("iss", issuer[0].1), ("jti", .text(id)), ("sub", .text(subject)), ("nbf", .number(issued.seconds)),
            ("exp", end.map { .number($0.seconds) } ?? .none),
        ])
    }

    private func subject(id: String, salt: String, _ base: String) -> JSON {
        var identities = [
            JSON.object([
                ("type", "IdentityObject"), ("hashed", .flag(false)), ("identityHash", .text(recipient)),
                ("identityType", "ext:name"),
            ])
        ]
        if let email {
            let salt = String(salt.suffix(36))
            let hash = sha256(Array((email + salt).utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            identities.append(
                .object([
                    ("type", "IdentityObject"), ("hashed", .flag(true)), ("identityHash", .text("sha256$" + hash)),
                    ("identityType", "emailAddress"), ("salt", .text(salt)),
                ]))
        }
        return .object([
            ("id", .text(id)), ("type", .list(["AchievementSubject"])), ("identifier", .list(identities)),
            ("achievement", achievement(base)),
        ])
    }

    private func achievement(_ base: String) -> JSON {
        let picture = image.map { image in
            JSON.object([
                ("id", .text("data:\(image.type);base64,\(base64(image.bytes))")), ("type", "Image"),
                ("caption", .text(name)),
            ])
        }
        return .object([
            ("id", .text(uuid("achievement", base, course.id))), ("type", .list(["Achievement"])),
            ("name", .text(name)), ("description", .text(description)), ("version", .text(course.version)),
            ("inLanguage", .text(language.text)), ("criteria", .object([("narrative", .text(criteria))])),
            ("image", picture ?? .none),
        ])
    }

    /// A name of its own for each thing, always the same for the same facts: a UUID of version 8 (RFC 9562, section 5.8)
    /// from their digest.
    private func uuid(_ parts: String...) -> String {
        var bytes = Array(sha256(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = "urn:uuid:"
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }
}

extension Moment {
    /// RFC 3339 in UTC: `2026-05-04T10:23:00Z`.
    fileprivate var utc: String { SiteClock.utc.moment(seconds: seconds).rfc3339 }
}
