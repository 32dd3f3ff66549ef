import CCrypto
import PortavozDiagnostics

/// A company's private key, for as long as a badge is signed. What it is made of never leaves libcrypto.
package final class SigningKey {
    /// Why a key's file can't be used.
    package enum Refusal: String, Error {
        /// It isn't PEM, or is broken.
        case notPEM = "not-pem"
        case encrypted
        case isPublic = "public"
        case isCertificate = "certificate"
        /// Another kind than those that JOSE and verifiers of badges know.
        case kind
        /// RSA with fewer than 2,048 bits (RFC 7518, section 3.3).
        case short
    }

    private let pointer: OpaquePointer
    package let publicKey: JSONWebKey

    /// - Parameter pem: RSA of 2,048 bits or more, P-256 or Ed25519, as PKCS#8 or in the older forms, without a password.
    package init(pem: [UInt8]) throws(Refusal) {
        let text = String(decoding: pem, as: UTF8.self)
        if text.contains("ENCRYPTED") { throw .encrypted }
        if text.contains("BEGIN CERTIFICATE") { throw .isCertificate }
        if !text.contains("PRIVATE KEY-----") { throw text.contains("PUBLIC KEY-----") ? .isPublic : .notPEM }
        guard let pointer = readPEM(pem, { PEM_read_bio_PrivateKey($0, nil, noPassword, nil) }) else { throw .notPEM }
        do throws(Refusal) {
            publicKey = try JSONWebKey(pointer)
        } catch {
            EVP_PKEY_free(pointer)
            throw error
        }
        self.pointer = pointer
    }

    deinit { EVP_PKEY_free(pointer) }

    /// The signature of some bytes as JWS has it (RFC 7515): for P-256 the two numbers in 32 bytes each (RFC 7518,
    /// section 3.4).
    ///
    /// RSA's (PKCS #1 v1.5) and Ed25519's are the same each time; P-256's are not.
    package func sign(_ bytes: [UInt8]) -> [UInt8] {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var digest = EVP_sha256()
        if case .ed25519 = publicKey.material { digest = nil }
        var length = 0
        guard EVP_DigestSignInit(context, nil, digest, nil, pointer) == 1,
            EVP_DigestSign(context, nil, &length, bytes, bytes.count) == 1
        else { fatalError("libcrypto doesn't sign with a key that it has read") }
        var signature = [UInt8](repeating: 0, count: length)
        guard EVP_DigestSign(context, &signature, &length, bytes, bytes.count) == 1 else {
            fatalError("libcrypto doesn't sign with a key that it has read")
        }
        signature.removeLast(signature.count - length)
        if case .p256 = publicKey.material { return rawSignature(signature) }
        return signature
    }
}

/// Reads a public key in PEM (`BEGIN PUBLIC KEY`).
///
/// - Returns: nil for anything else, a private key above all.
package func publicKey(pem: [UInt8]) throws(SigningKey.Refusal) -> JSONWebKey {
    guard let pointer = readPEM(pem, { PEM_read_bio_PUBKEY($0, nil, noPassword, nil) }) else { throw .notPEM }
    defer { EVP_PKEY_free(pointer) }
    return try JSONWebKey(pointer)
}

/// Whether a text holds a private key in PEM, of whatever kind.
package func holdsPrivateKey(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("PRIVATE KEY-----")
}

/// SHA-256 (FIPS 180-4).
func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &hash)
    return hash
}

/// Nobody is asked for a password.
private func noPassword(
    _: UnsafeMutablePointer<CChar>?, _: Int32, _: Int32, _: UnsafeMutableRawPointer?
) -> Int32 { -1 }

private func readPEM(_ pem: [UInt8], _ read: (OpaquePointer) -> OpaquePointer?) -> OpaquePointer? {
    guard pem.count < 100_000 else { return nil }
    return pem.withUnsafeBytes { buffer in
        guard let source = BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)) else { return nil }
        defer {
            BIO_free(source)
            ERR_clear_error()
        }
        return read(source)
    }
}

extension JSONWebKey {
    fileprivate init(_ key: OpaquePointer) throws(SigningKey.Refusal) {
        switch EVP_PKEY_get_base_id(key) {
        case EVP_PKEY_RSA:
            guard EVP_PKEY_get_bits(key) >= 2048 else { throw .short }
            guard let n = number(OSSL_PKEY_PARAM_RSA_N, of: key), let e = number(OSSL_PKEY_PARAM_RSA_E, of: key) else {
                throw .kind
            }
            material = .rsa(n: n, e: e)
        case EVP_PKEY_EC:
            var name = [CChar](repeating: 0, count: 80)
            var length = 0
            let isNamed =
                EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, &name, name.count, &length) == 1
            let group = name.withUnsafeBytes { String(decoding: $0.prefix(length), as: UTF8.self) }
            guard isNamed, group == "prime256v1" || group == "P-256",
                let x = number(OSSL_PKEY_PARAM_EC_PUB_X, of: key, width: 32),
                let y = number(OSSL_PKEY_PARAM_EC_PUB_Y, of: key, width: 32)
            else { throw .kind }
            material = .p256(x: x, y: y)
        case EVP_PKEY_ED25519:
            var bytes = [UInt8](repeating: 0, count: 32)
            var length = bytes.count
            guard EVP_PKEY_get_raw_public_key(key, &bytes, &length) == 1, length == 32 else { throw .kind }
            material = .ed25519(x: bytes)
        default: throw .kind
        }
    }
}

/// A number that a public key consists of, the most significant byte first; without leading zeros, or of a given width.
private func number(_ name: String, of key: OpaquePointer, width: Int = 0) -> [UInt8]? {
    var value: OpaquePointer?
    guard EVP_PKEY_get_bn_param(key, name, &value) == 1, let value else { return nil }
    defer { BN_free(value) }
    return bytes(of: value, width: width)
}

private func bytes(of number: OpaquePointer, width: Int) -> [UInt8] {
    let length = Int(BN_num_bits(number) + 7) / 8
    var bytes = [UInt8](repeating: 0, count: max(length, width))
    BN_bn2binpad(number, &bytes, Int32(bytes.count))
    return bytes
}

/// An ECDSA signature in DER as the two numbers that it consists of, 32 bytes each.
private func rawSignature(_ der: [UInt8]) -> [UInt8] {
    der.withUnsafeBufferPointer { buffer in
        var start = buffer.baseAddress
        guard let signature = d2i_ECDSA_SIG(nil, &start, buffer.count) else {
            fatalError("libcrypto doesn't read a signature that it has made")
        }
        defer { ECDSA_SIG_free(signature) }
        return bytes(of: ECDSA_SIG_get0_r(signature), width: 32) + bytes(of: ECDSA_SIG_get0_s(signature), width: 32)
    }
}
