internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Writes a pupil's consent record in a form that other systems read (R9, R26).
public struct ExportConsentRecord: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Draws up the record: JSON-LD by ISO/IEC TS 27560:2023 and the Data Privacy Vocabulary, with every answer that
    /// there ever was. It has no word about a protection (R12). That it was drawn up is logged.
    ///
    /// - Parameters:
    ///   - reference: the pupil.
    ///   - staff: who asks.
    /// - Returns: the file, in UTF-8.
    /// - Throws: `Refusal` when the account may not, or there is no such pupil.
    public func callAsFunction(_ reference: PupilReference, by staff: ActingStaff) async throws -> [UInt8] {
        try await drive.authorise(staff, to: .exportConsent)
        let recordID = UUID().uuidString.lowercased()
        let (pupil, file, count) = try await drive.registry.read { [drive] snapshot in
            let facts = try drive.consentRecord(recordID, of: reference, in: snapshot)
            let count = facts.processes.map(\.events.count).reduce(0, +)
            return (facts.pupil.id, try ConsentRecordDocument(facts: facts).root.bytes(), count)
        }
        let entry = try drive.entry(
            .consentExported,
            by: staff.principal,
            on: [pupil.rawValue, recordID],
            counts: ["answers": count]
        )
        try await drive.note(entry)
        return file
    }
}

extension Drive {
    fileprivate func consentRecord(
        _ recordID: String,
        of reference: PupilReference,
        in snapshot: RegistrySnapshot
    ) throws -> ConsentRecordFacts {
        let record = try snapshot.pupil(reference, keys: keys)
        let asked = try AskedMoment.asked(nil, of: self, in: snapshot)
        let givers = try ConsentGivers(of: record.id, on: self, in: snapshot)
        let answers = try snapshot.consentEventRecords(of: record.id)
        let events = try answers.map { try $0.event.evidenced(by: evidence(of: $0, in: snapshot)) }
        guard let pupil = try open([record], in: snapshot).first else {
            throw Refusal.notFound("pupil", record.id.rawValue)
        }
        let guardians = events.compactMap { event -> (GuardianID, ConsentRecordFacts.Person)? in
            guard case .guardian(let id) = event.giver, let details = givers.details(of: event.giver) else {
                return nil
            }
            let person = ConsentRecordFacts.Person(
                reference: details.reference,
                name: details.name,
                relationship: details.relationship
            )
            return (id, person)
        }
        return ConsentRecordFacts(
            recordID: recordID,
            driveID: registry.driveID,
            madeAt: asked.date,
            policy: asked.policy,
            pupil: pupil,
            processes: processes(of: record, asked, events),
            guardians: Dictionary(guardians) { first, _ in first },
            sources: Dictionary(
                answers.compactMap { answer in
                    answer.source.map { (answer.event.id, "Line \($0.line) of import \($0.importID).") }
                }
            ) { first, _ in first }
        )
    }

    /// Every purpose of the policy for photographs, and every other medium about which there is an answer.
    ///
    /// A purpose that the policy no longer has, and about which somebody once answered, is told as one that rests on
    /// consent and is not used.
    private func processes(
        of record: PupilRecord,
        _ asked: AskedMoment,
        _ events: [ConsentEvent]
    ) -> [ConsentRecordFacts.Process] {
        let purposes = Set(asked.policy.purposes.keys).union(events.map(\.purpose)).sorted()
        return purposes.flatMap { purpose in
            Medium.allCases.compactMap { medium -> ConsentRecordFacts.Process? in
                let answers = events.filter { $0.purpose == purpose && $0.medium == medium }
                guard medium == .photo || !answers.isEmpty else { return nil }
                // The family's answers alone; a protection is not for this record (R12).
                let facts = PupilFacts(record.id, answers, .none, for: purpose, medium, asked)
                return ConsentRecordFacts.Process(
                    purpose: purpose,
                    medium: medium,
                    rule: asked.policy.purposes[purpose] ?? .formerPurpose,
                    showing: facts.showing(for: purpose, asked),
                    events: answers
                )
            }
        }
    }

    /// The form or letter that an answer stands on.
    private func evidence(of answer: ConsentEventRecord, in snapshot: RegistrySnapshot) throws -> String? {
        try answer.sealedEvidence.map {
            let key = try snapshot.subjectKey(of: answer.event.pupil, keys: keys)
            return try keys.openText($0, under: key, in: .consentEvidence, row: answer.event.id.rawValue)
        }
    }
}

extension PurposeRule {
    fileprivate static let formerPurpose = PurposeRule(basis: .consent, audience: .outside, longEdge: 1)
}
