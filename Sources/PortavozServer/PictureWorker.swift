import Foundation
import PortavozKit
import Synchronization

/// Makes pictures' copies while the preview shows the pictures as they are, a few at a time: one processor is left to those
/// who write.
final class PictureWorker: Sendable {
    private struct State {
        var waiting: [PictureJob] = []
        var isWorking = false
        /// Those that have been tried, whatever came of it: what fails isn't tried again with every save.
        var tried: Set<String> = []
    }

    private let state = Mutex(State())
    private let tools: PictureTools
    private let files: FileSystem
    private let whenDone: @Sendable () -> Void

    /// - Parameter whenDone: called whenever there are new copies to show.
    init(_ tools: PictureTools, _ files: FileSystem, whenDone: @escaping @Sendable () -> Void) {
        self.tools = tools
        self.files = files
        self.whenDone = whenDone
    }

    /// Makes these from now on, in place of those that were waiting.
    func take(_ jobs: [PictureJob]) {
        let begins = state.withLock { state in
            state.waiting = jobs.filter { !state.tried.contains($0.id) }
            guard !state.isWorking, !state.waiting.isEmpty else { return false }
            state.isWorking = true
            return true
        }
        guard begins else { return }
        let thread = Thread { self.work() }
        thread.name = "portavoz-pictures"
        thread.start()
    }

    private func work() {
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
        while let jobs = next(width) {
            let isMade = parallelMap(jobs.count, piece: 1) { number in
                // What the disk says no to, the build that waits for pictures will say.
                (try? jobs[number].carryOut(tools, files)) != .some(.missing)
            }
            if isMade.contains(true) { whenDone() }
        }
    }

    private func next(_ count: Int) -> [PictureJob]? {
        state.withLock { state in
            let jobs = Array(state.waiting.prefix(count))
            state.waiting.removeFirst(jobs.count)
            state.tried.formUnion(jobs.map(\.id))
            if jobs.isEmpty { state.isWorking = false }
            return jobs.isEmpty ? nil : jobs
        }
    }
}
