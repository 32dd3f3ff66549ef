import Glibc
import PortavozDiagnostics

extension FileError {
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    /// There is a folder, with something in it, where a folder was to go.
    package var isOccupied: Bool { code == ENOTEMPTY || code == EEXIST }
    /// The operating system's words for the error.
    package var reason: String { String(cString: strerror(code)) }
}

extension FileSystem {
    /// The files below a folder of the disk.
    ///
    /// - Parameter root: the folder's path; empty stands for the current one.
    package static func disk(_ root: String) -> FileSystem {
        let base = root.isEmpty ? "./" : root.hasSuffix("/") ? root : root + "/"
        return FileSystem(
            list: { folder throws(FileError) in
                var found: [FoundFile] = []
                let top = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
                let home = resolved(base)
                try listFolder(base, top, home: home ?? base, depth: 0, into: &found)
                return found
            },
            read: { path throws(FileError) in try readFile(base, path) },
            readBeginning: { path, limit throws(FileError) in try readFile(base, path, limit: limit) },
            write: { path, bytes throws(FileError) in try writeFile(base, path, bytes) },
            replace: { path, bytes throws(FileError) in try replaceFile(base + path, bytes, as: path) },
            rename: { path, newPath throws(FileError) in
                if Glibc.rename(base + path, base + newPath) == 0 { return }
                guard errno == ENOENT, makeFolders(above: base + newPath) else {
                    throw FileError(path: newPath, code: errno)
                }
                guard Glibc.rename(base + path, base + newPath) == 0 else {
                    throw FileError(path: newPath, code: errno)
                }
            },
            place: { path, newPath throws(FileError) in
                // A second name, then the first one away: a rename would replace what is there.
                if link(base + path, base + newPath) == 0
                    || (errno == ENOENT && makeFolders(above: base + newPath)
                        && link(base + path, base + newPath) == 0)
                {
                    unlink(base + path)
                    return
                }
                // A disk that gives no second names.
                guard errno == EPERM || errno == EOPNOTSUPP, access(base + newPath, F_OK) != 0,
                    Glibc.rename(base + path, base + newPath) == 0
                else { throw FileError(path: newPath, code: errno) }
            },
            remove: { path throws(FileError) in
                if unlink(base + path) != 0, errno != ENOENT, errno != ENOTDIR {
                    throw FileError(path: path, code: errno)
                }
            },
            removeEmptyFolders: { folder in
                var folder = Substring(folder)
                while !folder.isEmpty, rmdir(base + folder) == 0 {
                    folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
                }
            },
            status: { path in
                var info = stat()
                guard withPath(base, path, { stat($0.baseAddress!, &info) }) == 0 else { return nil }
                return FileStatus(info)
            },
            identity: { path in
                var info = stat()
                guard stat(base + path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
                let status = FileStatus(info)
                return FileIdentity(
                    size: status.size, modified: status.modified,
                    changed: Int(info.st_ctim.tv_sec) * 1_000_000_000 + Int(info.st_ctim.tv_nsec),
                    inode: UInt64(info.st_ino))
            },
            synchronize: { path throws(FileError) in
                let descriptor = open(base + path, O_RDONLY | O_CLOEXEC)
                guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
                defer { close(descriptor) }
                guard fsync(descriptor) == 0 else { throw FileError(path: path, code: errno) }
            })
    }
}

extension FileStatus {
    fileprivate init(_ info: stat) {
        self.init(
            size: Int(info.st_size), modified: Int(info.st_mtim.tv_sec) * 1_000_000_000 + Int(info.st_mtim.tv_nsec),
            isFolder: info.st_mode & S_IFMT == S_IFDIR)
    }
}

/// The path without symbolic links, with a final slash.
private func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real) + "/"
}

private func listFolder(
    _ base: String, _ folder: String, home: String, depth: Int, into found: inout [FoundFile]
) throws(FileError) {
    guard let directory = opendir(base + folder) else {
        if errno == ENOENT || errno == ENOTDIR { return }
        throw FileError(path: folder, code: errno)
    }
    defer { closedir(directory) }
    let descriptor = dirfd(directory)
    while let item = readdir(directory) {
        guard item.pointee.d_name.0 != CChar(UInt8(ascii: ".")) else { continue }
        let name = withUnsafeBytes(of: &item.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        var info = stat()
        let path = folder + name
        guard fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
        var leadsOutside = false
        if info.st_mode & S_IFMT == S_IFLNK {
            leadsOutside = resolved(base + path).map { !$0.hasPrefix(home) } ?? true
            if leadsOutside || fstatat(descriptor, name, &info, 0) != 0 {
                found.append(FoundFile(path: path, status: FileStatus(size: 0, modified: 0), leadsOutside: true))
                continue
            }
        }
        switch info.st_mode & S_IFMT {
        case S_IFDIR where depth < 32:
            try listFolder(base, path + "/", home: home, depth: depth + 1, into: &found)
        case S_IFREG: found.append(FoundFile(path: path, status: FileStatus(info)))
        default: continue
        }
    }
}

/// Hands over the path of a file below a folder as the system wants it, ended by a zero: on the stack, since every file of
/// a site is met with one.
private func withPath<Result>(
    _ base: String, _ path: String, _ body: (UnsafeMutableBufferPointer<CChar>) -> Result
) -> Result {
    base.withBytes { base in
        path.withBytes { path in
            let count = base.count + path.count
            return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { full in
                let bytes = UnsafeMutableRawBufferPointer(full)
                bytes.copyBytes(from: base)
                UnsafeMutableRawBufferPointer(rebasing: bytes[base.count...]).copyBytes(from: path)
                full[count] = 0
                return body(full)
            }
        }
    }
}

private func readFile(_ base: String, _ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = withPath(base, path) { open($0.baseAddress!, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileError(path: path, code: errno) }
    guard info.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, code: EISDIR) }
    var failure: Int32 = 0
    // One byte more than its size, so that the file's end is met without a second call in the usual case.
    let capacity = min(Int(info.st_size) + 1, limit)
    var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
            let got = Glibc.read(descriptor, buffer.baseAddress! + count, capacity - count)
            if got < 0 && errno == EINTR { continue }
            if got < 0 { failure = errno }
            if got <= 0 { return }
            count += got
            // Fewer bytes than asked for, and as many as the file has: that is its end.
            if count == info.st_size { return }
        }
    }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
    if bytes.count > Int(info.st_size), bytes.count < limit {
        // It grew since fstat: read on to its end.
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = Glibc.read(descriptor, &chunk, chunk.count)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw FileError(path: path, code: errno) }
            if got == 0 { break }
            bytes += chunk[..<got]
        }
    }
    return bytes
}

private func writeFile(_ base: String, _ path: String, _ bytes: [UInt8]) throws(FileError) -> FileStatus {
    let descriptor = withPath(base, path) { full in
        // A page has a folder to itself, which is new when the page is: then the first attempt would be in vain.
        if path.hasSuffix("/index.html") {
            let slash = full.count - 1 - "/index.html".utf8.count
            full[slash] = 0
            _ = mkdir(full.baseAddress!, 0o755)
            full[slash] = CChar(UInt8(ascii: "/"))
        }
        let descriptor = open(full.baseAddress!, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor < 0, errno == ENOENT, makeFolders(above: base + path) else { return descriptor }
        return open(full.baseAddress!, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count {
            let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
            if count < 0 && errno == EINTR { continue }
            if count < 0 {
                failure = errno
                return
            }
            written += count
        }
    }
    var info = stat()
    if failure == 0, fstat(descriptor, &info) != 0 { failure = errno }
    // A full disk may show only when the file is closed.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
    return FileStatus(info)
}

/// Writes beside the file that a path leads to, and puts that in its place.
private func replaceFile(_ full: String, _ bytes: [UInt8], as path: String) throws(FileError) {
    guard let real = realpath(full, nil) else { throw FileError(path: path, code: errno) }
    defer { free(real) }
    let target = String(cString: real)
    var info = stat()
    guard stat(target, &info) == 0 else { throw FileError(path: path, code: errno) }
    // The superuser may write anything; what its owner keeps from being written is to stay as it is nonetheless.
    guard info.st_mode & 0o222 != 0, access(target, W_OK) == 0 else { throw FileError(path: path, code: EACCES) }
    let name = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let temporary = String(target[..<name]) + ".portavoz-" + target[name...]
    do throws(FileError) {
        _ = try writeFile("", temporary, bytes)
    } catch {
        throw FileError(path: path, code: error.code)
    }
    var failure: Int32 = 0
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
        failure = errno
    } else {
        // Only the superuser may give a file away; for others it is theirs already, or stays so.
        _ = fchown(descriptor, info.st_uid, info.st_gid)
        if fchmod(descriptor, info.st_mode & 0o7777) != 0 || fsync(descriptor) != 0 { failure = errno }
        close(descriptor)
    }
    if failure == 0, Glibc.rename(temporary, target) != 0 { failure = errno }
    guard failure != 0 else { return }
    unlink(temporary)
    throw FileError(path: path, code: failure)
}

/// Makes every folder above a path; false with `errno` set when one can't be made.
private func makeFolders(above path: String) -> Bool {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return true }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o755) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, makeFolders(above: folder) else { return false }
    return mkdir(folder, 0o755) == 0 || errno == EEXIST
}
