/// Writes raw HTML with the tags that GitHub disallows made text (GFM 0.29, 6.11).
enum TagFilter {
    private static let names: [[UInt8]] = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ].map { Array($0.utf8) }

    static func write(_ html: UnsafeBufferPointer<UInt8>, to out: inout HTMLBuffer) {
        for index in html.indices {
            if html[index] == UInt8(ascii: "<"), isDisallowed(html[(index + 1)...]) {
                out.append("&lt;")
            } else {
                out.append(html[index])
            }
        }
    }

    private static func isDisallowed(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let rest = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
        return names.contains { name in
            guard rest.count >= name.count, zip(rest, name).allSatisfy({ $0.lowercased == $1 }) else { return false }
            let after = rest.dropFirst(name.count).first
            return after.map { $0.isASCIISpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } ?? true
        }
    }
}
