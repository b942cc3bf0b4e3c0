import AuditTrail
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("A word that may be a pupil's name")
struct ResolvingNamesTests {
    @Test("stands in the way of approval until somebody says that no pupil is meant, and then of nothing")
    func resolved() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.picture(0, of: [.ada])
            let request = try await school.request(.website([asset], caption: "Rose petals"))

            let before = try await refusal { try await school.approve(request) }
            try await school.resolve("rose", beside: asset, of: request)
            try await school.approve(request)
            let outcome = try await school.export(request)

            #expect(before?.code == "unresolved-names")
            #expect(before?.message.contains("“Rose” in the caption") == true)
            #expect(try school.trail(.requestRejected).map(\.rules) == [[RuleID.noNames.rawValue]])
            #expect(outcome.written.count == 1)
        }
    }

    @Test("is shown by the assessment, before as a reason and after as advice")
    func assessed() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.picture(0, of: [.ada])
            let request = try await school.request(.website([asset], caption: "Rose petals"))

            let before = try await school.verdict(of: request)
            try await school.resolve("Rose", beside: asset, of: request)
            let after = try await school.verdict(of: request)

            #expect(before?.reasons == [.possibleName(.caption, word: "Rose")])
            #expect(after?.isPermitted == true)
            #expect(after?.warnings.contains(.resolvedName(.caption, word: "Rose")) == true)
        }
    }

    @Test("is resolved by one answer, on record with who and when, and logged without the word")
    func onRecord() async throws {
        try await withSchool { school in
            let asset = try await school.picture(0, of: [.ada])
            let request = try await school.request(.website([asset], caption: "Rose petals"))

            try await school.resolve("Rose", beside: asset, of: request)
            try await school.resolve("ROSE", beside: asset, of: request)

            let editor = try await school.staff(.editor).member.id
            let records = try await school.drive.registry.read { try $0.resolvedNames(of: request) }
            #expect(records.map(\.resolvedBy) == [editor])
            #expect(records.map(\.resolvedAt) == [.nineOClock])
            #expect(records.map(\.field) == [.caption])
            let entries = try school.trail(.requestNameResolved)
            #expect(entries.map(\.objects) == [[request.rawValue, asset.rawValue]])
            #expect(entries.map(\.counts) == [["caption": 1]])
            #expect(try school.files(holding: Array("Rose".utf8)).isEmpty)
        }
    }

    @Test("is resolved for the same text beside other pictures, and for no other text, field or request")
    func boundToTheText() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let assets = try await [0, 1, 2].asyncMap { try await school.picture($0, of: [.ada]) }
            let items = zip(assets, ["Rose petals", "Rose petals", "Rose petals!"]).map {
                PublicationRequest.Item(asset: $0, caption: $1, altText: "")
            }
            let wish = PublicationRequest.Wish(
                purpose: .website,
                medium: .photo,
                channel: "school website",
                title: "",
                items: items
            )
            let request = try await school.request(wish)
            let other = try await school.request(wish)

            try await school.resolve("Rose", beside: assets[0], of: request)

            #expect(try await school.permitted(in: request) == [true, true, false])
            #expect(try await school.permitted(in: other) == [false, false, false])
        }
    }

    @Test("is looked at anew when the event gets another name")
    func changedEvent() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            try await school.nameFarm("Rose petals at the farm")
            let asset = try await school.picture(0, of: [.ada], event: "farm")
            let request = try await school.request(.website([asset]))
            try await school.resolve("Rose", in: .eventName, beside: asset, of: request)
            let before = try await school.permitted(in: request)

            try await school.nameFarm("The farm of Rose")

            #expect(before == [true])
            #expect(try await school.permitted(in: request) == [false])
        }
    }

    @Test(
        "is not resolved when it is a pupil's name, nor where it does not stand",
        arguments: [
            ("Ben and Rose", "Ben", "pupils-name"), ("Rose Green", "Rose", "pupils-name"),
            ("Sheep", "Sheep", "no-such-word"),
            ("Rose petals", "petals", "no-such-word"), ("Rose petals", " ", "empty"),
        ]
    )
    func notResolved(caption: String, word: String, code: String) async throws {
        try await withSchool { school in
            let asset = try await school.picture(0, of: [.ada])
            let request = try await school.request(.website([asset], caption: caption))

            let refusal = try await refusal { try await school.resolve(word, beside: asset, of: request) }

            #expect(refusal?.code == code)
            #expect(try await school.drive.registry.read { try $0.resolvedNames(of: request) } == [])
            let logged = code == "pupils-name" ? [AuditResult.refused] : []
            #expect(try school.trail(.requestNameResolved).map(\.result) == logged)
        }
    }

    @Test("is not resolved beside a picture of its owner")
    func ownerShown() async throws {
        try await withSchool { school in
            let asset = try await school.picture(0, of: [.rose])
            let request = try await school.request(.website([asset], caption: "Rose petals"))

            let refusal = try await refusal { try await school.resolve("Rose", beside: asset, of: request) }

            #expect(refusal?.rule == .noNames)
        }
    }

    @Test("is also looked for in the proposed file name and the address")
    func newFields() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let asset = try await school.picture(0, of: [.ada])
            let item = PublicationRequest.Item(asset: asset, caption: "", altText: "", fileName: "benjamin-2026.jpg")
            let request = try await school.request(
                PublicationRequest.Wish(
                    purpose: .website,
                    medium: .photo,
                    channel: "school website",
                    title: "",
                    address: "https://school.example/rose",
                    items: [item]
                )
            )

            let verdict = try await school.verdict(of: request)

            #expect(
                verdict?.reasons == [
                    .nameBeside(.fileName, words: ["benjamin"]), .possibleName(.address, word: "rose"),
                ]
            )
        }
    }
}

@Suite("The names on record of a pupil")
struct NamesOnRecordTests {
    private static let header =
        "admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,protected"

    @Test("come from the list, former and short ones as well, and are found beside pictures")
    func fromTheList() async throws {
        try await withSchool { school in
            let list =
                "\(Self.header),former_names,short_names\nA0100,Zephyrine,Quill,,,,3,Oak,,Xanthe Vole; Yorick,Zeph;Fizz"
            _ = try await ImportPupils(on: school.drive)(
                Array(list.utf8),
                badRows: .refuseFile,
                by: school.staff(.office)
            )

            let index = try await school.drive.pupilNames().index

            let words = ["Xanthe", "Vole", "Yorick", "Zeph", "Fizz", "Zephyrine", "X. Vole"]
            #expect(words.map { index.strongestMatch(in: $0, shown: []) } == words.map { _ in .certain })
        }
    }

    @Test("are never forgotten when the list has other ones, or is an older kind of list")
    func kept() async throws {
        try await withSchool { school in
            let list = "\(Self.header),former_names,short_names\nA0100,Zephyrine,Quillon,,,,3,Oak,,Xanthe,Fizz"
            _ = try await ImportPupils(on: school.drive)(
                Array(list.utf8),
                badRows: .refuseFile,
                by: school.staff(.office)
            )
            try await school.importPupils("A0100,Zephyrine,Marlinspike,Zuzu,,,3,Oak,")
            let again = "\(Self.header)\nA0100,Zephyrine,Marlinspike,Zuzu,,,3,Oak,"
            let report = try await ImportPupils(on: school.drive)(
                Array(again.utf8),
                badRows: .refuseFile,
                by: school.staff(.office)
            )

            let index = try await school.drive.pupilNames().index

            let words = ["Quillon", "Xanthe", "Fizz", "Zuzu", "Marlinspike"]
            #expect(words.map { index.strongestMatch(in: $0, shown: []) } == words.map { _ in .certain })
            #expect(report.unchanged == 1)
        }
    }

    @Test("are refused when a field is too long, or has too many")
    func tooMany() throws {
        let long = String(repeating: "x", count: 201)
        let many = (0...20).map { "N\($0)" }.joined(separator: ";")
        for field in [long, many, "To\u{200B}m"] {
            let list = "\(Self.header),former_names,short_names\nA0100,Zephyrine,Quill,,,,3,Oak,,\(field),"

            let reading = try PupilRow.read(Array(list.utf8))

            #expect(reading.rows.isEmpty)
            #expect(reading.faults.map(\.column) == ["former_names"])
        }
    }
}

extension School {
    fileprivate func resolve(
        _ word: String,
        in field: PublicationText.Field = .caption,
        beside asset: AssetID,
        of request: PublicationRequestID
    ) async throws {
        try await ResolveName(on: drive)(word, in: field, beside: asset, of: request, by: staff(.editor))
    }

    fileprivate func verdict(of request: PublicationRequestID) async throws -> Verdict? {
        try await AssessRequest(on: drive)(request, by: staff(.editor)).first?.verdict
    }

    fileprivate func permitted(in request: PublicationRequestID) async throws -> [Bool] {
        try await AssessRequest(on: drive)(request, by: staff(.editor)).map(\.verdict.isPermitted)
    }

    fileprivate func nameFarm(_ title: String) async throws {
        _ = try await ImportEvents(on: drive)(
            trips: .trips("farm,\(title),trip,2026-09-10,Farm,Oak"),
            pupils: .tripPupils("farm,A0001"),
            badRows: .refuseFile,
            by: staff(.office)
        )
    }
}
