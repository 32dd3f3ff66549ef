/// A zip whose structure has been held against all rules, and which minizip reads in the same way.
struct AuditedZip {
    let structure: ZipStructure
    private let reader: ZipReader

    /// - Throws: why the file can't be taken.
    init(_ bytes: [UInt8], limits: SubmissionLimits) throws(ZipStructure.Refusal) {
        structure = try ZipStructure(bytes, limits: limits)
        guard !structure.entries.isEmpty else { throw ZipStructure.Refusal(.empty) }
        do {
            reader = try ZipReader(bytes, atMost: limits.entries)
        } catch {
            throw ZipStructure.Refusal(.broken)
        }
        let agree = zip(structure.entries, reader.entries).allSatisfy { $0.name == $1.name && $0.size == Int($1.size) }
        guard agree, structure.entries.count == reader.entries.count else { throw ZipStructure.Refusal(.mismatch) }
    }

    /// The files with their bytes, one by one: nil where they are damaged. Folders are left out.
    func forEachFile<Fault: Error>(_ body: ([UInt8], [UInt8]?) throws(Fault) -> Void) throws(Fault) {
        for (entry, packed) in zip(structure.entries, reader.entries) where !entry.isFolder {
            // What is damaged is told by name; how doesn't matter to anybody.
            try body(entry.name, try? reader.read(packed, atMost: entry.size))
        }
    }

    var folders: [[UInt8]] { structure.entries.filter(\.isFolder).map { Array($0.name.dropLast()) } }
}
