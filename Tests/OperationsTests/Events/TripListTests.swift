import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("The paper for a trip")
struct TripListTests {
    @Test("says of each pupil on the trip what not to do, the strictest first, and of nobody else")
    func instructions() async throws {
        try await withSchool { school in
            try await school.setTrip("2026-09-20", pupils: "A0001", "A0002", "A0003", "A0004")
            for purpose in [Purpose.display, .website, .social] {
                try await school.record(.given, of: .ada, for: purpose)
                try await school.record(.given, of: .chloe, by: "grandmother", for: purpose)
            }
            try await school.record(.given, of: .ben, for: .website)
            try await school.protect(.chloe, .doNotPhotograph)

            let list = try await school.tripList()

            #expect(list.pupils == 4)
            #expect(
                list.lines == [
                    .line("Chloé van der Berg", .doNotPhotograph),
                    .line("James Łukowski", .insideOnly(butNotFor: [.display])),
                    .line("Ben O'Neill", .notFor([.display, .social])),
                ]
            )
            #expect(!list.html.contains("Rose"))
            #expect(try school.trail(.eventPrinted).map(\.counts) == [["pupils": 4, "lines": 3]])
        }
    }

    @Test("does not tell a protected pupil from one whose family said no to everything")
    func neutral() async throws {
        try await withSchool { school in
            for purpose in [Purpose.learning, .display, .website, .social] {
                try await school.record(.objected, of: .ada, for: purpose)
                try await school.record(.given, of: .ben, for: purpose)
            }
            try await school.protect(.ben, .doNotPhotograph, because: "a refuge")

            let list = try await school.tripList(by: .safeguardingLead)

            #expect(list.lines.map(\.instruction) == [.doNotPhotograph, .doNotPhotograph])
            #expect(
                !list.html.lowercased().containsAny(of: ["protect", "refuge", "object", "refus", "withdr", "consent"])
            )
        }
    }

    @Test("counts a yes that ends before the trip does as none, and says on which day it is right")
    func endsBefore() async throws {
        try await withSchool { school in
            try await school.setTrip("2026-09-21", pupils: "A0001")
            for purpose in [Purpose.display, .website, .social] {
                try await school.record(.given, of: .ada, for: purpose, until: .nextWeek)
            }

            let list = try await school.tripList()

            #expect(list.day == "2026-09-21")
            #expect(list.lines.map(\.instruction) == [.insideOnly(butNotFor: [.display])])
        }
    }

    @Test("is right today alone when the trip is over")
    func over() async throws {
        try await withSchool { school in
            let list = try await school.tripList()

            #expect(list.day == "2026-09-14")
            #expect(list.html.contains("Destroy after"))
        }
    }

    @Test(
        "is refused for a trip that nobody is on, and for one that there is not",
        arguments: [("empty", "no-trip-list"), ("moon", "not-found")]
    )
    func refusals(reference: String, code: String) async throws {
        try await withSchool { school in
            _ = try await ImportEvents(on: school.drive)(
                trips: .trips("empty,A walk,trip,2026-09-20,,Oak"),
                pupils: .tripPupils(),
                badRows: .refuseFile,
                by: school.staff(.office)
            )

            let refusal = try await refusal { try await school.tripList(reference) }

            #expect(refusal?.code == code)
        }
    }
}

extension TripPhotoList.Line {
    fileprivate static func line(_ name: String, _ instruction: TripPhotoList.Instruction) -> Self {
        Self(name: name, schoolClass: "Oak", instruction: instruction)
    }
}
