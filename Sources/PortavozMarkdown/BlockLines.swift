/// The lines of a block's own text, read forwards.
struct BlockLines {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var start = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The line, from 0, that holds an offset, and where it stands without its ending. Offsets must not go back.
    mutating func line(of offset: Int) -> (index: Int, range: Range<Int>) {
        while let end = bytes[start..<offset].firstIndex(of: 0x0A) {
            index += 1
            start = end + 1
        }
        var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return (index, start..<end)
    }
}
