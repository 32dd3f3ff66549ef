import CYAML
import PortavozDiagnostics

/// How much a document may hold, aliases written out.
package struct YAMLLimits: Sendable {
    /// Lists and maps inside one another.
    package var depth: Int
    /// Scalars, lists and maps.
    package var nodes: Int

    package init(depth: Int = 40, nodes: Int = 200_000) {
        self.depth = depth
        self.nodes = nodes
    }
}

/// Reads one YAML document.
///
/// - Parameters:
///   - bytes: valid UTF-8 without a byte-order mark.
///   - file: the path that diagnostics name.
///   - firstLine: the file's line, from 1, that the first byte is on.
/// - Returns: the document's value, nil where there is an error or no value; and every error found.
package func parseYAML(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    guard !bytes.isEmpty else { return (nil, []) }
    var reader = YAMLReader(YAMLSource(bytes, file: file, firstLine: firstLine), limits)
    return reader.document()
}

/// Reads one YAML document, as above.
package func parseYAML(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { parseYAML($0, file: file, firstLine: firstLine, limits: limits) }
}

/// Reads one YAML document, as above.
package func parseYAML(
    _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { parseYAML($0, file: file, firstLine: firstLine, limits: limits) }
}
