/// How the lines of a source move sideways where they are included, as the Mustache specification indents partials
/// and blocks.
struct Margin {
    /// How much white space each line loses: the indentation a block's content had where it was written.
    var removed = 0
    /// What each line gets instead.
    var added: [UInt8] = []
    /// The first line is already indented by the text before it.
    var firstLineIsIndented = false

    static let none = Margin()

    /// The text of white space that stands in a source with this margin, as it appears in the output.
    func indentation(_ range: Range<Int>?, in bytes: [UInt8]) -> [UInt8] {
        guard let range else { return added }
        return added + bytes[range].dropFirst(removed)
    }

    /// Passes a run of text on, piece by piece, its lines moved.
    mutating func apply(to run: TextRun, of bytes: [UInt8], emit: (ArraySlice<UInt8>) -> Void) {
        if removed == 0, added.isEmpty { return emit(bytes[run.range]) }
        var position = run.range.lowerBound
        var startsLine = run.startsLine
        while position < run.range.upperBound {
            let lineEnd =
                bytes[position..<run.range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? run.range.upperBound
            if startsLine {
                let line = bytes[position..<lineEnd]
                position += line.prefix(removed).prefix { isBlank($0) }.count
                let isEmpty = position < lineEnd && (bytes[position] == 0x0A || bytes[position] == 0x0D)
                if !isEmpty { indentLine(emit) }
            }
            emit(bytes[position..<lineEnd])
            firstLineIsIndented = false
            position = lineEnd
            startsLine = true
        }
        if run.indentsEnd { indentLine(emit) }
    }

    private mutating func indentLine(_ emit: (ArraySlice<UInt8>) -> Void) {
        if firstLineIsIndented { firstLineIsIndented = false } else { emit(added[...]) }
    }
}
