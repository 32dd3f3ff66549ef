import Glibc
import Synchronization

/// Files that exist only in memory, for tests and for trying things out: a literal makes a site.
package final class MemoryFiles: Sendable {
    private struct Stored {
        var bytes: [UInt8]
        var modified: Int
    }

    private let files: Mutex<[String: Stored]>
    private let ticks = Atomic<Int>(1)

    package init(_ files: [String: String] = [:]) {
        self.files = Mutex(files.mapValues { Stored(bytes: Array($0.utf8), modified: 1) })
    }

    /// All paths, sorted.
    package var paths: [String] { files.withLock { $0.keys.sorted() } }

    package subscript(path: String) -> [UInt8]? {
        get { files.withLock { $0[path]?.bytes } }
        set {
            let tick = ticks.add(1, ordering: .relaxed).newValue
            files.withLock { $0[path] = newValue.map { Stored(bytes: $0, modified: tick) } }
        }
    }

    package func text(_ path: String) -> String? { self[path].map { String(decoding: $0, as: UTF8.self) } }

    package var fileSystem: FileSystem {
        FileSystem(
            list: { folder throws(FileError) in
                let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
                return self.files.withLock { files in
                    files.filter { path, _ in
                        path.hasPrefix(prefix)
                            && !path.dropFirst(prefix.count).split(separator: "/").contains { $0.first == "." }
                    }
                    .map {
                        FoundFile(
                            path: $0.key, status: FileStatus(size: $0.value.bytes.count, modified: $0.value.modified))
                    }
                }
            },
            read: { path throws(FileError) in
                guard let bytes = self[path] else { throw FileError(path: path, code: ENOENT) }
                return bytes
            },
            readBeginning: { path, limit throws(FileError) in
                guard let bytes = self[path] else { throw FileError(path: path, code: ENOENT) }
                return Array(bytes.prefix(limit))
            },
            write: { path, bytes throws(FileError) in
                self[path] = bytes
                return self.files.withLock { FileStatus(size: bytes.count, modified: $0[path]?.modified ?? 0) }
            },
            replace: { path, bytes throws(FileError) in
                guard self[path] != nil else { throw FileError(path: path, code: ENOENT) }
                self[path] = bytes
            },
            rename: { path, newPath throws(FileError) in
                let isThere = self.files.withLock { files in
                    if let file = files.removeValue(forKey: path) {
                        files[newPath] = file
                        return true
                    }
                    let inside = files.filter { $0.key.hasPrefix(path + "/") }
                    for (name, file) in inside {
                        files[name] = nil
                        files[newPath + name.dropFirst(path.count)] = file
                    }
                    return !inside.isEmpty
                }
                if !isThere { throw FileError(path: path, code: ENOENT) }
            },
            place: { path, newPath throws(FileError) in
                let failure: Int32? = self.files.withLock { files in
                    guard let file = files[path] else { return ENOENT }
                    guard files[newPath] == nil else { return EEXIST }
                    files[path] = nil
                    files[newPath] = file
                    return nil
                }
                if let failure { throw FileError(path: newPath, code: failure) }
            },
            remove: { path throws(FileError) in self[path] = nil },
            removeEmptyFolders: { _ in },
            status: { path in
                self.files.withLock { files in
                    if let file = files[path] { return FileStatus(size: file.bytes.count, modified: file.modified) }
                    let isFolder = files.keys.contains { $0.hasPrefix(path + "/") }
                    return isFolder ? FileStatus(size: 0, modified: 0, isFolder: true) : nil
                }
            },
            identity: { path in
                self.files.withLock { $0[path] }.map {
                    FileIdentity(size: $0.bytes.count, modified: $0.modified, changed: $0.modified, inode: 0)
                }
            },
            synchronize: { _ throws(FileError) in })
    }
}
