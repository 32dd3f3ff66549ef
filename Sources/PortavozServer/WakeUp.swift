import Glibc
import PortavozKit

/// A call that ends another thread's wait.
package final class WakeUp: Sendable {
    /// Readable once the call has come.
    let descriptor: Int32
    private let caller: Int32

    /// - Throws: when the process may open no more files.
    package init() throws(FileError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw FileError(path: "pipe", code: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        descriptor = ends[0]
        caller = ends[1]
    }

    deinit {
        close(descriptor)
        close(caller)
    }

    package func call() {
        var byte: UInt8 = 0
        // A full pipe has been written to before: that is as good.
        _ = write(caller, &byte, 1)
    }

    /// Takes note of all calls so far, so that the next wait waits again.
    func hear() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }
}
