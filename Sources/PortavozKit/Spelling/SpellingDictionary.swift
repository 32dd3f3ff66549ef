import CHunspell
import Foundation
import Synchronization

/// A dictionary of Hunspell's, opened. Hunspell is not made for several threads at once: a lock lets in one after another.
final class SpellingDictionary: Sendable {
    private struct Handle {
        var hunspell: OpaquePointer
        /// From UTF-8 to the dictionary's encoding and back; nil where that is UTF-8.
        var encoder: iconv_t?
        var decoder: iconv_t?
    }

    private let handle: Mutex<Handle>

    /// Nil where the files can't be read, or are in an encoding that this machine doesn't know.
    init?(_ files: DictionaryShelf.Files) {
        guard let hunspell = Self.open(files) else { return nil }
        let encoding = Hunspell_get_dic_encoding(hunspell).map { String(cString: $0) } ?? "ISO8859-1"
        var own = Handle(hunspell: hunspell)
        if encoding.uppercased() != "UTF-8" {
            let name = Self.iconvNames[encoding] ?? encoding
            own.encoder = Self.converter(to: name, from: "UTF-8")
            own.decoder = Self.converter(to: "UTF-8", from: name)
            guard own.encoder != nil, own.decoder != nil else {
                for converter in [own.encoder, own.decoder] { if let converter { iconv_close(converter) } }
                Hunspell_destroy(hunspell)
                return nil
            }
        }
        handle = Mutex(own)
    }

    deinit {
        handle.withLock { own in
            for converter in [own.encoder, own.decoder] { if let converter { iconv_close(converter) } }
            Hunspell_destroy(own.hunspell)
        }
    }

    /// Whether a word is right. What the dictionary's encoding has no letters for is not.
    func contains(_ word: String) -> Bool {
        handle.withLock { own in
            guard let word = Self.bytes(of: word, own.encoder) else { return false }
            return Hunspell_spell(own.hunspell, word) != 0
        }
    }

    /// The words that are near to a wrong one, the likeliest first.
    func suggestions(for word: String, atMost limit: Int) -> [String] {
        handle.withLock { own in
            guard let word = Self.bytes(of: word, own.encoder) else { return [] }
            var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
            let count = Hunspell_suggest(own.hunspell, &list, word)
            guard let found = list else { return [] }
            defer { Hunspell_free_list(own.hunspell, &list, count) }
            return (0..<Int(count)).prefix(limit).compactMap { index in
                found[index].flatMap { Self.text(of: $0, own.decoder) }
            }
        }
    }

    // MARK: Opening

    /// Opens a dictionary that looks for near words by their letters alone: comparing a word with every other one of the
    /// dictionary, as Hunspell does where it finds none, takes a tenth of a second a word and helps rarely. Only the file of
    /// affixes can say so; Hunspell reads a copy of it, which is deleted at once.
    private static func open(_ files: DictionaryShelf.Files) -> OpaquePointer? {
        guard let affixes = FileManager.default.contents(atPath: files.affixes), !affixes.isEmpty,
            FileManager.default.contents(atPath: files.words)?.isEmpty == false
        else { return nil }
        let key = Array("MAXNGRAMSUGS".utf8)
        var lines = [UInt8](affixes).split(separator: 0x0A).filter { !$0.starts(with: key) }
        lines.append(Array("MAXNGRAMSUGS 0\n".utf8)[...])
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("portavoz-\(UUID().uuidString).aff")
        // What is left behind is small and harms nobody.
        defer { try? FileManager.default.removeItem(at: copy) }
        // Without the copy the original serves.
        let isWritten = (try? Data(lines.joined(separator: [0x0A])).write(to: copy)) != nil
        return Hunspell_create(isWritten ? copy.path : files.affixes, files.words)
    }

    // MARK: Encodings

    /// Names that Hunspell's documentation uses and iconv doesn't know.
    private static let iconvNames = ["microsoft-cp1251": "CP1251", "TIS620-2533": "TIS-620"]

    private static func converter(to target: String, from source: String) -> iconv_t? {
        let converter = iconv_open(target, source)
        return converter == iconv_t(bitPattern: -1) ? nil : converter
    }

    private static func bytes(of text: String, _ encoder: iconv_t?) -> [CChar]? {
        let plain = text.utf8.map(CChar.init(bitPattern:))
        guard let encoder else { return plain + [0] }
        return convert(plain, encoder).map { $0 + [0] }
    }

    private static func text(of word: UnsafePointer<CChar>, _ decoder: iconv_t?) -> String? {
        guard let decoder else { return String(cString: word) }
        let bytes = Array(UnsafeBufferPointer(start: word, count: strlen(word)))
        return convert(bytes, decoder).map { String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self) }
    }

    private static func convert(_ bytes: [CChar], _ converter: iconv_t) -> [CChar]? {
        var input = bytes
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 8)
        let room = output.count
        let left = input.withUnsafeMutableBufferPointer { from -> Int? in
            output.withUnsafeMutableBufferPointer { to -> Int? in
                var (source, sourceLeft) = (from.baseAddress, from.count)
                var (target, targetLeft) = (to.baseAddress, to.count)
                iconv(converter, nil, nil, nil, nil)
                guard iconv(converter, &source, &sourceLeft, &target, &targetLeft) >= 0 else { return nil }
                return targetLeft
            }
        }
        return left.map { Array(output.prefix(room - $0)) }
    }
}
