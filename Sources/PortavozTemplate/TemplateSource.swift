/// A template or partial as it was read: one namespace holds both.
package struct TemplateSource: Sendable {
    /// What `{{>name}}` and `{{<name}}` call it, without extension.
    package let name: String
    /// The file that diagnostics point to.
    package let file: String
    package let text: [UInt8]

    package init(name: String, file: String, text: [UInt8]) {
        self.name = name
        self.file = file
        self.text = text
    }
}
