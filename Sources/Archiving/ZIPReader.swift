/// Reads the files of a ZIP archive one after the other, in memory; nothing is unpacked to a drive.
///
/// Names are for showing to a person only. Folders and links are passed over.
public struct ZIPReader: ~Copyable {
    private let archive: ArchiveReadHandle
    private var members = 0
    private var bytesRead = 0

    /// More files than a school packs into one archive.
    public static let mostMembers = 20_000
    /// More bytes, unpacked, than a school packs into one archive: 50 GB.
    public static let mostBytes = 50_000_000_000

    /// Opens an archive.
    ///
    /// - Throws: `ArchivingError`: `unreadable`.
    public init(path: String) throws {
        let archive = try ArchiveReadHandle()
        try archive.open(path)
        self.archive = archive
    }

    /// A file in the archive.
    public struct Member: Equatable, Sendable {
        /// Its name with folders, as it stands in the archive; may say anything.
        public let name: String
        /// Its content; cut off at the limit that was asked for.
        public let bytes: [UInt8]
    }

    /// The next file with its content, or `nil` at the end.
    ///
    /// - Parameter limit: at most so many bytes of it are unpacked, so that a bomb costs no more.
    /// - Returns: the file, or `nil` after the last.
    /// - Throws: `ArchivingError`: `unreadable`, `encrypted`, `tooLarge`; the archive is over then.
    public mutating func next(upTo limit: Int) throws -> Member? {
        while let entry = try archive.next() {
            members += 1
            guard members <= Self.mostMembers, bytesRead <= Self.mostBytes else {
                throw ArchivingError(.tooLarge, "This ZIP file holds too much. Split it into several.")
            }
            guard entry.isFile else { continue }
            guard !entry.isEncrypted else {
                throw ArchivingError(
                    .encrypted,
                    "This ZIP file is protected by a password. Unpack it and take the pictures from the folder."
                )
            }
            let bytes = try archive.read(upTo: limit)
            bytesRead += bytes.count
            return Member(name: entry.name, bytes: bytes)
        }
        return nil
    }
}
