import PortavozDiagnostics

/// A content file's path, taken apart: `content/posts/2026-03-hola.en.md`.
package final class SourcePath: Sendable {
    /// The whole path from the site's folder, with `/`.
    package let text: String
    /// The folders and the file name.
    package let components: [Substring]
    /// The folder's path with a final slash: `content/posts/`.
    package let folder: String
    /// The file name without language and extension: `2026-03-hola`.
    package let stem: String
    /// The language that the suffix names, or nil for the site's own.
    package let language: LanguageCode?
    /// Without the dot, in lower case: `md`.
    package let fileExtension: String

    package init(_ text: String, languages: [LanguageCode]) {
        self.text = text
        var components: [Substring] = []
        components.reserveCapacity(4)
        (folder, stem, language, fileExtension) = text.withBytes { bytes in
            var name = 0..<0
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "/") {
                if end > start {
                    name = start..<end
                    components.append(text.slice(name))
                }
                start = end + 1
            }
            func dot(in range: Range<Int>) -> Int? { range.last { bytes[$0] == UInt8(ascii: ".") } }
            func string(_ range: Range<Int>) -> String {
                String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
            }
            let folder = string(0..<name.lowerBound)
            var suffix = ""
            if let end = dot(in: name), end > name.lowerBound {
                suffix = string(end + 1..<name.upperBound)
                // Nearly all are.
                if suffix != "md" { suffix = suffix.lowercased() }
                name = name.lowerBound..<end
            }
            var language: LanguageCode?
            if let end = dot(in: name) {
                let code = string(end + 1..<name.upperBound)
                if let known = languages.first(where: { $0.text == code }) {
                    language = known
                    name = name.lowerBound..<end
                }
            }
            return (folder, string(name), language, suffix)
        }
        self.components = components
    }

    /// What a text and its translations have in common: `content/posts/2026-03-hola`, or the folder of an `index.md`.
    package var translationKey: String {
        stem == "index" ? String(folder.dropLast()) : String(joining: folder, stem)
    }

    /// The name that gives the slug: the stem, or the folder's name for `index.md`.
    package var name: String { stem == "index" ? String(components.dropLast().last ?? "") : stem }
}

extension SourcePath: Hashable {
    package static func == (a: SourcePath, b: SourcePath) -> Bool { a.text == b.text && a.language == b.language }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension String {
    /// A part of the text by its bytes, which begins and ends between characters.
    fileprivate func slice(_ bytes: Range<Int>) -> Substring {
        let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
        return self[start..<utf8.index(start, offsetBy: bytes.count)]
    }
}
