import AuditTrail
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A device of the school")
struct DeviceTests {
    @Test(
        "is turned away once it is lost or revoked, by name in the trail",
        arguments: [EnrolledDevice.Status.lost, .revoked]
    )
    func lostOrRevoked(_ status: EnrolledDevice.Status) async throws {
        try await withSchool { school in
            let enrolment = try await school.enrol("iPad 1")
            try await ChangeDeviceStatus(on: school.drive)(
                enrolment.device.id,
                to: status,
                by: school.staff(.technician)
            )

            let refusal = try await refusal { try await school.drive.identifyDevice(token: enrolment.token) }

            #expect(refusal?.kind == .forbidden)
            #expect(refusal?.rule == .enrolledDevices)
            #expect(try school.trail(.deviceRefused).map(\.objects) == [[enrolment.device.id.rawValue]])
        }
    }

    @Test("is turned away when nobody enrolled it", arguments: ["", "unknown", String(repeating: "A", count: 43)])
    func unknownDevice(_ token: String) async throws {
        try await withSchool { school in
            let refusal = try await refusal { try await school.drive.identifyDevice(token: token) }

            #expect(refusal?.kind == .unauthenticated)
            #expect(try school.trail(.deviceRefused).map(\.actor) == ["unknown"])
        }
    }

    @Test("gets its right back when it was only lost, and never when it was revoked")
    func foundAgain() async throws {
        try await withSchool { school in
            let (lost, revoked) = (try await school.enrol("iPad 1"), try await school.enrol("iPad 2"))
            let change = ChangeDeviceStatus(on: school.drive)
            let technician = try await school.staff(.technician)
            try await change(lost.device.id, to: .lost, by: technician)
            try await change(revoked.device.id, to: .revoked, by: technician)

            try await change(lost.device.id, to: .enrolled, by: technician)
            let refusal = try await refusal { try await change(revoked.device.id, to: .enrolled, by: technician) }

            #expect(try await school.drive.identifyDevice(token: lost.token).device.status == .enrolled)
            #expect(refusal?.code == "revoked")
        }
    }

    @Test("is not found in the drive by its token")
    func tokenIsNotStored() async throws {
        try await withSchool { school in
            let enrolment = try await school.enrol("iPad 1")

            #expect(try school.files(holding: Array(enrolment.token.utf8)).isEmpty)
        }
    }

    @Test("confirms that its own copy is erased, which is logged")
    func confirmsErasure() async throws {
        try await withSchool { school in
            let device = try await school.device()
            let asset = try await school.send(.picture(0), from: device)

            try await ConfirmErasure(on: school.drive)(of: asset, by: device)

            let id = device.device.id
            #expect(try await school.drive.registry.read { try $0.erasures(on: id).map(\.asset) } == [asset])
            #expect(try school.trail(.assetErasedOnDevice).map(\.device) == [id.rawValue])
        }
    }

    @Test("may confirm the same erasure twice, and the first time stays on record")
    func confirmsErasureTwice() async throws {
        try await withSchool { school in
            let device = try await school.device()
            let asset = try await school.send(.picture(0), from: device)
            try await ConfirmErasure(on: school.drive)(of: asset, by: device)
            school.clock.pass(60)

            try await ConfirmErasure(on: school.drive)(of: asset, by: device)

            let id = device.device.id
            #expect(try await school.drive.registry.read { try $0.erasures(on: id).map(\.erasedAt) } == [.nineOClock])
        }
    }

    @Test("cannot confirm an erasure for another device or of a picture that is not there")
    func confirmsForAnother() async throws {
        try await withSchool { school in
            let (device, other) = (try await school.device("iPad 1"), try await school.device("iPad 2"))
            let asset = try await school.send(.picture(0), from: device)

            let foreign = try await refusal { try await ConfirmErasure(on: school.drive)(of: asset, by: other) }
            let missing = try await refusal { try await ConfirmErasure(on: school.drive)(of: .numbered(9), by: device) }

            #expect([foreign?.kind, missing?.kind] == [.notFound, .notFound])
            #expect(try school.trail(.assetErasedOnDevice).filter { $0.result == .ok }.isEmpty)
        }
    }
}

extension School {
    fileprivate func send(_ bytes: [UInt8], from device: SendingDevice) async throws -> AssetID {
        try await IngestPhoto(on: drive)(.of(bytes, from: .device(device)), body: bytes.arriving()).asset
    }
}
