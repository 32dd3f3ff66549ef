/// Makes a text of others by random changes. One seed always makes the same text of the same others.
struct TextMutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// What Markdown, HTML and our own passes look for.
    private static let pieces = [
        "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t", "> ", "- ", "1. ", "+ ", "# ", "## ", "===\n", "---\n", "***",
        "**",
        "*", "_", "__", "~", "~~", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")", "![", "](", "][", "]: ", "<", ">",
        "<b>",
        "</b>", "<!--", "-->", "<?", "?>", "<![CDATA[", "]]>", "<div>", "<script>", "</script>", "<a href=\"", "\"",
        "'",
        "&", "&amp;", "&#0;", "&#x202E;", "&colon;", "\\", "\\[", "\\~", "\\|", "|", "|-|", "\n|-|-|\n", ":-:", "[^1]",
        "\n[^1]: ", "[x]", "\n[x]: /a \"b\"\n", "[!NOTE]", "> [!TIP] ", "[ ] ", "[x] ", "www.a.b", "https://a.example",
        "a@b.c", "javascript:", "data:", "//", "\0", "\u{1}", "\u{1F}", "\u{7F}", "\u{A0}", "\u{FEFF}", "\u{202E}",
        "\u{2028}", "ñ", "é", "— ", "«", "🎈", "e\u{301}", "\u{10FFFF}", "a", "aa bb", "0", "!", "=", "{", "}", "...",
        "--",
        "```chart\n", "```details\n", "{.a}", "<!-- more -->", ":\n", "\n: ",
    ].map { Array($0.utf8) }

    mutating func text(from others: [[UInt8]]) -> String {
        var text = pick(others)
        for _ in 0...below(8) {
            let place = below(text.count + 1)
            let end = min(text.count, place + below(12))
            switch below(8) {
            case 0, 1, 2: text.insert(contentsOf: pick(Self.pieces), at: place)
            case 3: text.removeSubrange(place..<end)
            case 4:
                let piece = Array(text[place..<end])
                for _ in 0..<below(60) { text.insert(contentsOf: piece, at: place) }
            case 5:
                let other = pick(others)
                text.insert(contentsOf: other[below(other.count + 1)...], at: place)
            case 6: text.replaceSubrange(place..<end, with: pick(Self.pieces))
            default:
                let piece = pick(Self.pieces)
                for _ in 0..<below(200) { text.append(contentsOf: piece) }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// A number from 0 up to a limit, without it (xorshift64*, Vigna 2016).
    private mutating func below(_ limit: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
    }
}
