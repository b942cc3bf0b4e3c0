internal import Registry
internal import SchoolMedia
internal import Vault

extension AssetRecord {
    var asset: Asset {
        Asset(
            id: id,
            device: device,
            event: event,
            receivedAt: receivedAt,
            width: width,
            height: height,
            byteCount: byteCount,
            removal: removal
        )
    }
}

extension WrappedKeyRecord {
    init(owner: String, _ key: WrappedKey) {
        self.init(owner: owner, epoch: key.epoch, bytes: key.wrapped)
    }
}

extension Principal {
    var staffMember: StaffMemberID? {
        guard case .staff(let member) = self else { return nil }
        return member.id
    }
}

extension RemovalReport {
    /// How many families and findings were left behind, for the audit entry.
    var auditCounts: [String: Int] {
        ["removedFamilies": counts.count, "removed": counts.values.reduce(0) { $0 &+ $1 }]
    }
}
