import Glibc

/// Keeps two builds of one site from writing at the same time: the second waits for the first.
package final class BuildLock: Sendable {
    private let descriptor: Int32

    /// - Parameter root: the site's folder. Its state folder is made if need be.
    package init(_ root: String) throws(FileError) {
        let folder = (root.isEmpty ? "." : root) + "/" + StateFolder.path
        if mkdir(folder, 0o755) != 0, errno != EEXIST { throw FileError(path: StateFolder.path, code: errno) }
        descriptor = open(folder + "lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(path: StateFolder.path + "lock", code: errno) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw FileError(path: StateFolder.path + "lock", code: errno) }
        }
    }

    deinit { close(descriptor) }

    /// Lets the next build begin; so does the end of the process.
    package func release() { flock(descriptor, LOCK_UN) }
}
