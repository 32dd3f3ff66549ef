import Dispatch
import Glibc
import Synchronization

/// Work that is done on a thread of its own while its caller does something else.
final class Background<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Value) {
        startThread {
            let made = work()
            self.value.withLock { $0 = made }
            self.isDone.signal()
        }
    }

    /// What the work comes to, once it is done. To be asked once.
    func wait() -> Value {
        isDone.wait()
        return value.withLock { $0! }
    }
}

/// Not one of the threads that parallel work shares: there are only as many as processors, and one of them may be waiting for this.
/// Where the system has no thread left, the work is done here and now.
private func startThread(_ work: @escaping @Sendable () -> Void) {
    final class Body {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }

    let body = Unmanaged.passRetained(Body(work))
    var thread = pthread_t()
    let fault = pthread_create(
        &thread, nil,
        { body in
            Unmanaged<Body>.fromOpaque(body!).takeRetainedValue().work()
            return nil
        }, body.toOpaque())
    if fault == 0 { pthread_detach(thread) } else { body.takeRetainedValue().work() }
}
