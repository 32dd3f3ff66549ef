import Foundation
import PortavozDiagnostics
import PortavozKit
import PortavozServer
import Synchronization

/// A preview server of a temporary site on any free ports.
final class RunningPreview: Sendable {
    let site: TemporarySite
    let server: PreviewServer
    private let log: RebuildLog
    private let running: Task<Void, any Error>

    init(_ site: TemporarySite, host: String = "127.0.0.1", pictures: PictureTools? = nil) async throws {
        self.site = site
        let path = site.path
        var settings = PreviewServer.Settings(
            address: ListenAddress(host)!, ports: [:], options: .forTests, now: { TemporarySite.moment },
            lock: { () throws(FileError) in try BuildLock(path) },
            roots: [.init(path, folders: ["content", "themes"], isSite: true)],
            language: { MessageLanguage(rawValue: $0?.language.text ?? "es") ?? .en })
        settings.pictureTools = pictures
        let log = RebuildLog()
        let server = try await PreviewServer(settings, files: site.disk, shelf: site.shelf)
        self.server = server
        self.log = log
        running = Task { try await server.run { log.add($0) } }
        try await eventually("the first build is done") { !log.all.isEmpty }
    }

    /// Ends the server and waits for its end.
    func stop() async throws {
        running.cancel()
        try await running.value
    }

    deinit { running.cancel() }

    var rebuilds: [Rebuild] { log.all }
    func port(_ edition: Edition) -> UInt16 { UInt16(server.addresses[edition]!.origin.split(separator: ":").last!)! }

    func get(_ path: String, _ edition: Edition = .public) async throws -> RawReply {
        let port = port(edition)
        return try await rawRequest(
            "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n", port: port)
    }
}

private final class RebuildLog: Sendable {
    private let rebuilds = Mutex<[Rebuild]>([])
    var all: [Rebuild] { rebuilds.withLock { $0 } }
    func add(_ rebuild: Rebuild) { rebuilds.withLock { $0.append(rebuild) } }
}

struct NeverHappened: Error, CustomStringConvertible {
    var description: String
}

/// Waits for something that must come true: how soon is not the point, only that a test does not wait for ever.
func eventually(_ what: String, within limit: Duration = .seconds(60), _ isTrue: () async throws -> Bool) async throws {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
        if try await isTrue() { return }
        try await Task.sleep(for: .milliseconds(5))
    }
    throw NeverHappened(description: "never: \(what)")
}
