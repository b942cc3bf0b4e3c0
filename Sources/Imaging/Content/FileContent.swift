internal import Glibc

/// The bytes of a file, which nobody changes any more: in memory or, when there are many, in a file without a name.
///
/// Only a small part of the second is in this process's memory at a time, however it is read.
public struct FileContent: Sendable {
    enum Place: Sendable {
        case memory([UInt8])
        case pages(MappedPages)
        case file(ScratchFile.Finished)
    }

    let place: Place

    /// Up to so many bytes are held in memory: more than nearly all photographs have. 8 MiB.
    public static let mostInMemory = 8 << 20

    /// So many bytes are handed over at a time. 1 MiB.
    static let pieceLength = 1 << 20

    /// Bytes in memory, however many.
    public init(_ bytes: [UInt8]) {
        place = .memory(bytes)
    }

    /// Bytes that lie at a place to the end of the process.
    @unsafe
    package init(lasting start: UnsafeRawPointer, count: Int) {
        unsafe place = .pages(MappedPages(lasting: start, count: count))
    }

    init(_ place: Place) {
        self.place = place
    }

    /// Length in bytes.
    public var count: Int {
        switch place {
        case .memory(let bytes): bytes.count
        case .pages(let pages): pages.count
        case .file(let file): file.pages.count
        }
    }

    /// All bytes in memory. They are copied unless they are there already.
    public var bytes: [UInt8] {
        guard case .memory(let bytes) = place else { return bytes(in: 0..<count) }
        return bytes
    }

    /// Lends all bytes for reading.
    public func withSpan<Answer, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        try unsafe withUnsafeBufferPointer { buffer throws(Failure) in try unsafe body(buffer.span) }
    }

    /// Lends all bytes for reading.
    package func withUnsafeBufferPointer<Answer, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        switch place {
        case .memory(let bytes):
            return try unsafe bytes.withUnsafeBufferPointer(body)
        case .pages(let pages): return try unsafe pages.withUnsafeBufferPointer(body)
        case .file(let file): return try unsafe file.pages.withUnsafeBufferPointer(body)
        }
    }

    /// All bytes in their order, a mebibyte at a time.
    public var pieces: some Sequence<ArraySlice<UInt8>> {
        stride(from: 0, to: count, by: Self.pieceLength).lazy.map { start in
            let piece = start..<min(start + Self.pieceLength, count)
            return if case .memory(let bytes) = place { bytes[piece] } else { bytes(in: piece)[...] }
        }
    }

    /// A copy of a part, cut to what is there.
    package func bytes(in range: Range<Int>) -> [UInt8] {
        defer { giveBack() }
        return withSpan { $0.bytes(in: range) }
    }

    /// Gives the memory of what was read of a long file back to the system.
    private func giveBack() {
        if case .file(let file) = place { file.pages.giveBack() }
    }
}

extension FileContent: Equatable {
    /// Whether both have the same bytes, wherever they lie.
    public static func == (one: FileContent, other: FileContent) -> Bool {
        guard one.count == other.count else { return false }
        var (first, second) = (Pace(for: one), Pace(for: other))
        return one.withSpan { one in
            other.withSpan { other in
                if one.isIdentical(to: other) { return true }
                for start in stride(from: 0, to: one.count, by: pieceLength) {
                    let piece = start..<min(start + pieceLength, one.count)
                    guard one.extracting(piece).holds(other.extracting(piece)) else { return false }
                    first.passed(start)
                    second.passed(start)
                }
                return true
            }
        }
    }
}

extension Span<UInt8> {
    /// Whether another span has the same bytes.
    func holds(_ other: Span<UInt8>) -> Bool {
        unsafe withUnsafeBytes { one in
            unsafe other.withUnsafeBytes { other in
                guard one.count == other.count, let first = one.baseAddress, let second = other.baseAddress else {
                    return one.count == other.count
                }
                return unsafe memcmp(first, second, one.count) == 0
            }
        }
    }
}
