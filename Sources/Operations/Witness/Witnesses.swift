public import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Who signs this drive's checkpoints as a witness: added, listed, and what they bring is checked and kept.
public struct Witnesses: Sendable {
    /// One of them.
    public struct Witness: Equatable, Sendable {
        /// What it is called here.
        public let name: String
        /// Its public key.
        public let key: String
        /// Where it takes checkpoints; nil when they go there by hand.
        public let address: String?
        /// How many entries it signed; nil before the first time.
        public let entries: Int?
    }

    /// What was taken.
    public struct Accepted: Equatable, Sendable {
        /// Who signed.
        public let witness: String
        /// How many entries.
        public let entries: Int
    }

    let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Adds a witness, or gives a known one of the same name and key another address; logged. Nothing is sent to it
    /// yet.
    ///
    /// - Parameters:
    ///   - name: what it is to be called here: 1 to 40 small letters, digits and hyphens.
    ///   - text: its public key.
    ///   - address: where it takes checkpoints, `http` or `https`; nil when they go there by hand.
    ///   - staff: who says so.
    /// - Throws: `Refusal` when the account may not, a value is not usable, or the name or the key is another
    ///   witness's.
    public func add(_ name: String, _ text: String, at address: String?, by staff: ActingStaff) async throws {
        try await drive.authorise(staff, to: .manageWitnesses)
        guard WitnessFiles.isName(name) else {
            throw Refusal(.invalid, code: "name", "A witness's name is 1 to 40 small letters, digits and hyphens.")
        }
        let key = try NoteVerifierKey(typed: text, kind: .cosignature)
        let place = try address.map(WitnessAddress.init)
        let record = WitnessRecord(
            name: name,
            verifierKey: key.text,
            address: place?.text,
            addedAt: drive.time.now()
        )
        let entry = try drive.entry(.witnessAdded, by: staff.principal, on: [name, key.idText])
        try await drive.change { transaction in
            switch try transaction.snapshot.witnesses().first(where: { $0.name == name || $0.verifierKey == key.text })
            {
            case nil: try transaction.add(record)
            case let known? where known.name == name && known.verifierKey == key.text:
                try transaction.setAddress(ofWitness: name, to: place?.text)
            default:
                throw Refusal(
                    .conflict,
                    code: "known-witness",
                    "There is a witness of that name or with that key already. Another address needs the same name and key."
                )
            }
            return Change(result: (), entries: [entry])
        }
        try WitnessFiles(log: drive.layout.audit).keep(key, of: name)
    }

    /// All of them, in order of name.
    ///
    /// - Throws: `Refusal` when the account may not.
    public func all(by staff: ActingStaff) async throws -> [Witness] {
        try await drive.authorise(staff, to: .manageWitnesses)
        let files = WitnessFiles(log: drive.layout.audit)
        return try await records().map { record in
            Witness(
                name: record.name,
                key: record.verifierKey,
                address: record.address,
                entries: try files.note(of: record.name)?.checkpoint?.size
            )
        }
    }

    /// What a witness needs to sign the newest checkpoint, for the way there by hand.
    ///
    /// - Throws: `Refusal` when the account may not or there is no such witness; `AuditLogError`.
    public func request(to name: String, by staff: ActingStaff) async throws -> AddCheckpoint {
        try await drive.authorise(staff, to: .manageWitnesses)
        return try await request(to: required(name), from: nil)
    }

    /// Takes a checkpoint with a witness's signature, which was brought by hand; logged.
    ///
    /// - Returns: who signed how much.
    /// - Throws: `Refusal` when the account may not, or the note is not this log's, or nobody known signed it.
    public func accept(_ bytes: [UInt8], by staff: ActingStaff) async throws -> Accepted {
        try await drive.authorise(staff, to: .manageWitnesses)
        guard let note = SignedNote(bytes), note.checkpoint != nil else {
            throw Refusal(.invalid, code: "checkpoint", "This file is not a signed checkpoint.")
        }
        let signers = try await records().filter { record in
            NoteVerifierKey(record.verifierKey).map { note.signing(by: $0) != .absent } ?? false
        }
        guard let witness = signers.first else {
            throw Refusal(
                .notFound,
                code: "unknown-witness",
                "No witness that this drive knows signed this checkpoint. Add it with “consentry audit witness add”."
            )
        }
        return Accepted(witness: witness.name, entries: try await keep(note, of: witness, for: staff.principal))
    }

    func records() async throws -> [WitnessRecord] {
        try await drive.registry.read { try $0.witnesses() }
    }

    func required(_ name: String) async throws -> WitnessRecord {
        guard let witness = try await records().first(where: { $0.name == name }) else {
            throw Refusal.notFound("witness", name)
        }
        return witness
    }

    /// The newest checkpoint with its proof from what the witness signed last, or from another size that it named.
    func request(to witness: WitnessRecord, from size: Int?) throws -> AddCheckpoint {
        let reader = AuditReader(directory: drive.layout.audit)
        let signed = try WitnessFiles(log: drive.layout.audit).note(of: witness.name)?.checkpoint?.size
        return AddCheckpoint(try reader.consistencyProof(from: size ?? signed ?? 0))
    }

    /// Checks that the note is this log's past and signed by the witness, keeps it and logs that.
    func keep(_ note: SignedNote, of witness: WitnessRecord, for principal: Principal) async throws -> Int {
        guard let checkpoint = note.checkpoint, let key = NoteVerifierKey(witness.verifierKey), note.isSigned(by: key)
        else {
            throw Refusal(
                .conflict,
                code: "wrong-key",
                "The signature under the name of the witness \(witness.name) is not by its key."
            )
        }
        let reader = AuditReader(directory: drive.layout.audit)
        let newest = try reader.checkpoint().requiredCheckpoint()
        guard checkpoint.origin == newest.origin, try reader.keys().vouch(for: note, size: checkpoint.size) else {
            throw Refusal(.conflict, code: "foreign", "This checkpoint was not signed by this drive's audit trail.")
        }
        let isPast = try checkpoint.size <= newest.size && reader.root(ofFirst: checkpoint.size) == checkpoint.root
        guard isPast else {
            try await noteRefusal(by: witness, entries: checkpoint.size, for: principal)
            throw Refusal.rewritten(witness.name, entries: checkpoint.size)
        }
        let files = WitnessFiles(log: drive.layout.audit)
        if let known = try files.note(of: witness.name)?.checkpoint, known.size > checkpoint.size {
            throw Refusal(.conflict, code: "older", "A newer checkpoint with that witness's signature is kept already.")
        }
        try files.keep(note, of: witness.name)
        let entry = try drive.entry(
            .witnessSigned,
            by: principal,
            on: [witness.name],
            counts: ["entries": checkpoint.size]
        )
        try await drive.note(entry)
        return checkpoint.size
    }

    func noteRefusal(by witness: WitnessRecord, entries: Int, for principal: Principal) async throws {
        let entry = try drive.entry(
            .witnessRefused,
            by: principal,
            on: [witness.name],
            result: .refused,
            counts: ["entries": entries]
        )
        try await drive.note(entry)
    }
}

extension Refusal {
    static func rewritten(_ witness: String, entries: Int) -> Refusal {
        Refusal(
            .conflict,
            code: "rewritten",
            "THE AUDIT TRAIL DOES NOT CONTINUE THE \(entries) ENTRIES THAT THE WITNESS \(witness.uppercased()) SIGNED. "
                + "It was changed or taken back since. Tell the safeguarding lead and a governor, not the technician alone."
        )
    }
}
