import PortavozDiagnostics
import PortavozKit

/// As much of a request as the answer depends on.
package struct Request: Sendable {
    package var method: String
    /// As it was sent, percent-encoded.
    package var path: String
    package var query: String
    package var host: String?

    package init(_ method: String, _ path: String, query: String = "", host: String?) {
        self.method = method
        self.path = path
        self.query = query
        self.host = host
    }
}

/// What a request is answered with.
package struct Reply: Sendable, Hashable {
    package enum Body: Sendable, Hashable {
        case text(String)
        /// A file of the edition's folder.
        case file(String)
        /// A page that isn't in the folder yet.
        case bytes([UInt8])
        /// News of a page, for as long as the browser listens. Its path is decoded; nil for one that is no path of a site.
        case events(page: String?)
    }

    package var status: Int
    package var type: ContentType
    package var body: Body
    package var headers: [String: String] = [:]
}

/// Decides what each request gets. Reads nothing and sends nothing.
package struct Responder: Sendable {
    package let edition: Edition
    package let hosts: AllowedHosts

    package init(_ edition: Edition, hosts: AllowedHosts) {
        self.edition = edition
        self.hosts = hosts
    }

    package func reply(to request: Request, showing site: PreviewSite) -> Reply {
        guard hosts.contains(request.host) else {
            return Reply(status: 421, type: .text, body: .text("421: this is no address of the preview\n"))
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return Reply(
                status: 405, type: .text, body: .text("405: only GET and HEAD\n"), headers: ["Allow": "GET, HEAD"])
        }
        let path = decodedPath(request.path)
        switch path {
        case LivePage.scriptPath: return Reply(status: 200, type: .javascript, body: .text(LivePage.script))
        case LivePage.eventsPath:
            let page = queryValue("page", in: request.query).flatMap(decodedPath)
            return Reply(status: 200, type: .events, body: .events(page: page))
        default: break
        }
        guard site.hasPages else {
            return versioned(
                Reply(status: 503, type: .html, body: .text(LivePage.withoutSite(site))), path, site)
        }
        switch site.answer(path, in: edition) {
        case .file(let served):
            let body = site.earlyBytes(of: served.file, in: edition).map(Reply.Body.bytes) ?? .file(served.file)
            return versioned(Reply(status: 200, type: ContentType(file: served.file), body: body), path, site)
        case .slashMissing:
            let query = request.query.isEmpty ? "" : "?" + request.query
            return Reply(
                status: 302, type: .text, body: .text(""), headers: ["Location": request.path + "/" + query])
        case .notFound(let page?):
            return versioned(Reply(status: 404, type: .html, body: .file(page.file)), path, site)
        case .notFound(nil): return Reply(status: 404, type: .text, body: .text("404\n"))
        }
    }

    /// Tells the page which version of itself it is: its script reads this header.
    private func versioned(_ reply: Reply, _ path: String?, _ site: PreviewSite) -> Reply {
        guard reply.type == .html else { return reply }
        var reply = reply
        reply.headers["Server-Timing"] = "portavoz;desc=\"\(site.version(path, in: edition))\""
        return reply
    }
}
