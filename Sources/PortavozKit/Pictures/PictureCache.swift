import Glibc

/// What has been made of pictures, kept between builds: a folder for each picture, settings and program, with the copies
/// and a list of them. Nothing in it is worth keeping: what is gone or broken is made again.
struct PictureCache: Sendable {
    static let folder = StateFolder.path + "pictures/"
    /// What begins the names of folders that are being filled, before the number of the process that fills them.
    static let workPrefix = "work-"

    let files: FileSystem

    /// A copy in the cache.
    struct File: Sendable, Hashable {
        var purpose: MadePicture.Purpose
        var format: ImageFormat
        var width: Int
        var digest: Digest
        var size: Int
        /// From the site's folder.
        var path: String
    }

    /// What is known of a picture.
    struct Item: Sendable {
        var shape: ImageSize
        var tint: Tint?
        var files: [File]
    }

    enum Finding: Sendable {
        case made(Item)
        /// The program could make nothing of it, and wouldn't the next time.
        case unreadable
    }

    /// - Returns: nil for what isn't there, or isn't whole.
    func find(_ key: String) -> Finding? {
        let folder = Self.folder + key + "/"
        // An unreadable list is as good as none.
        guard let bytes = try? files.read(folder + "list") else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.last == "end" else { return nil }
        if lines.first == "unreadable" { return .unreadable }
        var shape: ImageSize?
        var tint: Tint?
        var found: [File] = []
        for line in lines {
            let words = line.split(separator: " ")
            switch (words.first, words.count) {
            case ("shape", 3):
                if let width = Int(words[1]), let height = Int(words[2]) {
                    shape = ImageSize(width: width, height: height)
                }
            case ("tint", 2): tint = Tint(words[1])
            case ("file", 7):
                guard let purpose = MadePicture.Purpose(rawValue: String(words[1])),
                    let format = ImageFormat(rawValue: String(words[2])), let width = Int(words[3]),
                    let digest = Digest(hexadecimal: String(words[4])), let size = Int(words[5])
                else { return nil }
                let path = folder + words[6]
                guard files.status(path)?.size == size else { return nil }
                found.append(
                    File(purpose: purpose, format: format, width: width, digest: digest, size: size, path: path))
            case ("end", 1): break
            default: return nil
            }
        }
        return shape.map { .made(Item(shape: $0, tint: tint, files: found)) }
    }

    /// Whether a copy still holds what was written to it.
    func isWhole(_ file: File) -> Bool {
        // What can't be read is not whole.
        let bytes = try? files.read(file.path)
        return bytes.map { Digest(of: $0) == file.digest } ?? false
    }

    /// Keeps what was made: all of it, or nothing, should the process be killed meanwhile.
    func keep(_ made: MadePicture, as key: String) throws(FileError) {
        var list = "shape \(made.shape.width) \(made.shape.height)\n"
        if let tint = made.tint { list += "tint \(tint.text)\n" }
        var contents: [(String, [UInt8])] = []
        for file in made.files {
            let name = "\(file.purpose.rawValue)-\(file.width).\(file.format.rawValue.lowercased())"
            list +=
                "file \(file.purpose.rawValue) \(file.format.rawValue) \(file.width) \(Digest(of: file.bytes).hexadecimal) "
                + "\(file.bytes.count) \(name)\n"
            contents.append((name, file.bytes))
        }
        try keep(contents + [("list", Array((list + "end\n").utf8))], as: key)
    }

    func keepUnreadable(as key: String) throws(FileError) {
        try keep([("list", Array("unreadable\nend\n".utf8))], as: key)
    }

    private func keep(_ contents: [(name: String, bytes: [UInt8])], as key: String) throws(FileError) {
        let place = "\(Self.folder)\(Self.workPrefix)\(getpid())-\(key)"
        for (name, bytes) in contents { _ = try files.write("\(place)/\(name)", bytes) }
        try remove(key)
        do {
            try files.rename(place, Self.folder + key)
        } catch  where error.isOccupied {
            // Another process has made the same meanwhile.
            for (name, _) in contents { try files.remove("\(place)/\(name)") }
            files.removeEmptyFolders(place)
        }
    }

    private func remove(_ name: String) throws(FileError) {
        for file in try files.list(Self.folder + name) {
            try files.remove(file.path)
            files.removeEmptyFolders(Self.folder + name)
        }
    }

    /// Clears what killed processes left half done, and what no build has asked for in a long time.
    ///
    /// - Parameter isWanted: whether a picture's folder, by its name, is to stay.
    func sweep(_ isWanted: (String) -> Bool) throws(FileError) {
        var names: Set<String> = []
        for file in try files.list(Self.folder) {
            let rest = file.path.dropFirst(Self.folder.count)
            if let slash = rest.firstIndex(of: "/") { names.insert(String(rest[..<slash])) }
        }
        for name in names.sorted() {
            if name.hasPrefix(Self.workPrefix) {
                let number = name.dropFirst(Self.workPrefix.count).prefix { $0 != "-" }
                if let process = Int32(number), kill(process, 0) == 0 || errno == EPERM { continue }
            } else if isWanted(name) {
                continue
            }
            try remove(name)
        }
    }
}
