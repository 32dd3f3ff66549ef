import Foundation
import PortavozKit

/// Dictionaries of a few words, in a folder that is deleted with them.
final class TinyDictionaries: Sendable {
    let shelf: DictionaryShelf
    private let folder: String

    /// - Parameters:
    ///   - words: by dictionary, `es_ES`.
    ///   - encoding: of the files, as Hunspell names it, and as Swift does.
    init(_ words: [String: String], encoding: (name: String, of: String.Encoding) = ("UTF-8", .utf8)) throws {
        folder = FileManager.default.temporaryDirectory.path + "/portavoz-dictionaries-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in words {
            let list = text.split(whereSeparator: \.isWhitespace)
            let affixes = "SET \(encoding.name)\nTRY aeiounrstlcdmpábéíóúñ\n"
            let dictionary = "\(list.count)\n" + list.joined(separator: "\n") + "\n"
            try affixes.data(using: encoding.of)!.write(to: URL(fileURLWithPath: "\(folder)/\(name).aff"))
            try dictionary.data(using: encoding.of)!.write(to: URL(fileURLWithPath: "\(folder)/\(name).dic"))
        }
        shelf = DictionaryShelf(folders: [folder])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }  // what is left is a few bytes
}
