/// A text with named gaps, taken apart once to be filled for many pages: `{day} de {month} de {year}`.
///
/// A name that is none of `Gap`'s stays in the text as it was written.
struct TextPattern<Gap: RawRepresentable & Sendable>: Sendable where Gap.RawValue == String {
    private enum Piece: Sendable {
        case text(String)
        case gap(Gap)
    }

    private let pieces: [Piece]

    init(_ pattern: String) {
        var pieces: [Piece] = []
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(String(rest[..<open])))
            let name = String(rest[rest.index(after: open)..<close])
            pieces.append(Gap(rawValue: name).map(Piece.gap) ?? .text("{\(name)}"))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(rest)))
        self.pieces = pieces
    }

    func fill(_ text: (Gap) -> String) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .gap(let gap): result += text(gap)
            }
        }
        return result
    }
}
