import Dispatch
import Synchronization

/// Computes one result an index, on all processors, in order of the indices.
///
/// - Parameters:
///   - piece: how many indices are handed out at once; 1 for work that takes long. Without it, big enough that handing out
///     costs nothing, small enough that no processor waits for the last one.
///   - body: must not depend on the order in which it is called.
package func parallelMap<Result: Sendable>(
    _ count: Int, piece: Int? = nil, _ body: @Sendable (Int) -> Result
) -> [Result] {
    guard count > 1 else { return (0..<count).map(body) }
    let piece = piece ?? max(1, min(64, count / 16))
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

/// Counts from 1, whoever asks.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
