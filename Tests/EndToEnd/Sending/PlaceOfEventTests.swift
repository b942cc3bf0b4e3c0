import Foundation
import Testing

@Suite("Pictures from a place where none are allowed", .serialized)
struct PlaceOfEventTests {
    private static let photo = WhoMaySendTests.photo

    @Test("They are refused over HTTP and on the command line, with the rule, until the headteacher has allowed it")
    func refusedAtUpload() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try await school.addEvents(
                "pool,Swimming,lesson,2026-10-15,changing rooms,Oak",
                "nurse,Eyes,lesson,2026-10-16,Sick bay,Oak"
            )
            let ingest = ["asset", "ingest", Self.photo.plainPath, "--event", "nurse", "--json"]
            try await school.serving { server in
                let pool = try await server.answer(
                    to: .upload(Self.photo, token: school.devices[0].token, event: "pool")
                )
                let nurse = try await server.answer(
                    to: .upload(Self.photo, token: school.devices[0].token, event: "nurse")
                )
                let here = try await school.run(ingest, by: Login.teacher.rawValue)
                let refused = try school.trail.entries(of: "asset.refused")
                try await school.done("event", "authorise", "nurse", "--place", "sick bay", by: .head)
                let later = try await server.answer(
                    to: .upload(Self.photo, token: school.devices[0].token, event: "nurse")
                )

                #expect([pool, nurse].map(\.status) == [409, 409])
                #expect(try [pool, nurse].map { try $0.problem().rule } == ["R16", "R16"])
                #expect(try pool.problem().code == "place")
                #expect(try nurse.problem().detail.contains("consentry event authorise nurse") == true)
                #expect(here.status == 1)
                #expect(here.text.contains("consentry event authorise nurse"))
                #expect(refused.map(\.rules) == [["R16"], ["R16"], ["R16"]])
                #expect(later.status == 201)
            }
        }
    }
}

extension School {
    /// Takes trips in, under a policy that leaves the sick bay to the headteacher.
    fileprivate func addEvents(_ rows: String...) async throws {
        let policy = try String(contentsOf: Samples.school("policy.yaml"), encoding: .utf8)
            .replacing("places_authorised: []", with: "places_authorised: [sick bay]")
        try await done("policy", "adopt", write(policy, named: "sick-bay.yaml"), by: .head)
        let trips = (["ref,title,kind,date,place,classes"] + rows).joined(separator: "\n") + "\n"
        let pupils = try write("ref,admission_no\n", named: "trip-pupils.csv")
        try await done("event", "import", write(trips, named: "trips.csv"), "--pupils", pupils, by: .office)
    }
}

extension Message {
    /// An upload from a trip or lesson.
    fileprivate static func upload(_ file: URL, token: String, event: String) async throws -> Message {
        var message = try await upload(file, token: token)
        message.path += "?event=\(event)"
        return message
    }
}
