internal import Vault
internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia

/// Records where an exported file was published (R22, R29).
public struct RecordCopy: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Records and logs a place where the file can be seen from now on.
    ///
    /// - Parameters:
    ///   - name: the file's neutral name.
    ///   - place: a page address, a newsletter issue, a wall, a recipient; 1 to 500 characters.
    ///   - until: when it is to end, if that is known.
    ///   - staff: who says so.
    /// - Returns: the identifier of the copy.
    /// - Throws: `Refusal` when the account may not, or no such file was exported.
    public func callAsFunction(
        of name: NeutralName,
        at place: String,
        until: Date?,
        by staff: ActingStaff
    ) async throws -> PublishedCopyID {
        try await drive.authorise(staff, to: .recordCopy)
        let place = try Line(place, called: "place", atMost: 500).text
        let id = PublishedCopyID.random()
        let now = drive.time.now()
        let sealed = try drive.keys.seal(place, in: .copyPlace, row: id.rawValue)
        return try await drive.change { [drive] transaction in
            guard let file = try transaction.snapshot.exportedFile(name: name), file.state == .written,
                try transaction.snapshot.export(file.export)?.outcome == .completed
            else {
                throw Refusal.notFound("exported file", name.rawValue)
            }
            try transaction.add(
                CopyRecord(
                    id: id,
                    file: file.id,
                    sealedPlace: sealed,
                    recordedBy: staff.member.id,
                    from: now,
                    until: until,
                    takenDownAt: nil,
                    takenDownBy: nil
                )
            )
            let entry = try drive.entry(
                .copyRecorded,
                by: staff.principal,
                on: [id.rawValue, file.id.rawValue, file.asset.rawValue]
            )
            return Change(result: id, entries: [entry])
        }
    }
}
