public import AuditTrail
internal import SchoolMedia
internal import Vault

/// Draws up a proof that something is recorded in the audit trail, for a parent or an inspector to keep: it can be checked
/// for ever with the trail's public key alone, and it holds no name (R21).
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
        /// The newest one that names this identifier: of a parent's answer, a request, an export, a picture.
        case naming(String)
    }

    /// The proof, as of the newest checkpoint; that it was drawn up is logged.
    ///
    /// - Throws: `Refusal` when the account may not or there is no such entry; `AuditLogError` when the trail is broken.
    public func callAsFunction(_ wanted: Wanted, by staff: ActingStaff) async throws -> InclusionProof {
        try await drive.authorise(staff, to: .proveEntry)
        let reader = AuditReader(directory: drive.layout.audit)
        let proof = try prove(number(of: wanted, reader), reader)
        try await drive.note(drive.entry(.logProofMade, by: staff.principal, counts: ["entry": proof.entry]))
        return proof
    }

    private func number(of wanted: Wanted, _ reader: AuditReader) throws -> Int {
        switch wanted {
        case .entry(let number): return number
        case .naming(let identifier):
            var newest: Int?
            try reader.forEach(matching: AuditQuery()) { entry in
                if entry.objects.contains(identifier) || entry.facts.contains(identifier) { newest = entry.number }
                return .goOn
            }
            guard let newest else {
                throw Refusal(
                    .notFound,
                    code: "not-logged",
                    "No entry of the audit trail names “\(identifier.prefix(64))”. Check the identifier."
                )
            }
            return newest
        }
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
