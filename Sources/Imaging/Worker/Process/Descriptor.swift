internal import Glibc

/// An open file descriptor that closes with its owner.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    /// Takes over what a system call returned; -1 is no descriptor.
    init(owning number: Int32) throws(WorkerFault) {
        guard number >= 0 else { throw .notStarted }
        self.number = number
    }

    /// Takes over a new descriptor that is to be handed to a worker: away from the numbers that it will have there.
    init(handingOn number: Int32) throws(WorkerFault) {
        let opened = try Descriptor(owning: number)
        try self.init(owning: fcntl(opened.number, F_DUPFD_CLOEXEC, WorkerLaunch.pictureNumber + 1))
    }

    /// Closes it now, not at the end of the scope.
    consuming func close() {}

    deinit {
        _ = Glibc.close(number)
    }
}
