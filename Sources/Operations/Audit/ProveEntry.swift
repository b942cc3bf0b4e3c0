public import AuditTrail
internal import Registry
public import SchoolMedia
internal import Vault

/// Draws up a proof that something is recorded in the audit trail, for a parent or an inspector to keep: it can be
/// checked for ever with the trail's public key alone, and it holds no name (R21).
public struct ProveEntry: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Which entry is meant.
    public enum Wanted: Sendable, Equatable {
        /// By its number, from 0.
        case entry(Int)
        /// The newest one about a parent's answer; for an answer that came in a file, the one about that file.
        case answer(ConsentEventID)
        /// The newest one about a request.
        case request(PublicationRequestID)
    }

    /// The proof, as of the newest checkpoint; that it was drawn up is logged.
    ///
    /// - Throws: `Refusal` when the account may not or there is no such entry; `AuditLogError` when the trail is
    ///   broken.
    public func callAsFunction(_ wanted: Wanted, by staff: ActingStaff) async throws -> InclusionProof {
        try await drive.authorise(staff, to: .proveEntry)
        let reader = AuditReader(directory: drive.layout.audit)
        let proof = try prove(try await number(of: wanted), reader)
        try await drive.note(drive.entry(.logProofMade, by: staff.principal, counts: ["entry": proof.entry]))
        return proof
    }

    private func number(of wanted: Wanted) async throws -> Int {
        switch wanted {
        case .entry(let number): return number
        case .request(let request):
            guard let number = try await newest(about: request.rawValue) else {
                throw Refusal.notLogged(request.rawValue)
            }
            return number
        case .answer(let answer):
            guard let record = try await drive.registry.read({ try $0.consentEvent(answer) }),
                let number = try await entry(of: record)
            else { throw Refusal.notLogged(answer.rawValue) }
            return number
        }
    }

    /// The entry that tells of an answer: the one made when somebody wrote it down, or the one of the file it came in.
    private func entry(of record: ConsentEventRecord) async throws -> Int? {
        if let file = record.source?.importID { return try await newest(about: file) }
        var question = TrailQuestion()
        question.objects = [record.event.pupil.rawValue]
        question.actionPrefix = "consent."
        let lines = try await TrailIndexing(on: drive).lines(question, .oldest, limit: .max).lines
        let own: Set<AuditAction> = [.consentRecorded, .consentWithdrawn]
        return lines.first { line in
            own.contains(line.draft.action) && line.draft.facts.contains(record.event.id.rawValue)
        }?.number
    }

    private func newest(about identifier: String) async throws -> Int? {
        var question = TrailQuestion()
        question.objects = [identifier]
        return try await TrailIndexing(on: drive).lines(question, .newest, limit: 1).lines.last?.number
    }

    private func prove(_ number: Int, _ reader: AuditReader) throws -> InclusionProof {
        do throws(AuditLogError) {
            return try reader.inclusionProof(ofEntry: number)
        } catch {
            guard case .noSuchEntry = error else { throw error }
            throw Refusal(.notFound, code: "no-entry", error.sentence)
        }
    }
}

extension Refusal {
    fileprivate static func notLogged(_ identifier: String) -> Refusal {
        Refusal(
            .notFound,
            code: "not-logged",
            "No entry of the audit trail is about “\(identifier.prefix(64))”. Check the identifier."
        )
    }
}
