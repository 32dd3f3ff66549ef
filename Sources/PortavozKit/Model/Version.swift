/// The program's version, in the terms of Semantic Versioning.
package enum Version {
    package static let number = "0.1.0"
    package static let generator = "Portavoz \(number)"
}
