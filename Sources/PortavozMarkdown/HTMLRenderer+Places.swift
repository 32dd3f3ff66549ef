import CCmark

/// Where in the file things stand.
extension HTMLRenderer {
    /// The file's line from which a line of the text that libcmark read comes.
    func fileLine(_ line: Int) -> Int { origins.origin(ofLine: line).line + options.firstLine - 1 }

    /// The place in the file of an offset in the text that libcmark read; its column is 0 where that can't be told.
    mutating func position(of offset: Int, inLine line: Int) -> (line: Int, column: Int) {
        let written = written(offset, inLine: line)
        let column = written.map { original.column(of: $0, inLine: origins.origin(ofLine: line).line) }
        return (fileLine(line), column ?? 0)
    }

    /// Where in the source what libcmark read at an offset was written; nil where that can't be told.
    private mutating func written(_ offset: Int, inLine line: Int) -> Int? {
        let origin = origins.origin(ofLine: line)
        let inLine = offset - places.source.range(ofLine: line).lowerBound
        let range = original.range(ofLine: origin.line)
        let written = range.lowerBound + inLine + origin.shift
        let isSure = inLine <= origin.sure && written >= range.lowerBound && written <= range.upperBound
        return isSure ? written : nil
    }

    mutating func closeConstruct(_ index: Int?, _ node: TreeNode) {
        guard let index, index < waiting.count else { return }
        let construct = waiting[index].construct
        if constructs[construct].breaksBefore == breaks { constructs[construct].endColumn = node.endColumn }
    }

    /// Notes a fault whose place will be that of a waiting construct.
    mutating func report(_ rule: String, _ arguments: [String: String], at index: Int) {
        guard document.problems.count < MarkdownDocument.Problem.most else { return }
        var entry = Waiting(construct: waiting[index].construct)
        entry.problem = document.problems.count
        waiting.append(entry)
        document.problems.append(
            MarkdownDocument.Problem(rule: rule, line: 0, column: 0, length: 1, arguments: arguments))
    }

    /// Tells of a fault whose place is known.
    mutating func note(_ problem: MarkdownDocument.Problem) {
        if document.problems.count < MarkdownDocument.Problem.most { document.problems.append(problem) }
    }

    /// Finds the places of all that the block held, and hands them to the links and faults that wait for them.
    mutating func settlePlaces(in block: TreeNode) {
        defer { breaks = 0 }
        guard !waiting.isEmpty else { return }
        let found = places.places(of: constructs, in: block, breaks: breaks)
        for entry in waiting {
            let place = found[entry.construct]
            let mark = entry.value.map { self.mark(place, value: $0) } ?? mark(place)
            if let index = entry.link {
                document.links[index].line = mark.line
                document.links[index].column = mark.column
                if entry.value == nil { document.links[index].length = mark.length }
            }
            if let index = entry.code {
                document.inlineCode[index].line = mark.line
                document.inlineCode[index].column = mark.column
                document.inlineCode[index].length = mark.length
            }
            if let index = entry.problem {
                document.problems[index].line = mark.line
                document.problems[index].column = mark.column
                document.problems[index].length = mark.length
            }
        }
        constructs.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
    }

    mutating func mark(_ place: PlaceFinder.Place) -> (line: Int, column: Int, length: Int) {
        guard let offset = place.offset else { return (fileLine(place.line), 0, 1) }
        let (line, column) = position(of: offset, inLine: place.line)
        guard column > 0, let start = written(offset, inLine: place.line) else { return (line, 0, 1) }
        // Escapes are one character in what libcmark read, and two in the source.
        let end = min(start + place.length, original.bytes.count)
        return (line, column, max(1, original.codePoints(in: start..<end)))
    }

    /// The place of a value within a tag: told only when the tag's line goes on as far as the value.
    mutating func mark(_ place: PlaceFinder.Place, value: Range<Int>) -> (line: Int, column: Int, length: Int) {
        guard let offset = place.offset,
            offset + value.upperBound <= places.source.range(ofLine: place.line).upperBound
        else { return (fileLine(place.line), 0, 1) }
        return mark(PlaceFinder.Place(line: place.line, offset: offset + value.lowerBound, length: value.count))
    }
}
