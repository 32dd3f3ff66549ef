@preconcurrency import Glibc
import PortavozDiagnostics

/// Sends on what is still to be printed.
///
/// - Throws: exit status 1, once the disk's refusal has been told: output that is cut short must not pass for whole.
func flushOutput() throws {
    errno = 0
    // The refusal of an earlier part is known by the stream alone.
    guard fflush(nil) != 0 || ferror(stdout) != 0 else { return }
    let reason = String(cString: strerror(errno == 0 ? ENOSPC : errno))
    throw refusal(Diagnostic("disk", at: nil, ["path": "<stdout>", "reason": reason]), in: Caller.language)
}
