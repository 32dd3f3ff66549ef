import Dispatch

/// Computes one result an index, on all processors, in order of the indices.
///
/// - Parameter body: must not depend on the order in which it is called.
package func parallelMap<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    guard count > 1 else { return (0..<count).map(body) }
    // Pieces big enough that handing them out costs nothing, small enough that no processor waits for the last one.
    let piece = max(1, min(64, count / 16))
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
        nonisolated(unsafe) let results = buffer
        DispatchQueue.concurrentPerform(iterations: (count + piece - 1) / piece) { number in
            for index in number * piece..<min(count, (number + 1) * piece) {
                results.initializeElement(at: index, to: body(index))
            }
        }
        initialized = count
    }
}
