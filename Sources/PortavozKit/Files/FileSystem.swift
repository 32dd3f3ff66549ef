/// A folder's files, as functions: the disk's in the command, memory's in tests. Paths are relative to the folder, with `/`.
package struct FileSystem: Sendable {
    /// Every file below a folder, in no particular order; hidden files (`.name`) are left out.
    package var list: @Sendable (_ folder: String) throws(FileError) -> [FoundFile]
    package var read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
    /// The file's first bytes, at most so many.
    package var readBeginning: @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]
    /// Writes a new file or replaces one; the folders above it are made.
    package var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws(FileError) -> FileStatus
    /// Gives a file that is there other bytes, in one step: its permissions stay, and a symbolic link goes on leading to it.
    /// A file that nobody may write is left alone, which is thrown.
    package var replace: @Sendable (_ path: String, _ bytes: [UInt8]) throws(FileError) -> Void
    /// Puts a file in another's place, or a folder where none is, in one step; the folders above the new place are made.
    package var rename: @Sendable (_ path: String, _ newPath: String) throws(FileError) -> Void
    /// Puts a file where nothing is, in one step; `isOccupied` where something is. The folders above the place are made.
    package var place: @Sendable (_ path: String, _ newPath: String) throws(FileError) -> Void
    /// Removes a file; a file that is not there is no error.
    package var remove: @Sendable (_ path: String) throws(FileError) -> Void
    /// Removes a folder and those above it as long as they are empty.
    package var removeEmptyFolders: @Sendable (_ folder: String) -> Void
    /// Nil when there is no such file or folder.
    package var status: @Sendable (_ path: String) -> FileStatus?
    /// What tells a file from every other and from itself after any change; nil when there is no such file.
    package var identity: @Sendable (_ path: String) -> FileIdentity?
    /// Makes what was written survive a loss of power.
    package var synchronize: @Sendable (_ path: String) throws(FileError) -> Void

    /// The file's bytes, or nil when there is none; any other failure is thrown.
    package func readIfPresent(_ path: String) throws(FileError) -> [UInt8]? {
        do {
            return try read(path)
        } catch  where error.isMissing {
            return nil
        }
    }
}

package struct FoundFile: Sendable, Hashable {
    package var path: String
    package var status: FileStatus
    /// A symbolic link that leads out of the folder.
    package var leadsOutside: Bool

    package init(path: String, status: FileStatus, leadsOutside: Bool = false) {
        self.path = path
        self.status = status
        self.leadsOutside = leadsOutside
    }
}

package struct FileStatus: Sendable, Hashable {
    package var size: Int
    /// Nanoseconds since 1970.
    package var modified: Int
    package var isFolder = false

    package init(size: Int, modified: Int, isFolder: Bool = false) {
        self.size = size
        self.modified = modified
        self.isFolder = isFolder
    }
}

/// A file's state as the system keeps it: whoever changes the file or puts another in its place changes one of these, even
/// where size and time of change are given the old values.
package struct FileIdentity: Sendable, Hashable {
    package var size: Int
    /// Nanoseconds since 1970.
    package var modified: Int
    /// When anything of it was last changed, its name or its times too; nanoseconds since 1970.
    package var changed: Int
    package var inode: UInt64

    package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }
}

/// What the operating system said no to.
package struct FileError: Error, Sendable, CustomStringConvertible {
    package var path: String
    /// `errno` of the call.
    package var code: Int32
    package var description: String { "\(path): \(reason)" }

    package init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }
}
