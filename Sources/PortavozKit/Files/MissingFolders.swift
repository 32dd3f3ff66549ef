/// Which of an edition's folders are not there yet: nothing can be in the way in one, and it can be put in place whole.
struct MissingFolders {
    private let folder: String
    private let files: FileSystem
    /// Whether each folder that was asked for is there, by its path below the edition's.
    private var known: [Substring: Bool] = [:]

    /// - Parameter folder: the edition's, with its final slash.
    init(of folder: String, _ files: FileSystem) {
        self.folder = folder
        self.files = files
    }

    /// The topmost folder on the way to a file that isn't there, without a final slash; nil when all are.
    mutating func first(above path: String) -> Substring? {
        let bytes = path.utf8
        var start = bytes.startIndex
        while let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) {
            let above = path[..<slash]
            let isThere = known[above] ?? (files.status(folder + above) != nil)
            known[above] = isThere
            if !isThere { return above }
            start = bytes.index(after: slash)
        }
        return nil
    }
}
