import Foundation
import Testing

private struct Who: Decodable {
    struct Pupil: Decodable, Equatable {
        let admissionNumber: String
        let schoolClass: String
        let mayBeShown: Bool
        let reason: String?
    }

    let allowed: Int
    let refused: Int
    let pupils: [Pupil]
}

private struct Shown: Decodable {
    struct Answer: Decodable {
        let given: String
        let counts: Bool
        let sentence: String
    }

    let purpose: String
    let standing: String
    let mayBeShown: Bool
    let sentence: String
    let answers: [Answer]
}

@Suite("Who may be shown, from the command line", .serialized)
struct WhoMayBeShownTests {
    @Test("The whole school for the website: the numbers first, and those whom the sample's README names")
    func wholeSchool() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let page = school.folder.appending(path: "who.html")
            let table = school.folder.appending(path: "who.csv")
            let ask = ["consent", "who", "--purpose", "website"]
            let files = ["--html", page.plainPath, "--csv", table.plainPath]

            let answer = try await school.run(ask + ["--json"], by: Login.office.rawValue).json(Who.self)
            let text = try await school.run(ask + files, by: Login.office.rawValue).text

            let notShown = answer.pupils.filter { !$0.mayBeShown }.map(\.admissionNumber)
            let printed = try String(contentsOf: page, encoding: .utf8)
            #expect(answer.pupils.count == 60)
            #expect(answer.allowed == 60 - notShown.count)
            #expect(["A0103", "A0108", "A0110", "A0214", "A0311"].allSatisfy(notShown.contains))
            #expect(!notShown.contains("A0101"))
            #expect(
                text.hasPrefix("\(answer.allowed) of 60 pupils of the whole school may be shown for website (photo)")
            )
            #expect(try Table.rows(of: String(contentsOf: table, encoding: .utf8)).count == 60)
            #expect(!(text + printed).lowercased().contains("protect"))
            #expect(try school.trail.entries(of: "consent.listed").count == 2)
        }
    }

    @Test("One class, the pupils of one trip, and the reasons for the safeguarding lead alone")
    func classAndTrip() async throws {
        let school = try await SampleSchool.enrolled.value
        let ask = ["consent", "who", "--purpose", "website", "--json"]

        let oak = try await school.run(ask + ["--class", "Oak"], by: Login.editor.rawValue).json(Who.self)
        let trip = try await school.run(ask + ["--event", "museum-2026-11"], by: Login.teacher.rawValue).json(Who.self)
        let lead = try await school.run(ask + ["--class", "Oak"], by: Login.safeguardingLead.rawValue).json(Who.self)
        let unknown = try await school.run(ask + ["--class", "Elm"], by: Login.office.rawValue)
        let technician = try await school.run(ask, by: Login.technician.rawValue)

        #expect(Set(oak.pupils.map(\.schoolClass)) == ["Oak"])
        #expect(oak.pupils.allSatisfy { $0.reason == nil })
        #expect(Set(trip.pupils.map(\.schoolClass)) == ["Beech", "Willow"])
        #expect(lead.pupils.first { $0.admissionNumber == "A0110" }?.reason?.contains("protected") == true)
        #expect([unknown.status, technician.status] == [1, 1])
        #expect(unknown.complaint.contains("Ash, Beech, Oak, Willow"))
    }

    @Test("One pupil, now, later, and before there was a policy; with every answer")
    func onePupil() async throws {
        let school = try await SampleSchool.enrolled.value
        let show = ["consent", "show", "A0103"]

        let now = try await school.run(show + ["--json"], by: Login.office.rawValue).json([Shown].self)
        let later = try await school.done("consent", "show", "A0101", "--at", "2031-01-01", "--json", by: .office)
            .json([Shown].self)
        let before = try await school.run(show + ["--at", "2020-01-01"], by: Login.office.rawValue)
        let nonsense = try await school.run(show + ["--at", "yesterday"], by: Login.office.rawValue)

        let website = try #require(now.first { $0.purpose == "website" })
        let learning = try #require(now.first { $0.purpose == "learning" })
        #expect(website.standing == "withdrawn")
        #expect(!website.mayBeShown)
        #expect(website.answers.contains { $0.given == "withdrawn" && $0.counts && $0.sentence.contains("by e-mail") })
        #expect(learning.standing == "no objection")
        #expect(learning.sentence.contains("no objection is recorded"))
        #expect(later.first { $0.purpose == "website" }?.standing == "expired")
        #expect(before.status == 1)
        #expect(before.complaint.isForPeople)
        #expect(nonsense.status == 2)
    }
}
