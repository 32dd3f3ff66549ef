import FlyingFox
import FlyingSocks
import Foundation
import PortavozKit

/// Serves one edition on a port of its own.
struct EditionServer: Sendable {
    let edition: Edition
    let port: UInt16
    private let http: HTTPServer
    private let running: Task<Void, any Error>

    /// Starts to listen.
    ///
    /// - Parameters:
    ///   - port: 0 for any free one.
    ///   - files: the site's folder.
    ///   - folder: the edition's folder in it, with a final slash.
    /// - Throws: `ServeError`, where the address can't be had.
    init(
        _ edition: Edition, on address: ListenAddress, port: UInt16, showing preview: LivePreview,
        from files: FileSystem,
        folder: String
    ) async throws {
        self.edition = edition
        let http = HTTPServer(
            address: try address.socketAddress(port: port), pool: PromptSockets(base: HTTPServer.defaultPool()),
            logger: .disabled)
        // The first request can't come before the route: nobody knows of the port yet.
        let listening = Task { try await http.waitUntilListening(timeout: 60) }
        running = Task {
            do { try await http.run() } catch {
                listening.cancel()
                throw error
            }
        }
        do {
            try await listening.value
        } catch {
            await http.stop()
            let reason: any Error
            do {
                try await running.value
                reason = error
            } catch let failure { reason = failure }
            throw ServeError(reason, host: address.host, port: port)
        }
        switch await http.listeningAddress {
        case .ip4(_, let port), .ip6(_, let port): self.port = port
        default: self.port = port
        }
        self.http = http
        let desk = Desk(
            responder: Responder(edition, hosts: AllowedHosts(host: address.host, port: self.port)), preview: preview,
            files: files, folder: folder)
        await http.appendRoute("*", to: ClosureHTTPHandler { desk.response(to: $0) })
    }

    /// Ends at once; open connections are cut.
    func stop() async {
        await http.stop()
        // How the server ended is of no interest any more.
        _ = await running.result
    }
}

/// Carries requests to the responder and its replies back.
private struct Desk: Sendable {
    let responder: Responder
    let preview: LivePreview
    let files: FileSystem
    let folder: String

    func response(to request: HTTPRequest) -> HTTPResponse {
        let asked = Request(
            request.method.rawValue, request.target.path(), query: request.target.query(), host: request.headers[.host])
        let reply = responder.reply(to: asked, showing: preview.site)
        if reply.status == 200, reply.type == .html, case .file(let file) = reply.body {
            preview.noteAsked(file, in: responder.edition)
        }
        var headers: HTTPHeaders = [
            .contentType: reply.type.text, HTTPHeader("Cache-Control"): "no-store",
            HTTPHeader("X-Content-Type-Options"): "nosniff",
        ]
        for (name, value) in reply.headers { headers[HTTPHeader(name)] = value }
        var status = HTTPStatusCode(reply.status, phrase: phrase(reply.status))
        let bytes: Data
        switch reply.body {
        case .events where asked.method == "HEAD": bytes = Data()
        case .events(let page):
            let news = NewsBytes(stream: preview.news(of: page, in: responder.edition))
            return HTTPResponse(statusCode: status, headers: headers, body: HTTPBodySequence(from: news))
        case .text(let text): bytes = Data(text.utf8)
        case .bytes(let page): bytes = Data(page)
        case .file(let file):
            do {
                bytes = Data(try files.read(folder + file))
            } catch {
                // Between a build's deleting it and our being told of it, or somebody deleted it.
                status = HTTPStatusCode(error.isMissing ? 404 : 500, phrase: phrase(error.isMissing ? 404 : 500))
                bytes = Data("\(error.description)\n".utf8)
                headers[.contentType] = ContentType.text.text
            }
        }
        headers[.contentLength] = String(bytes.count)
        let isBodyless = asked.method == "HEAD"
        return HTTPResponse(
            statusCode: status, headers: headers,
            body: HTTPBodySequence(data: isBodyless ? Data() : bytes, suggestedBufferSize: 65_536))
    }

    private func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 302: "Found"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 421: "Misdirected Request"
        case 503: "Service Unavailable"
        default: "Internal Server Error"
        }
    }
}

/// A stream of messages as the body of a response that doesn't end by itself.
private struct NewsBytes: AsyncBufferedSequence {
    typealias Element = UInt8
    let stream: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(messages: stream.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var messages: AsyncStream<[UInt8]>.Iterator
        private var rest: ArraySlice<UInt8> = []

        init(messages: AsyncStream<[UInt8]>.Iterator) { self.messages = messages }

        mutating func next() async -> UInt8? {
            if rest.isEmpty { rest = await messages.next()?[...] ?? [] }
            return rest.popFirst()
        }

        /// A whole message, whatever was suggested: a page should not wait for the rest of it.
        mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
            if !rest.isEmpty {
                defer { rest = [] }
                return Array(rest)
            }
            return await messages.next()
        }
    }
}
