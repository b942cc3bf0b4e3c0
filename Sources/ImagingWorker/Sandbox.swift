internal import CSandbox
internal import Glibc
internal import Imaging

/// Locks this process. What it does is written in C, because it is system calls that Swift does not know.
enum Sandbox {
    /// Has this process killed when the server ends, and end with a status that says why it gave up.
    static func prepare() {
        sandbox_end_with_starter()
        sandbox_tell_crashes(WorkerStatus.outOfMemory, WorkerStatus.crashed)
    }

    /// Locks this process for good, as far as the system can.
    ///
    /// - Throws: `notConfined` when it cannot even give up its privileges, or has threads that would stay free.
    static func lock() throws(WorkerFault) -> Confinement {
        var state = sandbox_state()
        guard unsafe sandbox_lock(UInt64(WorkerBounds.privateBytes), &state) == SANDBOX_LOCKED else {
            throw .notConfined
        }
        return Confinement(
            landlock: state.landlock == 0 ? nil : Int(state.landlock),
            filtersSystemCalls: state.call_filter == 1,
            limitsResources: state.limits == 1
        )
    }

    /// Forgets an allocation that failed and was coped with: the next crash has another cause.
    static func beginJob() {
        errno = 0
    }
}
