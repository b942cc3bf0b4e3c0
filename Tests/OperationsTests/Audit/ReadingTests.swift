import AuditTrail
import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

/// What an operation leaves in the trail when somebody reads with it.
enum Reading: Equatable, Sendable {
    /// It shows something about people, and logs that it did.
    case logs(AuditAction)
    /// It changes something, which has entries of its own.
    case changes
    /// It shows nothing about a pupil that an outsider could make sense of, for this reason.
    case unlogged(because: String)
}

extension Reading {
    /// Every operation by the name of its type; one that is missing here fails the test below.
    static let ofOperations: [String: [Reading]] = [
        "AdoptPolicy": [.changes],
        "ApproveRequest": [.changes],
        "AskAboutPicture": [.logs(.auditRead)],
        "AskAboutPupil": [.logs(.auditRead)],
        "AssessImpact": [.logs(.policyCompared)],
        "AssessRequest": [
            .changes, .unlogged(because: "what it refuses is logged; the rest are words meant for publication"),
        ],
        "AssignTakeDowns": [.changes],
        "AuthorisePlace": [.changes],
        "ChangeDeviceStatus": [.changes],
        "CloseTakeDowns": [.changes],
        "CollectExportedFile": [.logs(.exportFileCollected)],
        "ComparePolicies": [.logs(.policyCompared)],
        "ConfirmErasure": [.changes],
        "ConfirmMISImport": [.changes],
        "ConfirmMapping": [.changes],
        "DeclareAsset": [.changes],
        "EnrolDevice": [.changes],
        "ErasePupil": [.changes, .logs(.erasurePreviewed)],
        "ExportConsentRecord": [.logs(.consentExported)],
        "ExportRequest": [.changes],
        "FindAffected": [.logs(.withdrawalAffected)],
        "HoldAsset": [.changes, .logs(.assetRead)],
        "HoldRecord": [.changes],
        "ImportConsents": [.changes],
        "ImportDeclarations": [.changes],
        "ImportEvents": [.changes],
        "ImportGuardians": [.changes],
        "ImportMISConsents": [.changes, .logs(.consentImportChecked)],
        "ImportPupils": [.changes],
        "ImportRequests": [.changes],
        "ImportStaff": [.changes],
        "IngestPhoto": [.changes],
        "ListAssets": [.unlogged(because: "sizes, dates and identifiers; who an identifier is has to be asked for")],
        "ListCopies": [.logs(.copyRead)],
        "ListDevices": [.unlogged(because: "devices, and nothing of a pupil")],
        "ListEndingConsents": [.logs(.consentEndingRead)],
        "ListRequests": [.unlogged(because: "identifiers, and words that are meant for publication")],
        "ListStaff": [.unlogged(because: "accounts, and nothing of a pupil")],
        "ListTakeDowns": [.logs(.takeDownRead)],
        "ListWhoMayBeShown": [.logs(.consentListed)],
        "MakeGovernorsReport": [.logs(.reportMade)],
        "MakeRequest": [.changes],
        "MakeWeekSheet": [.logs(.weekSheetMade)],
        "Oversee": [.logs(.auditOverseen)],
        "PrintTripList": [.logs(.eventPrinted)],
        "ProposeMapping": [
            .unlogged(because: "the headings of the asker's own file, and how often each answer is in it")
        ],
        "ProtectPupil": [.changes],
        "ProveContinuity": [.unlogged(because: "hashes alone; a checkpoint that does not fit is logged")],
        "ProveEntry": [.logs(.logProofMade)],
        "ReadMaster": [.logs(.assetRead)],
        "ReadProtection": [.logs(.pupilProtectionRead)],
        "ReadTrail": [.logs(.auditRead)],
        "ReadTrailWords": [.logs(.auditRead)],
        "RecordConsent": [.changes],
        "RecordCopy": [.changes],
        "ReindexTrail": [.changes, .unlogged(because: "the comparison shows numbers of entries alone")],
        "ResolveName": [.changes],
        "RotateLogKey": [.changes],
        "ScanPublished": [.logs(.publishedScanned)],
        "ShowCheckpoint": [.unlogged(because: "hashes alone")],
        "ShowConsent": [.logs(.consentRead)],
        "SweepTakeDowns": [.changes],
        "TakeDownCopy": [.changes],
        "UndoConsentImport": [.changes],
    ]

    /// Which of the staff's operations read, and the entry that each must leave.
    static let byStaff: [(StaffOperation, AuditAction)] = [
        (.readMaster, .assetRead), (.collect, .exportFileCollected), (.showConsent, .consentRead),
        (.findAffected, .withdrawalAffected), (.readTrail, .auditRead), (.identifyPupil, .auditRead),
        (.assessImpact, .policyCompared), (.comparePolicies, .policyCompared), (.listTakeDowns, .takeDownRead),
        (.listCopies, .copyRead), (.showCopy, .copyRead), (.scanPublished, .publishedScanned),
        (.listHolds, .assetRead), (.listEndingConsents, .consentEndingRead), (.makeReport, .reportMade),
        (.checkMISFile, .consentImportChecked), (.askAboutPupil, .auditRead), (.askAboutPicture, .auditRead),
        (.oversee, .auditOverseen), (.readWords, .auditRead), (.exportConsent, .consentExported),
        (.listWhoMayBeShown, .consentListed), (.makeWeekSheet, .weekSheetMade), (.printTripList, .eventPrinted),
        (.proveEntry, .logProofMade), (.readProtection, .pupilProtectionRead),
    ]
}

@Suite("Reading")
struct ReadingTests {
    @Test("is classified for every operation that there is")
    func everyOperationIsClassified() throws {
        let operations = try Set(SourceTree.operations())

        #expect(operations.count > 40)
        #expect(operations == Set(Reading.ofOperations.keys))
    }

    @Test("of what people could be recognised by leaves one entry, by whom it was", arguments: Reading.byStaff)
    func leavesAnEntry(_ operation: StaffOperation, _ action: AuditAction) async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            let person = try #require(operation.allowed.first)
            let before = try school.trail(action).count

            try await operation.perform(in: scene, by: person)

            let entries = try school.trail(action).dropFirst(before)
            let reader = try await school.staff(person).member.id.rawValue
            #expect(entries.map(\.actor) == [reader])
        }
    }

    @Test("that is said to leave an entry is tried out above")
    func everyLoggedReadingIsTried() {
        let said = Reading.ofOperations.values.flatMap { $0 }.compactMap { reading -> AuditAction? in
            if case .logs(let action) = reading { action } else { nil }
        }

        #expect(Set(said).subtracting([.erasurePreviewed]) == Set(Reading.byStaff.map(\.1)))
    }

    @Test("on through the pages of one answer is one look, for a minute")
    func pagesAreOneLook() async throws {
        try await withSchool { school in
            let lead = try await school.staff(.safeguardingLead)
            let read = ReadTrail(on: school.drive)
            func page(_ page: TrailPage) async throws { _ = try await read(AuditQuery(), page, limit: 2, by: lead) }

            try await page(.newest)
            school.clock.pass(30)
            try await page(.before(4))
            school.clock.pass(29)
            try await page(.before(2))
            let within = try school.trail(.auditRead).count
            school.clock.pass(2)
            try await page(.before(1))
            let after = try school.trail(.auditRead).count

            #expect(within == 1)
            #expect(after == 2)
        }
    }

    @Test("the first page again, another question and another person are looks of their own")
    func otherLooks() async throws {
        try await withSchool { school in
            let lead = try await school.staff(.safeguardingLead)
            let head = try await school.staff(.headteacher)
            let read = ReadTrail(on: school.drive)
            var refusals = AuditQuery()
            refusals.result = .refused

            _ = try await read(AuditQuery(), limit: 2, by: lead)
            _ = try await read(AuditQuery(), limit: 2, by: lead)
            _ = try await read(refusals, .before(3), limit: 2, by: lead)
            _ = try await read(AuditQuery(), .before(3), limit: 2, by: head)

            let readers = try school.trail(.auditRead).map(\.actor)
            #expect(readers == [lead, lead, lead, head].map(\.member.id.rawValue))
        }
    }

    @Test("tells by what was asked, and not for which words or people")
    func noWordsOfASearch() async throws {
        try await withSchool { school in
            var query = AuditQuery()
            query.actionPrefix = "consent.withdrawn"
            query.actor = try await school.staff(.editor).member.id.rawValue

            _ = try await ReadTrail(on: school.drive)(query, limit: 5, by: school.staff(.safeguardingLead))

            let entry = try #require(try school.trail(.auditRead).last)
            #expect(entry.counts == ["byAction": 1, "byActor": 1, "entries": 0])
            #expect(entry.objects.isEmpty)
        }
    }
}

/// The program's own sources, as far as this test reads them.
enum SourceTree {
    /// The types that a door can call: public, made for a drive.
    static func operations() throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Operations")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path()).filter { $0.hasSuffix(".swift") }
        return try paths.flatMap { path in
            let source = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            return source.matches(
                of: #/public struct (\w+): Sendable \{\n    (?:private )?let drive: Drive\n/#
            )
            .map { String($0.1) }.filter { $0 != "Serving" }
        }
    }
}
