internal import CSandbox
internal import Glibc

/// Starting the program that decodes, and the numbers under which it finds what it was given.
package enum WorkerLaunch {
    /// The control socket of a worker: its standard input.
    package static let socketNumber = SANDBOX_SOCKET
    /// The shared pages.
    package static let pagesNumber = SANDBOX_PAGES
    /// The one picture of a worker that is started for it, where that is long.
    static let pictureNumber = SANDBOX_PICTURE

    /// Starts a worker that has nothing of this program but these descriptors.
    ///
    /// - Throws: `programMissing` when the program is not there or may not be run, `notStarted` when the system cannot
    ///   start it.
    static func start(
        _ program: String,
        arguments: [String],
        socket: Int32,
        pages: Int32,
        picture: Int32?
    ) throws(WorkerFault) -> ChildProcess {
        guard unsafe access(program, X_OK) == 0 else { throw .programMissing }
        let id = unsafe withCStrings([program] + arguments) { arguments in
            unsafe sandbox_start(program, arguments, socket, pages, picture ?? -1)
        }
        guard id > 0 else { throw .notStarted }
        return ChildProcess(id: id)
    }
}
