internal import CSandbox
internal import Glibc
internal import Synchronization

/// A process that this program has started, until it has been waited for: after that its number may be somebody else's.
final class ChildProcess: Sendable {
    let id: pid_t
    private let ending = Mutex<Ending?>(nil)

    /// How the process ended.
    enum Ending: Sendable {
        case status(Int32)
        case signal(Int32)
    }

    init(id: pid_t) {
        self.id = id
    }

    deinit {
        _ = end()
    }

    /// Kills the process if it still runs. Others may be waiting for it.
    func kill() {
        ending.withLock { ending in
            guard ending == nil else { return }
            _ = Glibc.kill(id, SIGKILL)
        }
    }

    /// Kills the process if it still runs, and waits for its end. One that had ended before says how.
    func end() -> Ending {
        ending.withLock { ending in
            if let ending { return ending }
            _ = Glibc.kill(id, SIGKILL)
            let ended = Self.wait(for: id)
            ending = ended
            return ended
        }
    }

    /// Lets the process use so much processor time from now on, and have so much memory of its own.
    ///
    /// - Returns: false when the process is no more.
    func allow(processorSeconds: Int, privateBytes: Int) -> Bool {
        sandbox_allow(id, Int64(processorSeconds), Int64(privateBytes)) == 0
    }

    /// The status word: wait(2). The lower seven bits are the signal, or zero; the next eight the exit status.
    private static func wait(for id: pid_t) -> Ending {
        var word: Int32 = 0
        var waited: pid_t = -1
        repeat {
            waited = unsafe waitpid(id, &word, 0)
        } while waited == -1 && errno == EINTR
        guard waited == id else { return .signal(SIGKILL) }
        return word & 0x7f == 0 ? .status(word >> 8 & 0xff) : .signal(word & 0x7f)
    }
}

extension ChildProcess.Ending {
    /// What this says of the picture on which the process worked.
    var stop: DecoderStop {
        switch self {
        case .signal(SIGXCPU): .outOfTime
        case .status(WorkerStatus.outOfMemory): .outOfMemory
        case .signal, .status: .crashed
        }
    }
}
