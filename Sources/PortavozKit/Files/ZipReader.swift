import CMinizip

/// Reads a zip archive that may come from anybody: it lists what the archive says it holds, and unpacks one entry at a time
/// up to a limit. It gives no name a meaning and writes nothing.
package final class ZipReader {
    /// What an archive says of one of its files. Nothing of it can be trusted.
    package struct Entry: Sendable, Equatable {
        /// The name's bytes, in whatever encoding; a folder's end in `/`.
        package var name: [UInt8]
        /// Bytes in the archive.
        package var packedSize: UInt64
        /// Bytes once unpacked, as the archive says.
        package var size: UInt64
        /// 0 for stored, 8 for deflated.
        package var method: Int
        package var isEncrypted: Bool
        /// Whether the flag says that the name is UTF-8.
        package var nameIsUTF8: Bool
        /// The file's kind and rights where a Unix system wrote the archive; else nil.
        package var unixMode: UInt32?
        fileprivate var place: unz64_file_pos

        package var isFolder: Bool {
            name.last == UInt8(ascii: "/") || unixMode.map { $0 & 0o170000 == 0o040000 } == true
        }
        package var isSymbolicLink: Bool { unixMode.map { $0 & 0o170000 == 0o120000 } == true }

        package static func == (one: Entry, other: Entry) -> Bool {
            one.name == other.name && one.size == other.size && one.packedSize == other.packedSize
        }
    }

    package enum Fault: Error, Equatable {
        /// No archive, one whose list of files is damaged, or one without files.
        case unreadable
        /// More files than were allowed.
        case tooManyEntries
        case encrypted
        /// A method of compression other than deflate.
        case unknownMethod
        /// The entry unpacks to more than the limit.
        case tooLarge
        /// The entry's data end early, have another checksum, or are not what the list says.
        case damaged
    }

    package let entries: [Entry]
    private let memory: ZipMemory
    private let archive: unzFile

    /// - Parameters:
    ///   - bytes: the archive.
    ///   - limit: how many entries it may have.
    package init(_ bytes: [UInt8], atMost limit: Int) throws(Fault) {
        memory = ZipMemory(bytes)
        var functions = memory.functions()
        guard let archive = unzOpen2_64("", &functions) else { throw .unreadable }
        do {
            entries = try ZipReader.list(archive, atMost: limit)
        } catch {
            unzClose(archive)
            throw error
        }
        self.archive = archive
    }

    deinit {
        unzClose(archive)
    }

    private static func list(_ archive: unzFile, atMost limit: Int) throws(Fault) -> [Entry] {
        var entries: [Entry] = []
        var status = unzGoToFirstFile(archive)
        while status == UNZ_OK {
            guard entries.count < limit else { throw .tooManyEntries }
            var facts = unz_file_info64()
            guard unzGetCurrentFileInfo64(archive, &facts, nil, 0, nil, 0, nil, 0) == UNZ_OK else { throw .unreadable }
            var name = [UInt8](repeating: 0, count: Int(facts.size_filename))
            let got = name.withUnsafeMutableBytes { buffer in
                unzGetCurrentFileInfo64(
                    archive, nil, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt(buffer.count), nil, 0,
                    nil, 0)
            }
            var place = unz64_file_pos()
            guard got == UNZ_OK, unzGetFilePos64(archive, &place) == UNZ_OK else { throw .unreadable }
            entries.append(
                Entry(
                    name: name, packedSize: facts.compressed_size, size: facts.uncompressed_size,
                    method: Int(facts.compression_method), isEncrypted: facts.flag & 1 != 0,
                    nameIsUTF8: facts.flag & 1 << 11 != 0,
                    unixMode: facts.version >> 8 == 3 ? UInt32(truncatingIfNeeded: facts.external_fa >> 16) : nil,
                    place: place))
            status = unzGoToNextFile(archive)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else { throw .unreadable }
        return entries
    }

    /// Unpacks an entry.
    ///
    /// - Parameters:
    ///   - entry: one of ``entries``.
    ///   - limit: how many bytes it may unpack to, whatever the archive says; no more memory than that is used.
    package func read(_ entry: Entry, atMost limit: Int) throws(Fault) -> [UInt8] {
        guard !entry.isEncrypted else { throw .encrypted }
        guard entry.method == 0 || entry.method == Int(Z_DEFLATED) else { throw .unknownMethod }
        guard entry.size <= UInt64(limit) else { throw .tooLarge }
        var place = entry.place
        guard unzGoToFilePos64(archive, &place) == UNZ_OK, unzOpenCurrentFile(archive) == UNZ_OK else {
            throw .damaged
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(entry.size))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unzReadCurrentFile(archive, &chunk, UInt32(chunk.count))
            if count == 0 { break }
            guard count > 0, bytes.count + Int(count) <= limit else {
                unzCloseCurrentFile(archive)
                throw count > 0 ? .tooLarge : .damaged
            }
            bytes += chunk[..<Int(count)]
        }
        // Only the end tells whether the checksum is right.
        guard unzCloseCurrentFile(archive) == UNZ_OK, UInt64(bytes.count) == entry.size else { throw .damaged }
        return bytes
    }
}
