/// Latin letters with accents and the plain letters they are filed under: `ñ` → `n`, `œ` → `oe`. Heading ids, slugs and
/// sorting share it.
package enum LatinFolding {
    /// The plain letters for a lower-case scalar; nil where there is nothing to fold.
    package static func plain(_ scalar: Unicode.Scalar) -> String? {
        scalar.value < 0xC0 ? nil : table[scalar.value]
    }

    /// The plain letters, one or two, for the letters from `À` to `ÿ` in their order; zeros for `×` and `÷`.
    static let latin1: [(UInt8, UInt8)] = (UInt8(0xC0)...0xFF).map { value in
        let isCapital = value < 0xDF && value != 0xD7
        let letters = plain(Unicode.Scalar(isCapital ? value + 0x20 : value)).map { Array($0.utf8) } ?? []
        return (letters.first ?? 0, letters.count > 1 ? letters[1] : 0)
    }

    private static let table: [UInt32: String] = {
        var table: [UInt32: String] = [:]
        for (plain, letters) in rows {
            for scalar in letters.unicodeScalars { table[scalar.value] = plain }
        }
        return table
    }()

    private static let rows: [(plain: String, letters: String)] = [
        ("a", "àáâãäåāăąǎḁạảấầẩẫậắằẳẵặǟǡǻȁȃȧ"),
        ("ae", "æǣǽ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěḕḗḙḛḝẹẻẽếềểễệȅȇȩ"),
        ("f", "ḟ"),
        ("g", "ĝğġģḡǧǵ"),
        ("h", "ĥħḣḥḧḩḫẖȟ"),
        ("i", "ìíîïĩīĭįİıǐḭḯỉịȉȋ"),
        ("ij", "ĳ"),
        ("j", "ĵǰ"),
        ("k", "ķĸḱḳḵǩ"),
        ("l", "ĺļľŀłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŉŋṅṇṉṋǹ"),
        ("o", "òóôõöøōŏőơǒṍṏṑṓọỏốồổỗộớờởỡợǫǭȍȏȫȭȯȱ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřṙṛṝṟȑȓ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜṳṵṷṹṻụủứừửữựȕȗ"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷẏẙỳỵỷỹȳ"),
        ("z", "źżžẑẓẕ"),
    ]
}
