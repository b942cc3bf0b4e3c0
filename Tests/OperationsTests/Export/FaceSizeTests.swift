import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Exporting recognisable faces")
struct FaceSizeTests {
    private static let small = [UInt8].schoolPolicy("take_down_days: 5", "take_down_days: 5\nface_on_long_edge: 200")

    /// A picture of 280 pixels with two faces, or without.
    private static func exported(_ face: FaceVisibility, _ school: School) async throws -> ExportManifest.File {
        try await school.record(.given, of: .ada)
        try await school.record(.given, of: .ben)
        let asset = try await school.add(.picture(30))
        _ = try await school.declare(asset, [.ada, .ben], face: face)
        return try #require(try await school.export(school.approved(.website([asset]))).written.first)
    }

    @Test(
        "makes them as small as the policy says, and nothing else",
        arguments: [(FaceVisibility.faceOn, 200), (.turnedAway, 280)]
    )
    func size(face: FaceVisibility, longEdge: Int) async throws {
        try await withSchool(policy: Self.small) { school in
            let file = try await Self.exported(face, school)

            #expect(max(file.width, file.height) == longEdge)
        }
    }

    @Test("hands no file over that was exported larger than the policy in force says")
    func collecting() async throws {
        try await withSchool { school in
            let file = try await Self.exported(.faceOn, school)
            _ = try await school.collect(file.name)
            _ = try await AdoptPolicy(on: school.drive)(Self.small, by: school.staff(.headteacher))

            let refusal = try await refusal { try await school.collect(file.name) }

            #expect(refusal?.rule == .exposure)
            #expect(try school.trail(.exportFileRefused).last?.rules == [RuleID.exposure.rawValue])
        }
    }
}
