import CCmark
import Glibc

/// Where libcmark's trees live: memory handed out in order, and taken back all at once when a text is done.
///
/// A post's tree is some hundreds of small pieces with one and the same end. `malloc` and `free` for each cost a third of
/// the parse, and threads that render side by side would wait for each other in them. So every thread has a piece of
/// memory of its own; libcmark's allocator knows no state, hence the thread's key.
enum TreeMemory {
    /// The allocator, for `cmark_parser_new_with_mem` and `cmark_node_new_with_mem`.
    static var allocator: UnsafeMutablePointer<cmark_mem> { shared.allocator }

    /// Lends trees their memory while `body` runs; none of them, nor a text of theirs, may outlive it.
    static func lend<Result>(_ body: () -> Result) -> Result {
        _ = allocator
        let memory = current
        defer { memory.pointee.takeBack() }
        return body()
    }

    /// One thread's memory. Each piece has its size before it, and is a multiple of sixteen bytes.
    private struct Memory {
        static let header = 16
        static let chunkSize = 256 << 10

        /// The chunk that is kept from text to text.
        private var first: UnsafeMutableRawPointer
        private var next: UnsafeMutableRawPointer
        private var end: UnsafeMutableRawPointer
        /// The chunks that a large text needed besides, each with a pointer to the one before it.
        private var last: UnsafeMutableRawPointer?

        init() {
            first = .allocate(byteCount: Self.chunkSize, alignment: Self.header)
            next = first
            end = first + Self.chunkSize
        }

        @inline(__always)
        mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
            let size = (max(size, 1) + Self.header - 1) & ~(Self.header - 1)
            if size + Self.header > end - next { addChunk(for: size) }
            let piece = next + Self.header
            next.storeBytes(of: size, as: Int.self)
            next = piece + size
            return piece
        }

        @inline(__always)
        mutating func resize(_ piece: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer {
            let oldSize = Self.size(of: piece)
            if size <= oldSize { return piece }
            let isLast = piece + oldSize == next
            if isLast, size + Self.header <= end - piece {
                let size = (size + Self.header - 1) & ~(Self.header - 1)
                (piece - Self.header).storeBytes(of: size, as: Int.self)
                next = piece + size
                return piece
            }
            let copy = allocate(size)
            copy.copyMemory(from: piece, byteCount: oldSize)
            return copy
        }

        /// Takes the last piece back; others stay until the end, which bounds what is lost by what was read.
        @inline(__always)
        mutating func free(_ piece: UnsafeMutableRawPointer) {
            if piece + Self.size(of: piece) == next { next = piece - Self.header }
        }

        mutating func takeBack() {
            while let chunk = last {
                last = chunk.load(as: UnsafeMutableRawPointer?.self)
                chunk.deallocate()
            }
            next = first
            end = first + Self.chunkSize
        }

        mutating func deallocate() {
            takeBack()
            first.deallocate()
        }

        @inline(__always)
        private static func size(of piece: UnsafeMutableRawPointer) -> Int {
            (piece - header).load(as: Int.self)
        }

        @inline(never)
        private mutating func addChunk(for size: Int) {
            let chunkSize = max(Self.chunkSize * 4, size + Self.header * 2)
            let chunk = UnsafeMutableRawPointer.allocate(byteCount: chunkSize, alignment: Self.header)
            chunk.storeBytes(of: last, as: UnsafeMutableRawPointer?.self)
            last = chunk
            next = chunk + Self.header
            end = chunk + chunkSize
        }
    }

    /// Never written after it is made, nor freed.
    private struct Shared: @unchecked Sendable {
        let allocator: UnsafeMutablePointer<cmark_mem>
    }

    /// Written before `shared` is there, by which whoever reads it has asked for the allocator. As a part of `shared` it
    /// would be asked whether it is there yet a hundred times for each paragraph.
    @exclusivity(unchecked) nonisolated(unsafe) private static var key = pthread_key_t()

    private static let shared: Shared = {
        pthread_key_create(&key) { memory in
            guard let memory = memory?.assumingMemoryBound(to: Memory.self) else { return }
            memory.pointee.deallocate()
            memory.deallocate()
        }
        let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        allocator.initialize(
            to: cmark_mem(
                calloc: { count, size in
                    let piece = TreeMemory.current.pointee.allocate(count * size)
                    memset(piece, 0, count * size)
                    return piece
                },
                realloc: { piece, size in
                    guard let piece else { return TreeMemory.current.pointee.allocate(size) }
                    return TreeMemory.current.pointee.resize(piece, to: size)
                },
                free: { piece in
                    if let piece { TreeMemory.current.pointee.free(piece) }
                }))
        return Shared(allocator: allocator)
    }()

    @inline(__always)
    private static var current: UnsafeMutablePointer<Memory> {
        pthread_getspecific(key)?.assumingMemoryBound(to: Memory.self) ?? makeCurrent()
    }

    @inline(never)
    private static func makeCurrent() -> UnsafeMutablePointer<Memory> {
        let memory = UnsafeMutablePointer<Memory>.allocate(capacity: 1)
        memory.initialize(to: Memory())
        pthread_setspecific(key, memory)
        return memory
    }
}
