/// The kinds of callout, by the marker in brackets: `> [!NOTE]`.
package enum Callout: String, CaseIterable {
    case note = "NOTE"
    case tip = "TIP"
    case warning = "WARNING"
    case important = "IMPORTANT"
    case caution = "CAUTION"
    case `do` = "DO"
    case dont = "DONT"

    /// The kind that a text begins with the marker of, in any case, and the marker's length; nil for another text.
    static func marked(at text: UnsafeBufferPointer<UInt8>) -> (kind: Callout, length: Int)? {
        guard text.count > 3, text[0] == UInt8(ascii: "["), text[1] == UInt8(ascii: "!"),
            let end = text.prefix(16).firstIndex(of: UInt8(ascii: "]")),
            let kind = Callout(rawValue: String(decoding: text[2..<end], as: UTF8.self).uppercased())
        else { return nil }
        return (kind, end + 1)
    }

    /// What the title says when the writer gives none.
    func label(isEnglish: Bool) -> String {
        switch self {
        case .note: isEnglish ? "Note" : "Nota"
        case .tip: isEnglish ? "Tip" : "Consejo"
        case .warning: isEnglish ? "Warning" : "Aviso"
        case .important: isEnglish ? "Important" : "Importante"
        case .caution: isEnglish ? "Caution" : "Precaución"
        case .do: isEnglish ? "Do" : "Sí"
        case .dont: isEnglish ? "Don’t" : "No"
        }
    }
}
