internal import Registry
internal import SchoolMedia
internal import Synchronization

/// The policies that were read last, so that not every decision reads the same YAML again.
///
/// Reading is a pure function of the bytes, so a policy is handed out again only for exactly the same bytes.
final class AdoptedPolicies: Sendable {
    private let known = Mutex<[Known]>([])

    private struct Known {
        let record: PolicyRecord
        let policy: Policy
    }

    private static let mostKnown = 8

    /// Shared by all drives of a process: it holds nothing but what anybody may know.
    static let shared = AdoptedPolicies()

    /// - Throws: `PolicyError` when the bytes are not a policy any more that this version reads.
    func policy(_ record: PolicyRecord) throws -> Policy {
        if let policy = known.withLock({ $0.first { $0.record.isOfSameText(as: record) }?.policy }) { return policy }
        let policy = try PolicyReader().readAdopted(record.yaml, hash: record.hash)
        known.withLock { known in
            known.insert(Known(record: record, policy: policy), at: 0)
            if known.count > Self.mostKnown { known.removeLast() }
        }
        return policy
    }
}

extension PolicyRecord {
    fileprivate func isOfSameText(as other: PolicyRecord) -> Bool {
        hash == other.hash && yaml == other.yaml
    }
}
