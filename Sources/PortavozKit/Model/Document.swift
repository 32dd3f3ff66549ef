import PortavozDiagnostics
import PortavozMarkdown
import PortavozYAML

/// One content file, read: its front matter's nodes and its Markdown's products. Types come later, from its kind.
package final class Document: Sendable {
    package let source: SourcePath
    package let kind: KindName
    /// In one piece, as it was gathered: taken apart, each part would be copied.
    private let contents: Contents

    package var digest: Digest { contents.digest }
    /// The digest an approval refers to; only guests' texts have one.
    package var approvalDigest: ApprovalDigest? { contents.approvalDigest }
    /// The front matter, or the whole of a YAML file.
    package var fields: YAMLNode? { contents.fields }
    package var body: MarkdownDocument { contents.body }
    package var diagnostics: [Diagnostic] { contents.diagnostics }
    /// False when the file could not be read so far that its fields mean anything.
    package var isUsable: Bool { contents.isUsable }

    init(_ file: SourceFile, _ kind: KindName, _ contents: Contents) {
        source = file.source
        self.kind = kind
        self.contents = contents
    }

    /// What is known of a file while it is being read.
    struct Contents: Sendable {
        var digest = Digest(high: 0, low: 0)
        var approvalDigest: ApprovalDigest?
        var fields: YAMLNode?
        var body = MarkdownDocument()
        var diagnostics: [Diagnostic] = []
        var isUsable = false
    }
}
