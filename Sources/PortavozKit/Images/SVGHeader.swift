/// The root tag of an SVG file, as far as its size asks.
struct SVGHeader {
    private var attributes: [String: String] = [:]

    /// - Parameter bytes: the file's beginning. Nil when its first tag is not `svg`.
    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { Self.isSpace($0) }
            guard rest.first == UInt8(ascii: "<") else { return nil }
            if rest.starts(with: "<!--".utf8) {
                guard let end = Self.end(of: "-->", in: rest.dropFirst(4)) else { return nil }
                rest = rest[end...]
            } else if rest.starts(with: "<?".utf8) {
                guard let end = Self.end(of: "?>", in: rest) else { return nil }
                rest = rest[end...]
            } else if rest.starts(with: "<!".utf8) {
                // A document type, which may hold declarations between brackets.
                guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                if let open = rest[..<close].firstIndex(of: UInt8(ascii: "[")) {
                    guard let end = Self.end(of: "]>", in: rest[open...]) else { return nil }
                    rest = rest[end...]
                } else {
                    rest = rest[(close + 1)...]
                }
            } else {
                break
            }
        }
        let name = rest.dropFirst().prefix { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        guard name.elementsEqual("svg".utf8) || name.elementsEqual("svg:svg".utf8) else { return nil }
        readAttributes(rest[name.endIndex...])
    }

    /// Width and height in pixels, or else those of the view box.
    var size: ImageSize? {
        if let width = Self.pixels(attributes["width"]), let height = Self.pixels(attributes["height"]) {
            return ImageSize(width: width, height: height)
        }
        let box = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }
        guard box.count == 4, let width = Self.pixels(String(box[2])), let height = Self.pixels(String(box[3])) else {
            return nil
        }
        return ImageSize(width: width, height: height)
    }

    private mutating func readAttributes(_ text: ArraySlice<UInt8>) {
        var rest = text
        while true {
            rest = rest.drop { Self.isSpace($0) }
            let name = rest.prefix { !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
            rest = rest[name.endIndex...].drop { Self.isSpace($0) }
            guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { return }
            rest = rest.dropFirst().drop { Self.isSpace($0) }
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
            let value = rest.dropFirst().prefix { $0 != quote }
            guard value.endIndex < rest.endIndex else { return }
            attributes[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
            rest = rest[(value.endIndex + 1)...]
        }
    }

    /// `24`, `24px`, `23.6`; nil for other units and percentages.
    private static func pixels(_ text: String?) -> Int? {
        guard let text else { return nil }
        let number = text.hasSuffix("px") ? String(text.dropLast(2)) : text
        guard number.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: ".") }),
            let value = Double(number), value >= 0.5, value < 1e6
        else { return nil }
        return Int(value.rounded())
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The index after the first occurrence of a few characters.
    private static func end(of word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let size = word.utf8CodeUnitCount
        var index = bytes.startIndex
        while let start = bytes[index...].firstIndex(of: word.utf8Start[0]) {
            guard start + size <= bytes.endIndex else { return nil }
            if (0..<size).allSatisfy({ bytes[start + $0] == word.utf8Start[$0] }) { return start + size }
            index = start + 1
        }
        return nil
    }
}
