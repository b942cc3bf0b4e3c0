import SchoolMedia
import Testing

@testable import Operations

@Suite("Lists of guardians, staff and devices")
struct PeopleListTests {
    @Test("give a guardian with whatever of the name the list has")
    func guardians() throws {
        let bytes: [UInt8] = .file(
            "admission_no,guardian_ref,title,forename,surname,relationship",
            "A1,G1-1,Mrs,Karen,Hollis,mother",
            "A1,G1-2,,,Hollis,",
            "A2,G1-1,Mr,Paul,Hollis,father"
        )

        let reading = try GuardianRow.read(bytes)

        #expect(reading.faults.isEmpty)
        #expect(reading.rows.map(\.name) == ["Mrs Karen Hollis", "Hollis", "Mr Paul Hollis"])
    }

    @Test("do not take a guardian who is there twice for one pupil")
    func repeatedGuardian() throws {
        let bytes: [UInt8] = .file(
            "admission_no,guardian_ref,title,forename,surname,relationship",
            "A1,G1-1,Mrs,Karen,Hollis,mother",
            "A1,G1-1,Mr,Paul,Hollis,father"
        )

        let reading = try GuardianRow.read(bytes)

        #expect(reading.rows.isEmpty)
        #expect(reading.faults.map(\.problem) == [.repeats(line: 3), .repeats(line: 2)])
    }

    @Test("give a person every role that is named")
    func staff() throws {
        let reading = try StaffRow.read(.file("login,name,roles", "C.Adair,Catherine Adair,staff; DSL"))

        #expect(reading.rows.map(\.login) == ["c.adair"])
        #expect(reading.rows.map(\.roles) == [[.staff, .safeguardingLead]])
    }

    @Test(
        "give no account to somebody with an unknown role or none",
        arguments: [
            ("staff;admin", RowFault.Problem.notOneOf(StaffRole.allCases.map(\.rawValue))),
            ("safeguardingLead", .notOneOf(StaffRole.allCases.map(\.rawValue))),
            ("", .empty),
        ]
    )
    func unknownRole(roles: String, problem: RowFault.Problem) throws {
        let reading = try StaffRow.read(.file("login,name,roles", "c.adair,Catherine Adair,\(roles)"))

        #expect(reading.rows.isEmpty)
        #expect(reading.faults == [RowFault(line: 2, column: "roles", problem: problem)])
    }

    @Test("give no account to two people with one login, in upper or lower case")
    func repeatedLogin() throws {
        let reading = try StaffRow.read(.file("login,name,roles", "c.adair,Catherine,staff", "C.ADAIR,Carl,dsl"))

        #expect(reading.rows.isEmpty)
        #expect(reading.faults.map(\.line) == [2, 3])
    }

    @Test("enrol devices of known kinds with labels of their own")
    func devices() throws {
        let bytes: [UInt8] = .file("label,kind", "iPad 1,iPad", "iPad 2,fridge", "Camera,camera", "camera,laptop")

        let reading = try DeviceRow.read(bytes)

        #expect(reading.rows.map(\.label) == ["iPad 1"])
        #expect(reading.faults.map(\.line) == [3, 4, 5])
        #expect(reading.faults.map(\.column) == ["kind", "label", "label"])
    }
}

@Suite("Lists of trips, declarations and requests")
struct PictureListTests {
    @Test("give a trip with its day and its classes")
    func trips() throws {
        let bytes: [UInt8] = .file("ref,title,kind,date,place,classes", "farm-2026,The farm,trip,14-Oct-26,,Oak; Ash;")

        let reading = try TripRow.read(bytes)

        let row = try #require(reading.rows.first)
        #expect(row.day == (try .on("2026-10-14")))
        #expect(row.classes == ["Oak", "Ash"])
        #expect(row.place == nil)
    }

    @Test("keep a pupil who is on a trip list twice")
    func tripPupils() throws {
        let reading = try TripPupilRow.read(.file("ref,admission_no", "farm,A1", "farm,A1", "far m,A1"))

        #expect(reading.rows.map(\.line) == [2, 3])
        #expect(reading.faults == [RowFault(line: 4, column: "ref", problem: .notAReference)])
    }

    private static let declarationHeader = "photo,trip,heads,adults,unidentifiable,pupils,place,copyright"

    @Test("give a declaration with its count and its tags, whether or not they agree")
    func declarations() throws {
        let row = "Zoë and the hens.jpg,farm,6,1,0,A0101:turnedAway A0205:distant,farmyard,school"

        let reading = try DeclarationRow.read(.file(Self.declarationHeader, row))

        let declaration = try #require(reading.rows.first)
        let tags = declaration.tags.map { "\($0.pupil.rawValue) \($0.face.rawValue)" }
        #expect(tags == ["A0101 turnedAway", "A0205 distant"])
        #expect(declaration.headCount == HeadCount(heads: 6, adults: 1, unidentifiable: 0))
        #expect(declaration.photo == "Zoë and the hens.jpg")
        #expect(declaration.copyright == .school)
    }

    @Test(
        "refuse a declaration that cannot be meant, without repeating its file name",
        arguments: [
            ("Zoë.jpg,farm,1,1,1,,,school", "heads", RowFault.Problem.headCountDoesNotAddUp),
            ("Zoë.jpg,farm,-1,0,0,,,school", "heads", .notANumber(0...2_000)),
            ("Zoë.jpg,farm,99999999999999999999,0,0,,,school", "heads", .notANumber(0...2_000)),
            ("Zoë.jpg,farm,2001,0,0,,,school", "heads", .notANumber(0...2_000)),
            ("Zoë.jpg,farm,1,0,0,A1,,school", "pupils", .notATag),
            ("Zoë.jpg,farm,1,0,0,A1:faceon,,school", "pupils", .notATag),
            ("Zoë.jpg,farm,1,0,0,A1:faceOn:distant,,school", "pupils", .notATag),
            ("Zoë.jpg,farm,2,0,0,A1:faceOn a1:distant,,school", "pupils", .taggedTwice),
            ("../Zoë.jpg,farm,0,0,0,,,school", "photo", .notAFileName),
            ("a/\u{301}Zoë.jpg,farm,0,0,0,,,school", "photo", .notAFileName),
            ("a\\Zoë.jpg,farm,0,0,0,,,school", "photo", .notAFileName),
            ("..,farm,0,0,0,,,school", "photo", .notAFileName),
            ("Zoë.jpg,farm,0,0,0,,,mine", "copyright", .notOneOf(["school", "permitted", "unknown"])),
        ]
    )
    func faultyDeclarations(row: String, column: String, problem: RowFault.Problem) throws {
        let reading = try DeclarationRow.read(.file(Self.declarationHeader, row))

        let fault = try #require(reading.faults.first)
        #expect(reading.rows.isEmpty)
        #expect(reading.faults == [RowFault(line: 2, column: column, problem: problem)])
        #expect(!fault.sentence.contains("Zoë"))
    }

    @Test("give a request its texts, and read past what was expected of it")
    func requests() throws {
        let bytes: [UInt8] = .file(
            "request,photo,purpose,channel,title,caption,alt_text,expected",
            "farm,a.jpg,website,\"news, page 2\",,\"Two\nlines\",,R7"
        )

        let reading = try RequestRow.read(bytes, purposes: .usual)

        let row = try #require(reading.rows.first)
        #expect(row.channel == "news, page 2")
        #expect(row.caption == "Two\nlines")
        #expect(row.altText == nil)
    }

    @Test("do not take a picture that is twice in one request")
    func repeatedPicture() throws {
        let bytes: [UInt8] = .file(
            "request,photo,purpose,channel,title,caption,alt_text",
            "farm,a.jpg,website,page,,,",
            "farm,b.jpg,website,page,,,",
            "farm,a.jpg,press,paper,,,"
        )

        let reading = try RequestRow.read(bytes, purposes: .usual)

        #expect(reading.rows.map(\.photo) == ["b.jpg"])
        #expect(reading.faults.map(\.line) == [2, 4])
    }
}
