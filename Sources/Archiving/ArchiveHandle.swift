import CArchive
import Glibc

/// libarchive's ZIP writer, on a file descriptor that somebody else closes.
@safe
struct ArchiveHandle: ~Copyable {
    private let archive: OpaquePointer

    private static let blockSize: Int32 = 128 * 1024

    init() throws(ArchivingError) {
        guard let archive = unsafe archive_write_new() else { throw .system(ENOMEM) }
        unsafe self.archive = unsafe archive
    }

    deinit {
        _ = unsafe archive_write_free(archive)
    }

    /// Begins the archive. Nothing else can be done before.
    func begin(on descriptor: Int32) throws(ArchivingError) {
        // JPEGs do not get smaller; stored, they also cost no time.
        try check(unsafe archive_write_set_format_zip(archive))
        try check(unsafe archive_write_set_options(archive, "zip:compression=store,zip:hdrcharset=UTF-8"))
        try check(unsafe archive_write_set_bytes_per_block(archive, Self.blockSize))
        try check(unsafe archive_write_set_bytes_in_last_block(archive, 1))
        try check(unsafe archive_write_open_fd(archive, descriptor))
    }

    /// Adds one file. No owner and no time is set: the archive then says 0 and 1 January 1980, 00:00.
    func add(_ name: ZIPEntryName, _ bytes: Span<UInt8>) throws(ArchivingError) {
        guard let entry = unsafe archive_entry_new() else { throw .system(ENOMEM) }
        defer { unsafe archive_entry_free(entry) }
        unsafe archive_entry_set_pathname_utf8(entry, name.text)
        unsafe archive_entry_set_filetype(entry, UInt32(Glibc.S_IFREG))
        unsafe archive_entry_set_perm(entry, 0o644)
        unsafe archive_entry_set_size(entry, Int64(bytes.count))
        try check(unsafe archive_write_header(archive, entry))
        try write(bytes)
        try check(unsafe archive_write_finish_entry(archive))
    }

    /// Writes the directory at the end of the archive.
    func close() throws(ArchivingError) {
        try check(unsafe archive_write_close(archive))
    }

    /// Does not write the directory when the handle goes: what was written is of no use.
    func abandon() {
        _ = unsafe archive_write_fail(archive)
    }

    private func write(_ bytes: Span<UInt8>) throws(ArchivingError) {
        var written = 0
        while written < bytes.count {
            let rest = bytes.extracting(droppingFirst: written)
            let count = unsafe rest.withUnsafeBytes { unsafe archive_write_data(archive, $0.baseAddress, $0.count) }
            guard count > 0 else { throw .system(unsafe archive_errno(archive)) }
            written += count
        }
    }

    /// A warning is refused, too: it would mean an archive that is not what was asked for.
    private func check(_ status: Int32) throws(ArchivingError) {
        guard status == ARCHIVE_OK else { throw .system(unsafe archive_errno(archive)) }
    }
}
