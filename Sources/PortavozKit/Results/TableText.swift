import PortavozDiagnostics

/// A table's bytes as UTF-8, whatever program wrote them.
enum TableText {
    enum Encoding: String {
        case utf8 = "UTF-8"
        case utf16 = "UTF-16"
        /// What spreadsheets on Windows write where nothing else is asked for; ISO 8859-1 is in it.
        case windows = "Windows-1252"
    }

    /// - Returns: the text without a byte-order mark, and what it was; or the fault at the first sign that can't be read.
    static func read(_ bytes: [UInt8], file: String) -> Result<(text: [UInt8], encoding: Encoding), Fault> {
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true, file) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false, file) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        // A table's first sign is a letter, a quotation mark or a separator: with a zero beside it, it is half a code unit.
        if text.count >= 2, text[0] != 0, text[1] == 0 { return utf16(text[...], littleEndian: true, file) }
        if text.count >= 2, text[0] == 0, text[1] != 0 { return utf16(text[...], littleEndian: false, file) }
        if let fault = controlFault(text, file) { return .failure(fault) }
        if String(validating: text, as: UTF8.self) != nil { return .success((text, .utf8)) }
        return windows(text, file)
    }

    struct Fault: Error {
        var diagnostic: Diagnostic
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, littleEndian: Bool, _ file: String
    ) -> Result<(text: [UInt8], encoding: Encoding), Fault> {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? b << 8 | a : a << 8 | b)
            index += 2
        }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            return .failure(Fault(diagnostic: Diagnostic("results-encoding", at: SourceLocation(file))))
        }
        let result = Array(text.utf8)
        if let fault = controlFault(result, file) { return .failure(fault) }
        return .success((result, .utf16))
    }

    private static func windows(
        _ bytes: [UInt8], _ file: String
    ) -> Result<(text: [UInt8], encoding: Encoding), Fault> {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for (index, byte) in bytes.enumerated() {
            guard byte >= 0x80 else {
                text.append(byte)
                continue
            }
            guard let scalar = byte >= 0xA0 ? Unicode.Scalar(byte) : specials[Int(byte) - 0x80] else {
                return .failure(Fault(diagnostic: Diagnostic("results-encoding", at: place(of: index, bytes, file))))
            }
            text += Array(String(scalar).utf8)
        }
        return .success((text, .windows))
    }

    /// Control characters, of which no table has any: it is another kind of file.
    private static func controlFault(_ text: [UInt8], _ file: String) -> Fault? {
        guard let index = text.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
            return nil
        }
        return Fault(diagnostic: Diagnostic("results-encoding", at: place(of: index, text, file)))
    }

    private static func place(of index: Int, _ bytes: [UInt8], _ file: String) -> SourceLocation {
        let lineStart = bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = bytes[..<index].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        return SourceLocation(file, line: line, column: index - lineStart + 1)
    }

    /// The signs from 0x80 to 0x9F; five of the places are nobody's.
    private static let specials: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil, nil, "‘", "’", "“", "”", "•",
        "–", "—",
        "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
