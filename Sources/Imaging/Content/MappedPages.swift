internal import Glibc

/// A part of a file that can be read like memory. Nobody changes the file or makes it shorter as long as it is read.
///
/// What was read stays in memory only until it is given back; then it comes from the file again.
@safe
final class MappedPages: Sendable {
    let count: Int
    /// A pointer is not Sendable, though nobody writes through this one.
    private let address: UInt
    private let isOwn: Bool

    /// Maps a file of so many bytes; `nil` where the system does not let it.
    init?(of descriptor: Int32, count: Int) {
        let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard count > 0, let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
        self.count = count
        address = UInt(bitPattern: start)
        isOwn = true
    }

    /// Pages that are mapped already and stay so.
    @unsafe
    init(lasting start: UnsafeRawPointer, count: Int) {
        self.count = count
        address = UInt(bitPattern: start)
        isOwn = false
    }

    deinit {
        if isOwn { _ = unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), count) }
    }

    func withUnsafeBufferPointer<Answer, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let start = unsafe UnsafeRawPointer(bitPattern: address)?.assumingMemoryBound(to: UInt8.self)
        return try unsafe body(UnsafeBufferPointer(start: start, count: count))
    }

    /// Gives the memory of what was read back to the system.
    func giveBack() {
        guard isOwn else { return }
        _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: address), count, MADV_DONTNEED)
    }
}
