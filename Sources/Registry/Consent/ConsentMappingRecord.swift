public import SchoolMedia
public import struct Foundation.Date

/// How the files of one source are to be read, as a person confirmed it; the text is sealed.
public struct ConsentMappingRecord: Equatable, Sendable {
    /// Which of the school's systems it is about, such as `sims`; 1 to 20 characters.
    public let source: String
    /// Counted from 1 for each source; the highest is in force.
    public let version: Int
    /// SHA-256 of the text in 64 lower-case hexadecimal digits.
    public let hash: String
    /// The text, sealed: names of columns were typed by people.
    public let sealedText: [UInt8]
    /// When it was confirmed.
    public let confirmedAt: Date
    /// By whom.
    public let confirmedBy: StaffMemberID

    /// Puts a record together.
    public init(
        source: String,
        version: Int,
        hash: String,
        sealedText: [UInt8],
        confirmedAt: Date,
        confirmedBy: StaffMemberID
    ) {
        self.source = source
        self.version = version
        self.hash = hash
        self.sealedText = sealedText
        self.confirmedAt = confirmedAt
        self.confirmedBy = confirmedBy
    }
}

/// That a recorded answer was a mistake (R28).
public struct ConsentCorrectionRecord: Equatable, Sendable {
    /// Why it is one.
    public enum Cause: String, CaseIterable, Sendable {
        /// The import that brought it was undone.
        case importUndone = "import_undone"
        /// A later file of the same source no longer has the yes.
        case noLongerInSource = "no_longer_in_source"
    }

    /// The answer.
    public let event: ConsentEventID
    /// From when on it does not count.
    public let correctedAt: Date
    /// Who said so.
    public let correctedBy: StaffMemberID
    /// Why.
    public let cause: Cause
    /// The import that was undone, or whose file no longer has it.
    public let importID: String

    /// Puts a record together.
    public init(
        event: ConsentEventID,
        correctedAt: Date,
        correctedBy: StaffMemberID,
        cause: Cause,
        importID: String
    ) {
        self.event = event
        self.correctedAt = correctedAt
        self.correctedBy = correctedBy
        self.cause = cause
        self.importID = importID
    }
}
