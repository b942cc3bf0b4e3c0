import Dispatch

/// Runs a task away from the threads that all other tasks share, so that the task may block without holding them up.
final class OwnThread: TaskExecutor {
    private let queue = DispatchQueue(label: "a thread of the test's own")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
