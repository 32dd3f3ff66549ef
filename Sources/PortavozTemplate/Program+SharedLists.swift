extension Program {
    /// Marks the lists whose part reads nothing but the item itself: what such a part makes of a record is the same
    /// wherever the record is shown.
    mutating func findSharedLists() {
        // A part that calls itself is entered at more than one depth, so that its steps don't tell what they read.
        let callsItself = steps.contains { if case .call = $0 { true } else { false } }
        guard !callsItself else { return }
        var open: [(end: Int, isModel: Bool)] = []
        for index in steps.indices {
            while let last = open.last, last.end <= index { open.removeLast() }
            switch steps[index] {
            case .list(let path, let end):
                // The root is frame 0, so the item's own frame is as high as the number of models that are open.
                let frame = 1 + open.count { $0.isModel }
                if readsOnly(from: frame, in: index + 1..<Int(end)) {
                    replace(index, with: .sharedList(path, end: end))
                }
                open.append((Int(end), true))
            case .model(_, let end): open.append((Int(end), true))
            default: continue
            }
        }
    }

    /// Whether a part's steps refer to nothing below a frame.
    private func readsOnly(from frame: Int, in part: Range<Int>) -> Bool {
        var textsEnd = part.lowerBound
        return part.allSatisfy { index in
            switch steps[index] {
            case .literal, .jump: return true
            case .text(let path), .html(let path), .when(let path, _, _), .model(let path, _), .list(let path, _),
                .sharedList(let path, _), .singular(let path, _):
                return path.frame >= frame
            case .texts(let path, let end):
                textsEnd = max(textsEnd, Int(end))
                return path.frame >= frame
            case .item: return index < textsEnd
            case .dynamicValue, .dynamicSection, .dynamicInverted, .dynamicSingular, .dynamicFound, .call:
                return false
            }
        }
    }
}
