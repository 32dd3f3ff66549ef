import CMinizip

/// An archive's bytes in memory, which minizip reads and writes like a file: no temporary file, and no name on the disk.
final class ZipMemory {
    private(set) var bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// What minizip calls instead of the C library. Valid as long as this object is.
    func functions() -> zlib_filefunc64_def {
        var functions = zlib_filefunc64_def()
        functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        functions.zopen64_file = { opaque, _, _ in opaque }
        functions.zread_file = { opaque, _, buffer, size in ZipMemory.at(opaque).read(buffer, Int(size)) }
        functions.zwrite_file = { opaque, _, buffer, size in ZipMemory.at(opaque).write(buffer, Int(size)) }
        functions.ztell64_file = { opaque, _ in ZPOS64_T(ZipMemory.at(opaque).position) }
        functions.zseek64_file = { opaque, _, offset, origin in ZipMemory.at(opaque).seek(offset, origin) }
        functions.zclose_file = { _, _ in 0 }
        functions.zerror_file = { _, _ in 0 }
        return functions
    }

    private static func at(_ opaque: UnsafeMutableRawPointer?) -> ZipMemory {
        Unmanaged<ZipMemory>.fromOpaque(opaque!).takeUnretainedValue()
    }

    private func read(_ buffer: UnsafeMutableRawPointer?, _ size: Int) -> UInt {
        let count = max(0, min(size, bytes.count - position))
        guard count > 0, let buffer else { return 0 }
        bytes.withUnsafeBytes { buffer.copyMemory(from: $0.baseAddress! + position, byteCount: count) }
        position += count
        return UInt(count)
    }

    private func write(_ buffer: UnsafeRawPointer?, _ size: Int) -> UInt {
        guard size > 0, let buffer else { return 0 }
        let new = UnsafeRawBufferPointer(start: buffer, count: size)
        // minizip goes back only to fill in what it left open: it never leaves a gap.
        let overwritten = min(size, bytes.count - position)
        bytes.replaceSubrange(position..<position + overwritten, with: new)
        position += size
        return UInt(size)
    }

    /// Zero when the place is inside the archive, or at its end.
    private func seek(_ offset: ZPOS64_T, _ origin: Int32) -> Int {
        let start =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: position
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: 0
            }
        // An archive may lie about its offsets; minizip also hands over negative ones, as large numbers.
        let (target, overflows) = start.addingReportingOverflow(Int(truncatingIfNeeded: offset))
        guard !overflows, (0...bytes.count).contains(target) else { return -1 }
        position = target
        return 0
    }
}
