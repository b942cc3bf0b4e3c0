import CArchive
import Glibc

/// libarchive's ZIP reader on a file; every other format of libarchive's stays switched off.
@safe
struct ArchiveReadHandle: ~Copyable {
    private let archive: OpaquePointer

    private static let blockSize = 128 * 1024

    init() throws(ArchivingError) {
        guard let archive = unsafe archive_read_new() else { throw .system(ENOMEM) }
        unsafe self.archive = unsafe archive
    }

    deinit {
        _ = unsafe archive_read_free(archive)
    }

    /// Opens an archive. Nothing else can be done before.
    func open(_ path: String) throws(ArchivingError) {
        guard unsafe archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK,
            unsafe archive_read_open_filename(archive, path, Self.blockSize) == ARCHIVE_OK
        else { throw .unreadable }
    }

    /// The next entry, whatever it is; `nil` at the end.
    func next() throws(ArchivingError) -> Entry? {
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return nil }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else { throw .unreadable }
        let name = unsafe archive_entry_pathname_utf8(entry).map { unsafe String(cString: $0) }
        return Entry(
            name: name ?? "a file with an unreadable name",
            isFile: unsafe archive_entry_filetype(entry) == UInt32(Glibc.S_IFREG),
            isEncrypted: unsafe archive_entry_is_encrypted(entry) != 0
        )
    }

    /// At most `limit` bytes of the entry; what follows is left unread.
    func read(upTo limit: Int) throws(ArchivingError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit {
            let wanted = min(Self.blockSize, limit - bytes.count)
            var count = 0
            bytes += unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialised in
                count = unsafe archive_read_data(archive, buffer.baseAddress, wanted)
                initialised = max(count, 0)
            }
            guard count >= 0 else { throw .unreadable }
            if count == 0 { break }
        }
        return bytes
    }

    struct Entry {
        let name: String
        let isFile: Bool
        let isEncrypted: Bool
    }
}

extension ArchivingError {
    static let unreadable = ArchivingError(
        .unreadable,
        "This ZIP file is damaged or is none. Make it again, or unpack it and take the pictures from the folder."
    )
}
