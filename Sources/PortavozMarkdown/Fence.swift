/// A fenced code block with an info string, as it is handed to whoever gives data blocks their meaning.
package struct Fence: Sendable {
    /// A line's beginning in the file: what precedes it there (a quotation's marks, a list's indentation) is no part of it.
    package struct Place: Sendable, Hashable {
        package var line: Int
        /// From 1, in code points; 0 when it can't be told.
        package var column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// The info string's first word.
    package var name: String
    /// What follows the first word, without the white space around it.
    package var argument: String
    /// The lines inside, each with a line feed at its end.
    package var content: [UInt8]
    /// Where each line of the content begins.
    package var lines: [Place]
    /// Where the first word stands.
    package var place: Place
    /// Where `argument` stands.
    package var argumentPlace: Place
    package var language: String
    package var trust: Trust
    /// What `rel` says on an untrusted text's external links.
    package var linkRelation: String
    /// From 1, which of the text's data blocks this one is: for ids. No heading's id has a `_` in it.
    package var number: Int

    /// The place in the file of a place in the content, both from 1. Beyond the last line it is that line's.
    package func place(line: Int, column: Int) -> Place {
        guard let last = lines.last else { return place }
        let start = line >= 1 && line <= lines.count ? lines[line - 1] : last
        let isSure = column > 0 && start.column > 0 && line >= 1 && line <= lines.count
        return Place(line: start.line, column: isSure ? start.column + column - 1 : 0)
    }
}

/// Knows data blocks, and turns their fences into HTML.
package struct BlockReader: Sendable {
    /// Whether there is anything to say of fences with such a first word; others are code, and are not even gathered.
    package var knows: @Sendable (_ name: String) -> Bool
    package var read: @Sendable (Fence) -> BlockOutcome

    package init(
        knows: @escaping @Sendable (_ name: String) -> Bool, read: @escaping @Sendable (Fence) -> BlockOutcome
    ) {
        self.knows = knows
        self.read = read
    }
}

/// What became of a fence.
package struct BlockOutcome: Sendable {
    /// The HTML in its place; without, the fence stays code.
    package var html: BlockHTML?
    /// Faults, at their places in the file.
    package var problems: [MarkdownDocument.Problem] = []
    /// Paths of the files that were read, or would have been: the HTML changes with them.
    package var inputs: [String] = []
    /// What the block says of itself that concerns other texts.
    package var marks: [BlockMark] = []

    package init(html: BlockHTML? = nil) { self.html = html }
}

/// A data block that other texts have to agree with: an exercise whose id no other has, and that a translation repeats.
package struct BlockMark: Sendable, Hashable {
    /// The block's name.
    package var block: String
    package var id: String
    /// What a translation keeps of each of its parts, in their order: a step's name, whether an answer is right. Empty
    /// texts are parts of which nothing but their number matters.
    package var parts: [String]
    /// What it asks, and the answers that it offers, as readers see them: for reports about what they answered.
    package var question: String
    package var answers: [String]
    /// Where the id stands in the file; column 0 where that isn't known.
    package var line: Int
    package var column: Int

    package init(
        block: String, id: String, parts: [String], question: String = "", answers: [String] = [], line: Int,
        column: Int
    ) {
        self.block = block
        self.id = id
        self.parts = parts
        self.question = question
        self.answers = answers
        self.line = line
        self.column = column
    }
}
