import Foundation
import Synchronization

let standardError = FileHandle.standardError

extension FileHandle {
    func write(_ text: String) { write(Data(text.utf8)) }
}

enum Terminal {
    static func isTerminal(_ handle: FileHandle) -> Bool { isatty(handle.fileDescriptor) == 1 }

    /// Colours on a terminal, unless somebody asked for none (no-color.org).
    static func isColored(_ handle: FileHandle) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        return isTerminal(handle) && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
}

/// A line that says what a long build is doing: only on a terminal, and only once it takes long.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let start = ContinuousClock.now
    private let hasWritten = Mutex(false)

    init(isShown: Bool) { self.isShown = isShown && Terminal.isTerminal(standardError) }

    func show(_ stage: String) {
        guard isShown, ContinuousClock.now - start > .milliseconds(300) else { return }
        hasWritten.withLock { $0 = true }
        standardError.write("\r\u{1B}[K\(stage) …")
    }

    func clear() {
        guard hasWritten.withLock({ $0 }) else { return }
        standardError.write("\r\u{1B}[K")
    }
}
