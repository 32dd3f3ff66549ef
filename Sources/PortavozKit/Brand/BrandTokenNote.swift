import PortavozDiagnostics
import PortavozYAML

/// What design tools keep beside a token or a group of tokens, and brand.yml has no other place for.
///
/// It is kept in brand.yml, not beside it: one file is replaced in one step, and what is copied with the brand stays whole.
package struct BrandTokenNote: Sendable {
    /// The token's or the group's path in the file that export writes: `color.tinta`, `dark.color`; `root` for the file.
    package var path: Located<String>
    /// `$extensions`, `$deprecated`, `$description`.
    var members: [JSONMember]

    /// Stands for the file itself; no token's name may begin so.
    static let root = "$"
}

extension BrandReader {
    /// `tokens: {color.tinta: {"$extensions": {…}}}`
    func tokenNotes(_ fields: inout FieldReader) -> [BrandTokenNote] {
        fields.object("tokens") { tokens in
            tokens.keys.compactMap { path in
                tokens.object(path.value) { note in
                    BrandTokenNote(path: path, members: note.keys.compactMap { member($0, &note) })
                }
            }
        } ?? []
    }

    private func member(_ name: Located<String>, _ note: inout FieldReader) -> JSONMember? {
        guard ["$extensions", "$deprecated", "$description"].contains(name.value) else { return nil }
        guard let node = note.value(name.value) else { return nil }
        let value = JSONNode(node, file: note.file)
        let isRight =
            switch (name.value, value.content) {
            case ("$extensions", .object), ("$deprecated", .flag), ("$deprecated", .text), ("$description", .text): true
            default: false
            }
        guard isRight else {
            note.report(
                "token-bad-property", at: value.location, ["name": name.value, "value": value.inBrief])
            return nil
        }
        return JSONMember(name: name.value, nameLocation: name.location, value: value)
    }
}
