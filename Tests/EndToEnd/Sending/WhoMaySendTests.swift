import Foundation
import Testing

@Suite("Who may send pictures", .serialized)
struct WhoMaySendTests {
    static let photo = Samples.photo("scan0003.jpg")

    @Test("A token that no device has is refused and logged, and nothing is stored")
    func unknownDevice() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let answer = try await school.serving { server in
                try server.answer(to: try await .upload(Self.photo, token: "made-up"))
            }

            #expect(try answer.problem().status == 401)
            #expect(try answer.problem().rule == "R1")
            #expect(try school.trail.entries().last?.act == "device.refused")
            #expect(try school.storedFiles() == [])
        }
    }

    @Test("A device without any token is refused and logged, too")
    func noToken() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let upload = try await Message.upload(Self.photo, token: "").without("Authorization")

            let answer = try await school.serving { try $0.answer(to: upload) }

            #expect(answer.status == 401)
            #expect(try school.trail.entries().last?.act == "device.refused")
        }
    }

    @Test("A device that is lost or revoked is refused and logged", arguments: ["lost", "revoked"])
    func barredDevice(status: String) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let device = school.devices[1]

            let answer = try await school.serving { server in
                try await school.done("device", "status", device.device, status, by: .technician)
                return try await server.upload(Self.photo, by: device)
            }
            let entry = try school.trail.entries().last

            #expect(try answer.problem().status == 403)
            #expect(entry?.act == "device.refused")
            #expect(entry?.obj == [device.device])
            #expect(try school.storedFiles() == [])
        }
    }

    @Test("A device that was found again may send again; one that was revoked never")
    func foundAgain() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let device = school.devices[0]
            let gone = school.devices[1]
            try await school.done("device", "status", device.device, "lost", by: .technician)
            try await school.done("device", "status", device.device, "enrolled", by: .technician)
            try await school.done("device", "status", gone.device, "revoked", by: .technician)

            let back = try await school.run("device", "status", gone.device, "enrolled", by: .technician)
            let answer = try await school.serving { try await $0.upload(Self.photo, by: device) }

            #expect(back.status == 1)
            #expect(answer.status == 201)
        }
    }

    @Test("The staff's token is no device's, and a device's token is not the staff's")
    func tokensAreNotInterchangeable() async throws {
        let school = try await SampleSchool.enrolled.value
        try await school.lending { school in
            try await school.serving { server in
                let asDevice = try server.answer(to: try await .upload(Self.photo, token: school.bootstrapToken))
                let list = server.staffMessage("GET", "assets", by: .editor)
                let asStaff = try server.answer(to: list.signed(school.devices[0].token))

                #expect(asDevice.status == 401)
                #expect(asStaff.status == 401)
            }
        }
    }

    @Test(
        "At the server itself, only those who may add pictures do",
        arguments: [Login.governor, .technician, .office]
    )
    func rolesAtTheServer(login: Login) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let outcome = try await school.run("asset", "ingest", Self.photo.plainPath, by: login)

            #expect(outcome.status == 1)
            #expect(try school.trail.entries().contains { $0.act == "access.refused" })
            #expect(try school.storedFiles() == [])
        }
    }
}

extension School {
    /// What lies in the asset store and in the spool.
    func storedFiles() throws -> [String] {
        try (drive.appending(path: "assets").filesBelow() + spooledFiles()).map(\.lastPathComponent)
    }

    func spooledFiles() throws -> [URL] {
        try drive.appending(path: "spool").filesBelow()
    }
}
