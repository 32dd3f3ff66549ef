import PortavozDiagnostics
import PortavozMarkdown
import PortavozYAML

/// One content file, read: its front matter's nodes and its Markdown's products. Types come later, from its kind.
package final class Document: Sendable {
    package let source: SourcePath
    package let kind: KindName
    package let digest: Digest
    /// The digest an approval refers to; only guests' texts have one.
    package let approvalDigest: ApprovalDigest?
    /// The front matter, or the whole of a YAML file.
    package let fields: YAMLNode?
    package let body: MarkdownDocument
    package let diagnostics: [Diagnostic]
    /// False when the file could not be read so far that its fields mean anything.
    package let isUsable: Bool

    init(_ file: SourceFile, _ kind: KindName, _ contents: Contents) {
        source = file.source
        self.kind = kind
        digest = contents.digest
        approvalDigest = contents.approvalDigest
        fields = contents.fields
        body = contents.body
        diagnostics = contents.diagnostics
        isUsable = contents.isUsable
    }

    /// What is known of a file while it is being read.
    struct Contents {
        var digest = Digest(high: 0, low: 0)
        var approvalDigest: ApprovalDigest?
        var fields: YAMLNode?
        var body = MarkdownDocument()
        var diagnostics: [Diagnostic] = []
        var isUsable = false
    }
}

/// A content file's path, taken apart: `content/posts/2026-03-hola.en.md`.
package struct SourcePath: Sendable, Hashable {
    /// The whole path from the site's folder, with `/`.
    package let text: String
    /// The folders and the file name.
    package let components: [Substring]
    /// The file name without language and extension: `2026-03-hola`.
    package let stem: String
    /// The language that the suffix names, or nil for the site's own.
    package let language: LanguageCode?
    /// Without the dot, in lower case: `md`.
    package let fileExtension: String

    package init(_ text: String, languages: [LanguageCode]) {
        self.text = text
        let parts = text.utf8.split(separator: UInt8(ascii: "/"))
        components = parts.map { Substring($0) }
        var name = parts.last ?? Substring().utf8
        let dot = UInt8(ascii: ".")
        if let end = name.lastIndex(of: dot), end != name.startIndex {
            let suffix = Substring(name[name.index(after: end)...])
            fileExtension = suffix == "md" ? "md" : suffix.lowercased()
            name = name[..<end]
        } else {
            fileExtension = ""
        }
        var language: LanguageCode?
        if let end = name.lastIndex(of: dot) {
            let code = Substring(name[name.index(after: end)...])
            if let known = languages.first(where: { $0.text == code }) {
                language = known
                name = name[..<end]
            }
        }
        self.language = language
        stem = String(Substring(name))
    }

    /// The folder's path with a final slash: `content/posts/`.
    package var folder: String { String(text.prefix(text.utf8.count - (components.last?.utf8.count ?? 0))) }

    /// What a text and its translations have in common: `content/posts/2026-03-hola`, or the folder of an `index.md`.
    package var translationKey: String { stem == "index" ? String(folder.dropLast()) : folder + stem }

    /// The name that gives the slug: the stem, or the folder's name for `index.md`.
    package var name: String { stem == "index" ? String(components.dropLast().last ?? "") : stem }
}
