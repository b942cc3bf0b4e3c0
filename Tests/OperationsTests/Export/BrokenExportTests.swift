import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("An export that breaks off")
struct BrokenExportTests {
    @Test("because the log cannot be written leaves nothing", arguments: ExportForm.allCases)
    func logBrokenBefore(_ form: ExportForm) async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(2)

            try await school.withoutLog {
                await #expect(throws: (any Error).self) { try await school.export(request, as: form) }
            }

            #expect(try school.content(of: \.exports).isEmpty)
            #expect(try school.trail(.exportIntent).isEmpty)
        }
    }

    @Test(
        "because the log fails after a file leaves nothing, not even that file",
        arguments: [1, 2],
        ExportForm.allCases
    )
    func logBrokenAfterFile(_ file: Int, _ form: ExportForm) async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(3)
            let act = ActBetweenFiles(after: file) { try school.breakLog() }

            await #expect(throws: (any Error).self) { try await school.export(request, as: form, interruptedBy: act) }

            try school.mendLog()
            #expect(try school.content(of: \.exports).isEmpty)
            #expect(try school.trail(.exportFileWritten).count == file)
        }
    }

    @Test("because the log fails is told in the trail as failed, once the drive is opened again")
    func failureIsToldLater() async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(3)
            let act = ActBetweenFiles(after: 1) { try school.breakLog() }
            await #expect(throws: (any Error).self) { try await school.export(request, interruptedBy: act) }
            try school.mendLog()

            let later = try await school.reopened()

            #expect(try await later.records().exports.map(\.outcome) == [.failed])
            #expect(try later.trail(.exportFailed).count == 1)
            #expect(try later.trail(.exportDone).isEmpty)
            #expect(try later.isTrailIntact())
            try later.drive.close()
        }
    }

    @Test("at its very last entry is complete, and is told as done once the drive is opened again")
    func logBrokenAtTheEnd() async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(2)
            let act = ActBetweenFiles(after: 2) { try school.breakLog() }
            await #expect(throws: (any Error).self) { try await school.export(request, interruptedBy: act) }
            try school.mendLog()

            let later = try await school.reopened()

            #expect(try later.files(in: \.exports).count == 2 + School.papers.count)
            #expect(try later.trail(.exportFileWritten).count == 2)
            #expect(try await later.records().exports.map(\.outcome) == [.completed])
            #expect(try later.trail(.exportDone).count == 1)
            #expect(try later.trail(.exportFailed).isEmpty)
            try later.drive.close()
        }
    }

    @Test("because a stored picture was changed on the drive shows nothing", arguments: [0, 1, 2], ExportForm.allCases)
    func pictureDamaged(_ damaged: Int, _ form: ExportForm) async throws {
        try await withSchool { school in
            let assets = try await school.consentedPictures(3)
            let request = try await school.approved(.website(assets))
            try school.damage(assets[damaged])

            await #expect(throws: (any Error).self) { try await school.export(request, as: form) }

            #expect(try school.content(of: \.exports).isEmpty)
            #expect(try await school.records().exports.map(\.outcome) == [.failed])
            #expect(try school.trail(.exportFailed).count == 1)
            #expect(try school.trail(.exportDone).isEmpty)
        }
    }

    @Test("because there is no such folder is told in the trail as failed")
    func noSuchFolder() async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(1)
            let nowhere = school.drive.path + "/nowhere"

            await #expect(throws: (any Error).self) {
                try await ExportRequest(on: school.drive)(request, as: .folder, to: nowhere, by: school.staff(.editor))
            }

            #expect(try await school.records().exports.filter { $0.finishedAt == nil }.isEmpty)
            #expect(try school.trail(.exportIntent).isEmpty)
        }
    }

    @Test("hands no file over afterwards, and records no copy of one")
    func failedFilesAreNotThere() async throws {
        try await withSchool { school in
            let assets = try await school.consentedPictures(2)
            let request = try await school.approved(.website(assets))
            try school.damage(assets[1])
            await #expect(throws: (any Error).self) { try await school.export(request) }
            let name = try #require(try await school.records().files.first?.name)

            let collected = try await refusal { try await school.collect(name) }
            let recorded = try await refusal {
                try await RecordCopy(on: school.drive)(of: name, at: "wall", until: nil, by: school.staff(.editor))
            }

            #expect([collected?.kind, recorded?.kind] == [.notFound, .notFound])
            #expect(try school.trail(.exportFileCollected).isEmpty)
        }
    }

    @Test("with the machine is closed when the server starts again, and what it left is removed")
    func cutOff() async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(1)
            let export = try await school.leaveExportUnfinished(request)

            let serving = try await Serving.begin(on: school.drive)

            #expect(try school.content(of: \.exports).isEmpty)
            #expect(try await school.records().exports.map(\.outcome) == [.failed])
            #expect(try school.trail(.exportFailed).map(\.objects) == [[export.rawValue, request.rawValue]])
            withExtendedLifetime(serving) {}
        }
    }
}

extension School {
    /// Pictures of Ada, who has consent.
    func consentedPictures(_ count: Int) async throws -> [AssetID] {
        try await record(.given, of: .ada)
        return try await Array(0..<count).asyncMap { try await picture($0, of: [.ada]) }
    }

    /// An approved request for pictures of Ada, who has consent.
    func approvedPictures(_ count: Int) async throws -> PublicationRequestID {
        try await approved(.website(consentedPictures(count)))
    }

    /// What a crash in the middle of an export leaves.
    fileprivate func leaveExportUnfinished(_ request: PublicationRequestID) async throws -> ExportID {
        let record = ExportRecord(
            id: .random(),
            request: request,
            by: try await staff(.editor).member.id,
            startedAt: clock.now,
            form: .folder,
            longEdge: 1_600
        )
        try await drive.registry.write { try $0.add(record) }
        let folder = try StagedFolder(named: record.id.rawValue, in: drive.layout.exports, of: drive.layout)
        try folder.write([1, 2, 3], named: "photo-aaaaaaaaaaaa.jpg")
        return record.id
    }
}
