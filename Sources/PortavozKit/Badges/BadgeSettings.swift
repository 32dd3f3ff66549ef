import PortavozDiagnostics

/// What site.yml says under `badge`: who signs courses' badges, with which key, and which public keys verifiers are told.
package struct BadgeSettings: Sendable {
    /// A key that the public edition publishes, so that what it has signed can be checked.
    package struct PublishedKey: Sendable {
        package var file: String
        package var key: JSONWebKey
    }

    /// The path of the private key: absolute, below the home folder (`~/`), or relative to the site's folder and outside it.
    /// Only the command that signs ever opens it.
    package var key: Located<String>?
    package var publicKeys: [PublishedKey] = []
    /// The issuer's name, where it isn't the site's.
    package var name: String?
    package var url: String?
    package var email: String?
    /// Files below content/ that hold the public keys.
    fileprivate var files: [Located<String>] = []

    /// The folder of the public edition's files about badges; `.well-known` is for such (RFC 8615).
    static let folder = "/.well-known/"
    static let profile = Route(folder + "badge-issuer.json")
    static let keySet = Route(folder + "jwks.json")

    /// Where a key is published on its own.
    static func route(of key: JSONWebKey) -> Route { Route("\(folder)badge-keys/\(key.thumbprint).json") }
}

extension FieldReader {
    mutating func badge() -> BadgeSettings? {
        object("badge") { badge in
            var settings = BadgeSettings()
            settings.key = badge.locatedText("key")
            settings.files = badge.texts("public-keys")
            settings.name = badge.text("name")
            settings.url = badge.url("url")?.value
            settings.email = badge.text("email")
            if let key = settings.key, !["/", "~/", "../"].contains(where: key.value.hasPrefix) {
                badge.report("badge-key-in-site", at: key.location, ["path": key.value])
            }
            return settings
        }
    }
}

extension BadgeSettings {
    /// Reads the public keys.
    mutating func readKeys(_ files: FileSystem) throws(FileError) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for file in self.files {
            func fail(_ cause: String) {
                faults.append(
                    Diagnostic("badge-public-key", at: file.location, ["path": file.value, "cause": cause]))
            }
            guard !file.value.hasPrefix("/"), !file.value.split(separator: "/").contains("..") else {
                fail("missing")
                continue
            }
            guard let bytes = try files.readIfPresent("content/" + file.value) else {
                fail("missing")
                continue
            }
            if holdsPrivateKey(bytes) {
                fail("private")
                continue
            }
            do throws(SigningKey.Refusal) {
                publicKeys.append(PublishedKey(file: file.value, key: try publicKey(pem: bytes)))
            } catch {
                fail(error.rawValue)
            }
        }
        return faults
    }
}

/// What course.yml says under `badge`: what who passes the course may show.
package struct CourseBadge: Sendable {
    /// The course's title, unless it has another name.
    package var name: String?
    package var description: String?
    /// What has to be done for it, in Markdown.
    package var criteria: String
    /// A PNG or an SVG beside course.yml.
    package var image: Located<String>?
}

extension CourseBadge {
    init?(_ reader: inout FieldReader, _ draft: Draft, _ reading: Reading) {
        let badge = reader.object("badge") { badge in
            let image = badge.locatedText("image")
            if let image {
                let isKnown = [".png", ".svg"].contains { image.value.lowercased().hasSuffix($0) }
                if !isKnown || image.value.contains("/") {
                    badge.report("badge-image", at: image.location, ["path": image.value, "cause": "kind"])
                } else if !reading.files.contains(draft.source.folder + image.value) {
                    badge.report("badge-image", at: image.location, ["path": image.value, "cause": "missing"])
                }
            }
            return CourseBadge(
                name: badge.text("name"), description: badge.text("description"),
                criteria: badge.requiredText("criteria"), image: image)
        }
        guard let badge else { return nil }
        self = badge
        if reading.site.badge?.key == nil {
            reader.report("badge-without-key", at: reader.keyLocation("badge"), severity: .warning)
        }
    }
}
