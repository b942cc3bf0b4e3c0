public import AuditTrail
internal import Registry
internal import SchoolMedia

/// Opens the words that entries commit to, with the names that the trail itself never holds (R21, R25).
public struct ReadTrailWords: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The words of one entry.
    public enum Words: Equatable, Sendable {
        /// They are what the entry commits to.
        case kept(String)
        /// They were destroyed with the record of the pupil whom they were about.
        case erased
    }

    /// The words of some entries, by number; entries without a commitment have none. Reading is logged.
    ///
    /// - Throws: `Refusal` when the account may not, or words are not those that the entry commits to.
    public func callAsFunction(of lines: [AuditEntry], by staff: ActingStaff) async throws -> [Int: Words] {
        try await drive.authorise(staff, to: .readAuditWords)
        let committed = lines.filter { $0.draft.commitment != nil }
        let words = try await drive.registry.read { [drive] snapshot in
            try committed.map { line -> (Int, Words) in
                (line.number, try drive.detail(of: line.draft, in: snapshot).map(Words.kept) ?? .erased)
            }
        }
        try await drive.noteReading(
            drive.entry(.auditRead, by: staff.principal, counts: ["words": words.count])
        )
        return Dictionary(uniqueKeysWithValues: words)
    }
}
