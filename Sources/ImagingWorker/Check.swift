internal import Imaging

/// Tells the technician what holds a worker on this system.
enum Check {
    /// Starts a worker as the server does, and prints what it reports.
    ///
    /// - Returns: the exit status: 0 when everything holds, 1 otherwise.
    static func run() -> Int32 {
        let pool = WorkerPool(
            WorkerConfiguration(program: nil, places: 1, confinement: .asAvailable, limits: .standard)
        )
        defer { pool.stop() }
        do throws(WorkerFault) {
            let confinement = try pool.start()
            report(confinement)
            return confinement.isComplete ? 0 : 1
        } catch {
            Usage.complain("\(error.sentence)\n")
            return 1
        }
    }

    private static func report(_ confinement: Confinement) {
        let version = confinement.landlock.map { "yes (Landlock, version \($0))" }
        let landlock = version ?? "no (this kernel has no Landlock)"
        print("cannot open files:            \(landlock)")
        print("few system calls (seccomp):   \(confinement.filtersSystemCalls ? "yes" : "no")")
        print("limited memory and files:     \(confinement.limitsResources ? "yes" : "no")")
    }
}
