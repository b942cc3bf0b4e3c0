import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("A file of consents that was taken in")
struct ConsentImportTests {
    private static let importID = "0b7c6f1e-6a55-4c7e-9d5a-3f1c2b4d5e6f"

    @Test("leaves the answer on record when it was a mistake, with the moment from which it does not count")
    func voided() async throws {
        try await withSchool { registry in
            try await registry.database.write { try Self.takeIn($0) }

            let event = try await registry.database.read { try $0.consentEvent(.adasYes)?.event }

            #expect(event == School.answer(.given, id: .adasYes).voided(at: .afterSchool))
        }
    }

    @Test(
        "is neither changed nor removed nor replaced, nor is what was said about it",
        arguments: [
            ("consentMapping", "UPDATE consentMapping SET version = 2"),
            ("consentMapping", "DELETE FROM consentMapping"),
            ("consentImport", "UPDATE consentImport SET fileHash = fileHash"),
            ("consentImport", "DELETE FROM consentImport"),
            ("consentImportConfirmation", "DELETE FROM consentImportConfirmation"),
            ("consentImportUndo", "DELETE FROM consentImportUndo"),
            ("consentCorrection", "DELETE FROM consentCorrection"),
            ("consentCorrection", "INSERT OR REPLACE INTO consentCorrection SELECT * FROM consentCorrection"),
        ]
    )
    func appendOnly(table: String, sql: String) async throws {
        try await withSchool { registry in
            try await registry.database.write { try Self.takeIn($0) }

            let refusal = try registry.refusal(of: sql)

            #expect(refusal == .appendOnly(table: table))
        }
    }

    @Test("leaves a registry that is whole when it is opened again")
    func reopened() async throws {
        try await withSchool { registry in
            try await registry.database.write { try Self.takeIn($0) }

            let again = try RegistryDatabase.open(at: registry.path)

            #expect(try await again.read { try $0.consentImports().count } == 1)
        }
    }

    @Test("is never confirmed by the person who imports it")
    func onePerson() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { try Self.takeIn($0, confirmedBy: .office) }
            }

            #expect(refusal == .constraint(.check("consentImport_secondPerson")))
        }
    }

    @Test("gives a number of another system to one pupil alone")
    func oneNumber() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { transaction in
                    try Self.takeIn(transaction)
                    for pupil in [PupilID.ada, .ben] {
                        let key = PupilKeyRecord(source: "sims", lookup: lookup(1), pupil: pupil)
                        try transaction.add(key, ofImport: Self.importID)
                    }
                }
            }

            #expect(refusal == .constraint(.unique("pupilKey.source, pupilKey.lookup")))
        }
    }

    private static func takeIn(
        _ transaction: RegistryTransaction,
        confirmedBy second: StaffMemberID = .headteacher
    ) throws {
        let hash = String(repeating: "a", count: 64)
        try transaction.add(
            ConsentMappingRecord(
                source: "sims",
                version: 1,
                hash: hash,
                sealedText: [1],
                confirmedAt: .noon,
                confirmedBy: .office
            )
        )
        try transaction.add(
            ConsentImportRecord(
                id: importID,
                source: "sims",
                mapping: 1,
                fileHash: hash,
                exportedOn: "2026-09-14",
                importedAt: .noon,
                importedBy: .office,
                confirmedBy: second
            )
        )
        try transaction.add(
            ConsentImportConfirmation(
                fileHash: hash,
                source: "sims",
                mapping: 1,
                badRows: 1,
                flips: 0,
                confirmedAt: .noon,
                confirmedBy: .headteacher
            )
        )
        try transaction.undo(importID, sealedReason: [1], at: .afterSchool, by: .office)
        try transaction.add(
            ConsentCorrectionRecord(
                event: .adasYes,
                correctedAt: .afterSchool,
                correctedBy: .office,
                cause: .importUndone,
                importID: importID
            )
        )
    }
}
