import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("Answers are found for a pupil, a purpose and a medium")
struct ConsentTests {
    @Test("an answer comes back as it was given, in every form that an answer has", arguments: ConsentTests.everyForm)
    func roundTrip(event: ConsentEvent) async throws {
        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.add(ConsentEventRecord(event, sealedEvidence: [4, 2], source: nil))
            }

            let found = try await registry.database.read { try $0.consentEvent(event.id) }

            #expect(found == ConsentEventRecord(event, sealedEvidence: [4, 2], source: nil))
        }
    }

    @Test("an imported answer points to its line")
    func source() async throws {
        let event = School.answer(.refused, id: .adasNo)
        let record = ConsentEventRecord(
            event,
            sealedEvidence: nil,
            source: ConsentEventRecord.SourceRow(importID: "2026-09-14", line: 7)
        )

        try await withSchool { registry in
            try await registry.database.write { try $0.add(record) }

            let found = try await registry.database.read { try $0.consentEventRecords(of: .ada) }

            #expect(found.contains(record))
        }
    }

    @Test("evidence in clear never reaches the registry")
    func noClearEvidence() async throws {
        let canary = "letter of 3 September in the blue folder"
        let event = ConsentEvent(
            id: .adasNo,
            pupil: .ada,
            purpose: .website,
            medium: .photo,
            answer: .refused,
            giver: .pupil,
            method: .inPerson,
            effectiveFrom: .noon,
            expires: nil,
            recordedAt: .noon,
            recordedBy: .office,
            evidence: canary
        )

        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.add(ConsentEventRecord(event, sealedEvidence: [1], source: nil))
            }

            #expect(try !registry.filesContain([UInt8](canary.utf8)))
        }
    }

    @Test(
        "a question gets the answers for its purpose and medium, in the order of recording, and an entry for everybody"
    )
    func question() async throws {
        let later = School.answer(.withdrawn, id: .adasNo, at: .afterSchool)
        let press = School.answer(.given, id: .numbered(699), for: .press)

        try await withSchool { registry in
            try await registry.database.write { transaction in
                try transaction.add(ConsentEventRecord(later, sealedEvidence: nil, source: nil))
                try transaction.add(ConsentEventRecord(press, sealedEvidence: nil, source: nil))
            }

            let website = try await registry.database.read { snapshot in
                try snapshot.consentEvents(of: [.ada, .ben], purpose: .website, medium: .photo)
            }
            let video = try await registry.database.read { snapshot in
                try snapshot.consentEvents(of: [.ada], purpose: .website, medium: .video)
            }

            #expect(website == [.ada: [School.answer(.given, id: .adasYes), later], .ben: []])
            #expect(video == [.ada: []])
        }
    }

    @Test("a question about more pupils than fit into one statement is answered for all of them")
    func manyPupils() async throws {
        let pupils = (0..<1_203).map { PupilID.numbered(10_000 + $0) }

        try await withSchool { registry in
            try await registry.database.write { transaction in
                for (number, pupil) in pupils.enumerated() {
                    let record = PupilRecord(
                        id: pupil,
                        admissionLookup: Array("\(100_000 + number)".utf8) + lookup(0).dropFirst(6),
                        sealedDetails: [1],
                        schoolClass: "Oak",
                        protection: .none,
                        rollStatus: .onRoll
                    )
                    try transaction.upsert(record)
                    let event = School.answer(.given, id: .numbered(20_000 + UInt64(number)), of: pupil, by: .pupil)
                    try transaction.add(ConsentEventRecord(event, sealedEvidence: nil, source: nil))
                }
            }

            let found = try await registry.database.read { snapshot in
                try snapshot.consentEvents(of: Set(pupils), purpose: .website, medium: .photo)
            }

            #expect(found.count == 1_203)
            #expect(found.values.allSatisfy { $0.count == 1 })
        }
    }

    @Test("nobody answers for a child who is not theirs")
    func guardianOfAnotherChild() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { transaction in
                    let event = School.answer(.given, id: .adasNo, of: .ben, by: .guardian(.adasMother))
                    try transaction.add(ConsentEventRecord(event, sealedEvidence: nil, source: nil))
                }
            }

            #expect(refusal == .constraint(.foreignKey))
        }
    }

    private static let everyForm: [ConsentEvent] = {
        let givers: [ConsentEvent.Giver] = [.guardian(.adasMother), .pupil, .localAuthority, .unnamed]
        let answers = ConsentEvent.Answer.allCases
        let methods = ConsentEvent.Method.allCases
        let media = Medium.allCases
        return (0..<12).map { number in
            ConsentEvent(
                id: .numbered(30_000 + UInt64(number)),
                pupil: .ada,
                purpose: .press,
                medium: media[number % media.count],
                answer: answers[number % answers.count],
                giver: givers[number % givers.count],
                method: methods[number % methods.count],
                effectiveFrom: .yesterday,
                expires: number.isMultiple(of: 2) ? nil : .nextYear,
                recordedAt: .noon,
                recordedBy: .office,
                noticeVersion: number.isMultiple(of: 3) ? nil : "2026-09"
            )
        }
    }()
}
