internal import Dispatch
internal import Foundation
internal import Synchronization

/// A thread that lives as long as its owner and does what it is handed, in order.
///
/// A worker is killed by the kernel when the thread that started it ends (prctl(2), PR_SET_PDEATHSIG): the thread, not
/// the process. Threads of a dispatch queue end when they are idle, so workers are started on this one.
final class LastingThread: Sendable {
    private let orders = Orders()

    init() {
        Thread.detachNewThread { [orders] in
            while let work = orders.next() { work() }
        }
    }

    deinit {
        orders.add(nil)
    }

    /// Does something on this thread; the caller waits.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(WorkerFault) -> Value
    ) throws(WorkerFault) -> Value {
        let result = Mutex<Result<Value, WorkerFault>?>(nil)
        let done = DispatchSemaphore(value: 0)
        orders.add {
            let value = Result { () throws(WorkerFault) in try work() }
            result.withLock { $0 = value }
            done.signal()
        }
        done.wait()
        guard let value = result.withLock({ $0 }) else { throw .notStarted }
        return try value.get()
    }
}

/// What a thread has to do, in order; `nil` to end.
private final class Orders: Sendable {
    private let waiting = Mutex<[(@Sendable () -> Void)?]>([])
    private let count = DispatchSemaphore(value: 0)

    func add(_ work: (@Sendable () -> Void)?) {
        waiting.withLock { $0.append(work) }
        count.signal()
    }

    func next() -> (@Sendable () -> Void)? {
        count.wait()
        return waiting.withLock { $0.removeFirst() }
    }
}
