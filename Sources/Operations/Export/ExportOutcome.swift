public import SchoolMedia

/// What an export led to, file by file.
public struct ExportOutcome: Sendable {
    /// One file of the export.
    public enum File: Sendable {
        /// It was written under this name.
        case written(AssetID, ExportManifest.File)
        /// It did not leave.
        case refused(AssetID, Verdict)
    }

    /// The export.
    public let export: ExportID
    /// The folder that holds the files and the manifest, or the ZIP file; nil when nothing could leave.
    public let path: String?
    /// The files, in the order of the request.
    public let files: [File]

    /// The files that were written.
    public var written: [ExportManifest.File] {
        files.compactMap { file in
            guard case .written(_, let entry) = file else { return nil }
            return entry
        }
    }

    /// The pictures that did not leave.
    public var refused: [(asset: AssetID, verdict: Verdict)] {
        files.compactMap { file in
            guard case .refused(let asset, let verdict) = file else { return nil }
            return (asset, verdict)
        }
    }
}
