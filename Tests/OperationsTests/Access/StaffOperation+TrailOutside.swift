import AuditTrail
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

extension StaffOperation {
    func performOnTheTrailOutside(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        switch self {
        case .copyTrail: _ = try await ExportTrail(on: drive)(to: drive.path + "/../trail", by: staff)
        case .makeWeekSheet: _ = try await MakeWeekSheet(on: drive)(by: staff)
        case .addWitness:
            try await Witnesses(on: drive).add("second", .verifierKey(.cosignature), at: nil, by: staff)
        case .listWitnesses: _ = try await Witnesses(on: drive).all(by: staff)
        case .requestCosignature: _ = try await Witnesses(on: drive).request(to: "trust", by: staff)
        case .submitCheckpoint:
            let silent = OutgoingPost { _, _ in OutgoingPost.Answer(status: 404, body: []) }
            _ = try await SubmitCheckpoint(on: drive, post: silent)(to: nil, by: staff)
        default: _ = try await WitnessedLogs(on: drive).add(.verifierKey(.ed25519), .isRefused, by: staff)
        }
    }
}

extension School {
    /// A witness that takes checkpoints over the network; nobody is there.
    func addWitness() async throws {
        let witness = try WitnessRecord(
            name: "trust",
            verifierKey: .verifierKey(.cosignature),
            address: "https://witness.example/witness",
            addedAt: drive.time.now()
        )
        try await drive.registry.write { try $0.add(witness) }
    }
}

extension String {
    /// A new public key of another school.
    fileprivate static func verifierKey(_ kind: NoteVerifierKey.Kind) throws -> String {
        try #require(LogKey().verifierKey(named: "consentry/another", kind: kind)).text
    }
}
