import Synchronization

/// What a record that many pages show has become in each list: a post's entry is the same bytes on every page of every
/// tag, so that it is rendered once.
///
/// Only sections that read nothing but their own item use it (`Step.sharedList`). All threads read it with every item that
/// they show, so that nobody waits: what is kept is never changed, and is reached from what was kept later.
public final class Fragments: Sendable {
    /// What precedes a fragment's bytes in memory.
    private struct Header {
        /// Held, so that no later program can have the same identity.
        let program: Unmanaged<Program.Identity>
        let section: Int
        let count: Int
        /// The address of what was kept before; 0 for none.
        let earlier: UInt
    }

    /// The address of what was kept last; 0 for none.
    private let last = Atomic<UInt>(0)

    package init() {}

    deinit {
        var next = last.load(ordering: .acquiring)
        while let fragment = UnsafeMutablePointer<Header>(bitPattern: next) {
            next = fragment.pointee.earlier
            fragment.pointee.program.release()
            UnsafeMutableRawPointer(fragment).deallocate()
        }
    }

    /// Appends what a section made of the record before.
    ///
    /// - Returns: false when it was never rendered there.
    func append(_ program: Program.Identity, _ section: Int, to page: inout PageBuffer) -> Bool {
        let wanted = Unmanaged.passUnretained(program).toOpaque()
        var next = last.load(ordering: .acquiring)
        while let fragment = UnsafePointer<Header>(bitPattern: next) {
            if fragment.pointee.section == section, fragment.pointee.program.toOpaque() == wanted {
                let bytes = UnsafeRawPointer(fragment + 1).assumingMemoryBound(to: UInt8.self)
                page.append(bytes, count: fragment.pointee.count)
                return true
            }
            next = fragment.pointee.earlier
        }
        return false
    }

    /// Keeps what a section made of the record. Two threads may do so at once, with the same bytes.
    func keep(_ bytes: UnsafeBufferPointer<UInt8>, _ program: Program.Identity, _ section: Int) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<Header>.stride + bytes.count, alignment: MemoryLayout<Header>.alignment)
        let fragment = memory.bindMemory(to: Header.self, capacity: 1)
        UnsafeMutableRawBufferPointer(start: fragment + 1, count: bytes.count).copyBytes(from: bytes)
        let program = Unmanaged.passRetained(program)
        var earlier = last.load(ordering: .acquiring)
        while true {
            fragment.initialize(to: Header(program: program, section: section, count: bytes.count, earlier: earlier))
            let (isKept, other) = last.compareExchange(
                expected: earlier, desired: UInt(bitPattern: fragment), ordering: .acquiringAndReleasing)
            if isKept { return }
            earlier = other
        }
    }
}
