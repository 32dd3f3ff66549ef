/// A file's name as a stranger wrote it, held against what any system would make of it.
///
/// A name is never used as it is: what is accepted gets a name of its own. These rules are for names that show bad faith, or
/// that would mean different things on different systems.
package struct SubmittedName: Sendable, Hashable {
    /// The parts between slashes, in Unicode's composed form.
    package var parts: [String]

    /// The file's own name.
    package var last: String { parts.last ?? "" }
    /// The whole name, composed.
    package var text: String { parts.joined(separator: "/") }
    /// What two names have in common that are one name to some system: case and Unicode's forms apart.
    package var folded: String { text.lowercased().composed.lowercased() }

    /// Why a name can't be taken: the causes of `receive-bad-name`.
    package enum Fault: String, Error, Sendable, CaseIterable {
        case empty, encoding, control, invisible, absolute, drive, backslash, traversal, device, trailing, hidden
        case tooLong = "too-long"
        case tooDeep = "too-deep"
    }

    /// - Parameter bytes: the name as the archive or the disk has it, with `/` between its parts.
    package init(_ bytes: [UInt8], limits: SubmissionLimits = SubmissionLimits()) throws(Fault) {
        guard !bytes.isEmpty else { throw .empty }
        // Before anything else: a control character may hide what follows it.
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { throw .control }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding }
        for scalar in text.unicodeScalars {
            if (0x80..<0xA0).contains(scalar.value) { throw .control }
            if Self.isInvisible(scalar) { throw .invisible }
        }
        guard !text.hasPrefix("/") else { throw .absolute }
        guard !text.utf8.contains(UInt8(ascii: "\\")) else { throw .backslash }
        // A drive (`C:`), or a stream beside a file's content (`a.md:b`).
        guard !text.utf8.contains(UInt8(ascii: ":")) else { throw .drive }
        let parts = text.composed.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard bytes.count <= limits.pathBytes else { throw .tooLong }
        guard parts.count <= limits.depth + 1 else { throw .tooDeep }
        for part in parts {
            guard !part.isEmpty, part != ".", part != ".." else { throw .traversal }
            guard part.utf8.count <= limits.nameBytes else { throw .tooLong }
            guard !Self.isDevice(part) else { throw .device }
            guard part.last != ".", part.last != " ", part.first != " " else { throw .trailing }
            guard part.first != "." || Self.isLeftOver(part) else { throw .hidden }
        }
        self.parts = parts
    }

    /// What an operating system leaves in folders for itself: passed over, not refused.
    package var isLeftOver: Bool {
        parts.contains { Self.isLeftOver($0) || $0 == "__MACOSX" }
            || ["thumbs.db", "desktop.ini"].contains(last.lowercased())
    }

    private static func isLeftOver(_ part: String) -> Bool {
        part == ".DS_Store" || part.hasPrefix("._") || part == ".directory"
    }

    /// Scalars that reorder a line or can't be seen (Unicode Standard Annex 9; general category Cf, and fillers).
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x034F, 0x2028, 0x2029: return true
        case 0xFE00...0xFE0F: return false
        default: return scalar.properties.generalCategory == .format || scalar.properties.isNoncharacterCodePoint
        }
    }

    /// Names that Windows gives to devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces").
    private static func isDevice(_ part: String) -> Bool {
        var stem = part.prefix { $0 != "." }
        while stem.last == " " { stem.removeLast() }
        let name = stem.uppercased()
        if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"].contains(name) { return true }
        guard name.hasPrefix("COM") || name.hasPrefix("LPT"), name.count == 4, let last = name.last else {
            return false
        }
        return "0123456789¹²³".contains(last)
    }
}
