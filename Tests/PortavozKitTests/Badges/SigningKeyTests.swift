import PortavozKit
import Testing

/// The key, the thumbprint and the signature of RFC 8037, appendix A.
struct SigningKeyTests {
    static let pem = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
        -----END PRIVATE KEY-----

        """
    static let publicPEM = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
        -----END PUBLIC KEY-----

        """

    @Test func theRFCsKeyHasTheRFCsThumbprint() throws {
        let key = try SigningKey(pem: Array(Self.pem.utf8))
        #expect(key.publicKey.algorithm == "EdDSA")
        #expect(key.publicKey.thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
        #expect(
            String(decoding: key.publicKey.bare.bytes, as: UTF8.self)
                == "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}")
        #expect(try publicKey(pem: Array(Self.publicPEM.utf8)) == key.publicKey)
    }

    @Test func itSignsAsTheRFCDoes() throws {
        let key = try SigningKey(pem: Array(Self.pem.utf8))
        let text = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
        #expect(
            base64URL(key.sign(Array(text.utf8)))
                == "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg")
    }

    @Test func whatIsNoPrivateKeySaysWhatItIs() {
        func refusal(_ text: String) -> SigningKey.Refusal? {
            do throws(SigningKey.Refusal) {
                _ = try SigningKey(pem: Array(text.utf8))
                return nil
            } catch { return error }
        }
        #expect(refusal("") == .notPEM && refusal("hola") == .notPEM)
        #expect(refusal(Self.publicPEM) == .isPublic)
        #expect(refusal("-----BEGIN CERTIFICATE-----\n") == .isCertificate)
        #expect(refusal("-----BEGIN ENCRYPTED PRIVATE KEY-----\n") == .encrypted)
        #expect(refusal(Self.pem.replacing("MC4C", with: "????")) == .notPEM)
    }

    /// RFC 4648, section 10.
    @Test func base64IsTheStandards() {
        let pairs = [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("foobar", "Zm9vYmFy")]
        for (text, code) in pairs { #expect(base64URL(Array(text.utf8)) == code) }
        #expect(base64URL([0xFB, 0xFF]) == "-_8")
    }
}

struct BadgeSettingsTests {
    private static let settings =
        MemorySite.settings + """
            badge:
              key: ../claves/insignias.pem
              public-keys: [insignias.pem]

            """

    private func site(_ more: String = "", key: String = SigningKeyTests.publicPEM) -> MemorySite {
        var content = ResultsSite.content
        content["site.yml"] = Self.settings
        content["insignias.pem"] = key
        content["\(ResultsSite.folder)/course.yml"]! += more
        return MemorySite(content)
    }

    @Test func thePublicEditionTellsTheKey() throws {
        let site = site("badge: {criteria: Aprobar.}\n")
        try site.built()
        let address = "https://example.org/.well-known/badge-keys/kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k.json"
        let key =
            "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"kid\":\"\(address)\",\"alg\":\"EdDSA\",\"use\":\"sig\"}"
        #expect(site.text("public/.well-known/jwks.json") == "{\"keys\":[\(key)]}")
        #expect(
            site.text("public/.well-known/badge-keys/kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k.json") == key)
        #expect(
            site.text("public/.well-known/badge-issuer.json").contains("\"type\":[\"Profile\"],\"name\":\"Diario\""))
        #expect(site["staff/.well-known/jwks.json"] == nil)
    }

    @Test func aPrivateKeyIsNeverPublished() throws {
        let site = site(key: SigningKeyTests.pem)
        let report = try site.build()
        #expect(report.diagnostics.map(\.rule) == ["badge-public-key"])
        #expect(report.diagnostics[0].arguments["cause"] == "private" && site.published.isEmpty)
    }

    @Test func faultsHaveTheirPlaces() throws {
        for (marked, rule, arguments) in [
            ("key: «claves/mia.pem»", "badge-key-in-site", ["path": "claves/mia.pem"]),
            ("public-keys: [«nada.pem»]", "badge-public-key", ["path": "nada.pem", "cause": "missing"]),
            ("public-keys: [«../fuera.pem»]", "badge-public-key", ["path": "../fuera.pem", "cause": "missing"]),
            ("public-keys: [«hola.pem»]", "badge-public-key", ["path": "hola.pem", "cause": "not-pem"]),
        ] {
            let content = ["site.yml": MemorySite.settings + "badge: {\(marked)}\n", "hola.pem": "hola\n"]
            try expect(content, Fault(rule, arguments))
        }
        var content = ResultsSite.content
        content["\(ResultsSite.folder)/course.yml"]! += "«badge»: {criteria: Aprobar.}\n"
        try expect(content, Fault("badge-without-key", .warning))
        content["site.yml"] = Self.settings
        content["insignias.pem"] = SigningKeyTests.publicPEM
        for (image, cause) in [("a.gif", "kind"), ("../a.png", "kind"), ("a.png", "missing")] {
            content["\(ResultsSite.folder)/course.yml"] =
                ResultsSite.content["\(ResultsSite.folder)/course.yml"]! + "badge: {criteria: Sí, image: «\(image)»}\n"
            try expect(content, Fault("badge-image", ["path": image, "cause": cause]))
        }
        content["\(ResultsSite.folder)/course.yml"] =
            ResultsSite.content["\(ResultsSite.folder)/course.yml"]! + "badge: «{»name: Insignia}\n"
        try expect(content, Fault("missing-key", ["key": "criteria", "kind": "badge"]))
    }
}
