import Foundation

/// The bytes under judgement and how far the judge has come.
struct VerifierInput {
    let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset == bytes.count }

    func failure(_ reason: VerificationFailure.Reason) -> VerificationFailure {
        VerificationFailure(reason: reason, offset: offset)
    }

    mutating func take() throws(VerificationFailure) -> Int {
        guard offset < bytes.count else { throw failure(.unexpectedEnd) }
        defer { offset += 1 }
        return Int(bytes[offset])
    }

    mutating func takePair() throws(VerificationFailure) -> Int {
        let high = try take()
        return try high * 256 + take()
    }

    mutating func take(_ count: Int) throws(VerificationFailure) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - offset else { throw failure(.unexpectedEnd) }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    /// Takes bytes that can only be these.
    mutating func expect(_ fixed: [UInt8], else reason: VerificationFailure.Reason) throws(VerificationFailure) {
        guard bytes[offset...].starts(with: fixed) else { throw failure(reason) }
        offset += fixed.count
    }

    /// Takes `FF` and the marker code behind it.
    mutating func takeMarker() throws(VerificationFailure) -> Int {
        guard try take() == 0xFF else { throw failure(.unexpectedMarker) }
        return try take()
    }

    /// Goes to the next `FF` and answers whether there is one.
    mutating func skipToFF() -> Bool {
        let from = offset
        let distance: Int? = unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, from < buffer.count,
                let found = unsafe memchr(base + from, 0xFF, buffer.count - from)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - (base + from)
        }
        offset += distance ?? 0
        return distance != nil
    }
}
