import PortavozDiagnostics

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
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            pieces.append(Gap(rawValue: name).map(Piece.gap) ?? .text("{\(name)}"))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// - Parameter text: what stands in a gap; asked twice, so that memory is got once.
    func fill(_ text: (Gap) -> String) -> String {
        func part(_ index: Int) -> String {
            switch pieces[index] {
            case .text(let text): text
            case .gap(let gap): text(gap)
            }
        }
        var count = 0
        for index in pieces.indices { count += part(index).utf8.count }
        return String(unsafeUninitializedCapacity: count) { space in
            guard var end = space.baseAddress else { return 0 }
            for index in pieces.indices { end = part(index).copyBytes(to: end) }
            return count
        }
    }
}
