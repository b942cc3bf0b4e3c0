internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia
internal import Vault

/// Freezes a picture because of an incident, and lets it go again (R27, R33).
public struct HoldAsset: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// A picture that is frozen.
    public struct Hold: Sendable {
        /// The picture.
        public let asset: AssetID
        /// Since when.
        public let since: Date
        /// Why.
        public let reason: String
    }

    /// Freezes a picture at once: it does not leave, is not shown, and what is out of it has to come down.
    ///
    /// - Parameters:
    ///   - asset: the picture.
    ///   - reason: what happened, 1 to 500 characters; kept sealed.
    ///   - staff: who says so.
    /// - Returns: how many take-downs were opened.
    /// - Throws: `Refusal` when the account may not, there is no such picture, or it is held already.
    public func hold(_ asset: AssetID, because reason: String, by staff: ActingStaff) async throws -> Int {
        try await drive.authorise(staff, to: .holdAsset)
        let reason = try Line(reason, called: "reason", atMost: 500).text
        let now = drive.time.now()
        return try await drive.change { [drive] transaction in
            try drive.require(asset, toBe: .none, in: transaction.snapshot)
            try transaction.hold(
                AssetHoldRecord(
                    asset: asset,
                    heldAt: now,
                    heldBy: staff.member.id,
                    sealedReason: try drive.keys.seal(reason, in: .holdReason, row: asset.rawValue)
                )
            )
            let entry = try drive.entry(.assetHeld, by: staff.principal, on: [asset.rawValue], rules: [.held])
            let opened = try drive.openTakeDowns(for: .pictures([asset]), by: staff.principal, in: transaction)
            return Change(result: opened.tasks.count, entries: [entry] + opened.entries)
        }
    }

    /// Lets a frozen picture go. Take-downs that the hold opened stay open until somebody closes them.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such picture, or it is not held.
    public func release(_ asset: AssetID, because reason: String, by staff: ActingStaff) async throws {
        try await drive.authorise(staff, to: .holdAsset)
        let reason = try Line(reason, called: "reason", atMost: 500).text
        let now = drive.time.now()
        try await drive.change { [drive] transaction in
            try drive.require(asset, toBe: .held, in: transaction.snapshot)
            try transaction.release(
                asset,
                at: now,
                by: staff.member.id,
                sealedReason: try drive.keys.seal(reason, in: .holdReleaseReason, row: asset.rawValue)
            )
            let entry = try drive.entry(.assetReleased, by: staff.principal, on: [asset.rawValue], rules: [.held])
            return Change(result: (), entries: [entry])
        }
    }

    /// The frozen pictures with the reasons, the oldest first; reading is logged.
    ///
    /// - Throws: `Refusal` when the account may not.
    public func list(by staff: ActingStaff) async throws -> [Hold] {
        try await drive.authorise(staff, to: .holdAsset)
        let holds = try await drive.registry.read { [drive] snapshot in
            try snapshot.holdsInForce().map { record in
                Hold(
                    asset: record.asset,
                    since: record.heldAt,
                    reason: try drive.keys.open(record.sealedReason, in: .holdReason, row: record.asset.rawValue)
                )
            }
        }
        try await drive.noteReading(
            drive.entry(.assetRead, by: staff.principal, rules: [.held], counts: ["holds": holds.count])
        )
        return holds
    }
}

extension Drive {
    fileprivate func require(
        _ asset: AssetID,
        toBe hold: AssetRecord.Hold,
        in snapshot: RegistrySnapshot
    ) throws {
        guard let record = try snapshot.asset(asset) else { throw Refusal.notFound("picture", asset.rawValue) }
        guard record.hold != hold else { return }
        throw switch hold {
        case .held: Refusal(.conflict, code: "not-held", "This picture is not held.", rule: .held)
        case .none: Refusal(.conflict, code: "held", "This picture is held already.", rule: .held)
        }
    }
}
