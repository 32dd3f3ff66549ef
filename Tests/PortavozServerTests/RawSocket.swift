import Dispatch
import Foundation
import Glibc

/// A response as it came over the wire.
struct RawReply: Sendable {
    var status: Int
    /// Names in lower case.
    var headers: [String: String]
    var body: String

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.components(separatedBy: "\r\n\r\n")
        let lines = parts[0].components(separatedBy: "\r\n")
        status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        headers = [:]
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1)
            if pair.count == 2 { headers[pair[0].lowercased()] = pair[1].trimmingCharacters(in: .whitespaces) }
        }
        body = parts.dropFirst().joined(separator: "\r\n\r\n")
    }
}

/// A connection to this machine that sends and receives bytes as they are. Blocks the thread that uses it.
struct RawSocket: ~Copyable {
    private let descriptor: Int32

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw NeverHappened(description: "a connection: \(String(cString: strerror(errno)))") }
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// What comes next; nil at the end, or when nothing comes for a minute.
    func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }
}

/// Sends a request as it is written and reads until the server closes.
func rawRequest(_ text: String, port: UInt16) async throws -> RawReply {
    try await offTheTasks {
        let socket = try RawSocket(port: port)
        socket.send(text)
        var bytes: [UInt8] = []
        while let more = socket.receive() { bytes += more }
        return RawReply(bytes)
    }
}

/// Listens to a page's events until a message satisfies; gives all messages. `began` is called once the first has come.
func listenForEvents(
    _ page: String, port: UInt16, began: @escaping @Sendable () -> Void = {},
    until isEnough: @escaping @Sendable (String) -> Bool
) async throws -> [String] {
    try await offTheTasks {
        let socket = try RawSocket(port: port)
        socket.send("GET /__portavoz/events?page=\(page) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
        var text = ""
        var messages: [String] = []
        while let more = socket.receive() {
            text += String(decoding: more, as: UTF8.self)
            let complete = text.components(separatedBy: "\n\n").dropLast()
            let found = complete.compactMap { part in
                part.range(of: "data: ").map { String(part[$0.upperBound...]) }
            }
            let isFirst = messages.isEmpty && !found.isEmpty
            messages = found
            if let last = messages.last, isEnough(last) { return messages }
            if isFirst { began() }
        }
        throw NeverHappened(description: "the event; there were \(messages)")
    }
}

/// Blocking calls keep to threads of their own: there are only as many for tasks as there are processors.
func offTheTasks<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread { continuation.resume(with: Result { try body() }) }
        thread.start()
    }
}
