import CCmark
import Glibc

/// Fences that mean more than code.
extension HTMLRenderer {
    /// What the renderer knows of the text's data blocks so far.
    struct Blocks {
        var count = 0
        /// Words of running text in them.
        var words = 0
    }

    /// How many texts may stand inside each other in fences.
    private static var deepest: Int { 4 }

    /// Writes a data block; false where the fence is code.
    mutating func writeDataBlock(_ node: TreeNode, info: TreeText) -> Bool {
        guard isSite, let reader = options.blocks else { return false }
        let end = info.bytes.firstIndex { $0.isCmarkSpace } ?? info.count
        let name = String(decoding: info.bytes[..<end], as: UTF8.self)
        guard reader.knows(name) else { return false }
        let fence = fence(node, name: name, rest: info.bytes[end...])
        let outcome = reader.read(fence)
        blocks.count += 1
        for problem in outcome.problems { note(problem) }
        document.inputs += outcome.inputs
        guard let html = outcome.html else { return false }
        document.marks += outcome.marks
        let body = html.bodyOffset ?? html.bytes.count
        if html.bodyOffset != nil, options.depth == Self.deepest {
            note(
                MarkdownDocument.Problem(
                    rule: "block-too-deep", line: fence.place.line, column: fence.place.column,
                    length: fence.place.column == 0 ? 1 : fence.name.unicodeScalars.count,
                    arguments: ["block": fence.name, "limit": String(Self.deepest)]))
            return false
        }
        words.breakWord()
        blocks.words += html.wordCount
        document.isInteractive = document.isInteractive || html.isInteractive
        if let frame = html.frame { document.frames.append(frame) }
        out.startLine()
        gatherProse(of: html, at: node)
        write(html, 0..<body)
        if html.bodyOffset != nil { writeBody(of: fence, gathersProse: options.gathersProse && !html.isSample) }
        write(html, body..<html.bytes.count)
        out.startLine()
        return true
    }

    /// Copies a part of a block's HTML, and takes note of the links in it.
    private mutating func write(_ html: BlockHTML, _ range: Range<Int>) {
        let shift = out.count - range.lowerBound
        html.bytes.withUnsafeBufferPointer { bytes in
            if let base = bytes.baseAddress { out.append(base + range.lowerBound, range.count) }
        }
        for link in html.links where range.contains(link.htmlRange.lowerBound) {
            document.links.append(link.moved(by: shift))
        }
    }

    /// Renders what is inside a fence as Markdown: a text of its own but for ids, which are the whole document's.
    private mutating func writeBody(of fence: Fence, gathersProse: Bool) {
        var options = options
        options.gathersProse = gathersProse
        options.firstLine = 1
        options.depth += 1
        fence.content.withUnsafeBufferPointer { content in
            guard let parsed = ParsedSource(content, options: options) else { return }
            if let excess = parsed.excess {
                let place = fence.place(line: max(1, excess.line), column: 1)
                return note(
                    MarkdownDocument.Problem(
                        rule: excess.rule, line: place.line, column: place.column, length: 1,
                        arguments: ["limit": String(excess.limit)]))
            }
            if let rewritten = parsed.source {
                rewritten.text.withUnsafeBufferPointer { text in
                    splice(
                        HTMLRenderer(
                            SourceText(content), readAs: SourceText(text), origins: rewritten, cells: parsed.cells,
                            findsAddresses: parsed.leavesAddresses, escapes: parsed.escapes, options: options),
                        parsed.root, fence)
                }
            } else {
                splice(
                    HTMLRenderer(SourceText(content), findsAddresses: parsed.leavesAddresses, options: options),
                    parsed.root, fence)
            }
        }
    }

    private mutating func splice(_ renderer: consuming HTMLRenderer, _ root: TreeNode, _ fence: Fence) {
        renderer.headingIDs = headingIDs
        renderer.blocks.count = blocks.count
        renderer.hasImage = hasImage
        renderer.render(root)
        headingIDs = renderer.headingIDs
        blocks.count = renderer.blocks.count
        hasImage = renderer.hasImage

        let inner = renderer.finish()
        spliceProse(of: inner, fence)
        let shift = out.count
        inner.html.withUnsafeBufferPointer { bytes in
            if let base = bytes.baseAddress { out.append(base, bytes.count) }
        }
        blocks.words += inner.wordCount
        document.hasCode = document.hasCode || inner.hasCode
        document.isInteractive = document.isInteractive || inner.isInteractive
        document.anchors += inner.anchors
        document.frames += inner.frames
        for var code in inner.inlineCode {
            let place = fence.place(line: code.line, column: code.column)
            (code.line, code.column) = (place.line, place.column)
            if place.column == 0 { code.length = 1 }
            document.inlineCode.append(code)
        }
        document.inputs += inner.inputs
        for var mark in inner.marks {
            let place = fence.place(line: mark.line, column: mark.column)
            (mark.line, mark.column) = (place.line, place.column)
            document.marks.append(mark)
        }
        for var heading in inner.headings {
            let place = fence.place(line: heading.line, column: heading.column)
            (heading.line, heading.column) = (place.line, place.column)
            document.headings.append(heading)
        }
        for var link in inner.links {
            let place = fence.place(line: link.line, column: link.column)
            (link.line, link.column) = (place.line, place.column)
            if place.column == 0 { link.length = 1 }
            document.links.append(link.moved(by: shift))
        }
        for var problem in inner.problems {
            if problem.file == nil {
                let place = fence.place(line: problem.line, column: problem.column)
                (problem.line, problem.column) = (place.line, place.column)
                if place.column == 0 { problem.length = 1 }
            }
            note(problem)
        }
    }

    private mutating func spliceProse(of inner: MarkdownDocument, _ fence: Fence) {
        for var prose in inner.prose {
            if let example = prose.example { prose.example = example.moved(into: fence) }
            for index in prose.pieces.indices {
                let piece = prose.pieces[index]
                let place = fence.place(line: piece.line, column: piece.column)
                (prose.pieces[index].line, prose.pieces[index].column) = (place.line, place.column)
            }
            let lines = [prose.lines.lowerBound, prose.lines.upperBound].map { fence.place(line: $0, column: 0).line }
            prose.lines = lines[0]...max(lines[0], lines[1])
            let shift = document.links.count
            prose.links = prose.links.lowerBound + shift..<prose.links.upperBound + shift
            document.prose.append(prose)
        }
        for var comment in inner.comments {
            let place = fence.place(line: comment.line, column: comment.column)
            (comment.line, comment.column) = (place.line, place.column)
            if place.column == 0 { comment.length = 1 }
            document.comments.append(comment)
        }
    }

    // MARK: Places

    private mutating func fence(_ node: TreeNode, name: String, rest: Slice<UnsafeBufferPointer<UInt8>>) -> Fence {
        let rest = rest.drop { $0.isCmarkSpace }
        let argumentEnd = rest.lastIndex { !$0.isCmarkSpace }.map { $0 + 1 } ?? rest.startIndex
        var (content, lines): ([UInt8], [Fence.Place]) = ([], [])
        if let text = node.literal {
            content.reserveCapacity(text.count)
            var start = 0
            while start < text.count {
                var end = start
                while end < text.count, text.start[end] != 0x0A, text.start[end] != 0x0D { end += 1 }
                let line = UnsafeBufferPointer(start: text.start + start, count: end - start)
                lines.append(placeOfLine(node.startLine + 1 + lines.count, endingIn: line))
                content += line
                content.append(0x0A)
                if end + 1 < text.count, text.start[end] == 0x0D, text.start[end + 1] == 0x0A { end += 1 }
                start = end + 1
            }
        }
        let place = placeOfName(node, Array(name.utf8))
        return Fence(
            name: name, argument: String(decoding: rest[..<argumentEnd], as: UTF8.self), content: content,
            lines: lines, place: place, argumentPlace: placeOfArgument(node, place, rest[..<argumentEnd]),
            language: options.language, trust: options.trust, linkRelation: options.linkRelation,
            number: blocks.count + 1)
    }

    /// Where a line of a fence's content begins in the file: what it holds is the end of the line as it was written.
    private mutating func placeOfLine(_ line: Int, endingIn content: UnsafeBufferPointer<UInt8>) -> Fence.Place {
        let written = origins.origin(ofLine: line).line
        let range = original.range(ofLine: written)
        let start = range.upperBound - content.count
        guard start >= range.lowerBound,
            content.isEmpty || memcmp(original.bytes.baseAddress! + start, content.baseAddress!, content.count) == 0
        else { return Fence.Place(line: fileLine(line), column: 0) }
        return Fence.Place(line: fileLine(line), column: original.column(of: start, inLine: written))
    }

    /// Where what follows the first word begins: the line's end, if it is written there as it is read.
    private mutating func placeOfArgument(
        _ node: TreeNode, _ name: Fence.Place, _ argument: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Fence.Place {
        let written = origins.origin(ofLine: node.startLine).line
        let range = original.range(ofLine: written)
        var end = range.upperBound
        while end > range.lowerBound, original.bytes[end - 1].isCmarkSpace { end -= 1 }
        let start = end - argument.count
        guard name.column > 0, start >= range.lowerBound, original.bytes[start..<end].elementsEqual(argument) else {
            return Fence.Place(line: name.line, column: 0)
        }
        return Fence.Place(line: name.line, column: original.column(of: start, inLine: written))
    }

    /// Where the info string begins: after the line's first run of three signs, which no list or quotation mark holds.
    private mutating func placeOfName(_ node: TreeNode, _ name: [UInt8]) -> Fence.Place {
        let line = node.startLine
        let written = origins.origin(ofLine: line).line
        let range = original.range(ofLine: written)
        var offset = range.lowerBound
        while offset + 2 < range.upperBound {
            let sign = original.bytes[offset]
            if sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"), original.bytes[offset + 1] == sign,
                original.bytes[offset + 2] == sign
            {
                while offset < range.upperBound, original.bytes[offset] == sign { offset += 1 }
                while offset < range.upperBound, original.bytes[offset].isSpaceOrTab { offset += 1 }
                guard original.bytes[offset..<range.upperBound].starts(with: name) else { break }
                return Fence.Place(line: fileLine(line), column: original.column(of: offset, inLine: written))
            }
            offset += 1
        }
        return Fence.Place(line: fileLine(line), column: 0)
    }
}

extension MarkdownDocument.Link {
    fileprivate func moved(by shift: Int) -> MarkdownDocument.Link {
        var copy = self
        copy.htmlRange = htmlRange.lowerBound + shift..<htmlRange.upperBound + shift
        copy.creditOffset = creditOffset.map { $0 + shift }
        return copy
    }
}

extension Prose.Example {
    /// With the places of the file that a fence stands in.
    fileprivate func moved(into fence: Fence) -> Prose.Example {
        var copy = self
        copy.line = fence.place(line: line, column: 0).line
        copy.broken = broken.map { declaration in
            let place = fence.place(line: declaration.line, column: declaration.column)
            return Prose.Declaration(
                rule: declaration.rule, line: place.line, column: place.column,
                length: place.column == 0 ? 1 : declaration.length)
        }
        return copy
    }
}
