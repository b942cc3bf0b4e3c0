internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia
internal import Vault

/// Erases a pupil's record for good: proposed by one person, confirmed by the headteacher (R25).
///
/// The pupil's key, everything sealed under it, the words and salts of entries about the pupil, and the pictures that
/// show nobody else are destroyed; the audit trail stays whole, with identifiers alone. What is still published stays a
/// task to take it down: a family's right does not wait for a website.
public struct ErasePupil: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Lists what would go and what would stay; changes nothing, and is logged.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such pupil, or the record was erased.
    public func preview(
        _ reference: PupilReference,
        _ shared: ErasurePlan.SharedPictures,
        by staff: ActingStaff
    ) async throws -> ErasurePlan {
        if !staff.member.may(.confirmErasure) { try await drive.authorise(staff, to: .proposeErasure) }
        let plan = try await drive.registry.read { [drive] snapshot in
            let pupil = try snapshot.pupil(reference, keys: drive.keys).id
            try snapshot.requireNotErased(pupil)
            return try drive.erasurePlan(for: pupil, snapshot.erasure(of: pupil)?.choice ?? shared, in: snapshot)
        }
        try await drive.noteReading(
            drive.entry(.erasurePreviewed, by: staff.principal, on: [plan.pupil.rawValue], rules: [.retention])
        )
        return plan
    }

    /// Proposes the erasure; nothing is destroyed yet. A later proposal takes the place of an earlier one.
    ///
    /// - Returns: what would go and what would stay.
    /// - Throws: `Refusal` when the account may not, there is no such pupil, the record was erased, or a hold keeps it.
    public func propose(
        _ reference: PupilReference,
        _ shared: ErasurePlan.SharedPictures,
        by staff: ActingStaff
    ) async throws -> ErasurePlan {
        try await drive.authorise(staff, to: .proposeErasure)
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            let snapshot = transaction.snapshot
            let pupil = try snapshot.pupil(reference, keys: drive.keys).id
            try snapshot.requireNotErased(pupil)
            let plan = try drive.erasurePlan(for: pupil, shared, in: snapshot)
            try plan.requireNoHold()
            try transaction.propose(
                PupilErasureRecord(
                    pupil: pupil,
                    shared: shared == .dispose ? .dispose : .untag,
                    proposed: PupilErasureRecord.Word(at: now, by: staff.member.id)
                )
            )
            let entry = try drive.entry(
                .erasureProposed,
                by: staff.principal,
                on: [pupil.rawValue],
                rules: [.retention],
                counts: ["pictures": plan.disposed.count, "open": plan.openCopies.count]
            )
            return Change(result: plan, entries: [entry])
        }
    }

    /// Confirms a proposal and carries it out. Safe to repeat after a crash: it finishes what was begun.
    ///
    /// - Returns: what went and what stays.
    /// - Throws: `Refusal` when the account may not, nobody has proposed it, the proposal is the person's own, or a
    ///   hold keeps the record, with nothing done; an error of the log when the intent cannot be written, with nothing
    ///   done.
    public func confirm(_ reference: PupilReference, by staff: ActingStaff) async throws -> ErasurePlan {
        try await drive.authorise(staff, to: .confirmErasure)
        let pupil = try await drive.registry.read { [keys = drive.keys] in try $0.pupil(reference, keys: keys).id }
        let known = try await drive.registry.read { try $0.erasure(of: pupil) }
        let plan: ErasurePlan
        if let known, known.confirmed != nil, known.finishedAt == nil {
            plan = try await drive.registry.read { [drive] in try drive.erasurePlan(for: pupil, known.choice, in: $0) }
        } else {
            plan = try await destroy(pupil, by: staff)
        }
        try await FinishErasures(on: drive)(of: pupil, by: staff.principal)
        return plan
    }

    private func destroy(_ pupil: PupilID, by staff: ActingStaff) async throws -> ErasurePlan {
        let now = drive.time.now()
        // Asked before it is announced, so that a refusal is no announcement; and again where it counts.
        _ = try await drive.registry.read { [drive] in try drive.confirmable(pupil, by: staff, in: $0) }
        let deed = Deed(.erasureIntent, failed: .erasureFailed, by: staff.principal, on: [pupil.rawValue])
        return try await drive.carryOut(deed) { [drive] transaction in
            let plan = try drive.confirmable(pupil, by: staff, in: transaction.snapshot)
            try transaction.confirmErasure(of: pupil, PupilErasureRecord.Word(at: now, by: staff.member.id))
            // Nothing of an erased pupil may be published: what is out comes down, as long as it is known what that is.
            try transaction.setProtection(of: pupil, to: .neverPublish)
            let opened = try drive.openTakeDowns(for: .pupils([pupil]), by: staff.principal, in: transaction)
            try transaction.blank(pupil, random: RandomBytes.thirtyTwo)
            try transaction.destroyKey(of: pupil.rawValue)
            try transaction.deleteDetails(of: pupil.rawValue)
            for words in plan.clearedWords { try drive.clear(words, in: transaction) }
            for asset in plan.disposed { try drive.destroy(asset, at: now, in: transaction) }
            return Change(result: plan, entries: opened.entries)
        }
    }
}

/// Bytes that nobody can guess.
enum RandomBytes {
    static func thirtyTwo() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

extension RegistrySnapshot {
    fileprivate func requireNotErased(_ pupil: PupilID) throws {
        guard try erasure(of: pupil)?.confirmed == nil else {
            throw Refusal(.conflict, code: "erased", "This pupil's record was erased.", rule: .retention)
        }
    }
}

extension PupilErasureRecord {
    fileprivate var choice: ErasurePlan.SharedPictures { shared == .dispose ? .dispose : .untag }
}

extension Drive {
    /// What would be destroyed by a confirmation at this moment.
    ///
    /// - Throws: `Refusal` when it may not be confirmed by this person, or not now.
    fileprivate func confirmable(
        _ pupil: PupilID,
        by staff: ActingStaff,
        in snapshot: RegistrySnapshot
    ) throws -> ErasurePlan {
        try snapshot.requireNotErased(pupil)
        guard let proposal = try snapshot.erasure(of: pupil) else {
            throw Refusal(
                .conflict,
                code: "not-proposed",
                "Nobody has proposed to erase this record. The office does it with “consentry pupil erase PUPIL”.",
                rule: .retention
            )
        }
        guard proposal.proposed.by != staff.member.id else {
            throw Refusal(
                .forbidden,
                code: "second-person",
                "You have proposed this yourself. A second person has to confirm it.",
                rule: .retention
            )
        }
        let plan = try erasurePlan(for: pupil, proposal.choice, in: snapshot)
        try plan.requireNoHold()
        return plan
    }

    /// Destroys a picture's key and its words; the files are removed afterwards.
    fileprivate func destroy(_ asset: AssetID, at moment: Date, in transaction: RegistryTransaction) throws {
        try transaction.erase(asset, at: moment, random: RandomBytes.thirtyTwo())
        for request in try transaction.snapshot.requests(wanting: asset) {
            let words = ErasurePlan.ClearedWords(request: request, asset: asset, fields: ErasurePlan.ofOnePicture)
            try clear(words, in: transaction)
        }
    }
}
