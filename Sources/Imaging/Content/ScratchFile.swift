internal import CSandbox
internal import Glibc

/// Where files lie that are too long for memory and have no name.
public enum ScratchPlace: Sendable {
    /// In a folder of a file system that knows files without a name. They go with the program, however it ends.
    case folder(String)
    /// In the system's memory, outside this process; for what may not be on a drive.
    case memory
}

/// A file without a name that is being written.
final class ScratchFile: Sendable {
    private let place: ScratchPlace
    private let descriptor: Descriptor

    /// Makes an empty one.
    ///
    /// - Throws: `noRoom` where the place cannot have one.
    init(in place: ScratchPlace) throws(CleaningError) {
        let made =
            switch place {
            case .folder(let folder): unsafe sandbox_make_scratch(folder)
            case .memory: sandbox_make_scratch(nil)
            }
        guard made >= 0 else { throw .noRoom }
        self.place = place
        descriptor = try Self.descriptor(made)
    }

    /// Adds bytes to the end.
    ///
    /// - Throws: `noRoom` where they cannot be written.
    func append(_ bytes: Span<UInt8>) throws(CleaningError) {
        var written = 0
        while written < bytes.count {
            let rest = bytes.extracting(droppingFirst: written)
            let count = unsafe rest.withUnsafeBytes { buffer in
                unsafe write(descriptor.number, buffer.baseAddress, buffer.count)
            }
            guard count > 0 || errno == EINTR else { throw .noRoom }
            written += max(count, 0)
        }
    }

    /// Opens it for reading alone. Nothing more is to be added.
    func finished(count: Int) throws(CleaningError) -> FileContent {
        let file = try Self.descriptor(sandbox_finish_scratch(descriptor.number))
        guard let pages = MappedPages(of: file.number, count: count) else { throw .noRoom }
        return FileContent(.file(Finished(place: place, descriptor: file, pages: pages)))
    }

    /// One that can be handed to a worker.
    private static func descriptor(_ number: Int32) throws(CleaningError) -> Descriptor {
        do throws(WorkerFault) {
            return try Descriptor(handingOn: number)
        } catch {
            throw .noRoom
        }
    }

    /// A file without a name that nobody can write to any more.
    final class Finished: Sendable {
        /// Where others of its kind are made.
        let place: ScratchPlace
        let descriptor: Descriptor
        let pages: MappedPages

        init(place: ScratchPlace, descriptor: consuming Descriptor, pages: MappedPages) {
            self.place = place
            self.descriptor = descriptor
            self.pages = pages
        }
    }
}
