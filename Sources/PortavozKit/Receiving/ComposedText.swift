import Foundation

extension String {
    /// Unicode's normalisation form C: a letter and its accent are one character where there is one (UAX 15).
    package var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }
}
