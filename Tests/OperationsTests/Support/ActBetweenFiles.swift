import Dispatch
import Synchronization

/// Does something in the middle of an export, and has the export wait until it is done.
///
/// It works while the export is in its progress callback, as another process would; the export needs a thread of its
/// own.
final class ActBetweenFiles: Sendable {
    private let file: Int
    private let act: @Sendable () async throws -> Void
    private let outcome = Mutex<Result<Void, any Error>?>(nil)

    init(after file: Int, _ act: @escaping @Sendable () async throws -> Void) {
        self.file = file
        self.act = act
    }

    /// The callback for the export.
    @Sendable func progress(_ done: Int) {
        guard done == file else { return }
        let finished = DispatchSemaphore(value: 0)
        Task.detached { [self] in
            let result: Result<Void, any Error>
            do {
                result = .success(try await act())
            } catch {
                result = .failure(error)
            }
            outcome.withLock { $0 = result }
            finished.signal()
        }
        finished.wait()
    }

    /// - Throws: what the act threw; `NeverReached` when the export never came so far.
    func requireDone() throws {
        guard let outcome = outcome.withLock({ $0 }) else { throw NeverReached() }
        try outcome.get()
    }

    struct NeverReached: Error {}
}
