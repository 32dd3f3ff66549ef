/// Character references as they occur in the URLs of raw HTML.
enum HTMLEntities {
    private static let named: [String: String] = [
        "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "colon": ":", "sol": "/",
        "num": "#", "quest": "?", "equals": "=", "period": ".", "Tab": "\t", "NewLine": "\n",
    ]

    /// The text with numeric references and the common names resolved; others stay as written.
    static func resolved(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "&"),
                let end = bytes[index...].prefix(32).firstIndex(of: UInt8(ascii: ";")),
                let text = character(named: String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
            {
                result.append(contentsOf: text.utf8)
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func character(named name: String) -> String? {
        guard name.first == "#" else { return named[name] }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String($0) }
    }
}
