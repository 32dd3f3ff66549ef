/// A file as the caller of a command names it, from where they are; it need not be the site's.
package struct GivenFile: Sendable {
    /// As it was given.
    package let path: String
    package let folder: FileSystem
    package let name: String

    package init(_ path: String) {
        self.path = path
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        folder = .disk(String(path[..<slash]))
        name = String(path[slash...])
    }

    /// For tests: a file of a folder in memory.
    package init(_ path: String, in folder: FileSystem) {
        self.path = path
        self.folder = folder
        name = path
    }

    package var status: FileStatus? {
        name.isEmpty ? FileStatus(size: 0, modified: 0, isFolder: true) : folder.status(name)
    }
    package func bytes() throws(FileError) -> [UInt8] { try folder.read(name) }

    /// Puts bytes in the file's place in one step.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        let temporary = ".portavoz-\(name)"
        do throws(FileError) {
            _ = try folder.write(temporary, bytes)
            try folder.synchronize(temporary)
            try folder.rename(temporary, name)
        } catch {
            // What can't be taken away does no harm: the first error is the one to tell.
            try? folder.remove(temporary)
            throw error
        }
    }
}
