extension String {
    /// Hands over the text's UTF-8 where it lies: nothing is copied, and no reference to it is counted.
    ///
    /// - Parameter body: gets bytes that are valid until it returns.
    @inlinable @inline(__always)
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        // Only a text that came from another system's strings is in pieces; here none is.
        var copy = self
        return copy.withUTF8(body)
    }

    /// Up to six texts one after another, in memory that is asked for once.
    ///
    /// An interpolation asks again for each part that doesn't fit, which is too dear for what each page needs by the dozen:
    /// addresses, routes, titles.
    public init(
        joining first: String, _ second: String, _ third: String = "", _ fourth: String = "", _ fifth: String = "",
        _ sixth: String = ""
    ) {
        let count =
            first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count + fifth.utf8.count
            + sixth.utf8.count
        self.init(unsafeUninitializedCapacity: count) { space in
            guard let start = space.baseAddress else { return 0 }
            // Handed on from text to text: of what closures share each access would be checked.
            var end = first.copyBytes(to: start)
            end = second.copyBytes(to: end)
            end = third.copyBytes(to: end)
            end = fourth.copyBytes(to: end)
            end = fifth.copyBytes(to: end)
            end = sixth.copyBytes(to: end)
            return end - start
        }
    }

    /// Copies the text's UTF-8.
    ///
    /// - Parameter start: has room for it.
    /// - Returns: where it ends.
    @inlinable @inline(__always)
    public func copyBytes(to start: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        withBytes { bytes in
            guard let source = bytes.baseAddress else { return start }
            start.update(from: source, count: bytes.count)
            return start + bytes.count
        }
    }
}
