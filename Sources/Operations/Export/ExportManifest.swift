public import SchoolMedia

/// What goes with exported files: enough to publish them and to recall them, without a name (R5, R29).
public struct ExportManifest: Codable, Equatable, Sendable {
    /// One exported file.
    public struct File: Codable, Equatable, Sendable {
        /// The neutral name.
        public let name: NeutralName
        /// SHA-256 of the file, in 64 lower-case hexadecimal digits.
        public let sha256: String
        /// Length in bytes.
        public let byteCount: Int
        /// Width in pixels.
        public let width: Int
        /// Height in pixels.
        public let height: Int
        /// The words below the picture.
        public let caption: String
        /// The words for people who cannot see it.
        public let altText: String
    }

    /// The export that the files belong to; quote it to recall them.
    public let export: ExportID
    /// What the files may be used for, and nothing else.
    public let purpose: Purpose
    /// The credit to print.
    public let credit: String
    /// Whether training on the files is forbidden or unstated.
    public let aiTraining: Policy.AITraining
    /// The files, in the order of the request.
    public let files: [File]
}
