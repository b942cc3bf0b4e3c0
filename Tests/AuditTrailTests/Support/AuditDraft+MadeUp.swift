import AuditTrail
import Foundation
import TestSupport

extension AuditDraft {
    /// Act number `number` of a made-up day: always the same bytes.
    static func made(
        _ number: UInt8,
        action: AuditAction = .assetIngested,
        actor: String = "s_office",
        at: Date = .nineOClock,
        device: String? = nil,
        objects: [String] = [],
        result: AuditResult = .ok,
        rules: [String] = [],
        counts: [String: Int] = [:]
    ) throws -> AuditDraft {
        try AuditDraft(
            id: .numbered(number),
            action: action,
            actor: actor,
            at: at,
            device: device,
            objects: objects,
            result: result,
            rules: rules,
            facts: [],
            policy: nil,
            counts: counts,
            commitment: nil
        )
    }

    /// An act with something in every field.
    static func full() throws -> AuditDraft {
        try AuditDraft(
            id: .numbered(7),
            action: .exportIntent,
            actor: "s_editor",
            at: .nineOClock + 0.345,
            device: "d_ipad3",
            objects: ["q_site", "a_trip"],
            result: .refused,
            rules: ["R7", "R12"],
            facts: ["c_1", "c_2"],
            policy: String(repeating: "0f", count: 32),
            counts: ["skipped": 2, "imported": 60],
            commitment: [UInt8](0..<32)
        )
    }
}

extension [AuditDraft] {
    /// Acts 0 to `count` - 1.
    static func made(_ count: UInt8) throws -> [AuditDraft] {
        try (0..<count).map { try AuditDraft.made($0) }
    }
}

extension UUID {
    static func numbered(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
    }
}
