import Foundation
import Testing

@Suite("A word that may be a pupil's name, from outside", .serialized)
struct ResolvingNamesTests {
    fileprivate struct Assessed: Decodable {
        struct Name: Decodable, Equatable {
            let field: String
            let word: String
        }

        let permitted: Bool
        let unresolvedNames: [Name]
    }

    @Test("Is shown, stops the approval, and is resolved at the command line")
    func commandLine() async throws {
        try await SampleSchool.declared.value.lending { school in
            let asset = try school.asset("IMG_2042.JPG")
            let request = try await school.request(captioned: "Rose on the farm.", for: asset)
            let confirm = ["request", "approve", request, "--confirm", "1,2,3,4,5"]

            let early = try await school.run(confirm, by: Login.head.rawValue)
            let before = try await school.assessed(request)
            let wrong = try await school.run("request", "resolve-name", request, asset, "caption", "farm", by: .editor)
            let teacher = try await school.run(
                "request",
                "resolve-name",
                request,
                asset,
                "caption",
                "Rose",
                by: .teacher
            )
            let done = try await school.run("request", "resolve-name", request, asset, "caption", "rose", by: .editor)
            let after = try await school.assessed(request)
            let late = try await school.run(confirm, by: Login.head.rawValue)

            #expect([early, wrong, teacher, done, late].map(\.status) == [1, 1, 1, 0, 0])
            #expect(early.complaint.contains("“Rose” in the caption"))
            #expect(before.map(\.unresolvedNames) == [[Assessed.Name(field: "caption", word: "Rose")]])
            #expect(before.map(\.permitted) == [false])
            #expect(after.map(\.permitted) == [true])
            #expect(try school.trail.entries(of: "request.nameResolved").map(\.obj) == [[request, asset]])
        }
    }

    @Test("Is resolved over HTTP; a name is not")
    func overHTTP() async throws {
        try await SampleSchool.declared.value.lending { school in
            let asset = try school.asset("IMG_2042.JPG")
            let request = try await school.request(captioned: "Rose on the farm, by Zoë.", for: asset)

            let (word, name, nonsense) = try await school.serving { server in
                (
                    try server.resolve("Rose", beside: asset, of: request).status,
                    try server.resolve("Zoe", beside: asset, of: request).problem(),
                    try server.resolve("Rose", in: "colour", beside: asset, of: request).status
                )
            }

            #expect(word == 200)
            #expect(name.status == 409)
            #expect(name.rule == "R11")
            #expect(nonsense == 400)
        }
    }

    @Test("Former and short names of the pupil list are names")
    func pupilList() async throws {
        try await SampleSchool.declared.value.lending { school in
            let list = """
                admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,\
                protected,former_names,short_names
                A0101,Ayesha,Rahman,,,2019-08-19,3,Oak,,Kowalska,Ashie
                """
            try await school.done("pupil", "import", school.write(list, named: "more-pupils.csv"), by: .office)
            let asset = try school.asset("IMG_2042.JPG")

            for caption in ["Ashie's boat", "A. Kowalska", "4yesha", "AyeshaRahman"] {
                let request = try await school.request(captioned: caption, for: asset)
                #expect(try await school.assessed(request).map(\.permitted) == [false], "\(caption)")
            }
        }
    }
}

extension School {
    fileprivate func request(captioned caption: String, for asset: String) async throws -> String {
        let wish = ["--purpose", "website", "--channel", "news page", "--caption", caption, "--json"]
        let outcome = try await run(["request", "make", asset] + wish, by: Login.editor.rawValue)
        return try outcome.json([String: String].self)["request"] ?? ""
    }

    fileprivate func assessed(_ request: String) async throws -> [ResolvingNamesTests.Assessed] {
        try await run("request", "assess", request, "--json", by: .editor).json([ResolvingNamesTests.Assessed].self)
    }
}

extension RunningServer {
    fileprivate func resolve(
        _ word: String,
        in field: String = "caption",
        beside asset: String,
        of request: String
    ) throws -> Answer {
        let body = #"{"asset":"\#(asset)","field":"\#(field)","word":"\#(word)"}"#
        return try answer(to: staffMessage("POST", "requests/\(request)/name-resolutions", body, by: .editor))
    }
}
