import ArgumentParser
import Foundation
import PortavozDiagnostics
import PortavozKit

/// Where an exported course goes: a file or a folder of the caller's choice. What an earlier export made may be replaced;
/// anything else only when the caller says so.
struct ExportTarget {
    /// As the caller names it.
    let path: String
    let fullPath: String
    private let replaces: Bool
    private let files = FileSystem.disk("/")
    /// From the disk's root, without its first slash.
    private let place: String

    init(_ path: String, replaces: Bool) {
        self.path = path
        self.replaces = replaces
        fullPath = URL(fileURLWithPath: path).standardizedFileURL.path
        place = String(fullPath.drop { $0 == "/" })
    }

    /// What every page of an export has in its head.
    private static let mark = Array("<meta name=\"generator\" content=\"Portavoz\">".utf8)

    func writeZip(_ contents: [PackagedFile], in language: MessageLanguage) throws {
        try check(language) { bytes in
            // What can't be read is no archive of ours.
            guard let zip = try? ZipReader(bytes, atMost: 100_000),
                let start = zip.entries.first(where: { $0.name == Array("index.html".utf8) }),
                let page = try? zip.read(start, atMost: 4 << 20)
            else { return false }
            return page.contains(Self.mark)
        }
        var zip = ZipWriter()
        for file in contents { zip.add(file.name, file.bytes) }
        try write(zip.finish())
    }

    /// A workbook and its PDF go together: whoever made the one that is there made the other.
    func writeWorkbook(_ bytes: [UInt8], in language: MessageLanguage) throws {
        try check(language) { $0.prefix(1000).contains(Self.mark) }
        if files.status(place) == nil { try besides.check(language) { _ in false } }
        try write(bytes)
    }

    /// Where a workbook's PDF goes.
    var besides: ExportTarget {
        let name = path.hasSuffix(".html") ? String(path.dropLast(".html".count)) : path
        return ExportTarget(name + ".pdf", replaces: replaces)
    }

    /// Pages go into a zip where the name ends so, else into a folder.
    func writePages(_ contents: [PackagedFile], in language: MessageLanguage) throws {
        guard !path.lowercased().hasSuffix(".zip") else { return try writeZip(contents, in: language) }
        guard let status = files.status(place) else { return try writeFolder(contents) }
        guard status.isFolder else { throw inTheWay(language) }
        let names = try naming { () throws(FileError) in try files.list(place) }
        if names.isEmpty { return try writeFolder(contents) }
        let start = try naming { () throws(FileError) in try files.readIfPresent(place + "/index.html") }
        guard replaces || start?.contains(Self.mark) == true else { throw inTheWay(language) }
        for file in contents {
            try naming { () throws(FileError) in try files.replace("\(place)/\(file.name)", with: file.bytes) }
        }
    }

    /// A new folder appears whole.
    private func writeFolder(_ contents: [PackagedFile]) throws {
        let slash = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
        let temporary = place[..<slash] + ".portavoz-" + place[slash...]
        do {
            try naming { () throws(FileError) in
                for file in contents { _ = try files.write("\(temporary)/\(file.name)", file.bytes) }
                try files.rename(String(temporary), place)
            }
        } catch {
            // What can't be taken away does no harm: the first error is the one to tell.
            try? FileManager.default.removeItem(atPath: "/" + temporary)
            throw error
        }
    }

    private func check(_ language: MessageLanguage, isOurs: ([UInt8]) -> Bool) throws {
        guard let status = files.status(place) else { return }
        if status.isFolder { throw inTheWay(language) }
        if replaces { return }
        guard isOurs(try naming { () throws(FileError) in try files.read(place) }) else { throw inTheWay(language) }
    }

    private func inTheWay(_ language: MessageLanguage) -> ExitCode {
        refusal(Diagnostic("course-export-in-the-way", at: nil, ["path": path]), in: language)
    }

    func write(_ bytes: [UInt8]) throws {
        try naming { () throws(FileError) in try files.replace(place, with: bytes) }
    }

    /// Does something on the disk; what it says no to is told by the caller's name for the place.
    private func naming<Value>(_ act: () throws(FileError) -> Value) throws(FileError) -> Value {
        do throws(FileError) {
            return try act()
        } catch {
            throw FileError(path: path, code: error.code)
        }
    }
}

extension Sequence where Element == UInt8 {
    fileprivate func contains(_ words: [UInt8]) -> Bool {
        let bytes = Array(self)
        guard bytes.count >= words.count else { return false }
        return (0...bytes.count - words.count).contains { bytes[$0] == words[0] && bytes[$0...].starts(with: words) }
    }
}
