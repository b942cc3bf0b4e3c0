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

    /// Goes to the next `FF` that is not part of coded data, where a zero follows it, and answers whether there is one.
    mutating func skipCodedData() -> Bool {
        var next = offset
        let isFound = unsafe bytes.withUnsafeBytes { buffer in
            while next < buffer.count {
                if next + 33 <= buffer.count, unsafe Self.isCodedData(buffer, next),
                    unsafe Self.isCodedData(buffer, next + 16)
                {
                    next += 32
                } else if unsafe buffer[next] == 255, unsafe next + 1 == buffer.count || buffer[next + 1] != 0 {
                    return true
                } else {
                    next += 1
                }
            }
            return false
        }
        if isFound { offset = next }
        return isFound
    }

    /// Whether each FF of sixteen bytes stands before a zero. The byte behind them must be there.
    @unsafe
    @inline(__always)
    private static func isCodedData(_ buffer: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        let bytes = unsafe buffer.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
        let followers = unsafe buffer.loadUnaligned(fromByteOffset: start + 1, as: SIMD16<UInt8>.self)
        let marks = (bytes .== SIMD16<UInt8>(repeating: 255)) .& (followers .!= SIMD16<UInt8>(repeating: 0))
        let halves = unsafe unsafeBitCast(marks, to: SIMD2<UInt64>.self)
        return halves.x | halves.y == 0
    }
}
