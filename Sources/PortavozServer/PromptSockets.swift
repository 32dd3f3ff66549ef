import FlyingSocks
import Glibc

/// A pool of sockets that send at once.
///
/// FlyingFox writes a response's head and body one after the other; by Nagle's algorithm (RFC 9293, section 3.7.4) the
/// body would wait, about 40 ms, for the browser's delayed acknowledgement of the head. A socket passes by here before
/// its first connection or response, and on Linux a connection inherits the option from the socket that accepts it.
struct PromptSockets: AsyncSocketPool {
    let base: any AsyncSocketPool

    func prepare() async throws { try await base.prepare() }
    func run() async throws { try await base.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        var isOn: Int32 = 1
        // A socket that can't is only slower.
        _ = setsockopt(
            socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
