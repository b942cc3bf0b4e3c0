/// The bytes under judgement and how far the judge has come.
struct VerifierInput {
    /// The bytes at hand: all of a short file, a stretch of a long one.
    private(set) var bytes: [UInt8]
    private(set) var offset = 0
    /// Length of the whole file.
    let count: Int
    private let file: FileContent
    /// Where the bytes at hand begin in the file.
    private var start = 0

    init(_ bytes: [UInt8]) {
        self.init(FileContent(bytes))
    }

    init(_ file: FileContent) {
        self.file = file
        count = file.count
        bytes = if case .memory(let bytes) = file.place { bytes } else { [] }
    }

    var isAtEnd: Bool { offset == count }

    func failure(_ reason: VerificationFailure.Reason) -> VerificationFailure {
        VerificationFailure(reason: reason, offset: offset)
    }

    mutating func take() throws(VerificationFailure) -> Int {
        guard offset < count else { throw failure(.unexpectedEnd) }
        reach(1)
        defer { offset += 1 }
        return Int(bytes[offset - start])
    }

    mutating func takePair() throws(VerificationFailure) -> Int {
        let high = try take()
        return try high * 256 + take()
    }

    mutating func take(_ count: Int) throws(VerificationFailure) -> ArraySlice<UInt8> {
        guard count >= 0, count <= self.count - offset else { throw failure(.unexpectedEnd) }
        reach(count)
        defer { offset += count }
        return bytes[offset - start..<offset - start + count]
    }

    /// Takes bytes that can only be these.
    mutating func expect(_ fixed: [UInt8], else reason: VerificationFailure.Reason) throws(VerificationFailure) {
        reach(fixed.count)
        guard bytes[(offset - start)...].starts(with: fixed) else { throw failure(reason) }
        offset += fixed.count
    }

    /// Takes `FF` and the marker code behind it.
    mutating func takeMarker() throws(VerificationFailure) -> Int {
        guard try take() == 0xFF else { throw failure(.unexpectedMarker) }
        return try take()
    }

    /// The code of the marker that begins here; `nil` when the file ends before it.
    mutating func markerCode() -> Int? {
        guard offset + 1 < count else { return nil }
        reach(2)
        return Int(bytes[offset + 1 - start])
    }

    /// Goes to the next `FF` that is not part of coded data, where a zero follows it, and answers whether there is one.
    mutating func skipCodedData() -> Bool {
        while true {
            reach(2)
            let isLast = start + bytes.count == count
            let (place, isFound) = Self.marker(in: bytes, from: offset - start)
            // What follows the last byte at hand is not known yet.
            if isFound, isLast || place + 1 < bytes.count {
                offset = start + place
                return true
            }
            guard !isLast else { return false }
            offset = start + bytes.count - 1
        }
    }

    /// Has so many bytes at hand, or all that are left.
    private mutating func reach(_ wanted: Int) {
        guard offset + wanted > start + bytes.count, start + bytes.count < count else { return }
        bytes = file.bytes(in: offset..<min(count, offset + max(wanted, FileContent.pieceLength)))
        start = offset
    }

    /// Where in some bytes the next marker is, or their end. An `FF` at the very end counts as one.
    private static func marker(in bytes: [UInt8], from first: Int) -> (place: Int, isFound: Bool) {
        var next = first
        let isFound = unsafe bytes.withUnsafeBytes { buffer in
            while next < buffer.count {
                if next + 33 <= buffer.count, unsafe isCodedData(buffer, next), unsafe isCodedData(buffer, next + 16) {
                    next += 32
                } else if unsafe buffer[next] == 255, unsafe next + 1 == buffer.count || buffer[next + 1] != 0 {
                    return true
                } else {
                    next += 1
                }
            }
            return false
        }
        return (next, isFound)
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
