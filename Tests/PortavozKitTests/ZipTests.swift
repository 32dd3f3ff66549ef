import PortavozKit
import Testing

@Suite struct ZipTests {
    private let text = Array("El café de la mañana. ".utf8) + Array(repeating: UInt8(ascii: "a"), count: 3000)

    private func archive(_ files: [(String, [UInt8])]) -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in files { writer.add(name, bytes) }
        return writer.finish()
    }

    /// The archive with one entry's field in the list of files changed; the list begins with `PK 01 02`.
    private func patched(_ bytes: [UInt8], at offset: Int, to value: [UInt8]) -> [UInt8] {
        let start = bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4b, 0x01, 0x02]) }!
        var bytes = bytes
        bytes.replaceSubrange(start + offset..<start + offset + value.count, with: value)
        return bytes
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let files = [
            ("lee-me.txt", text), ("logos/señal.svg", Array("<svg/>".utf8)), ("vacío.txt", []), ("a.png", text),
        ]
        let reader = try ZipReader(archive(files), atMost: 10)
        #expect(reader.entries.map { String(decoding: $0.name, as: UTF8.self) } == files.map(\.0))
        #expect(reader.entries.allSatisfy { $0.nameIsUTF8 && !$0.isEncrypted && !$0.isFolder && !$0.isSymbolicLink })
        #expect(reader.entries.map(\.unixMode) == [0o100644, 0o100644, 0o100644, 0o100644])
        for (entry, file) in zip(reader.entries, files) { #expect(try reader.read(entry, atMost: 4000) == file.1) }
    }

    @Test func textIsCompressedAndPicturesAreNot() throws {
        let reader = try ZipReader(archive([("a.txt", text), ("a.png", text)]), atMost: 10)
        #expect(reader.entries[0].method == 8 && reader.entries[0].packedSize < 200)
        #expect(reader.entries[1].method == 0 && reader.entries[1].packedSize == UInt64(text.count))
    }

    @Test func theSameFilesGiveTheSameBytes() {
        let files = [("uno.txt", text), ("dos.txt", Array("2".utf8))]
        #expect(archive(files) == archive(files))
    }

    @Test func whatHoldsNoFileIsNoArchive() {
        for bytes in [archive([]), [], Array("PK".utf8), text] {
            #expect(throws: ZipReader.Fault.unreadable) { try ZipReader(bytes, atMost: 1) }
        }
    }

    @Test func moreEntriesThanAllowedAreRefused() {
        let bytes = archive([("a", []), ("b", []), ("c", [])])
        #expect(throws: ZipReader.Fault.tooManyEntries) { try ZipReader(bytes, atMost: 2) }
    }

    @Test func anEntryLargerThanTheLimitIsRefused() throws {
        let reader = try ZipReader(archive([("a.txt", text)]), atMost: 1)
        #expect(throws: ZipReader.Fault.tooLarge) { try reader.read(reader.entries[0], atMost: text.count - 1) }
        #expect(try reader.read(reader.entries[0], atMost: text.count) == text)
    }

    @Test func anEntryThatLiesAboutItsSizeIsDamagedOrTooLarge() throws {
        for size: UInt8 in [0, 1, 100] {
            let reader = try ZipReader(
                patched(archive([("a.txt", text)]), at: 24, to: [size, 0, 0, 0]), atMost: 1)
            #expect(throws: ZipReader.Fault.self) { try reader.read(reader.entries[0], atMost: 200) }
        }
    }

    @Test func aWrongChecksumIsDamage() throws {
        let reader = try ZipReader(patched(archive([("a.txt", text)]), at: 16, to: [1, 2, 3, 4]), atMost: 1)
        #expect(throws: ZipReader.Fault.damaged) { try reader.read(reader.entries[0], atMost: 9000) }
    }

    @Test func anEncryptedEntryAndAnUnknownMethodAreRefused() throws {
        let bytes = archive([("a.txt", text)])
        let encrypted = try ZipReader(patched(bytes, at: 8, to: [1, 8]), atMost: 1)
        #expect(throws: ZipReader.Fault.encrypted) { try encrypted.read(encrypted.entries[0], atMost: 9000) }
        let bzip2 = try ZipReader(patched(bytes, at: 10, to: [12, 0]), atMost: 1)
        #expect(throws: ZipReader.Fault.unknownMethod) { try bzip2.read(bzip2.entries[0], atMost: 9000) }
    }

    @Test func linksAndFoldersAreToldByTheirMode() throws {
        let bytes = archive([("a", [])])
        #expect(try ZipReader(patched(bytes, at: 40, to: [0xff, 0xa1]), atMost: 1).entries[0].isSymbolicLink)
        #expect(try ZipReader(patched(bytes, at: 40, to: [0xed, 0x41]), atMost: 1).entries[0].isFolder)
    }

    /// An archive ends with a list of its files and a note of where that is: what is cut there may still be whole.
    @Test func aCutArchiveIsAFaultOrWhole() {
        let bytes = archive([("a.txt", text), ("b.txt", text)])
        var whole = 0
        for length in 0..<bytes.count {
            guard let reader = try? ZipReader(Array(bytes[..<length]), atMost: 9),
                let files = try? reader.entries.map({ try reader.read($0, atMost: 9000) })
            else { continue }
            whole += 1
            #expect(files == [text, text], "\(length) bytes")
        }
        #expect(whole <= 4)
    }

    /// Every single byte changed: no crash, and a file that is read is the one that was written.
    @Test func aChangedByteNeverGivesAnotherFile() throws {
        let bytes = archive([("a.txt", text)])
        var read = 0
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 0x55
            guard let reader = try? ZipReader(changed, atMost: 9), let entry = reader.entries.first,
                let got = try? reader.read(entry, atMost: 9000)
            else { continue }
            read += 1
            #expect(got == text, "byte \(place)")
        }
        // Names, dates and rights are not covered by the checksum.
        #expect(read > 10)
    }
}
