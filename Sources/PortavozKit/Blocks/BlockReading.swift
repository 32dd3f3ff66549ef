import PortavozDiagnostics
import PortavozMarkdown
import PortavozYAML

/// Reads one fence, and collects what is wrong in it.
///
/// Places are those of the content (its first line is 1) until `outcome` turns them into the file's.
struct BlockReading {
    let fence: Fence
    let place: BlockPlace
    private var faults: [Diagnostic] = []
    private var inputs: [String] = []
    private var marks: [BlockMark] = []

    init(_ fence: Fence, _ place: BlockPlace) {
        self.fence = fence
        self.place = place
    }

    var isEnglish: Bool { fence.language == "en" || fence.language.hasPrefix("en-") }
    var isUntrusted: Bool { fence.trust == .untrusted }
    var hasErrors: Bool { faults.contains { $0.severity == .error } }

    /// Words in the text's language.
    func words(_ spanish: String, _ english: String) -> String { isEnglish ? english : spanish }

    /// An id that no other block nor heading of the document has.
    func id(_ part: String) -> String { "\(fence.name)_\(fence.number)_\(part)" }

    // MARK: Reading

    /// The YAML of the content's first lines, all of them unless told otherwise; nil where there is none or it is broken.
    mutating func yaml(lines: Int? = nil) -> YAMLNode? {
        var end = fence.content.endIndex
        if let lines {
            end = 0
            for _ in 0..<lines { end = (fence.content[end...].firstIndex(of: 0x0A) ?? fence.content.endIndex - 1) + 1 }
        }
        let (node, diagnostics) = parseYAML(fence.content[..<end], file: Self.inside)
        faults += diagnostics
        if node == nil, diagnostics.isEmpty { report("block-empty", at: nameLocation, ["block": fence.name]) }
        return node
    }

    /// Reads a mapping of the content by the rules of front matter.
    mutating func fields<T>(_ node: YAMLNode, _ read: (inout FieldReader, inout BlockReading) -> T) -> T {
        var reader = FieldReader(node, file: Self.inside, owner: fence.name, clock: place.site.clock)
        let result = read(&reader, &self)
        faults += reader.finish()
        return result
    }

    /// Reads a list of mappings: the whole content, or the value of a key.
    mutating func items<T>(
        _ node: YAMLNode, _ read: (inout FieldReader, inout BlockReading) -> T?
    ) -> [T] {
        guard let items = node.items else {
            report("block-no-list", at: location(of: node), ["block": fence.name])
            return []
        }
        return items.compactMap { item in fields(item, read) }
    }

    /// The bytes of a file of `content/data/`, where there is such a file and this text may have it.
    mutating func dataFile(_ name: Located<String>) -> [UInt8]? {
        if isUntrusted {
            report("block-guest-file", at: name.location, ["file": name.value])
            return nil
        }
        guard let path = DataFiles.path(of: name.value) else {
            report("data-file-outside", at: name.location, ["file": name.value])
            return nil
        }
        inputs.append(path)
        guard place.site.data.paths.contains(path) else {
            report(
                "missing-data-file", at: name.location, ["file": name.value],
                suggestion: place.site.data.nearest(to: name.value))
            return nil
        }
        do {
            let bytes = try place.site.data.read(path)
            guard let fault = encodingFault(bytes, file: path) else { return bytes }
            faults.append(fault)
        } catch {
            faults.append(
                Diagnostic("unreadable-file", at: SourceLocation(path), ["path": path, "reason": error.reason]))
        }
        return nil
    }

    /// Files that the brand names are looked at again when they change.
    mutating func dependOn(_ files: [Located<String>]) { inputs += files.map { Brand.folder + $0.value } }

    /// The brand, which from then on the text is made from too.
    mutating func brand() -> Brand? {
        guard let brand = place.site.brand else { return nil }
        inputs.append(Brand.path)
        return brand
    }

    /// A person's name as their page says it, in the text's language or else in the site's; the id where there is no page.
    mutating func nameOfPerson(_ id: String) -> String {
        guard Slug(exactly: id) != nil else { return id }
        for path in ["content/people/\(id).\(fence.language).md", "content/people/\(id).md"] {
            inputs.append(path)
            // What can't be read is told where people are read; here the id stands for it.
            guard let bytes = try? place.site.data.read(path) else { continue }
            if let name = FrontMatterEdit(bytes)?.fields?["name"]?.text?.trimmed, !name.isEmpty { return name }
        }
        return id
    }

    /// Tells other texts of the block.
    ///
    /// - Parameters:
    ///   - id: what they know it by.
    ///   - parts: what a translation keeps of each of its parts.
    ///   - question: what it asks.
    ///   - answers: those that it offers.
    mutating func mark(_ id: Located<String>, parts: [String], question: String, answers: [String]) {
        let place = placeInFile(id.location)
        marks.append(
            BlockMark(
                block: fence.name, id: id.value, parts: parts, question: question, answers: answers, line: place.line,
                column: place.column))
    }

    // MARK: Places and faults

    /// The file that places inside the fence name while the block is read.
    static let inside = ""

    /// The place of the fence's first word; line 0 of the content.
    var nameLocation: SourceLocation {
        SourceLocation(Self.inside, line: 0, column: 1, length: max(1, fence.name.unicodeScalars.count))
    }

    func location(of node: YAMLNode) -> SourceLocation {
        SourceLocation(Self.inside, line: node.line, column: node.column, length: node.length)
    }

    /// The place in the file of one inside the fence.
    func placeInFile(_ location: SourceLocation) -> Fence.Place {
        location.line == 0 ? fence.place : fence.place(line: location.line, column: location.column)
    }

    /// A text of the content as checks see it.
    func prose(_ text: Located<String>, _ kind: Prose.Kind = .paragraph) -> Prose {
        let place = placeInFile(text.location)
        return Prose(scalar: text.value, kind, line: place.line, column: place.column, length: text.location.length)
    }

    mutating func report(
        _ rule: String, at location: SourceLocation, _ arguments: [String: String] = [:], suggestion: String? = nil,
        severity: Severity = .error
    ) {
        faults.append(Diagnostic(rule, severity, at: location, arguments, suggestion: suggestion))
    }

    mutating func add(_ diagnostics: [Diagnostic]) { faults += diagnostics }

    /// What has been read, for the renderer. A block with errors shows nothing of its own.
    func outcome(_ html: BlockHTML?) -> BlockOutcome {
        var outcome = BlockOutcome(html: hasErrors ? nil : html)
        outcome.inputs = inputs
        outcome.marks = marks
        outcome.problems = faults.inOrder().map(problem)
        return outcome
    }

    /// Rules of front matter whose way out reads otherwise in a fence.
    private static let ownWords = ["missing-key", "unknown-key", "wrong-type", "missing-alt"]

    private func problem(_ fault: Diagnostic) -> MarkdownDocument.Problem {
        let location = fault.location ?? nameLocation
        var arguments = fault.arguments
        if fault.rule == "yaml-duplicate-key", let line = arguments["line"].flatMap({ Int($0) }) {
            arguments["line"] = String(fence.place(line: line, column: 0).line)
        }
        let isOwn = fault.rule != "wrong-type" || arguments["cause"] == "document"
        if isOwn, Self.ownWords.contains(fault.rule) { arguments["cause"] = "block" }
        guard location.file == Self.inside else {
            return MarkdownDocument.Problem(
                rule: fault.rule, line: location.line, column: location.column, length: location.length,
                arguments: arguments, severity: fault.severity, suggestion: fault.suggestion, file: location.file)
        }
        let place = placeInFile(location)
        return MarkdownDocument.Problem(
            rule: fault.rule, line: place.line, column: place.column, length: place.column == 0 ? 1 : location.length,
            arguments: arguments, severity: fault.severity, suggestion: fault.suggestion)
    }
}

extension BlockHTML {
    /// Writes running text of the content, whose words count, and which checks look at.
    mutating func appendText(_ text: Located<String>, _ kind: Prose.Kind = .paragraph, in reading: BlockReading) {
        appendText(text.value)
        note(reading.prose(text, kind))
    }
}
