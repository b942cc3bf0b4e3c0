public import SchoolMedia

/// One file that an export wrote, or meant to, as stored.
public struct ExportedFileRecord: Equatable, Sendable {
    /// How far the file got.
    public enum State: String, CaseIterable, Sendable {
        /// It was about to be written; after a crash it may or may not have left.
        case intended
        case written
        case failed
    }

    /// The identifier that published copies refer to.
    public let id: ExportedFileID
    /// The run that it belongs to.
    public let export: ExportID
    /// The picture; one of the export's request.
    public let asset: AssetID
    /// Its name outside; unique among all files ever exported.
    public let name: NeutralName
    /// How far it got.
    public let state: State
    /// SHA-256 of its bytes in 64 lower-case hexadecimal digits, once written.
    public let sha256: String?
    /// Its length in bytes, once written.
    public let byteCount: Int?
    /// Its width in pixels, once written.
    public let width: Int?
    /// Its height in pixels, once written.
    public let height: Int?
    /// The hash of the policy that allowed it (R37).
    public let policyHash: String
    /// The answers that allowed it (R37), in order of identifier.
    public let facts: [ConsentEventID]

    /// Puts a record together; one that has only been intended has no hash, length or size.
    public init(
        id: ExportedFileID,
        export: ExportID,
        asset: AssetID,
        name: NeutralName,
        state: State,
        sha256: String? = nil,
        byteCount: Int? = nil,
        width: Int? = nil,
        height: Int? = nil,
        policyHash: String,
        facts: [ConsentEventID]
    ) {
        self.id = id
        self.export = export
        self.asset = asset
        self.name = name
        self.state = state
        self.sha256 = sha256
        self.byteCount = byteCount
        self.width = width
        self.height = height
        self.policyHash = policyHash
        self.facts = facts.sorted()
    }
}
