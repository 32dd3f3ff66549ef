/// A text for a network: the writer's own, or one put together from what the post says of itself.
struct ShareText: Sendable {
    let channel: Channel
    let text: String
    let isOwn: Bool

    var length: Int { TextLength.of(text, channel.limit.counting) }

    /// A writer's text with the address where it has `{url}`, or else below it.
    static func own(_ text: String, _ channel: Channel, url: String) -> String {
        guard channel.takesLinks else { return text }
        if text.contains("{url}") { return text.replacing("{url}", with: url) }
        return text + "\n\n" + url
    }

    /// What the post is told with.
    struct Material {
        var title: String
        var description: String?
        var tags: [String]
        /// How a guest is called in the network.
        var handle: String?
        /// What stands for the address where addresses lead nowhere.
        var instead: String
    }

    /// A text no longer than the network takes: of what doesn't fit, tags go first, then the description's end, then the
    /// title's.
    static func composed(_ channel: Channel, _ material: Material, url: String) -> String {
        let limit = channel.limit
        func fits(_ text: String) -> Bool { TextLength.of(text, limit.counting) <= limit.most }
        if channel == .newsletter { return material.title.shortened(while: fits) }
        let title = [material.title, material.handle].compactMap { $0 }.joined(separator: " · ")
        let last = channel.takesLinks ? url : material.instead
        let marks = channel.takesTags ? material.tags.compactMap(hashtag).prefix(3) : []
        func joined(_ title: String, _ description: String?, _ tags: ArraySlice<String>) -> String {
            let heading = channel == .whatsapp ? "*\(title)*" : title
            let parts: [String?] = [heading, description, last, tags.isEmpty ? nil : tags.joined(separator: " ")]
            return parts.compactMap { $0 }.joined(separator: "\n\n")
        }
        for count in stride(from: marks.count, through: 0, by: -1) {
            let text = joined(title, material.description, marks.prefix(count))
            if fits(text) { return text }
        }
        if let description = material.description {
            let short = description.shortened { fits(joined(title, $0, [])) }
            // A few words and three points say nothing.
            if short.count >= 40 { return joined(title, short, []) }
        }
        return joined(title.shortened { fits(joined($0, nil, [])) }, nil, [])
    }

    /// `café de especialidad` as `#CaféDeEspecialidad`, which readers' voices can tell apart; nil where nothing is left.
    static func hashtag(_ tag: String) -> String? {
        let words = tag.split { !$0.isLetter && !$0.isNumber }
        guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
        guard words.count > 1 else { return "#" + words[0] }
        return "#" + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

extension String {
    /// The text, or as many of its first words as pass, with an ellipsis; of a single long word, its beginning.
    func shortened(while passes: (String) -> Bool) -> String {
        if passes(self) { return self }
        let ends = indices.filter { self[$0].isWhitespace }
        func cut(_ end: Index) -> String {
            var head = self[..<end]
            while let last = head.last, last.isWhitespace || ",;:.–—-".contains(last) { head.removeLast() }
            return head + "…"
        }
        if let best = last(of: ends, where: { passes(cut($0)) }), cut(best).count > 1 { return cut(best) }
        let places = Array(indices)
        return last(of: places, where: { passes(cut($0)) }).map(cut) ?? ""
    }

    /// The last place that passes, where all before it do.
    private func last(of places: [Index], where passes: (Index) -> Bool) -> Index? {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if passes(places[middle]) { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? places[low - 1] : nil
    }
}
