import PortavozKit
import Synchronization

/// The site as it is being shown, and the pages that wait for news of it.
package final class LivePreview: Sendable {
    private struct Listener {
        var edition: Edition
        var page: String?
        var stream: AsyncStream<[UInt8]>.Continuation
    }

    private struct State {
        var site: PreviewSite
        var listeners: [Int: Listener] = [:]
        var nextListener = 0
        var isClosed = false
    }

    private let state: Mutex<State>

    package init(_ site: PreviewSite) { state = Mutex(State(site: site)) }

    package var site: PreviewSite { state.withLock { $0.site } }

    /// How many pages listen.
    package var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// Shows the site in a new state, and tells every page that listens.
    package func update(_ change: (inout PreviewSite) -> Void) {
        state.withLock { state in
            change(&state.site)
            for listener in state.listeners.values {
                listener.stream.yield(LivePage.message(for: listener.page, in: listener.edition, state.site))
            }
        }
    }

    /// A page's news, from how things stand now, until the page goes away or the server ends.
    package func news(of page: String?, in edition: Edition) -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let number: Int? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.nextListener += 1
            state.listeners[state.nextListener] = Listener(edition: edition, page: page, stream: continuation)
            continuation.yield(LivePage.retry + LivePage.message(for: page, in: edition, state.site))
            return state.nextListener
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in self?.forget(number) }
        return stream
    }

    /// Sends every page a sign of life; those that are gone are found out by it.
    package func beat() {
        state.withLock { state in
            for listener in state.listeners.values { listener.stream.yield(LivePage.heartbeat) }
        }
    }

    /// Ends every stream; there will be no more.
    package func close() {
        let streams = state.withLock { state in
            state.isClosed = true
            return state.listeners.values.map(\.stream)
        }
        for stream in streams { stream.finish() }
    }

    private func forget(_ listener: Int) { state.withLock { $0.listeners[listener] = nil } }
}
