import PortavozDiagnostics

/// Where submissions wait until every file of them is finished: in the site, never read as content, ignored by git.
///
/// Everything is written here first. Then a journal says what goes where, and from that moment the whole will be in place,
/// though the process be killed: the next build or the next submission completes it. Before that moment nothing is.
package struct Quarantine: Sendable {
    package static let folder = StateFolder.path + "quarantine/"
    private static let journal = folder + "journal"
    private let files: FileSystem

    package init(_ files: FileSystem) { self.files = files }

    /// A name that no report in the quarantine has: `2026-11-22-agua`, `2026-11-22-agua-2`.
    package func freeName(_ stem: String, on day: Day) -> String {
        let name = "\(day.iso)-\(Slug(folding: stem)?.text.prefix(60) ?? "x")"
        var number = 1
        while true {
            let candidate = number == 1 ? name : "\(name)-\(number)"
            if files.status(Self.folder + candidate + ".txt") == nil { return candidate }
            number += 1
        }
    }

    /// Keeps a report for the editor to send on.
    ///
    /// - Returns: its path from the site's folder.
    package func keep(report: String, as name: String) throws(FileError) -> String {
        let path = Self.folder + name + ".txt"
        _ = try files.write(path, Array(report.utf8))
        return path
    }

    /// Puts a submission's files in their places, all or none.
    ///
    /// - Parameters:
    ///   - new: files that aren't there yet, by path.
    ///   - dossier: the one file that is replaced, where it is there: its path, its bytes as they were read, and the new ones.
    /// - Returns: the paths that something occupies already; then nothing has been done.
    package func install(
        _ new: [String: [UInt8]], dossier: (path: String, old: [UInt8]?, new: [UInt8])
    ) throws(FileError) -> [String] {
        let occupied = new.keys.filter { files.status($0) != nil }.sorted()
        guard occupied.isEmpty else { return occupied }
        guard try files.readIfPresent(dossier.path) == dossier.old else { return [dossier.path] }
        try clear()
        var steps: [(verb: String, from: String, to: String)] = []
        for (index, file) in new.sorted(by: { $0.key < $1.key }).enumerated() {
            steps.append(("place", try stage(file.value, index), file.key))
        }
        steps.append((dossier.old == nil ? "place" : "replace", try stage(dossier.new, new.count), dossier.path))
        let lines = steps.map { "\($0.verb)\t\($0.from)\t\($0.to)\n" }.joined()
        _ = try files.write(Self.journal + ".new", Array(lines.utf8))
        try files.synchronize(Self.journal + ".new")
        try files.rename(Self.journal + ".new", Self.journal)
        try recover()
        return []
    }

    private func stage(_ bytes: [UInt8], _ number: Int) throws(FileError) -> String {
        let path = Self.folder + "staged/\(number)"
        _ = try files.write(path, bytes)
        try files.synchronize(path)
        return path
    }

    /// Completes what a killed process began, and clears what never came to its journal.
    package func recover() throws(FileError) {
        if let journal = try files.readIfPresent(Self.journal) {
            for line in String(decoding: journal, as: UTF8.self).split(separator: "\n") {
                let parts = line.split(separator: "\t").map(String.init)
                guard parts.count == 3 else { continue }
                try carryOut(parts[0], parts[1], parts[2])
            }
            try files.remove(Self.journal)
        }
        try clear()
    }

    /// Every step can be done twice: a file that has its place already isn't there to be moved again.
    private func carryOut(_ verb: String, _ from: String, _ to: String) throws(FileError) {
        guard files.status(from) != nil else { return }
        guard verb == "place" else { return try files.rename(from, to) }
        do {
            try files.place(from, to)
        } catch  where error.isOccupied {
            // Between two systems' calls a file can have two names. Or somebody has made another one there since: theirs
            // stays, and ours beside it, so that nothing is lost.
            if try files.read(from) == files.read(to) { return try files.remove(from) }
            try files.rename(from, to + ".received")
        }
    }

    private func clear() throws(FileError) {
        for file in try files.list(Self.folder + "staged") + files.list(Self.folder + "tools") {
            try files.remove(file.path)
            files.removeEmptyFolders(String(file.path[..<(file.path.lastIndex(of: "/") ?? file.path.startIndex)]))
        }
        files.removeEmptyFolders(Self.folder + "staged")
    }
}
