internal import Glibc

/// Starts a worker that has nothing of this program but a socket and the shared pages.
@safe
struct WorkerLaunch: ~Copyable {
    private var files = posix_spawn_file_actions_t()
    private var attributes = posix_spawnattr_t()

    /// Standard input of a worker: its control socket.
    static let socketNumber: Int32 = 0
    /// The first number after the standard three: the shared pages.
    static let pagesNumber: Int32 = 3

    /// All that a worker finds in its environment.
    ///
    /// glibc (mallopt(3)): one arena, and blocks of less than 32 MiB out of a heap that gives back what is free above
    /// 64 MiB, so that a picture of usual size does not cost a page fault for each of its pages. The Swift runtime must not
    /// start a program that describes a crash.
    private static let environment = [
        "MALLOC_ARENA_MAX=1", "MALLOC_MMAP_THRESHOLD_=33554432", "MALLOC_TRIM_THRESHOLD_=67108864",
        "SWIFT_BACKTRACE=enable=no",
    ]

    /// Plans a worker; every other descriptor is closed, signals are as they are in a new login.
    init(socket: Int32, pages: Int32) throws(WorkerFault) {
        var untouched = sigset_t()
        var all = sigset_t()
        // Its own process group: an interrupt from the terminal is for the server, which ends its workers itself.
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        let failures = unsafe [
            posix_spawn_file_actions_init(&files),
            posix_spawnattr_init(&attributes),
            sigemptyset(&untouched),
            sigfillset(&all),
            posix_spawnattr_setflags(&attributes, Int16(flags)),
            posix_spawnattr_setsigmask(&attributes, &untouched),
            posix_spawnattr_setsigdefault(&attributes, &all),
            posix_spawn_file_actions_adddup2(&files, socket, Self.socketNumber),
            posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0),
            posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0),
            posix_spawn_file_actions_adddup2(&files, pages, Self.pagesNumber),
            posix_spawn_file_actions_addclosefrom_np(&files, Self.pagesNumber + 1),
        ]
        guard failures.allSatisfy({ $0 == 0 }) else { throw .notStarted }
    }

    deinit {
        var files = files
        var attributes = attributes
        _ = unsafe posix_spawn_file_actions_destroy(&files)
        _ = unsafe posix_spawnattr_destroy(&attributes)
    }

    /// Starts the program.
    ///
    /// - Throws: `programMissing` when it is not there or may not be run, `notStarted` when the system cannot start it.
    consuming func start(_ program: String, arguments: [String]) throws(WorkerFault) -> ChildProcess {
        guard unsafe access(program, X_OK) == 0 else { throw .programMissing }
        var id: pid_t = 0
        let failure = withCStrings([program] + arguments) { (arguments) in
            withCStrings(Self.environment) { environment in
                unsafe posix_spawn(&id, program, &files, &attributes, arguments, environment)
            }
        }
        guard failure == 0 else { throw .notStarted }
        return ChildProcess(id: id)
    }
}

