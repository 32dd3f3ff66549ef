/// A text made from the source for libcmark to read, and where each of its lines comes from.
struct RewrittenSource {
    struct Origin {
        /// The source's line, from 1; 0 for a line that stands for none.
        var line: Int
        /// What to add to an offset in this line to get the one in the source's line.
        var shift: Int
        /// Offsets in this line up to which that holds.
        var sure: Int = .max
    }

    var text: [UInt8] = []
    /// One for each line of `text`; empty when the lines are the source's own.
    var origins: [Origin] = []

    /// Where a line's beginning comes from.
    func origin(ofLine line: Int) -> Origin {
        guard !origins.isEmpty else { return Origin(line: line, shift: 0) }
        guard line >= 1, line <= origins.count else { return Origin(line: origins.last?.line ?? 0, shift: 0, sure: -1) }
        return origins[line - 1]
    }

    /// Adds a line: what it begins with for libcmark's sake, then a part of the line that `origin` tells of.
    mutating func append(
        prefix: some Collection<UInt8>, _ content: some Collection<UInt8>, from origin: Origin, at offset: Int
    ) {
        text.append(contentsOf: prefix)
        text.append(contentsOf: content)
        text.append(0x0A)
        origins.append(
            Origin(line: origin.line, shift: origin.shift + offset - prefix.count, sure: origin.sure))
    }
}
