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
        let current = Set(outputs.lazy.map(\.path))
        return manifest.paths.filter { !current.contains($0) }
    }

    /// Where a new file would take the place of one that this program didn't write.
    func conflicts(_ files: FileSystem) -> [Diagnostic] {
        outputs.filter { $0.staged != nil && !manifest.owns($0.path) && files.status(folder + $0.path) != nil }.map {
            Diagnostic("output-not-ours", at: SourceLocation(folder + $0.path), ["path": folder + $0.path])
        }
    }
}

/// Puts staged files in place of the published ones.
///
/// Everything that is to be done is in the journal before anything is done: killed at any step, the next run completes
/// it (`recover`). Before the journal is there, nothing has changed; after it is there, everything will.
package func commit(_ changes: [Change], _ files: FileSystem) throws(FileError) {
    var steps: [Step] = []
    for change in changes {
        var items: [String: Manifest.Item] = [:]
        items.reserveCapacity(change.outputs.count)
        for output in change.outputs { items[output.path] = .init(digest: output.digest, status: output.status) }
        let name = StateFolder.manifest(of: change.folder)
        _ = try files.write(name + ".new", Manifest(items).bytes)
        for output in change.outputs {
            if let staged = output.staged { steps.append(.move(staged, change.folder + output.path)) }
        }
        for path in change.obsolete { steps.append(.delete(change.folder + path)) }
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
    for file in try files.list(StateFolder.staging) { try files.remove(file.path) }
}

/// Every step can be done twice: a file that has been moved already isn't there to be moved again.
private func carryOut(_ steps: [Step], _ files: FileSystem) throws(FileError) {
    for step in steps {
        switch step {
        case .move(let from, let to):
            do {
                try files.rename(from, to)
            } catch where error.isMissing && files.status(from) == nil {
                continue
            }
        case .delete(let path):
            try files.remove(path)
            if let slash = path.lastIndex(of: "/") { files.removeEmptyFolders(String(path[..<slash])) }
        }
    }
    try files.remove(StateFolder.journal)
}
