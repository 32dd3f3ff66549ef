import PortavozTemplate

/// How a theme's templates name its assets: `{{asset.site.css}}`, which gives the published name, or by an address of
/// their own, `{{site.root}}assets/site.css`.
struct AssetUses {
    /// By the checked way.
    private(set) var checked: Set<String> = []
    /// By an address.
    private(set) var plain: Set<String> = []

    init(in templates: [TemplateSource], of names: Set<String>) {
        for template in templates {
            template.text.withUnsafeBufferPointer { text in
                for word in Self.words(after: "asset.", in: text) where names.contains(word) { checked.insert(word) }
                for word in Self.words(after: "assets/", in: text) where names.contains(word) { plain.insert(word) }
            }
        }
    }

    /// The signs of names that follow each place where a text stands.
    private static func words(after prefix: StaticString, in text: UnsafeBufferPointer<UInt8>) -> [String] {
        let count = prefix.utf8CodeUnitCount
        guard text.count > count else { return [] }
        var words: [String] = []
        var index = 0
        while index + count < text.count {
            guard text[index] == prefix.utf8Start[0],
                (1..<count).allSatisfy({ text[index + $0] == prefix.utf8Start[$0] })
            else {
                index += 1
                continue
            }
            index += count
            let start = index
            while index < text.count, isName(text[index]) { index += 1 }
            words.append(String(decoding: text[start..<index], as: UTF8.self))
        }
        return words
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= 0x80
            || byte >= UInt8(ascii: "-") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "+")
    }
}
