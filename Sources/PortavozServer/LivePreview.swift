import PortavozKit
import Synchronization

/// The site as it is being shown, and the pages that wait for news of it.
package final class LivePreview: Sendable {
    private struct Listener {
        var edition: Edition
        var page: String?
        var stream: AsyncStream<[UInt8]>.Continuation
    }

    /// One page of an edition, by its file.
    private struct Page: Hashable {
        var edition: Edition
        var file: String
    }

    private struct State {
        var site: PreviewSite
        var listeners: [Int: Listener] = [:]
        var nextListener = 0
        /// The pages that were asked for last, the newest first.
        var asked: [Page] = []
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

    /// Notes that a browser was given a page: it is the one that will be looked at after the next change.
    package func noteAsked(_ file: String, in edition: Edition) {
        let page = Page(edition: edition, file: file)
        state.withLock { state in
            if state.asked.first == page { return }
            state.asked.removeAll { $0 == page }
            state.asked = [page] + state.asked.prefix(3)
        }
    }

    /// Shows the pages that somebody looks at as the build under way makes them, before it has made all the others.
    ///
    /// - Parameter published: what a file of an edition holds now.
    package func foresee(_ pages: EarlyPages, published: (_ file: String, Edition) -> [UInt8]?) {
        let wanted = state.withLock { state -> Set<Page> in
            let open = state.listeners.values.compactMap { listener -> Page? in
                guard case .file(let served) = state.site.answer(listener.page, in: listener.edition) else {
                    return nil
                }
                return Page(edition: listener.edition, file: served.file)
            }
            return Set(open.prefix(16) + state.asked)
        }
        var fresh: [(page: Page, bytes: [UInt8])] = []
        for page in wanted {
            guard let bytes = pages.bytes(of: page.file, in: page.edition), bytes != published(page.file, page.edition)
            else { continue }
            fresh.append((page, bytes))
        }
        guard !fresh.isEmpty else { return }
        update { site in
            for (page, bytes) in fresh { site.foresee(bytes, of: page.file, in: page.edition) }
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
