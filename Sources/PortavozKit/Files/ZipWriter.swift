import CMinizip

/// Makes a zip archive in memory. The same files give the same bytes: every entry has the oldest date the format knows,
/// and none tells of a user or a machine.
package struct ZipWriter {
    private let memory = ZipMemory()
    private let archive: zipFile
    private var names: Set<String> = []

    package init() {
        var functions = memory.functions()
        guard let archive = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else {
            fatalError("minizip has no memory for an archive")
        }
        self.archive = archive
    }

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - name: its path in the archive, with `/` between folders; each name once.
    ///   - bytes: what it holds. Pictures and archives are stored as they are, all else is compressed.
    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        precondition(names.insert(name).inserted, "\(name) is in the archive already")
        // 1 January 1980, written out: a date of zero would be no date at all for some readers.
        let date = tm_zip(tm_sec: 0, tm_min: 0, tm_hour: 0, tm_mday: 1, tm_mon: 0, tm_year: 1980)
        let regularFileForAll: UInt = 0o100644 << 16
        var facts = zip_fileinfo(tmz_date: date, dosDate: 0, internal_fa: 0, external_fa: regularFileForAll)
        let unix: UInt = 3 << 8 | 20
        let namesAreUTF8: UInt = 1 << 11
        let isSmall = !["png", "jpg", "jpeg", "webp", "avif", "woff2", "zip"].contains(
            name.split(separator: ".").last.map { $0.lowercased() } ?? "")
        let opened = zipOpenNewFileInZip4_64(
            archive, name, &facts, nil, 0, nil, 0, nil, isSmall ? Int32(Z_DEFLATED) : 0, 9, 0, -MAX_WBITS, 9,
            Z_DEFAULT_STRATEGY, nil, 0, unix, namesAreUTF8, bytes.count >= 0xffff_ffff ? 1 : 0)
        precondition(opened == ZIP_OK, "minizip could not begin \(name): \(opened)")
        // The length is given in 32 bits.
        for start in stride(from: 0, to: bytes.count, by: 1 << 30) {
            let end = min(bytes.count, start + 1 << 30)
            let written = bytes.withUnsafeBytes {
                zipWriteInFileInZip(archive, $0.baseAddress! + start, UInt32(end - start))
            }
            precondition(written == ZIP_OK, "minizip could not write \(name): \(written)")
        }
        let closed = zipCloseFileInZip(archive)
        precondition(closed == ZIP_OK, "minizip could not end \(name): \(closed)")
    }

    /// Ends the archive.
    package consuming func finish() -> [UInt8] {
        let closed = zipClose(archive, nil)
        precondition(closed == ZIP_OK, "minizip could not end the archive: \(closed)")
        return memory.bytes
    }
}
