/// Why a ZIP file could not be written or read.
///
/// The message is for people and says what to do; the code is for programs.
public struct ArchivingError: Error, Hashable, Sendable {
    /// What went wrong, for programs and tests.
    public let code: Code
    /// What went wrong and what to do, in full sentences.
    public let message: String
    /// The `errno` value of the system (POSIX.1-2017, `<errno.h>`), when there was one.
    public let systemError: Int32?

    init(_ code: Code, _ message: String, systemError: Int32? = nil) {
        self.code = code
        self.message = message
        self.systemError = systemError
    }
}

extension ArchivingError {
    /// The closed list of what can go wrong with a ZIP file.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// An entry's name could say something, or is not safe to unpack.
        case nameRefused
        /// An entry of that name is in the archive already.
        case nameRepeated
        /// There is a file at the archive's path already.
        case fileExists
        /// An earlier failure ended the archive.
        case archiveEnded
        /// The drive is full.
        case driveFull
        /// The drive is read-only.
        case driveReadOnly
        /// The operating system does not allow the access.
        case permissionDenied
        /// The drive did not confirm that it stored the archive. Nothing more should be written to it.
        case fsyncFailed
        /// Any other failure to write.
        case writingFailed
        /// It is not a ZIP file, is damaged or cannot be opened.
        case unreadable
        /// It is protected by a password.
        case encrypted
        /// It holds more files or bytes than one ZIP file is worth.
        case tooLarge
    }
}
