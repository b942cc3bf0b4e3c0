internal import Foundation
internal import GRDB
public import SchoolMedia

private let table = Table("consentEvent", key: "id")

/// Every answer with the moment at which it was recorded to be a mistake, if it was.
private let answers: SQL = """
    SELECT consentEvent.*, consentCorrection.correctedAt AS voidedAt
    FROM consentEvent LEFT JOIN consentCorrection ON consentCorrection.event = consentEvent.id
    """

extension RegistrySnapshot {
    /// The answers of many pupils for one purpose and medium, each pupil's in the order in which they were recorded.
    ///
    /// - Returns: an entry for every pupil asked about; an empty one means that nobody ever answered.
    public func consentEvents(
        of pupils: Set<PupilID>,
        purpose: Purpose,
        medium: Medium
    ) throws -> [PupilID: [ConsentEvent]] {
        let events = try connection.rows(
            in: pupils.map(\.rawValue),
            from: table,
            { chunk in
                """
                \(literal: answers)
                WHERE purpose = \(purpose.rawValue) AND medium = \(medium.rawValue) AND pupil IN \(chunk)
                ORDER BY recordedAt, id
                """
            },
            ConsentRow.event
        )
        let nobody = Dictionary(uniqueKeysWithValues: pupils.map { ($0, [ConsentEvent]()) })
        return nobody.merging(Dictionary(grouping: events, by: \.pupil)) { _, found in found }
    }

    /// Every answer about a pupil, in the order in which they were recorded.
    public func consentEvents(of pupil: PupilID) throws -> [ConsentEvent] {
        try consentEventRecords(of: pupil).map(\.event)
    }

    /// Every answer about a pupil with its sealed evidence and source, in the order in which they were recorded.
    public func consentEventRecords(of pupil: PupilID) throws -> [ConsentEventRecord] {
        try connection.rows(
            "\(literal: answers) WHERE pupil = \(pupil.rawValue) ORDER BY recordedAt, id",
            from: table,
            ConsentRow.record
        )
    }

    /// One answer.
    public func consentEvent(_ id: ConsentEventID) throws -> ConsentEventRecord? {
        try connection.first(
            "\(literal: answers) WHERE id = \(id.rawValue)",
            from: table,
            ConsentRow.record
        )
    }

    /// The answers that an import brought, in the order of its lines.
    public func consentEventRecords(ofImport importID: String) throws -> [ConsentEventRecord] {
        try connection.rows(
            "\(literal: answers) WHERE importID = \(importID) ORDER BY importLine, id",
            from: table,
            ConsentRow.record
        )
    }
}

extension RegistryTransaction {
    /// Records an answer for good: it can be followed by another, never changed or removed (R9).
    public func add(_ record: ConsentEventRecord) throws {
        let event = record.event
        try connection.change(
            """
            INSERT INTO consentEvent (
                id, pupil, purpose, medium, answer, giver, guardian, method, effectiveFrom, expires, recordedAt,
                recordedBy, sealedEvidence, noticeVersion, importID, importLine
            ) VALUES (
                \(event.id.rawValue), \(event.pupil.rawValue), \(event.purpose.rawValue), \(event.medium.rawValue),
                \(event.answer.rawValue), \(ConsentRow.giver(event.giver)), \(ConsentRow.guardian(event.giver)),
                \(event.method.rawValue), \(Moment.text(event.effectiveFrom)), \(Moment.text(event.expires)),
                \(Moment.text(event.recordedAt)), \(event.recordedBy.rawValue), \(record.sealedEvidence.map { Data($0) }),
                \(event.noticeVersion), \(record.source?.importID), \(record.source?.line)
            )
            """
        )
    }
}
