import Foundation
import Testing

@Suite("The door over HTTP", .serialized)
struct DoorTests {
    static let guards = [
        "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    ]

    @Test("It says that it is well without asking who wants to know")
    func healthz() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let answer = try await school.serving { try $0.answer(to: Message("GET", "/healthz")) }

            #expect(answer.status == 200)
            #expect(try answer.json([String: String].self) == ["status": "ok"])
        }
    }

    @Test("Every answer keeps browsers and caches from doing anything with it, and every no is a problem in JSON")
    func guardsAndProblems() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await school.serving { server in
                let good = [
                    try server.answer(to: Message("GET", "/healthz")), try server.call("GET", "assets", by: .editor),
                    try await server.upload(WhoMaySendTests.photo, by: school.devices[0]),
                ]
                let bad = [
                    try server.answer(to: Message("GET", "/nothing/here")),
                    try server.answer(to: Message("GET", "/api/v1/assets")),
                    try server.answer(to: Message("DELETE", "/api/v1/assets")),
                    try server.answer(to: Message("POST", "/api/v1/assets")),
                    try server.call("GET", "assets/a_none", by: .editor),
                    try server.call("GET", "assets?after=nothing", by: .editor),
                    try server.call("GET", "assets", by: .governor),
                    try server.call("POST", "requests", "{", by: .editor),
                    try server.call("POST", "requests", String(repeating: " ", count: 1_100_000), by: .editor),
                ]
                let unguarded = (good + bad).filter { answer in
                    Self.guards.contains { answer.headers[$0.key] != $0.value }
                }

                #expect(unguarded.map(\.status) == [])
                #expect(good.map(\.status) == [200, 200, 201])
                #expect(bad.map(\.status) == [404, 401, 404, 401, 400, 400, 403, 400, 413])
                #expect(try bad.map { try $0.problem().status } == bad.map(\.status))
            }
        }
    }

    @Test("A wrong bootstrap token, a missing login or an unknown one is nobody, and is logged")
    func nobody() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await school.serving { server in
                let list = server.staffMessage("GET", "assets", by: .safeguardingLead)

                let answers = [
                    try server.answer(to: list.signed("made-up")),
                    try server.answer(to: list.signed("")),
                    try server.answer(to: list.without("Consentry-Login")),
                    try server.answer(to: list.with("Consentry-Login", "n.obody")),
                    try server.answer(to: list.without("Authorization")),
                ]

                #expect(answers.map(\.status) == [401, 401, 401, 401, 401])
                #expect(try school.trail.entries(of: "access.refused").count >= 2)
            }
        }
    }

    @Test("Each role does its own work only; every no is a 403 and is logged")
    func roles() async throws {
        try await SampleSchool.approved.value.lending { school in
            let request = try school.request("farm-page")
            let asset = try school.asset("DSC_0117.JPG")
            let wish = #"{"purpose":"website","channel":"news","items":[{"asset":"\#(asset)"}]}"#
            let people = #"{"tags":[],"heads":0,"adults":0,"unidentifiable":0,"copyright":"school"}"#
            try await school.serving { server in
                let answers = [
                    "technician lists": try server.call("GET", "assets", by: .technician),
                    "governor lists": try server.call("GET", "assets/\(asset)", by: .governor),
                    "office reads requests": try server.call("GET", "requests/\(request)", by: .office),
                    "head declares": try server.call("PUT", "assets/\(asset)/declaration", people, by: .office),
                    "teacher asks": try server.call("POST", "requests", wish, by: .teacher),
                    "technician approves": try server.call(
                        "POST",
                        "requests/\(request)/approval",
                        #"{"decision":"approve","confirmed":[1,2,3,4,5]}"#,
                        by: .technician
                    ),
                    "teacher exports": try server.call("POST", "requests/\(request)/exports", by: .teacher),
                    "head exports": try server.call("POST", "requests/\(request)/exports", by: .head),
                ]

                #expect(answers.mapValues(\.status) == answers.mapValues { _ in 403 })
                #expect(try school.trail.entries(of: "access.refused").count == answers.count)
                #expect(try school.exports.filesBelow() == [])
            }
        }
    }

    @Test("Bytes that are no HTTP, and names that point elsewhere, reach nothing")
    func nonsense() async throws {
        try await SampleSchool.published.value.school.lending { school in
            try await school.serving { server in
                let connection = try Connection(port: server.port)
                connection.send(Data([0x16, 0x03, 0x01, 0x00, 0xFF, 0x00, 0x0D, 0x0A, 0x0D, 0x0A]))
                try connection.waitForEnd()
                let names = ["..%2F..%2Fkeys", "%2e%2e", "manifest.json", "photo-aaaaaaaaaaaa.jpg%00", "photos.zip"]
                let answers = try names.map { try server.call("GET", "exported-files/\($0)", by: .editor).status }
                let after = try server.answer(to: Message("GET", "/healthz")).status

                #expect(answers.filter { $0 < 400 || $0 >= 500 } == [])
                #expect(after == 200)
            }
        }
    }
}
