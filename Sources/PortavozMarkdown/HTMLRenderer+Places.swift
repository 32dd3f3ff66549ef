import CCmark

/// Where in the file things stand.
extension HTMLRenderer {
    /// The file's line from which a line of the text that libcmark read comes.
    func fileLine(_ line: Int) -> Int { origins.origin(ofLine: line).line + options.firstLine - 1 }

    /// The place in the file of an offset in the text that libcmark read; its column is 0 where that can't be told.
    mutating func position(of offset: Int, inLine line: Int) -> (line: Int, column: Int) {
        let origin = origins.origin(ofLine: line)
        let inLine = offset - places.source.range(ofLine: line).lowerBound
        let range = original.range(ofLine: origin.line)
        let written = range.lowerBound + inLine + origin.shift
        let isSure = inLine <= origin.sure && written >= range.lowerBound && written <= range.upperBound
        return (fileLine(line), isSure ? original.column(of: written, inLine: origin.line) : 0)
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
        let length = max(1, places.source.codePoints(in: offset..<offset + place.length))
        let (line, column) = position(of: offset, inLine: place.line)
        return (line, column, column == 0 ? 1 : length)
    }

    /// The place of a value within a tag: told only when the tag's line goes on as far as the value.
    mutating func mark(_ place: PlaceFinder.Place, value: Range<Int>) -> (line: Int, column: Int, length: Int) {
        guard let offset = place.offset,
            offset + value.upperBound <= places.source.range(ofLine: place.line).upperBound
        else { return (fileLine(place.line), 0, 1) }
        return mark(PlaceFinder.Place(line: place.line, offset: offset + value.lowerBound, length: value.count))
    }
}
