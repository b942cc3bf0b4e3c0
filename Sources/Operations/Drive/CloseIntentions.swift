internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Tells in the trail what became of deeds that were announced and whose outcome a crash kept from being told.
///
/// What was done closed its announcement in the same transaction. One that is still open was therefore not done.
struct CloseIntentions {
    private let drive: Drive

    init(on drive: Drive) {
        self.drive = drive
    }

    /// Safe to repeat; what was announced at `limit` or later may be under way in another process and stays.
    func callAsFunction(declaredBefore limit: Date) async throws {
        let open = try await drive.registry.read { try $0.intentions() }.filter { $0.declaredAt < limit }
        for intention in open {
            let entry = try drive.entry(
                Self.failure(of: intention.act),
                by: .server,
                on: intention.objects,
                result: .failed
            )
            try await drive.change { transaction in
                try transaction.closeIntention(intention.id)
                return Change(result: (), entries: [entry])
            }
        }
    }

    private static func failure(of intent: String) -> AuditAction {
        switch AuditAction(rawValue: intent) {
        case .policyIntent: .policyFailed
        case .staffIntent: .staffFailed
        default: .erasureFailed
        }
    }
}
