internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// Proposes how the consent files of a source are to be read.
public struct ProposeMapping: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Looks at a file and proposes; nothing is recorded, and what was confirmed before is kept in the proposal.
    ///
    /// - Returns: YAML with a `"?"` wherever only a person can say what something means.
    /// - Throws: `CSVError` when the file as a whole cannot be understood, `Refusal` when the account may not.
    public func callAsFunction(_ csv: [UInt8], of source: ConsentSource, by staff: ActingStaff) async throws -> String {
        try await drive.authorise(staff, to: .importConsent)
        return try await drive.proposal(for: csv, of: source)
    }
}

extension Drive {
    func proposal(for csv: [UInt8], of source: ConsentSource) async throws -> String {
        let (purposes, earlier) = try await registry.read { snapshot in
            let purposes = Set(try snapshot.requiredPolicy().purposes.keys)
            return (purposes, try mapping(of: source, purposes: purposes, in: snapshot)?.mapping)
        }
        return try MISMapping.proposal(for: csv, source: source.name, keeping: earlier, purposes: purposes).text
    }
}
