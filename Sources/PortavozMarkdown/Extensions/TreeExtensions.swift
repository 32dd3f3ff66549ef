import CCmark

/// The passes over libcmark's tree that add what GitHub's dialect and the sites' have beyond CommonMark.
struct TreeExtensions {
    private let options: MarkdownOptions
    /// The footnotes' labels, by the quotations at the document's beginning that hold the notes.
    private let noteLabels: [String]
    private let noteNames: Set<String>
    /// The labels referred to so far, in order, and how often.
    private var references: [(label: String, count: Int)] = []
    private var numbers: [String: Int] = [:]

    init(options: MarkdownOptions, noteLabels: [String]) {
        self.options = options
        self.noteLabels = noteLabels
        noteNames = Set(noteLabels)
    }

    mutating func apply(to root: TreeNode) {
        var notes: [String: TreeNode] = [:]
        var child = root.firstChild
        for label in noteLabels {
            guard let note = child, note.kind == CMARK_NODE_BLOCK_QUOTE else { break }
            notes[label] = note
            child = note.next
        }
        while let node = child {
            extend(node)
            child = node.next
        }
        guard !notes.isEmpty else { return }
        var number = 0
        while number < references.count {
            if let note = notes[references[number].label] { extend(note) }
            number += 1
        }
        moveNotes(notes, to: root)
    }

    // MARK: One pass

    /// Looks at every text of a block once.
    private mutating func extend(_ block: TreeNode) {
        var struck: [TreeNode] = []
        var isStruck: Set<TreeNode> = []
        var linkEnd: TreeNode?
        var isInLink = false
        var cursor: TreeNode? = block
        while let node = cursor {
            if isInLink, node == linkEnd { isInLink = false }
            cursor = node.following(within: block)
            switch node.kind {
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                guard !isInLink else { continue }
                isInLink = true
                linkEnd = node.followingBeside(within: block)
            case CMARK_NODE_TEXT:
                guard let text = node.literal else { continue }
                let found = Signs(in: text)
                guard found.hasAny, let parent = node.parent else { continue }
                if found.hasTilde, isStruck.insert(parent).inserted { struck.append(parent) }
                if found.hasBracket {
                    guard !stripMarker(from: node, text.bytes, parent) else { continue }
                    if !isInLink, !noteLabels.isEmpty {
                        let cuts = footnoteCuts(node.literal?.bytes ?? text.bytes)
                        if !cuts.isEmpty {
                            let rest = node.split(at: cuts)
                            if found.hasAddress { rest.forEach(linkAddresses) }
                            continue
                        }
                    }
                }
                if found.hasAddress, !isInLink { linkAddresses(in: node) }
            default: break
            }
        }
        for parent in struck { Strikethrough.apply(toChildrenOf: parent) }
    }

    /// Which passes a text needs.
    private struct Signs {
        let hasTilde, hasBracket, hasAddress: Bool

        var hasAny: Bool { hasTilde || hasBracket || hasAddress }

        init(in text: TreeText) {
            var (tildes, brackets, addresses) = (UInt64(0), UInt64(0), UInt64(0))
            var index = 0
            while index < text.count {
                let isWhole = text.count - index >= TextBlock.size
                let block =
                    isWhole
                    ? TextBlock(text.start + index) : TextBlock(lastOf: text.start, from: index, to: text.count)
                tildes |= block.tildes
                brackets |= block.brackets
                addresses |= block.addressSigns | block.doubleW
                index += TextBlock.size
            }
            (hasTilde, hasBracket, hasAddress) = (tildes != 0, brackets != 0, addresses != 0)
        }
    }

    private func linkAddresses(in node: TreeNode) {
        guard let text = node.literal else { return }
        let cuts = Autolinks.cuts(in: node, text)
        if !cuts.isEmpty { node.split(at: cuts) }
    }

    // MARK: Markers at a block's beginning

    /// Takes a task's box or a callout's marker from the text; true when nothing of the text is left.
    private func stripMarker(from node: TreeNode, _ text: UnsafeBufferPointer<UInt8>, _ parent: TreeNode) -> Bool {
        guard node.previous == nil, parent.kind == CMARK_NODE_PARAGRAPH, parent.previous == nil,
            let container = parent.parent
        else { return false }
        if container.kind == CMARK_NODE_ITEM { return stripTask(from: node, text) }
        guard options.dialect == .site, container.kind == CMARK_NODE_BLOCK_QUOTE,
            let (kind, length) = Callout.marked(at: text),
            let index = Callout.allCases.firstIndex(of: kind)
        else { return false }
        cmark_node_set_user_data(container, UnsafeMutableRawPointer(bitPattern: index + 1))
        let rest = Array(text[length...].drop(while: \.isSpaceOrTab))
        guard rest.isEmpty else {
            node.setLiteral(rest)
            return false
        }
        cmark_node_unlink(node)
        cmark_node_free(node)
        return true
    }

    private func stripTask(from node: TreeNode, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 3, text[0] == UInt8(ascii: "["), text[2] == UInt8(ascii: "]"), text[3].isASCIISpace,
            " xX".utf8.contains(text[1])
        else { return false }
        let isDone = text[1] != 0x20
        var attributes = isDone ? " checked=\"\"" : ""
        if options.dialect == .site {
            // The box has no words of its own for those who do not see it (WCAG 4.1.2).
            let isEnglish = options.language.isEnglish
            attributes +=
                isDone
                ? isEnglish ? " aria-label=\"Done\"" : " aria-label=\"Hecho\""
                : isEnglish ? " aria-label=\"To do\"" : " aria-label=\"Pendiente\""
        }
        if let box = TreeNode.html("<input type=\"checkbox\"\(attributes) disabled=\"\" />") {
            cmark_node_insert_before(node, box)
        }
        node.setLiteral(Array(text[3...]))
        return false
    }

    // MARK: Footnotes

    private mutating func footnoteCuts(_ text: UnsafeBufferPointer<UInt8>) -> [TextCut] {
        var cuts: [TextCut] = []
        var index = 0
        while let start = text[index...].firstIndex(of: UInt8(ascii: "[")) {
            index = start + 1
            guard let end = Footnotes.labelEnd(text, at: start) else { continue }
            let label = Footnotes.folded(text[(start + 2)..<end])
            guard noteNames.contains(label) else { continue }
            index = end + 1
            let number = numbers[label] ?? references.count + 1
            if numbers[label] == nil {
                numbers[label] = number
                references.append((label, 0))
            }
            references[number - 1].count += 1
            let id = Self.referenceID(number, references[number - 1].count)
            let html = "<sup class=\"footnote-ref\"><a href=\"#fn-\(number)\" id=\"\(id)\">\(number)</a></sup>"
            cuts.append(TextCut(range: start..<end + 1, replacement: .html(html)))
        }
        return cuts
    }

    private static func referenceID(_ number: Int, _ occurrence: Int) -> String {
        occurrence == 1 ? "fnref-\(number)" : "fnref-\(number)-\(occurrence)"
    }

    /// Puts the notes that are referred to at the end, as a list; the others go.
    private func moveNotes(_ notes: [String: TreeNode], to root: TreeNode) {
        defer {
            for note in notes.values {
                cmark_node_unlink(note)
                cmark_node_free(note)
            }
        }
        let isEnglish = options.language.isEnglish
        let title = isEnglish ? "Footnotes" : "Notas"
        guard !references.isEmpty,
            let section = TreeNode.block(
                "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"\(title)\">\n<ol>\n",
                "</ol>\n</section>\n")
        else { return }
        for (index, reference) in references.enumerated() {
            guard let note = notes[reference.label],
                let item = TreeNode.block("<li id=\"fn-\(index + 1)\">\n", "</li>\n")
            else { continue }
            while let child = note.firstChild {
                cmark_node_unlink(child)
                cmark_node_append_child(item, child)
            }
            var back = ""
            for occurrence in 1...max(1, reference.count) {
                let label = isEnglish ? "Back to the text" : "Volver al texto"
                let id = Self.referenceID(index + 1, occurrence)
                back += " <a href=\"#\(id)\" class=\"footnote-backref\" aria-label=\"\(label)\">↩</a>"
            }
            var paragraph = cmark_node_last_child(item)
            if paragraph?.kind != CMARK_NODE_PARAGRAPH {
                paragraph = cmark_node_new_with_mem(CMARK_NODE_PARAGRAPH, TreeMemory.allocator)
                if let paragraph { cmark_node_append_child(item, paragraph) }
            }
            if let paragraph, let link = TreeNode.html(back) { cmark_node_append_child(paragraph, link) }
            cmark_node_append_child(section, item)
        }
        cmark_node_append_child(root, section)
    }
}

extension TreeNode {
    fileprivate static func block(_ start: String, _ end: String) -> TreeNode? {
        guard let node = cmark_node_new_with_mem(CMARK_NODE_CUSTOM_BLOCK, TreeMemory.allocator) else { return nil }
        cmark_node_set_on_enter(node, start)
        cmark_node_set_on_exit(node, end)
        return node
    }
}
