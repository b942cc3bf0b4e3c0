import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("Who may be shown")
struct WhoMayBeShownTests {
    @Test(
        "is what the gates say of a picture of each pupil",
        arguments: Pupil.everybody.map(\.admissionNumber.rawValue)
    )
    func asTheGates(number: String) async throws {
        try await withSchool { school in
            let pupil = try #require(Pupil.everybody.first { $0.admissionNumber.rawValue == number })
            try await school.makeEveryCase()
            let request = try await school.request(.website([school.picture(3, of: [pupil])]))

            let line = try await school.who().lines.first { $0.admissionNumber == pupil.admissionNumber }
            let verdict = try await AssessRequest(on: school.drive)(request, by: school.staff(.editor)).first?.verdict

            let againstPupil = verdict?.reasons.filter {
                [.consentRequired, .consentEnds, .protectedPupils].contains($0.rule)
            }
            #expect(line?.isAllowed == againstPupil?.isEmpty)
        }
    }

    @Test("comes with the numbers first, by class, and logs that somebody looked")
    func counts() async throws {
        try await withSchool { school in
            try await school.makeEveryCase()

            let answer = try await school.who(.schoolClass("oak"))

            #expect(answer.allowed == 1)
            #expect(answer.refused == 4)
            #expect(answer.lines.filter(\.isAllowed).map(\.until) == [.nextWeek])
            #expect(answer.lines.compactMap(\.since) == [.nineOClock])
            #expect(answer.text.hasPrefix("1 of 5 pupils"))
            #expect(try school.trail(.consentListed).map(\.counts) == [["pupils": 5, "allowed": 1]])
        }
    }

    @Test("does not tell a protected pupil from one whose family said no, to anybody but the safeguarding lead")
    func neutral() async throws {
        try await withSchool { school in
            try await school.makeEveryCase()

            let office = try await school.who()
            let lead = try await school.who(by: .safeguardingLead)

            let protected = try #require(office.lines.first { $0.name == Pupil.chloe.name.everyday })
            let refused = try #require(office.lines.first { $0.name == Pupil.ben.name.everyday })
            #expect(protected.verdict == refused.verdict)
            #expect(office.lines.allSatisfy { $0.reason == nil })
            #expect(!(office.csv + office.html + office.text).lowercased().contains("protect"))
            #expect(lead.lines.first { $0.name == protected.name }?.reason?.contains("protected") == true)
        }
    }

    @Test(
        "says of a protected pupil whom to ask and no more, but to the safeguarding lead",
        arguments: Person.allCases.filter { $0.roles.contains(where: StaffAct.readConsent.roles.contains) }
    )
    func onePupil(person: Person) async throws {
        try await withSchool { school in
            try await school.makeEveryCase()

            let line = try #require(try await school.shown(.chloe, by: person))

            let isLead = person == .safeguardingLead
            #expect(line.showing.isAllowed == false)
            #expect(line.sentence.contains("protected") == isLead)
            #expect(line.sentence.contains("Ask the safeguarding lead") == !isLead)
        }
    }

    @Test("is asked about the pupils of one trip")
    func trip() async throws {
        try await withSchool { school in
            let answer = try await school.who(.event("farm"))

            #expect(answer.lines.map(\.name) == ["Ada King-Noël", "Ben O'Neill"])
        }
    }

    @Test("is asked about a later moment, when a yes has ended")
    func later() async throws {
        try await withSchool { school in
            try await school.makeEveryCase()

            let before = try await school.who(at: .nextWeek - 1).allowed
            let from = try await school.who(at: .nextWeek).allowed

            #expect(before == 1)
            #expect(from == 0)
        }
    }

    @Test("is refused for what there is not", arguments: ["class", "event", "purpose", "past"])
    func unknown(what: String) async throws {
        try await withSchool { school in
            let refusal = try await refusal {
                switch what {
                case "class": try await school.who(.schoolClass("Elm"))
                case "event": try await school.who(.event("moon"))
                case "purpose": try await school.who(for: .press)
                default: try await school.who(at: .yesterday)
                }
            }

            #expect(refusal?.kind == .notFound)
        }
    }

    @Test("needs no answer where consent is not the basis, calls nothing a consent, and an objection counts")
    func lawfulBasis() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada, for: .learning)
            try await school.record(.objected, of: .ben, for: .learning)

            let never = try #require(try await school.shown(.james, for: .learning))
            let given = try #require(try await school.shown(.ada, for: .learning))
            let objected = try #require(try await school.shown(.ben, for: .learning))

            #expect([never, given, objected].map(\.showing.isAllowed) == [true, true, false])
            #expect([never, given, objected].map(\.showing.word) == ["no objection", "no objection", "objected"])
            #expect(never.sentence == given.sentence)
            #expect(given.sentence.contains("no objection is recorded"))
            #expect(try await school.who(for: .learning).allowed == 4)
            #expect(never.answers.isEmpty)
        }
    }

    @Test("at a moment of the past is what was known then, with the answers that led to it")
    func past() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            school.clock.set(to: .noon)
            try await school.record(.withdrawn, of: .ada)
            school.clock.set(to: .afterSchool)

            let then = try #require(try await school.shown(.ada, at: .tenOClock))
            let now = try #require(try await school.shown(.ada))

            #expect(then.standing == .given(until: nil))
            #expect(then.answers.map(\.event.answer) == [.given])
            #expect(then.answers.map(\.isInForce) == [true])
            #expect(now.standing == .withdrawn(since: .noon))
            #expect(now.answers.map(\.isInForce) == [false, true])
            #expect(now.answers.last?.sentence.contains("by Ms Grace King (mother)") == true)
        }
    }

    @Test("names no parent to people who work with pictures alone", arguments: [Person.teacher, .editor])
    func noParentsName(person: Person) async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)

            let line = try #require(try await school.shown(.ada, by: person))

            #expect(line.answers.map(\.sentence).joined().contains("by the mother"))
            #expect(!line.answers.map(\.sentence).joined().contains("King"))
        }
    }
}

extension School {
    /// Ada may be shown until next week, Ben's family refused, Chloé is protected although hers agreed, nobody asked
    /// James's, and Rose's withdrew.
    fileprivate func makeEveryCase() async throws {
        try await record(.given, of: .ada, until: .nextWeek)
        try await record(.refused, of: .ben)
        try await record(.given, of: .chloe, by: "grandmother")
        try await protect(.chloe, .neverPublish)
        try await record(.withdrawn, of: .rose)
    }
}
