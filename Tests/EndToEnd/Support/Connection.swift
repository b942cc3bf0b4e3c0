import Foundation

/// One connection to a server on this machine, on which a test may send anything, and stop in the middle.
///
/// Sockets of the system, because no client library sends half a request.
final class Connection {
    private let descriptor: Int32
    private var received = Data()

    /// How long an answer may take before the test fails, in seconds.
    private static let patience = 180

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Unexpected("socket: \(errno)") }
        var patience = timeval(tv_sec: Self.patience, tv_usec: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let status = unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe connect(descriptor, generic, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Unexpected("connect: \(errno)") }
    }

    deinit { close(descriptor) }

    /// Says that nothing follows, and goes on reading.
    func finishSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Makes the end of this connection, which comes with its last use, a break without a goodbye.
    func hangUp() {
        var now = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    }

    /// Sends everything, unless the server hangs up before.
    func send(_ bytes: Data) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { buffer in
                unsafe Foundation.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits for the next whole answer.
    ///
    /// - Throws: `Unexpected` when the server hangs up before.
    func answer() throws -> Answer {
        while true {
            if let answer = Answer(received) {
                received = Data(received.dropFirst(answer.byteCount))
                return answer
            }
            guard try receive() else { throw Unexpected("The server hung up after \(received.count) bytes.") }
        }
    }

    /// Everything that the server says until it hangs up.
    func everything() throws -> Data {
        try waitForEnd()
        return received
    }

    /// Waits until the server hangs up, whatever it says until then.
    func waitForEnd() throws {
        while try receive() {}
    }

    /// Whether there was more.
    private func receive() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
        guard count >= 0 || errno == ECONNRESET else { throw Unexpected("No answer came: error \(errno).") }
        received.append(contentsOf: buffer.prefix(max(0, count)))
        return count > 0
    }
}
