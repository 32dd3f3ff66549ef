import Foundation
import PortavozDiagnostics
import PortavozKit

/// Serves both editions of a site from `preview/`, builds anew whenever a file changes, and tells open pages.
package struct PreviewServer: Sendable {
    package struct Settings: Sendable {
        /// Where to listen.
        package var address: ListenAddress
        /// 0 for any free port.
        package var ports: [Edition: UInt16]
        /// Options of the build; what a preview needs is added.
        package var options: BuildOptions
        /// The moment that decides what is published.
        package var now: @Sendable () -> Moment
        /// Taken around each build.
        package var lock: @Sendable () throws(FileError) -> BuildLock?
        /// What to watch.
        package var roots: [FolderWatcher.Root]
        /// The language of messages, given the site's settings.
        package var language: @Sendable (Site?) -> MessageLanguage
        /// What makes pictures' copies, while the preview shows them as they are.
        package var pictureTools: PictureTools?

        package init(
            address: ListenAddress, ports: [Edition: UInt16], options: BuildOptions,
            now: @escaping @Sendable () -> Moment, lock: @escaping @Sendable () throws(FileError) -> BuildLock?,
            roots: [FolderWatcher.Root], language: @escaping @Sendable (Site?) -> MessageLanguage
        ) {
            self.address = address
            self.ports = ports
            self.options = options
            self.now = now
            self.lock = lock
            self.roots = roots
            self.language = language
        }
    }

    private let settings: Settings
    private let files: FileSystem
    private let preview: LivePreview
    private let servers: [EditionServer]
    private let resident: Resident
    private let watcherWake: WakeUp
    private let watcherNudge: WakeUp
    private let pictures: PictureWorker?

    /// Where each edition is, once the server listens.
    package let addresses: [Edition: BaseURL]

    /// Listens on both ports. Until the first build is done, every page says that it is under way.
    ///
    /// - Throws: `ServeError` or `FileError`.
    package init(_ settings: Settings, files: FileSystem, shelf: ThemeShelf) async throws {
        self.settings = settings
        self.files = files
        watcherWake = try WakeUp()
        let nudge = try WakeUp()
        watcherNudge = nudge
        pictures = settings.pictureTools.map { PictureWorker($0, files, whenDone: nudge.call) }
        var site = PreviewSite(session: String(UInt64.random(in: 0...UInt64.max), radix: 36))
        site.language = settings.language(nil)
        preview = LivePreview(site)
        var options = settings.options
        options.outputFolder = "preview"
        options.liveHTML = LivePage.html
        // Whoever saves a text doesn't wait for pictures.
        if options.pictures == .make { options.pictures = .cache }
        var servers: [EditionServer] = []
        do {
            for edition in Edition.allCases {
                servers.append(
                    try await EditionServer(
                        edition, on: settings.address, port: settings.ports[edition, default: 0], showing: preview,
                        from: files, folder: options.folder(edition)))
            }
        } catch {
            for server in servers { await server.stop() }
            throw error
        }
        self.servers = servers
        let bases = servers.map { ($0.edition, settings.address.base(port: $0.port)) }
        addresses = Dictionary(uniqueKeysWithValues: bases.compactMap { edition, base in base.map { (edition, $0) } })
        options.publicBase = addresses[.public]
        options.staffBase = addresses[.staff]
        // What is in preview/ can be made again: it need not survive a loss of power.
        var files = files
        files.synchronize = { (_) throws(FileError) in }
        var build = Build(files: files, shelf: shelf, options: options)
        build.pictureTools = settings.pictureTools
        resident = Resident(build, now: settings.now, lock: settings.lock)
    }

    /// Builds, watches and serves until the task is cancelled.
    ///
    /// - Parameter told: about each build, the first one too; called from the building thread.
    /// - Throws: `FileError`, where files can't be watched.
    package func run(_ told: @escaping @Sendable (Rebuild) -> Void) async throws {
        let heart = Task { [preview] in
            while !Task.isCancelled {
                // Cancelled: the loop's own condition ends it.
                try? await Task.sleep(for: .seconds(15))
                preview.beat()
            }
        }
        let outcome = await withTaskCancellationHandler {
            await onOwnThread { () throws(FileError) in try watchAndBuild(told) }
        } onCancel: {
            watcherWake.call()
        }
        heart.cancel()
        preview.close()
        for server in servers { await server.stop() }
        try outcome.get()
    }

    /// Runs on a thread of its own, since it blocks it.
    private func watchAndBuild(_ told: (Rebuild) -> Void) throws(FileError) {
        var resident = resident
        // Before the first build, so that no change is lost between the two.
        var watcher = try FolderWatcher(settings.roots, wake: watcherWake, nudge: watcherNudge)
        var changes = ChangedFiles()
        repeat {
            let rebuild = resident.rebuild(after: changes, showing: preview, language: settings.language)
            pictures?.take(rebuild.pendingPictures)
            told(rebuild)
            guard let next = try watcher.next() else { return }
            changes = next
        } while true
    }
}

private func onOwnThread(
    _ body: @escaping @Sendable () throws(FileError) -> Void
) async -> Result<Void, FileError> {
    await withCheckedContinuation { continuation in
        let thread = Thread { continuation.resume(returning: Result { () throws(FileError) in try body() }) }
        thread.name = "portavoz-rebuild"
        // A secondary thread's half a megabyte is little for deep trees in a debug build.
        thread.stackSize = 8 << 20
        thread.start()
    }
}
