internal import Archiving
internal import Operations

/// An archive that is read while its pictures are taken in; a reference, because an asynchronous function holds it.
final class ArchiveInput {
    private var reader: ZIPReader

    private init(_ reader: consuming ZIPReader) {
        self.reader = reader
    }

    /// - Throws: `ArchivingError` when it is no archive.
    static func open(_ path: String) throws -> ArchiveInput {
        ArchiveInput(try ZIPReader(path: path))
    }

    /// A byte more than is taken, so that what is too large is seen to be.
    func next() throws -> ZIPReader.Member? {
        try reader.next(upTo: IngestPhoto.limit + 1)
    }
}
