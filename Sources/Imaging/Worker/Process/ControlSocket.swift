internal import Glibc

/// One end of the pair of sockets over which a worker is told what to do. Messages keep their bounds (SOCK_SEQPACKET).
package struct ControlSocket: ~Copyable {
    /// What came of waiting for a message.
    package enum Received: Equatable, Sendable {
        case message([UInt8])
        /// The other side has closed its end, or is no more.
        case ended
        /// Nothing came in time.
        case late
    }

    /// The longest message in bytes. What is longer arrives cut off, and so malformed.
    private static let longestMessage = 8192

    /// An end that is no more is an answer, not a signal; a full queue is not waited for.
    private static let quietly = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)

    private let descriptor: Descriptor

    init(_ descriptor: consuming Descriptor) {
        self.descriptor = descriptor
    }

    /// Takes over the socket that the program which started this one has left open under `number`.
    package init(inherited number: Int32) throws(WorkerFault) {
        var type: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard
            unsafe getsockopt(number, SOL_SOCKET, SO_TYPE, &type, &length) == 0,
            type == Int32(SOCK_SEQPACKET.rawValue)
        else { throw .notStarted }
        descriptor = try Descriptor(owning: number)
    }

    /// Two ends that are connected.
    static func pair() throws(WorkerFault) -> SocketPair {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_SEQPACKET.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .notStarted }
        return SocketPair(
            near: ControlSocket(try Descriptor(owning: ends[0])),
            far: try Descriptor(handingOn: ends[1])
        )
    }

    /// Sends a message without waiting.
    ///
    /// - Returns: false when the other side is no more, or does not read what it is sent.
    package func send(_ message: [UInt8]) -> Bool {
        var sent = -1
        repeat {
            sent = unsafe Glibc.send(descriptor.number, message, message.count, Self.quietly)
        } while sent == -1 && errno == EINTR
        return sent == message.count
    }

    /// Waits for a message; without a deadline, for ever.
    package func receive(until deadline: ContinuousClock.Instant?) -> Received {
        guard isReadable(until: deadline) else { return .late }
        var message = [UInt8](repeating: 0, count: Self.longestMessage)
        var count = -1
        repeat {
            count = unsafe read(descriptor.number, &message, message.count)
        } while count == -1 && errno == EINTR
        return count > 0 ? .message(Array(message.prefix(count))) : .ended
    }

    /// Whether there is neither a message to read nor an end.
    var isQuiet: Bool {
        !isReadable(until: .now)
    }

    private func isReadable(until deadline: ContinuousClock.Instant?) -> Bool {
        while true {
            var waiting = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&waiting, 1, Self.milliseconds(until: deadline))
            if ready > 0 { return true }
            if ready == 0, Self.milliseconds(until: deadline) == 0 { return false }
            if ready < 0, errno != EINTR { return true }
        }
    }

    /// -1 for ever; rounded up, so that zero means that the deadline has passed.
    private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let rest = max(.zero, ContinuousClock.now.duration(to: deadline))
        return Int32(clamping: Int64((rest / .milliseconds(1)).rounded(.up)))
    }
}

/// Both ends of a connection: one to keep, one to hand to a worker.
struct SocketPair: ~Copyable {
    let near: ControlSocket
    let far: Descriptor
}
