import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A pupil's consent record")
struct ConsentRecordTests {
    @Test("has the fields of the standard about itself, the pupil and the school")
    func header() async throws {
        try await withSchool { school in
            let record = try await school.consentRecord(of: .ada)

            let pupil = try await school.id(of: .ada)
            #expect(record.text("@type") == "dpv:ConsentRecord")
            #expect(record["dct:conformsTo"]?.text("@id") == "https://w3id.org/dpv/schema/dpv-27560#record")
            #expect(record.text("@id") == "urn:uuid:" + (record.text("dct:identifier") ?? "?"))
            #expect(record["dct:created"]?.text("@value") == "2026-09-14T09:00:00.000Z")
            #expect(record["dpv:hasDataSubject"]?.text("@id") == "urn:consentry:pupil:" + pupil.rawValue)
            #expect(record["dpv:hasDataSubject"]?.text("dct:identifier") == "A0001")
            #expect(record["dpv:hasDataSubject"]?.text("dpv:hasName") == "Ada King-Noël")
            #expect(record["dpv:hasDataController"]?.text("dpv:hasName") == "Larkfield Primary School")
            #expect(try school.trail(.consentExported).map { $0.objects.first } == [pupil.rawValue])
        }
    }

    @Test("has every answer, the mistaken one too, with who, how, when, until when and on what it stands")
    func answers() async throws {
        try await withSchool { school in
            let list = [UInt8].consents(
                "A0001,website,photo,given,2026-09-01,2027-07-20,mother,mother,form,2026-09,form 17",
                "A0001,website,photo,refused,2026-09-02,,father,father,email,,"
            )
            _ = try await ImportConsents(on: school.drive)(list, badRows: .refuseFile, by: school.staff(.office))
            let importID = try #require(try await school.drive.registry.read { try $0.consentImports().first?.id })
            _ = try await UndoConsentImport(on: school.drive)(importID, because: "a mistake", by: school.staff(.office))
            school.clock.set(to: .noon)
            try await school.record(.withdrawn, of: .ada)

            let events = try await school.consentRecord(of: .ada).process("website")?.list("dpv:hasConsentStatus") ?? []

            #expect(
                events.compactMap { $0.text("@type") }.sorted() == [
                    "dpv:ConsentGiven", "dpv:ConsentRefused", "dpv:ConsentWithdrawn",
                ]
            )
            let given = try #require(events.first { $0.text("@type") == "dpv:ConsentGiven" })
            #expect(given["dpv:isIndicatedAtTime"]?.text("@value") == "2026-09-01T00:00:00.000Z")
            #expect(given["dct:created"]?.text("@value") == "2026-09-14T09:00:00.000Z")
            #expect(given["dpv:hasDuration"]?.text("@type") == "dpv:UntilTimeDuration")
            #expect(given["dpv:hasDuration"]?["rdf:value"]?.text("@value") == "2027-07-20T00:00:00.000Z")
            #expect(given["dpv:isIndicatedBy"]?.text("dpv:hasName") == "Ms Grace King")
            #expect(given["dpv:isIndicatedBy"]?.text("@type") == "dpv:ParentOfDataSubject")
            #expect(given["dpv:isIndicatedBy"]?.text("dct:identifier") == "mother")
            #expect(given.text("dpv:hasIndicationMethod") == "form")
            #expect(given["dpv:hasNotice"]?.text("dct:identifier") == "2026-09")
            #expect(given.text("dct:source") == "form 17")
            #expect(given["dct:provenance"]?.text("@value") == "Line 2 of import \(importID).")
            #expect(given["dpv:hasStatus"]?.text("@type") == "dpv:ConsentInvalidated")
        }
    }

    @Test("says for each purpose on which basis, and what the answers add up to")
    func standings() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            try await school.record(.given, of: .ada, for: .learning)

            let record = try await school.consentRecord(of: .ada)

            let website = try #require(record.process("website"))
            let learning = try #require(record.process("learning"))
            #expect(website["dpv:hasLegalBasis"]?.text("@id") == "dpv:ExpressedConsent")
            #expect(website["dpv:hasStatus"]?.text("@type") == "dpv:ConsentGiven")
            #expect(
                website["dpv:hasStatus"]?.list("prov:wasDerivedFrom").map { $0.text("@id") }
                    == website.list("dpv:hasConsentStatus").map { $0.text("@id") }
            )
            #expect(record.process("social")?["dpv:hasStatus"]?.text("@type") == "dpv:ConsentUnknown")
            #expect(learning["dpv:hasLegalBasis"]?.text("@id") == "dpv:PublicInterest")
            #expect(learning["dpv:hasStatus"]?.text("@type") == "dpv:PublicInterestOngoing")
            #expect(learning.list("dpv:hasConsentStatus").isEmpty)
            #expect(learning.list("dct:hasPart").map { $0.text("@type") } == ["dpv:PublicInterestOngoing"])
        }
    }

    @Test("has no word about a protection, and is the same whether there is one or not")
    func noProtection() async throws {
        try await withSchool { school in
            try await school.record(.given, of: .ada)
            let before = try await school.consentRecord(of: .ada)

            try await school.protect(.ada, .neverPublish, because: "a refuge")

            let after = try await school.consentRecord(of: .ada)
            #expect(after.process("website") != nil)
            #expect(
                after.process("website")?["dpv:hasStatus"]?.text("@type")
                    == before.process("website")?["dpv:hasStatus"]?.text("@type")
            )
            #expect(!"\(after)".lowercased().containsAny(of: ["protect", "refuge", "never_publish"]))
        }
    }
}

/// A value of JSON, for looking into a record.
private indirect enum JSONValue: Decodable, Equatable {
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .array(values)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    func text(_ key: String) -> String? {
        if case .string(let text)? = self[key] { text } else { nil }
    }

    func list(_ key: String) -> [JSONValue] {
        if case .array(let values)? = self[key] { values } else { [] }
    }

    /// What the record tells of one purpose and photographs.
    func process(_ purpose: String) -> JSONValue? {
        list("dpv:hasProcess").first { $0.text("dct:identifier") == purpose + "/photo" }
    }
}

extension School {
    fileprivate func consentRecord(of pupil: Pupil) async throws -> JSONValue {
        let file = try await ExportConsentRecord(on: drive)(pupil.reference, by: staff(.office))
        return try JSONDecoder().decode(JSONValue.self, from: Data(file))
    }
}
