/// A value of a YAML document, with its text and its place kept: the reader's schema, not YAML, gives scalars a type.
package struct YAMLNode: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// The scalar's text after unquoting and unfolding. `isPlain`: written without quotes, so `null`, `~` and empty mean nothing.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    package var content: Content
    /// Line from 1, of the file that holds the document.
    package var line: Int
    /// Column from 1, in code points.
    package var column: Int
    /// Code points that a caret underlines: the scalar's source on its first line, or 1.
    package var length: Int

    package init(_ content: Content, line: Int, column: Int, length: Int) {
        self.content = content
        self.line = line
        self.column = column
        self.length = length
    }
}

/// A mapping's key and value, in the order of the document.
package struct YAMLEntry: Sendable, Hashable {
    /// Always a scalar.
    package var key: YAMLNode
    package var value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}
