/// A zip's table of contents, believed only where the whole file bears it out (APPNOTE.TXT 6.3.10, sections 4.3 and 4.4).
///
/// Programs that read zips disagree about files that are not quite right, and that is what hostile ones live on: an entry
/// that one of them sees and another doesn't, two entries in the same bytes, a size that is a lie. So every byte of the file
/// has to belong to exactly one thing, the two descriptions of an entry have to agree, and nothing else passes.
package struct ZipStructure: Sendable {
    package struct Entry: Sendable {
        package var name: [UInt8]
        package var isFolder: Bool
        /// Deflated; stored otherwise.
        package var isPacked: Bool
        package var checksum: UInt32
        package var size: Int
        /// Where its data stand in the file.
        package var data: Range<Int>
    }

    package var entries: [Entry]

    /// Why a zip can't be taken: the causes of `receive-bad-zip`.
    package enum Fault: String, Sendable, CaseIterable {
        case broken, empty, foreign, overlap, mismatch, encrypted, method, bomb, zip64
        case tooMany = "too-many"
        case tooLarge = "too-large"
        case link, special
    }

    /// A fault, and the entry that has it where it is one entry's.
    package struct Refusal: Error, Sendable {
        package var fault: Fault
        package var name: [UInt8]?

        init(_ fault: Fault, _ name: [UInt8]? = nil) {
            self.fault = fault
            self.name = name
        }
    }

    package init(_ file: [UInt8], limits: SubmissionLimits = SubmissionLimits()) throws(Refusal) {
        let bytes = HeaderBytes(file)
        let end = try Self.endRecord(bytes)
        guard let count = bytes.little(2, at: end + 10), let size = bytes.little(4, at: end + 12),
            let start = bytes.little(4, at: end + 16), bytes.little(2, at: end + 4) == 0,
            bytes.little(2, at: end + 6) == 0, bytes.little(2, at: end + 8) == count
        else { throw Refusal(.broken) }
        // A file that needs the 64-bit form is far beyond any limit.
        guard count != 0xFFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw Refusal(.zip64) }
        guard count <= limits.entries else { throw Refusal(.tooMany) }
        guard start + size == end else { throw Refusal(start + size < end ? .foreign : .broken) }

        entries = []
        var extents: [Range<Int>] = []
        var position = start
        var total = 0
        for _ in 0..<count {
            let entry = try Self.entry(bytes, file, at: &position, directory: start)
            total += entry.entry.size
            guard total <= limits.totalBytes else { throw Refusal(.tooLarge, entry.entry.name) }
            let packed = max(1, entry.entry.data.count)
            guard entry.entry.size <= limits.ratioFloor || entry.entry.size / packed <= limits.ratio else {
                throw Refusal(.bomb, entry.entry.name)
            }
            entries.append(entry.entry)
            extents.append(entry.extent)
        }
        guard position == end else { throw Refusal(.broken) }
        try Self.check(extents, directory: start)
    }

    /// The record at the file's very end; a comment may follow it, and nothing else.
    private static func endRecord(_ bytes: HeaderBytes) throws(Refusal) -> Int {
        var sign: Int?
        for offset in stride(from: bytes.count - 22, through: max(0, bytes.count - 65_557), by: -1)
        where bytes.matches("PK\u{5}\u{6}", at: offset) {
            sign = sign ?? offset
            if bytes.little(2, at: offset + 20) == bytes.count - offset - 22 {
                // A second record, in the comment of the first, is there to be found by somebody else.
                guard sign == offset else { throw Refusal(.foreign) }
                return offset
            }
        }
        throw Refusal(sign == nil ? .broken : .foreign)
    }

    /// One line of the directory, held against the header before the data.
    private static func entry(
        _ bytes: HeaderBytes, _ file: [UInt8], at position: inout Int, directory: Int
    ) throws(Refusal) -> (entry: Entry, extent: Range<Int>) {
        let at = position
        guard bytes.matches("PK\u{1}\u{2}", at: at), let host = bytes.little(1, at: at + 5),
            let flags = bytes.little(2, at: at + 8), let method = bytes.little(2, at: at + 10),
            let checksum = bytes.little(4, at: at + 16), let packed = bytes.little(4, at: at + 20),
            let size = bytes.little(4, at: at + 24), let nameLength = bytes.little(2, at: at + 28),
            let extraLength = bytes.little(2, at: at + 30), let commentLength = bytes.little(2, at: at + 32),
            let attributes = bytes.little(4, at: at + 38), let local = bytes.little(4, at: at + 42)
        else { throw Refusal(.broken) }
        let nameStart = at + 46
        position = nameStart + nameLength + extraLength + commentLength
        guard position <= file.count else { throw Refusal(.broken) }
        let name = Array(file[nameStart..<nameStart + nameLength])
        // Encrypted, strongly encrypted, or with a hidden directory.
        guard flags & 0x2041 == 0 else { throw Refusal(.encrypted, name) }
        guard packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF, local != 0xFFFF_FFFF else { throw Refusal(.zip64, name) }
        guard method == 0 || method == 8 else { throw Refusal(.method, name) }
        let extra = nameStart + nameLength..<nameStart + nameLength + extraLength
        try check(attributes: attributes, host: host, extra: file[extra], name: name)

        guard bytes.matches("PK\u{3}\u{4}", at: local), let localFlags = bytes.little(2, at: local + 6),
            let localMethod = bytes.little(2, at: local + 8), let localChecksum = bytes.little(4, at: local + 14),
            let localPacked = bytes.little(4, at: local + 18), let localSize = bytes.little(4, at: local + 22),
            let localName = bytes.little(2, at: local + 26), let localExtra = bytes.little(2, at: local + 28)
        else { throw Refusal(.broken, name) }
        let data = local + 30 + localName + localExtra
        guard data + packed <= directory else { throw Refusal(.broken, name) }
        guard file[local + 30..<local + 30 + localName].elementsEqual(name), localMethod == method,
            localFlags & 0x2041 == 0
        else { throw Refusal(.mismatch, name) }
        // With bit 3 the header leaves the sizes to what follows the data.
        let isLater = localFlags & 8 != 0 && localChecksum == 0 && localPacked == 0 && localSize == 0
        guard isLater || (localChecksum == checksum && localPacked == packed && localSize == size),
            method == 8 || packed == size
        else { throw Refusal(.mismatch, name) }
        let isFolder = name.last == UInt8(ascii: "/")
        guard !isFolder || size == 0 else { throw Refusal(.mismatch, name) }
        var extentEnd = data + packed
        if flags & 8 != 0 { extentEnd += descriptor(bytes, at: extentEnd, checksum, packed, size) }
        return (
            Entry(
                name: name, isFolder: isFolder, isPacked: method == 8, checksum: UInt32(checksum), size: size,
                data: data..<data + packed),
            local..<extentEnd
        )
    }

    /// The length of the descriptor after an entry's data: with or without its sign.
    private static func descriptor(
        _ bytes: HeaderBytes, at offset: Int, _ checksum: Int, _ packed: Int, _ size: Int
    ) -> Int {
        for (start, length) in [(offset + 4, 16), (offset, 12)]
        where (start == offset || bytes.matches("PK\u{7}\u{8}", at: offset)) && bytes.little(4, at: start) == checksum
            && bytes.little(4, at: start + 4) == packed && bytes.little(4, at: start + 8) == size
        {
            return length
        }
        return 0
    }

    /// Only files and folders: no links, devices or pipes, whichever way a system has of noting them.
    private static func check(
        attributes: Int, host: Int, extra: ArraySlice<UInt8>, name: [UInt8]
    ) throws(Refusal) {
        // The file's mode of Unix and of macOS; other systems' programs leave it empty.
        switch attributes >> 16 & 0o170000 {
        case 0, 0o040000, 0o100000: break
        case 0o120000: throw Refusal(.link, name)
        default: throw Refusal(host == 3 || host == 19 ? .special : .mismatch, name)
        }
        var position = extra.startIndex
        while position + 4 <= extra.endIndex {
            let kind = Int(extra[position]) | Int(extra[position + 1]) << 8
            let length = Int(extra[position + 2]) | Int(extra[position + 3]) << 8
            let content = extra[(position + 4)...].prefix(length)
            switch kind {
            case 0x000D where length > 12, 0x756E where length > 14: throw Refusal(.link, name)
            case 0x7075 where !content.dropFirst(5).elementsEqual(name): throw Refusal(.mismatch, name)
            case 0x0001: throw Refusal(.zip64, name)
            default: break
            }
            position += 4 + length
        }
    }

    /// The entries follow each other from the file's first byte to the directory.
    private static func check(_ extents: [Range<Int>], directory: Int) throws(Refusal) {
        var end = 0
        for extent in extents.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard extent.lowerBound >= end else { throw Refusal(.overlap) }
            guard extent.lowerBound == end else { throw Refusal(.foreign) }
            end = extent.upperBound
        }
        guard end <= directory else { throw Refusal(.overlap) }
        guard end == directory else { throw Refusal(.foreign) }
    }
}
