internal import AuditTrail
internal import Registry
public import SchoolMedia

/// Protects a pupil or ends a protection, for a reason that the safeguarding lead alone may read (R12).
public struct ProtectPupil: Sendable {
    private let drive: Drive

    /// The most characters of a reason.
    public static let reasonLimit = 4_000

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What holds from now on.
    public struct Outcome: Equatable, Sendable {
        /// The entry in the history, by which the trail tells of it.
        public let change: ProtectionChangeID
        /// What holds.
        public let protection: Protection
        /// The take-downs that were opened because of it.
        public let takeDowns: [TakeDownID]
    }

    /// Protects a pupil from now on; what is published already has to come down at once.
    ///
    /// - Parameters:
    ///   - reference: the pupil.
    ///   - protection: what must not be done.
    ///   - reason: why, up to 4,000 characters in one or more lines; sealed under the pupil's key.
    ///   - staff: who says so.
    /// - Returns: what holds from now on.
    /// - Throws: `Refusal` when the account may not, there is no such pupil, or the pupil is protected more strictly.
    public func protect(
        _ reference: PupilReference,
        _ protection: Protection,
        because reason: String?,
        by staff: ActingStaff
    ) async throws -> Outcome {
        try await change(reference, because: reason, by: staff) { known in
            guard protection != .none else {
                throw Refusal(.invalid, code: "protection", "Say --never-publish or --do-not-photograph.")
            }
            guard known.stricter(than: protection) == protection else { throw Refusal.stricterAlready }
            guard known != protection || reason != nil else { throw Refusal.protectedAlready }
            return protection
        }
    }

    /// Ends a pupil's protection: the answers of the family alone count again.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such pupil, or the pupil is not protected.
    public func unprotect(
        _ reference: PupilReference,
        because reason: String?,
        by staff: ActingStaff
    ) async throws -> Outcome {
        try await change(reference, because: reason, by: staff) { known in
            guard known != .none else { throw Refusal.notProtected }
            return .none
        }
    }

    private func change(
        _ reference: PupilReference,
        because reason: String?,
        by staff: ActingStaff,
        _ decide: @escaping @Sendable (Protection) throws -> Protection
    ) async throws -> Outcome {
        try await drive.authorise(staff, to: .protectPupil)
        let reason = try reason.map { try Lines($0, called: "reason", atMost: Self.reasonLimit).text }
        return try await drive.change { [drive] transaction in
            var pupil = try transaction.snapshot.pupil(reference, keys: drive.keys)
            let earlier = pupil.protection
            pupil.protection = try decide(earlier)
            try transaction.upsert(pupil)
            let change = try drive.noteProtection(
                of: pupil.id,
                from: earlier,
                to: pupil.protection,
                because: reason,
                by: staff,
                at: drive.time.now(),
                in: transaction
            )
            let opened = try drive.openTakeDowns(for: .pupils([pupil.id]), by: staff.principal, in: transaction)
            let outcome = Outcome(
                change: change.id,
                protection: pupil.protection,
                takeDowns: opened.tasks.map(\.id).sorted()
            )
            return Change(result: outcome, entries: [change.entry] + opened.entries)
        }
    }
}

extension Refusal {
    fileprivate static let stricterAlready = Refusal(
        .conflict,
        code: "stricter-already",
        "The pupil is protected more strictly already. To make it milder, end the protection first with "
            + "“consentry pupil unprotect”, then protect the pupil anew.",
        rule: .protectedPupils
    )
    fileprivate static let protectedAlready = Refusal(
        .conflict,
        code: "protected-already",
        "The pupil is protected like this already. To add a reason, give one.",
        rule: .protectedPupils
    )
    fileprivate static let notProtected = Refusal(
        .conflict,
        code: "not-protected",
        "The pupil is not protected.",
        rule: .protectedPupils
    )
}
