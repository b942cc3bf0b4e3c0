import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("A trail that was changed behind the drive's back")
struct BrokenTrailTests {
    @Test("lets nothing be changed and nothing be exported, and says why")
    func nothingChanges() async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(1)
            let before = try await school.records()
            try school.drive.close()
            try school.changeTrail()

            let later = try await school.reopened()
            let enrol = await later.failure { try await $0.enrol("iPad 1") }
            let export = await later.failure { try await $0.export(request) }
            let rotate = await later.failure { _ = try await RotateLogKey(on: $0.drive)(by: $0.staff(.technician)) }

            #expect([enrol, export, rotate].map(\.isTampered) == [true, true, true])
            #expect(await later.drive.trailFault != nil)
            #expect(try await later.records() == before)
            #expect(try later.files(in: \.exports) == [])
            try later.drive.close()
        }
    }

    @Test("lets it be looked at, and who looked is logged once the trail was put back")
    func looking() async throws {
        try await withSchool { school in
            _ = try await school.approvedPictures(1)
            let asset = try #require(try await school.records().assets.first)
            try school.drive.close()
            let whole = try school.changeTrail()

            let broken = try await school.reopened()
            let picture = try await ReadMaster(on: broken.drive)(asset, .thumbnail, by: broken.staff(.headteacher))
            try broken.drive.close()
            try Data(whole).write(to: URL(filePath: school.segmentPath))
            let mended = try await school.reopened()

            #expect(!picture.isEmpty)
            #expect(await mended.drive.trailFault == nil)
            #expect(try mended.trail(.assetRead).map(\.objects) == [[asset.rawValue]])
            #expect(try mended.isTrailIntact())
            try mended.drive.close()
        }
    }

    @Test("is noticed by a drive that is open, which then refuses before anything is changed")
    func whileOpen() async throws {
        try await withSchool { school in
            try school.changeTrail(dropping: .last)

            let first = await school.failure { try await $0.enrol("iPad 1") }
            let before = try await school.records()
            let second = await school.failure { try await $0.enrol("iPad 2") }

            #expect([first, second].map(\.isTampered) == [true, true])
            #expect(try await school.records() == before)
        }
    }
}

extension School {
    fileprivate enum Dropping {
        case last
        case second
    }

    fileprivate var segmentPath: String { drive.layout.audit + "/segments/00000000.jsonl" }

    /// Takes one line out of the trail, and answers what it was before.
    @discardableResult
    fileprivate func changeTrail(dropping: Dropping = .second) throws -> [UInt8] {
        let whole = try bytes(at: segmentPath)
        var lines = whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        switch dropping {
        case .last: lines.removeLast()
        case .second: lines.remove(at: 1)
        }
        try Data(lines.flatMap { $0 + [UInt8(ascii: "\n")] }).write(to: URL(filePath: segmentPath))
        return whole
    }

    /// The error that some work ends with.
    fileprivate func failure(_ work: (School) async throws -> some Any) async -> (any Error)? {
        do {
            _ = try await work(self)
            return nil
        } catch {
            return error
        }
    }
}

extension (any Error)? {
    /// Whether it says that the trail was changed.
    fileprivate var isTampered: Bool {
        guard case .tampered = self as? AuditLogError else { return false }
        return true
    }
}
