/// A text's references to the files sent with it, led to the names that these have got.
///
/// - Parameters:
///   - markdown: the body.
///   - names: the new name by the path that a reference means, from the text's own folder, composed.
/// - Returns: the body, in which nothing but destinations after `](` and `]: ` has changed.
package func rewriteDestinations(in markdown: String, to names: [String: String]) -> String {
    guard !names.isEmpty else { return markdown }
    let source = Array(markdown.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
        out.append(source[index])
        index += 1
        guard out.last == UInt8(ascii: "]"), index < source.count,
            [UInt8(ascii: "("), UInt8(ascii: ":")].contains(source[index])
        else { continue }
        out.append(source[index])
        index += 1
        while index < source.count, source[index] == 0x20 || source[index] == 0x09 {
            out.append(source[index])
            index += 1
        }
        let isBracketed = index < source.count && source[index] == UInt8(ascii: "<")
        let start = isBracketed ? index + 1 : index
        guard let end = endOfDestination(source, from: start, isBracketed: isBracketed) else { continue }
        let written = String(decoding: source[start..<end], as: UTF8.self)
        guard let name = names[meaning(of: written)] else { continue }
        out += Array(name.utf8)
        index = isBracketed ? end + 1 : end
    }
    return String(decoding: out, as: UTF8.self)
}

private func endOfDestination(_ source: [UInt8], from start: Int, isBracketed: Bool) -> Int? {
    var index = start
    var depth = 0
    while index < source.count {
        switch source[index] {
        case UInt8(ascii: "\\"): if index + 1 < source.count, isPunctuation(source[index + 1]) { index += 1 }
        case UInt8(ascii: ">") where isBracketed: return index
        case 0x0A: return isBracketed ? nil : index
        case 0x20, 0x09: if !isBracketed { return index }
        case UInt8(ascii: "(") where !isBracketed: depth += 1
        case UInt8(ascii: ")") where !isBracketed:
            if depth == 0 { return index }
            depth -= 1
        default: break
        }
        index += 1
    }
    return isBracketed ? nil : min(index, source.count)
}

/// The path that a destination means: escapes and percent signs resolved, `./` left out.
private func meaning(of destination: String) -> String {
    var bytes: [UInt8] = []
    var rest = ArraySlice(destination.utf8)
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
            rest.count >= 2
        {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else if byte == UInt8(ascii: "\\"), let next = rest.first, isPunctuation(next) {
            bytes.append(rest.removeFirst())
        } else {
            bytes.append(byte)
        }
    }
    let text = String(decoding: bytes, as: UTF8.self).composed
    return text.hasPrefix("./") ? String(text.dropFirst(2)) : text
}

/// The path by which a text refers to a file that lies elsewhere in the same submission.
package func relativePath(to file: [String], from folder: [String]) -> String {
    var common = 0
    while common < folder.count, common < file.count - 1, folder[common] == file[common] { common += 1 }
    return (Array(repeating: "..", count: folder.count - common) + file[common...]).joined(separator: "/")
}

/// What a backslash makes plain (CommonMark 0.31, section 2.4).
private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
}
