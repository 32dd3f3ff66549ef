import Synchronization

/// What a record that many pages show has become in each list: a post's entry is the same bytes on every page of every
/// tag, so that it is rendered once.
///
/// Only sections that read nothing but their own item use it (`Step.sharedList`).
public final class Fragments: Sendable {
    private struct Fragment: Sendable {
        /// Held, so that no later program can have the same identity.
        let program: Program.Identity
        let section: Int
        let bytes: [UInt8]
    }

    private let kept = Mutex<[Fragment]>([])

    package init() {}

    /// Appends what a section made of the record before.
    ///
    /// - Returns: false when it was never rendered there.
    func append(_ program: Program.Identity, _ section: Int, to page: inout PageBuffer) -> Bool {
        kept.withLock { kept in
            for fragment in kept where fragment.section == section && fragment.program === program {
                page.append(fragment.bytes)
                return true
            }
            return false
        }
    }

    func keep(_ bytes: UnsafeBufferPointer<UInt8>, _ program: Program.Identity, _ section: Int) {
        let fragment = Fragment(program: program, section: section, bytes: Array(bytes))
        kept.withLock { $0.append(fragment) }
    }
}
