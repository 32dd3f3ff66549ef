import Foundation
import PortavozKit
import PortavozServer
import Synchronization
import Testing

/// Pictures while somebody writes.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PicturePreviewTests {
    private static let photo: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 2, 88, 3, 32, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xDA, 0, 2]
        + [UInt8](repeating: 7, count: 9000) + [0xFF, 0xD9]

    @Test func copiesAreShownOnceTheyAreMadeAndNobodyWaitsForThem() async throws {
        let site = try TemporarySite()
        try site.write(
            "content/posts/foto/index.md", TemporarySite.post("Foto", day: 3, "![Una](una.jpg)"))
        _ = try site.disk.write("content/posts/foto/una.jpg", Self.photo)
        let gate = Mutex(false)
        let tools = PictureTools(
            identity: { "fake" }, version: { "fake" },
            make: { order throws(PictureFault) in
                while !gate.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.005) }
                return MadePicture(
                    shape: ImageSize(width: 800, height: 600)!, tint: nil,
                    files: [.init(purpose: .choice, format: .webp, width: 800, bytes: [1, 2, 3])])
            })
        let preview = try await RunningPreview(site, pictures: tools)
        #expect(try await preview.get("/blog/foto/").body.contains("<img src=\"/blog/foto/una.jpg\""))
        // A save while the copies are being made.
        try site.write(
            "content/posts/foto/index.md", TemporarySite.post("Foto", day: 3, "![Una](una.jpg) y más"))
        try await eventually("the text is shown") { try await preview.get("/blog/foto/").body.contains("y más") }
        #expect(try await !preview.get("/blog/foto/").body.contains("<picture>"))
        gate.withLock { $0 = true }
        try await eventually("the copies are offered") {
            try await preview.get("/blog/foto/").body.contains("<picture><source type=\"image/webp\"")
        }
        try await preview.stop()
    }

    @Test func whatCannotBeMadeIsNotTriedForEver() async throws {
        let site = try TemporarySite()
        try site.write("content/posts/foto/index.md", TemporarySite.post("Foto", day: 3, "![Una](una.jpg)"))
        _ = try site.disk.write("content/posts/foto/una.jpg", Self.photo)
        let orders = Mutex(0)
        let tools = PictureTools(
            identity: { "fake" }, version: { "fake" },
            make: { order throws(PictureFault) in
                orders.withLock { $0 += 1 }
                throw .limit
            })
        let preview = try await RunningPreview(site, pictures: tools)
        try await eventually("it is tried") { orders.withLock { $0 } == 1 }
        try site.write("content/posts/foto/index.md", TemporarySite.post("Foto", day: 3, "![Una](una.jpg) y más"))
        try await eventually("the text is shown") { try await preview.get("/blog/foto/").body.contains("y más") }
        #expect(orders.withLock { $0 } == 1)
        try await preview.stop()
    }
}
