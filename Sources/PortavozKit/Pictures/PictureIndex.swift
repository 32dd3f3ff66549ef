import Glibc

/// What is known of the site's files without reading them again, and when each of the cache's pictures was last wanted.
struct PictureIndex: Sendable {
    static let path = PictureCache.folder + "index"

    /// A file's content, as far as pictures go.
    struct Source: Sendable, Hashable {
        /// Of all its bytes, by which the cache knows it: nobody can make another file with the same (SHA-256, cut in half).
        var key: PictureKey
        /// The same bytes by the digest that proves what is published.
        var digest: Digest
        /// It moves: there is more than one picture in it.
        var isMoving: Bool
    }

    private struct Row: Hashable {
        var identity: FileIdentity
        var source: Source
    }

    private var rows: [String: Row] = [:]
    /// The days, counted from 1970, on which pictures were last wanted.
    private var used: [String: Int] = [:]
    /// The program that made them, and its version.
    private var program: (identity: String, version: String)?
    /// The day on which the cache was last cleared of what nobody wants.
    private var swept = 0
    private var isChanged = false

    /// - Parameter bytes: of an index; what isn't understood is left out.
    init(_ bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: "\t", omittingEmptySubsequences: false)
            switch (words.first, words.count) {
            case ("file", 9):
                guard let size = Int(words[1]), let modified = Int(words[2]), let changed = Int(words[3]),
                    let inode = UInt64(words[4]), let digest = Digest(hexadecimal: String(words[6]))
                else { continue }
                rows[String(words[8])] = Row(
                    identity: FileIdentity(size: size, modified: modified, changed: changed, inode: inode),
                    source: Source(
                        key: PictureKey(known: String(words[5])), digest: digest, isMoving: words[7] == "moving"))
            case ("used", 3): used[String(words[1])] = Int(words[2])
            case ("swept", 2): swept = Int(words[1]) ?? 0
            case ("program", 3): program = (String(words[1]), String(words[2]))
            default: continue
            }
        }
    }

    /// The index as it is kept; nil where it is as it was read.
    var changedBytes: [UInt8]? {
        guard isChanged else { return nil }
        var text = ""
        text += "swept\t\(swept)\n"
        if let program { text += "program\t\(program.identity)\t\(program.version)\n" }
        for (path, row) in rows.sorted(by: { $0.key < $1.key }) {
            let (file, source) = (row.identity, row.source)
            text +=
                "file\t\(file.size)\t\(file.modified)\t\(file.changed)\t\(file.inode)\t\(source.key.text)\t"
                + "\(source.digest.hexadecimal)\t\(source.isMoving ? "moving" : "still")\t\(path)\n"
        }
        for (key, day) in used.sorted(by: { $0.key < $1.key }) { text += "used\t\(key)\t\(day)\n" }
        return Array(text.utf8)
    }

    /// What a file holds, if it is the file that was read.
    func source(_ path: String, _ identity: FileIdentity?) -> Source? {
        guard let row = rows[path], row.identity == identity else { return nil }
        return row.source
    }

    /// - Parameter identity: as it was before the file was read.
    mutating func note(_ source: Source, of path: String, _ identity: FileIdentity?, now: Int) {
        // Within one tick of the system's clock a file could change again and look the same.
        guard let identity, now - identity.changed > 100_000_000 else { return }
        let row = Row(identity: identity, source: source)
        guard rows[path] != row else { return }
        rows[path] = row
        isChanged = true
    }

    /// Forgets the files that are not there any more.
    mutating func keep(_ isThere: (String) -> Bool) {
        let kept = rows.filter { isThere($0.key) }
        if kept.count != rows.count { isChanged = true }
        rows = kept
    }

    /// The version of the program, asked for only where another program is installed than the last time. A picture that
    /// was made where the program is no longer there is still good.
    ///
    /// - Parameter mayStart: whether the program may be started, which leaves traces on the disk for a moment.
    mutating func version(_ tools: PictureTools, mayStart: Bool) -> (text: String?, isInstalled: Bool) {
        guard let identity = tools.identity() else { return (program?.version, false) }
        if let program, program.identity == identity { return (program.version, true) }
        guard mayStart, let version = tools.version() else { return (program?.version, false) }
        program = (identity, version)
        isChanged = true
        return (version, true)
    }

    mutating func noteUse(of key: String, on day: Int) {
        guard used[key] != day else { return }
        used[key] = day
        isChanged = true
    }

    /// Whether the cache hasn't been cleared on a day; it has then.
    mutating func isSweepDue(on day: Int) -> Bool {
        guard swept != day else { return false }
        swept = day
        isChanged = true
        return true
    }

    /// Whether a picture has been wanted within the last so many days; one that is not known is as if it were new.
    mutating func isWanted(_ key: String, on day: Int, days: Int) -> Bool {
        guard let last = used[key] else {
            noteUse(of: key, on: day)
            return true
        }
        if day - last <= days { return true }
        used[key] = nil
        isChanged = true
        return false
    }
}
