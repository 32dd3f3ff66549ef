/// The lines of a block's own text, read forwards.
struct BlockLines {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var start = 0
    /// Where the line's ending stands, or the text ends.
    private var end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        end = bytes.firstIndex(of: 0x0A, from: 0) ?? bytes.count
    }

    /// The line, from 0, that holds an offset, and where it stands without its ending. Offsets must not go back.
    mutating func line(of offset: Int) -> (index: Int, range: Range<Int>) {
        while offset > end {
            index += 1
            start = end + 1
            end = bytes.firstIndex(of: 0x0A, from: start) ?? bytes.count
        }
        let hasReturn = end > start && bytes[end - 1] == 0x0D
        return (index, start..<end - (hasReturn ? 1 : 0))
    }
}
