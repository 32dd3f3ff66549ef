/// Which of an edition's folders are not there yet: nothing can be in the way in one, and it can be put in place whole.
struct MissingFolders {
    private let folder: String
    private let files: FileSystem
    /// What is at each path below the edition's folder that was asked for: nil for nothing.
    private var known: [Substring: FileStatus?] = [:]
    /// The folder that was missing last, and its path with a slash: files of one folder come one after another.
    private var last: (folder: Substring, path: String)?

    /// - Parameter folder: the edition's, with its final slash.
    init(of folder: String, _ files: FileSystem) {
        self.folder = folder
        self.files = files
    }

    /// The topmost folder on the way to a file that isn't there, without a final slash; nil when all are, or when a file is
    /// in the way.
    mutating func first(above path: String) -> Substring? {
        if let last, path.hasPrefix(last.path) { return last.folder }
        let bytes = path.utf8
        var start = bytes.startIndex
        while let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) {
            let above = path[..<slash]
            let status: FileStatus?
            if let asked = known[above] {
                status = asked
            } else {
                status = files.status(folder + above)
                known[above] = .some(status)
            }
            guard let status else {
                last = (above, above + "/")
                return above
            }
            if !status.isFolder { return nil }
            start = bytes.index(after: slash)
        }
        return nil
    }
}
