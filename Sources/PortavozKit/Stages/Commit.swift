import PortavozDiagnostics

/// Where a site keeps what it must remember between builds: manifests, the staging folder, the journal. Hidden, beside `content/`.
package enum StateFolder {
    static let path = ".portavoz/"
    static let staging = path + "staging/"
    static let journal = path + "journal"

    /// `public/` has the manifest `public`, `preview/public/` has `preview-public`.
    static func manifest(of folder: String) -> String {
        path + "manifest-" + folder.split(separator: "/").joined(separator: "-")
    }
}

/// One edition's change: files to put in place, and files that no longer belong to the site.
package struct Change: Sendable {
    /// `public/`, with the final slash.
    var folder: String
    var outputs: [OutputFile]
    var manifest: Manifest

    /// Files of an earlier build that this one no longer makes.
    var obsolete: [String] {
        if manifest.items.isEmpty { return [] }
        let current = Set(outputs.lazy.map(\.path))
        return manifest.paths.filter { !current.contains($0) }
    }

    /// Where a new file would take the place of one that this program didn't write, or need a folder where one is: all of
    /// them in one diagnostic. A file that has the new one's bytes already, as after the loss of the manifest, is taken over.
    func conflicts(_ files: FileSystem) -> [Diagnostic] {
        var inTheWay: Set<String> = []
        var missing = MissingFolders(of: folder, files)
        for output in outputs where output.staged != nil && !manifest.owns(output.path) {
            if missing.first(above: output.path) != nil { continue }
            if let status = files.status(folder + output.path),
                status.isFolder ? holdsForeign(output.path, files) : !isSame(status, output, files)
            {
                inTheWay.insert(output.path)
            }
            for parent in parents(of: output.path) where !manifest.owns(parent) {
                if let status = files.status(folder + parent), !status.isFolder { inTheWay.insert(parent) }
            }
        }
        let paths = inTheWay.sorted()
        guard let first = paths.first else { return [] }
        let names = paths.prefix(3).map { "`\(folder)\($0)`" }.joined(separator: ", ")
        var arguments = [
            "names": names + (paths.count > 3 ? ", …" : ""), "folder": folder, "count": String(paths.count),
        ]
        if paths.count == 1 { arguments["cause"] = "one" }
        let place = paths.count == 1 ? folder + first : String(folder.dropLast())
        return [Diagnostic("output-not-ours", at: SourceLocation(place), arguments)]
    }

    /// Whether a file that is there holds just what this build would put there.
    private func isSame(_ status: FileStatus, _ output: OutputFile, _ files: FileSystem) -> Bool {
        guard status.size == output.status.size else { return false }
        let bytes = try? files.read(folder + output.path)  // What can't be read is not known to be ours.
        return bytes.map { Digest(of: $0) == output.digest } ?? false
    }

    /// A folder that stays when our own files in it are gone.
    private func holdsForeign(_ path: String, _ files: FileSystem) -> Bool {
        let prefix = folder + path + "/"
        let found = (try? files.list(prefix)) ?? []  // A folder that can't be read isn't ours to remove.
        return found.isEmpty || found.contains { !manifest.owns(String($0.path.dropFirst(folder.count))) }
    }

    /// Obsolete files that must go first: one where a folder is to be, or in a folder where a file is to be.
    var blocking: Set<String> {
        let obsolete = Set(obsolete)
        guard !obsolete.isEmpty else { return [] }
        var result: Set<String> = []
        var new: Set<String> = []
        for output in outputs where output.staged != nil {
            new.insert(output.path)
            for parent in parents(of: output.path) where obsolete.contains(parent) { result.insert(parent) }
        }
        for path in obsolete where parents(of: path).contains(where: new.contains) { result.insert(path) }
        return result
    }

    /// What puts the staged files in place: a folder that isn't there yet as a whole, other files one by one.
    fileprivate func moves(_ files: FileSystem) -> [Step] {
        var steps: [Step] = []
        var missing = MissingFolders(of: folder, files)
        var moved: Set<Substring> = []
        var last: Substring = ""
        for output in outputs {
            guard let staged = output.staged else { continue }
            if let above = missing.first(above: output.path) {
                // Most files lie in the same folder as the one before.
                if above == last { continue }
                last = above
                guard moved.insert(above).inserted else { continue }
                let stagedFolder = staged.prefix(staged.utf8.count - output.path.utf8.count + above.utf8.count)
                steps.append(.move(String(stagedFolder), folder + above))
            } else {
                steps.append(.move(staged, folder + output.path))
            }
        }
        return steps
    }

    /// `a/b/c.html` is below `a/b` and `a`.
    private func parents(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}

/// Puts staged files in place of the published ones.
///
/// Everything that is to be done is in the journal before anything is done: killed at any step, the next run completes
/// it (`recover`). Before the journal is there, nothing has changed; after it is there, everything will.
package func commit(_ changes: [Change], _ files: FileSystem) throws(FileError) {
    var steps: [Step] = []
    for change in changes {
        let name = StateFolder.manifest(of: change.folder)
        _ = try files.write(name + ".new", Manifest.bytes(change.outputs))
        let blocking = change.blocking
        for path in blocking.sorted() { steps.append(.delete(change.folder + path)) }
        steps += change.moves(files)
        for path in change.obsolete where !blocking.contains(path) { steps.append(.delete(change.folder + path)) }
        steps.append(.move(name + ".new", name))
    }
    _ = try files.write(StateFolder.journal + ".new", steps.flatMap(\.line))
    try files.synchronize(StateFolder.journal + ".new")
    try files.rename(StateFolder.journal + ".new", StateFolder.journal)
    try carryOut(steps, files)
}

/// One line of the journal.
private enum Step {
    case move(String, String)
    case delete(String)

    var line: [UInt8] {
        switch self {
        case .move(let from, let to): Array("move\t\(from)\t\(to)\n".utf8)
        case .delete(let path): Array("delete\t\(path)\n".utf8)
        }
    }

    init?(_ line: Substring) {
        let parts = line.split(separator: "\t").map(String.init)
        switch (parts.first, parts.count) {
        case ("move", 3): self = .move(parts[1], parts[2])
        case ("delete", 2): self = .delete(parts[1])
        default: return nil
        }
    }
}

/// Completes a commit that was cut short, and clears what a build left that never came to its commit.
package func recover(_ files: FileSystem) throws(FileError) {
    if let bytes = try files.readIfPresent(StateFolder.journal) {
        try carryOut(String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(Step.init), files)
    }
    try clearStaging(files)
}

package func clearStaging(_ files: FileSystem) throws(FileError) {
    for file in try files.list(StateFolder.staging) {
        try files.remove(file.path)
        files.removeEmptyFolders(folder(of: file.path))
    }
}

/// Every step can be done twice: a file that has been moved already isn't there to be moved again.
private func carryOut(_ steps: [Step], _ files: FileSystem) throws(FileError) {
    for step in steps {
        switch step {
        case .move(let from, let to):
            try move(from, to, files)
            if from.hasPrefix(StateFolder.staging) { files.removeEmptyFolders(folder(of: from)) }
        case .delete(let path):
            try files.remove(path)
            files.removeEmptyFolders(folder(of: path))
        }
    }
    try files.remove(StateFolder.journal)
}

private func move(_ from: String, _ to: String, _ files: FileSystem) throws(FileError) {
    do {
        try files.rename(from, to)
    } catch  where error.isMissing && files.status(from) == nil {
        return
    } catch  where error.isOccupied {
        // Somebody has made the folder meanwhile: its files go in one by one.
        for file in try files.list(from) { try files.rename(file.path, to + file.path.dropFirst(from.count)) }
    }
}

private func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
