internal import CSandbox
internal import Glibc

/// Memory that this program and one worker see alike: a file without a name and of fixed size (memfd_create(2)).
///
/// The size is sealed, so that the worker cannot take away pages that this program is about to read.
@safe
package struct SharedPages: ~Copyable {
    /// Length in bytes.
    package let count: Int
    let descriptor: Descriptor
    private let start: UnsafeMutableRawPointer

    /// Makes pages of zeros. They take up memory only once they are written to.
    init(count: Int) throws(WorkerFault) {
        let descriptor = try Descriptor(handingOn: sandbox_make_pages(Int64(count)))
        try self.init(mapping: descriptor, count: count)
    }

    /// Maps the pages that the program which started this one has left open under `number`.
    package init(inherited number: Int32) throws(WorkerFault) {
        let count = sandbox_size_of_pages(number)
        guard count > 0 else { throw .notStarted }
        try self.init(mapping: Descriptor(owning: number), count: Int(count))
    }

    private init(mapping descriptor: consuming Descriptor, count: Int) throws(WorkerFault) {
        let start = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.number, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED else { throw .notStarted }
        self.count = count
        self.descriptor = descriptor
        unsafe self.start = start
    }

    deinit {
        _ = unsafe munmap(start, count)
    }

    /// Copies bytes into the pages.
    ///
    /// - Returns: false when there is no room for them, and then nothing is written.
    package func put(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset <= count, bytes.count <= count - offset else { return false }
        unsafe bytes.withUnsafeBytes { source in
            guard let from = source.baseAddress else { return }
            unsafe (start + offset).copyMemory(from: from, byteCount: source.count)
        }
        return true
    }

    /// The bytes at the start, where they lie; `nil` when they are not there.
    ///
    /// For a worker alone, which keeps its pages to its end and believes the server.
    package func content(_ length: Int) -> FileContent? {
        guard length >= 0, length <= count else { return nil }
        return unsafe FileContent(lasting: UnsafeRawPointer(start), count: length)
    }

    /// Copies bytes out of the pages, so that the other side cannot change them any more; `nil` when they are not
    /// there.
    package func take(_ length: Int, at offset: Int) -> [UInt8]? {
        guard offset >= 0, offset <= count, length >= 0, length <= count - offset else { return nil }
        return unsafe [UInt8](unsafeUninitializedCapacity: length) { bytes, written in
            unsafe UnsafeMutableRawBufferPointer(bytes)
                .copyMemory(from: UnsafeRawBufferPointer(start: start + offset, count: length))
            written = length
        }
    }

    /// Gives the memory of all pages but the first `kept` bytes back to the system.
    func release(beyond kept: Int) {
        guard kept < count else { return }
        sandbox_release_pages(descriptor.number, Int64(kept), Int64(count - kept))
    }
}
