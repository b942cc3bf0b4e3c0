public import SchoolMedia
public import struct Foundation.Date

/// One file of consents that was taken in, for good.
public struct ConsentImportRecord: Equatable, Sendable {
    /// A random UUID in lower case; the answers that it brought name it.
    public let id: String
    /// Which of the school's systems the file came from, such as `sims`.
    public let source: String
    /// The version of the mapping by which it was read; nil for a list in our own form.
    public let mapping: Int?
    /// SHA-256 of the file in 64 lower-case hexadecimal digits.
    public let fileHash: String
    /// The day on which the file was exported, as `yyyy-mm-dd`; nil when every row has a date of its own.
    public let exportedOn: String?
    /// When it was taken in.
    public let importedAt: Date
    /// By whom.
    public let importedBy: StaffMemberID
    /// Who agreed to an import that a guard had stopped; another person.
    public let confirmedBy: StaffMemberID?

    /// Puts a record together.
    public init(
        id: String,
        source: String,
        mapping: Int?,
        fileHash: String,
        exportedOn: String?,
        importedAt: Date,
        importedBy: StaffMemberID,
        confirmedBy: StaffMemberID?
    ) {
        self.id = id
        self.source = source
        self.mapping = mapping
        self.fileHash = fileHash
        self.exportedOn = exportedOn
        self.importedAt = importedAt
        self.importedBy = importedBy
        self.confirmedBy = confirmedBy
    }
}

/// A second person's agreement to one file, read by one mapping, up to the figures that they were shown.
public struct ConsentImportConfirmation: Equatable, Sendable {
    /// SHA-256 of the file in 64 lower-case hexadecimal digits.
    public let fileHash: String
    /// Which of the school's systems the file came from.
    public let source: String
    /// The version of the mapping.
    public let mapping: Int
    /// How many rows could not be understood.
    public let badRows: Int
    /// How many noes the file turns into a yes.
    public let flips: Int
    /// When it was confirmed.
    public let confirmedAt: Date
    /// By whom.
    public let confirmedBy: StaffMemberID

    /// Puts a record together.
    public init(
        fileHash: String,
        source: String,
        mapping: Int,
        badRows: Int,
        flips: Int,
        confirmedAt: Date,
        confirmedBy: StaffMemberID
    ) {
        self.fileHash = fileHash
        self.source = source
        self.mapping = mapping
        self.badRows = badRows
        self.flips = flips
        self.confirmedAt = confirmedAt
        self.confirmedBy = confirmedBy
    }
}
