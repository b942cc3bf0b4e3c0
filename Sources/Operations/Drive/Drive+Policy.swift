internal import Foundation
internal import Registry
internal import SchoolMedia

extension Drive {
    /// The policy in force, or nil before the first one was adopted.
    func policyInForce() async throws -> Policy? {
        guard let record = try await registry.read({ try $0.policyInForce() }) else { return nil }
        return try Policy(record)
    }

    /// The policy in force.
    ///
    /// - Throws: `Refusal` before the first one was adopted.
    func requiredPolicy() async throws -> Policy {
        guard let policy = try await policyInForce() else { throw Refusal.noPolicy }
        return policy
    }
}

extension RegistrySnapshot {
    /// The policy in force, read in the same transaction as what it is applied to.
    ///
    /// - Throws: `Refusal` before the first one was adopted.
    func requiredPolicy() throws -> Policy {
        guard let record = try policyInForce() else { throw Refusal.noPolicy }
        return try Policy(record)
    }
}

extension Policy {
    init(_ record: PolicyRecord) throws {
        self = try AdoptedPolicies.shared.policy(record)
    }
}

extension Refusal {
    static let noPolicy = Refusal(
        .conflict,
        code: "no-policy",
        "No policy is in force yet. Put one in force with “consentry policy adopt policy.yaml”."
    )
}
