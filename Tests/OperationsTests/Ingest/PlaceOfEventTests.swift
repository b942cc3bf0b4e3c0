import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("An upload from a trip or lesson")
struct PlaceOfEventTests {
    @Test(
        "is refused before a byte is read where the policy allows no pictures, whoever sends it",
        arguments: [Sender.device, .teacher]
    )
    func refusedPlace(sender: Sender) async throws {
        try await withSchool { school in
            try await school.event("swimming", in: "Changing Rooms of the pool")

            let refused = try await refusal { try await sender.send(.picture(0), from: "swimming", to: school) }

            #expect(refused?.code == "place")
            #expect(refused?.rule == .places)
            #expect(try await school.records().assets.isEmpty)
            #expect(try school.trail(.assetRefused).map(\.rules) == [[RuleID.places.rawValue]])
            #expect(try school.files(in: \.spool).isEmpty)
        }
    }

    @Test("waits for the headteacher's authorisation where the policy asks for it, for that trip alone")
    func authorised() async throws {
        try await withSchool { school in
            try await school.event("nurse", in: "the sick bay")
            try await school.event("other", in: "sick bay")

            let before = try await refusal { try await Sender.device.send(.picture(0), from: "nurse", to: school) }
            _ = try await AuthorisePlace(on: school.drive)("sick bay", for: "nurse", by: school.staff(.headteacher))
            try await Sender.device.send(.picture(0), from: "nurse", to: school)
            let elsewhere = try await refusal { try await Sender.device.send(.picture(1), from: "other", to: school) }

            #expect(before?.code == "place-not-authorised")
            #expect(before?.message.contains("consentry event authorise nurse --place \"sick bay\"") == true)
            #expect(elsewhere?.code == "place-not-authorised")
            #expect(try await school.records().assets.count == 1)
        }
    }

    @Test("is taken from every other place, from a trip of which nobody said where it is, and from none")
    func elsewhere() async throws {
        try await withSchool { school in
            try await school.event("walk", in: "")
            try await Sender.device.send(.picture(0), from: "farm", to: school)
            try await Sender.device.send(.picture(1), from: "walk", to: school)
            try await Sender.device.send(.picture(2), from: nil, to: school)

            #expect(try await school.records().assets.count == 3)
            #expect(try school.trail(.assetRefused).isEmpty)
        }
    }

    @Test("follows the place when the list is corrected")
    func corrected() async throws {
        try await withSchool { school in
            try await school.event("lesson", in: "toilets")
            try await school.event("lesson", in: "library")

            try await Sender.teacher.send(.picture(0), from: "lesson", to: school)

            #expect(try await school.records().assets.count == 1)
        }
    }

    /// Who sends a picture in.
    enum Sender: Sendable {
        case device, teacher

        func send(_ bytes: [UInt8], from event: String?, to school: School) async throws {
            let source: IncomingUpload.Source =
                switch self {
                case .device: .device(try await school.device())
                case .teacher: .staff(try await school.staff(.teacher))
                }
            let upload = IncomingUpload.of(bytes, from: source, event: event)
            _ = try await IngestPhoto(on: school.drive)(upload, body: bytes.arriving())
        }
    }
}

extension School {
    fileprivate func event(_ reference: String, in place: String) async throws {
        _ = try await ImportEvents(on: drive)(
            trips: .trips("\(reference),A lesson,lesson,2026-09-11,\(place),Oak"),
            pupils: .tripPupils(),
            badRows: .refuseFile,
            by: staff(.office)
        )
    }
}
