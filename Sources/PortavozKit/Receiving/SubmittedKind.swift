/// What a file is, by its content: its name may say anything.
package enum SubmittedKind: Sendable, Hashable {
    case text
    case image(ImageFormat)
    case document(OfficeFormat)
    /// A zip that is neither of the word processors' files.
    case zip
    /// Something that can't be taken: the causes of `receive-wrong-type`.
    case other(String)

    package init(_ bytes: [UInt8]) {
        if bytes.isEmpty {
            self = .other("empty")
        } else if let other = Self.signatures.first(where: { $0.matches(bytes) }) {
            self = other.kind
        } else if let format = ImageFormat(beginning: bytes) {
            self = [.png, .jpeg, .webp].contains(format) ? .image(format) : .other(format == .svg ? "svg" : "image")
        } else if bytes.starts(with: [0x50, 0x4B]), bytes.count > 3, [3, 5, 7].contains(bytes[2]) {
            self = .zip
        } else if Self.isMarkup(bytes) {
            self = .other("html")
        } else {
            self = .text
        }
    }

    private struct Signature {
        var offset = 0
        var bytes: [UInt8]
        var kind: SubmittedKind

        func matches(_ file: [UInt8]) -> Bool {
            file.count >= offset + bytes.count && file[offset..<offset + bytes.count].elementsEqual(bytes)
        }
    }

    private static let signatures: [Signature] = [
        Signature(bytes: Array("%PDF".utf8), kind: .other("pdf")),
        Signature(bytes: Array("{\\rtf".utf8), kind: .other("old-document")),
        Signature(bytes: [0xD0, 0xCF, 0x11, 0xE0], kind: .other("old-document")),
        Signature(bytes: Array("MZ".utf8) + [0x90], kind: .other("program")),
        Signature(bytes: Array("MZ".utf8) + [0], kind: .other("program")),
        Signature(bytes: [0x7F] + Array("ELF".utf8), kind: .other("program")),
        Signature(bytes: Array("#!".utf8), kind: .other("program")),
        Signature(bytes: [0xCA, 0xFE, 0xBA, 0xBE], kind: .other("program")),
        Signature(bytes: [0xCF, 0xFA, 0xED, 0xFE], kind: .other("program")),
        Signature(bytes: [0, 0x61, 0x73, 0x6D], kind: .other("program")),
        Signature(bytes: [0x1F, 0x8B], kind: .other("archive")),
        Signature(bytes: Array("Rar!".utf8), kind: .other("archive")),
        Signature(bytes: Array("7z".utf8) + [0xBC, 0xAF], kind: .other("archive")),
        Signature(bytes: Array("BZh".utf8), kind: .other("archive")),
        Signature(bytes: [0xFD] + Array("7zXZ".utf8), kind: .other("archive")),
        Signature(bytes: [0x28, 0xB5, 0x2F, 0xFD], kind: .other("archive")),
        Signature(bytes: Array("MSCF".utf8), kind: .other("archive")),
        Signature(offset: 257, bytes: Array("ustar".utf8), kind: .other("archive")),
        Signature(offset: 4, bytes: Array("ftyphei".utf8), kind: .other("image")),
        Signature(offset: 4, bytes: Array("ftyp".utf8), kind: .other("image")),
        Signature(bytes: Array("II*".utf8) + [0], kind: .other("image")),
        Signature(bytes: Array("MM".utf8) + [0, 0x2A], kind: .other("image")),
        Signature(bytes: [0, 0, 1, 0], kind: .other("image")),
        Signature(bytes: Array("8BPS".utf8), kind: .other("image")),
        Signature(bytes: Array("%!PS".utf8), kind: .other("pdf")),
    ]

    /// Whether a file begins as a page or another XML document does.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        var start = bytes.prefix(1024)
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        let text = String(decoding: start.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(64), as: UTF8.self)
            .lowercased()
        return ["<!doctype", "<html", "<?xml", "<svg", "<script", "<?php", "<head", "<body"].contains {
            text.hasPrefix($0)
        }
    }

    /// Whether a picture is another kind of file too, to a program that looks for that: a zip at its end, a PDF near its
    /// beginning, a page or a script anywhere.
    package static func isPolyglot(image bytes: [UInt8]) -> Bool {
        if bytes.prefix(1024).firstRange(of: Array("%PDF".utf8)) != nil { return true }
        let end = bytes.suffix(65_557)
        if end.firstRange(of: [0x50, 0x4B, 0x05, 0x06]) != nil { return true }
        let marks = ["<script", "<?php", "<html", "<svg", "<!doctype", "<iframe", "<body"].map { Array($0.utf8) }
        return bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                guard buffer[index] == UInt8(ascii: "<") else {
                    index += 1
                    continue
                }
                for mark in marks where index + mark.count <= buffer.count {
                    if (0..<mark.count).allSatisfy({ lower(buffer[index + $0]) == mark[$0] }) { return true }
                }
                index += 1
            }
            return false
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
}

/// The word processors' files that a guest may send.
package enum OfficeFormat: String, Sendable, Hashable {
    case docx, odt
}

extension Collection<UInt8> {
    /// Where some bytes first stand.
    func firstRange(of word: [UInt8]) -> Range<Index>? {
        var start = startIndex
        while start != endIndex, let found = self[start...].firstIndex(of: word[0]) {
            if self[found...].starts(with: word) { return found..<index(found, offsetBy: word.count) }
            start = index(after: found)
        }
        return nil
    }
}
