import Glibc
import PortavozDiagnostics

extension Submission {
    /// Reads a zip, a folder or a file of the disk.
    ///
    /// - Parameter path: as the caller gave it.
    /// - Throws: every reason why it can't be taken.
    package static func read(_ path: String, limits: SubmissionLimits = SubmissionLimits()) throws(Refused)
        -> Submission
    {
        let title = path.split(separator: "/").last.map(String.init) ?? path
        var info = stat()
        guard stat(path, &info) == 0 else { throw Refused([unreadable(path, errno)]) }
        if info.st_mode & S_IFMT == S_IFDIR {
            var reader = FolderReader(limits: limits)
            reader.read(path, [], depth: 0)
            if !reader.reasons.isEmpty { throw Refused(reader.reasons) }
            return try Submission(folder: title, reader.files, limits: limits)
        }
        guard info.st_mode & S_IFMT == S_IFREG else {
            throw Refused([Diagnostic("receive-bad-zip", at: nil, ["cause": "special", "path": title, "name": title])])
        }
        guard info.st_size <= limits.archiveBytes else {
            throw Refused([
                Diagnostic("receive-too-large", at: nil, ["name": title, "limit": String(limits.archiveBytes >> 20)])
            ])
        }
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.disk("/").read(absolute(path))
        } catch {
            throw Refused([unreadable(path, error.code)])
        }
        if SubmittedKind(bytes) == .zip, OfficeFormat(zip: bytes) == nil, !isOffice(title) {
            return try Submission(zip: title, bytes, limits: limits)
        }
        return try Submission(file: title, bytes, limits: limits)
    }

    private static func isOffice(_ name: String) -> Bool {
        ["docx", "odt"].contains(name.lowercased().split(separator: ".").last.map(String.init) ?? "")
    }

    private static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
        Diagnostic("disk", at: nil, ["path": path, "reason": FileError(path: path, code: code).reason])
    }

    /// Without the first slash, as a file system whose folder is the root wants it.
    private static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return String(path.drop { $0 == "/" }) }
        defer { free(folder) }
        return String(cString: folder).dropFirst() + "/" + path
    }
}

/// Reads a folder's files without following a link anywhere.
private struct FolderReader {
    let limits: SubmissionLimits
    var files: [(name: [UInt8], bytes: [UInt8])] = []
    var reasons: [Diagnostic] = []
    private var entries = 0
    private var total = 0

    init(limits: SubmissionLimits) { self.limits = limits }

    private mutating func refuse(_ cause: ZipStructure.Fault, _ name: [UInt8]) {
        let text = String(decoding: name, as: UTF8.self)
        reasons.append(
            Diagnostic("receive-bad-zip", at: nil, ["cause": cause.rawValue, "name": text, "path": text]))
    }

    mutating func read(_ folder: String, _ above: [UInt8], depth: Int) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, let directory = fdopendir(descriptor) else { return refuse(.broken, above) }
        defer { closedir(directory) }
        while let item = readdir(directory), reasons.count < 50 {
            let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard name != Array(".".utf8), name != Array("..".utf8) else { continue }
            entries += 1
            guard entries <= limits.entries else { return refuse(.tooMany, above) }
            read(name, in: dirfd(directory), of: folder, above, depth: depth)
        }
    }

    private mutating func read(_ name: [UInt8], in directory: Int32, of folder: String, _ above: [UInt8], depth: Int) {
        let full = above + (above.isEmpty ? [] : [UInt8(ascii: "/")]) + name
        let pointer = name.map { CChar(bitPattern: $0) } + [0]
        var info = stat()
        guard fstatat(directory, pointer, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return refuse(.broken, full) }
        switch info.st_mode & S_IFMT {
        case S_IFDIR:
            guard depth < limits.depth else {
                let text = String(decoding: full, as: UTF8.self)
                reasons.append(Diagnostic("receive-bad-name", at: nil, ["cause": "too-deep", "name": text]))
                return
            }
            read(folder + "/" + String(decoding: name, as: UTF8.self), full, depth: depth + 1)
        case S_IFREG where info.st_nlink == 1:
            total += Int(info.st_size)
            guard total <= limits.totalBytes else { return refuse(.tooLarge, full) }
            let file = openat(directory, pointer, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
            guard file >= 0 else { return refuse(.broken, full) }
            defer { close(file) }
            files.append((full, Self.bytes(of: file, atMost: Int(info.st_size))))
        case S_IFREG, S_IFLNK: refuse(.link, full)
        default: refuse(.special, full)
        }
    }

    private static func bytes(of file: Int32, atMost size: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(file, buffer.baseAddress! + count, size - count)
                if got < 0 && errno == EINTR { continue }
                if got <= 0 { return }
                count += got
            }
        }
    }
}
