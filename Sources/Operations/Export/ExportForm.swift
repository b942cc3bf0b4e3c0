/// In which form exported files are handed over.
public enum ExportForm: String, Codable, CaseIterable, Sendable {
    /// A folder with the files and `manifest.json`.
    case folder
    /// The same in one ZIP file.
    case zip
}
