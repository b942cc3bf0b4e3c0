import Foundation
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("Requests, decisions and exports follow one another")
struct PublicationTests {
    @Test("a request keeps its pictures in order and is found by where it stands")
    func requests() async throws {
        let items = [School.item(.pond, of: .pondPage, at: 0), School.item(.hens, of: .pondPage, at: 1)]

        try await withSchool { registry in
            try await registry.database.write { try $0.add(School.request(.pondPage), assets: items) }

            #expect(try await registry.database.read { try $0.request(.pondPage) } == School.request(.pondPage))
            #expect(try await registry.database.read { try $0.requestedAssets(of: .pondPage) } == items)
            #expect(try await registry.database.read { try $0.requests(state: .open).map(\.id) } == [.pondPage])
            #expect(try await registry.database.read { try $0.requests(state: .approved).map(\.id) } == [.farmPage])
        }
    }

    @Test("a request is decided once", arguments: ApprovalRecord.Decision.allCases)
    func decidedOnce(decision: ApprovalRecord.Decision) async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { try $0.record(School.approval(of: .farmPage, decision)) }
            }

            #expect(refusal == .settled(table: "publicationRequest", key: PublicationRequestID.farmPage.rawValue))
            let approval = try await registry.database.read { try $0.approval(of: .farmPage) }
            #expect(approval == School.approval(of: .farmPage))
        }
    }

    @Test("nothing is exported for a request that is open", arguments: [PublicationRequestID.pondPage, .numbered(799)])
    func exportNeedsApproval(request: PublicationRequestID) async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { transaction in
                    try transaction.add(School.request(.pondPage), assets: [])
                    try transaction.add(Self.export(for: request))
                }
            }

            #expect(refusal == .constraint(.foreignKey))
        }
    }

    @Test("nothing is exported for a request that was rejected")
    func exportNeedsYes() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { transaction in
                    try transaction.add(School.request(.pondPage), assets: [])
                    try transaction.record(School.approval(of: .pondPage, .rejected))
                    try transaction.add(Self.export(for: .pondPage))
                }
            }

            #expect(refusal == .constraint(.foreignKey))
        }
    }

    @Test("a picture that the request does not want is not exported with it")
    func onlyRequestedPictures() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { try $0.add(School.file(.pondFile, .pond, "p")) }
            }

            #expect(refusal == .constraint(.foreignKey))
        }
    }

    @Test("an export is unfinished until it ends, and ends once", arguments: ExportRecord.Outcome.allCases)
    func finish(outcome: ExportRecord.Outcome) async throws {
        try await withSchool { registry in
            let running = try await registry.database.read { try $0.unfinishedExports().map(\.id) }
            try await registry.database.write { try $0.finish(.farmFolder, at: .tomorrow, outcome: outcome) }
            let again = try await code {
                try await registry.database.write { try $0.finish(.farmFolder, at: .tomorrow, outcome: .failed) }
            }
            let ended = try await registry.database.read { try $0.exports(of: .farmPage) }

            #expect(running == [.farmFolder])
            #expect(again == .settled(table: "export", key: ExportID.farmFolder.rawValue))
            #expect(ended.map(\.outcome) == [outcome])
            #expect(ended.map(\.finishedAt) == [.tomorrow])
            #expect(try await registry.database.read { try $0.unfinishedExports() } == [])
        }
    }

    @Test("a file is described once it was written, and found by the name under which it was handed out")
    func file() async throws {
        let expected = ExportedFileRecord(
            id: .hensFile,
            export: .farmFolder,
            asset: .hens,
            name: .letter("h"),
            state: .written,
            sha256: School.fileHash,
            byteCount: 200_000,
            width: 1_600,
            height: 1_200,
            policyHash: School.policyHash,
            facts: [.adasYes]
        )

        try await withSchool { registry in
            let file = try await registry.database.read { try $0.exportedFile(.hensFile) }

            #expect(file == expected)
            #expect(try await registry.database.read { try $0.exportedFile(name: .letter("h")) } == expected)
            #expect(try await registry.database.read { try $0.exportedFiles(of: .farmFolder) } == [expected])
        }
    }

    @Test("a file that was written is not declared failed, nor written again")
    func writtenOnce() async throws {
        try await withSchool { registry in
            let failed = try await code { try await registry.database.write { try $0.markFailed(.hensFile) } }
            let written = try await code {
                try await registry.database.write { transaction in
                    try transaction.markWritten(.hensFile, sha256: School.fileHash, byteCount: 1, width: 1, height: 1)
                }
            }

            let settled = RegistryError.Code.settled(table: "exportedFile", key: ExportedFileID.hensFile.rawValue)
            #expect(failed == settled)
            #expect(written == settled)
        }
    }

    @Test("a name is handed out once, ever")
    func neutralNameOnce() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { try $0.add(School.file(.pondFile, .hens, "h")) }
            }

            #expect(refusal == .appendOnly(table: "exportedFile"))
        }
    }

    @Test("a file that did not leave cannot be seen anywhere")
    func copyNeedsFile() async throws {
        try await withSchool { registry in
            let refusal = try await code {
                try await registry.database.write { transaction in
                    try transaction.add(School.file(.pondFile, .hens, "p"))
                    try transaction.markFailed(.pondFile)
                    try transaction.add(School.copy(.secondCopy, of: .pondFile))
                }
            }

            #expect(refusal == .constraint(.foreignKey))
        }
    }

    @Test("an earlier policy can be adopted again; the one adopted last is in force and every text stays readable")
    func policies() async throws {
        let other = PolicyRecord(
            hash: String(repeating: "c", count: 64),
            yaml: [7, 7],
            adoptedAt: .afterSchool,
            adoptedBy: .headteacher
        )
        let again = PolicyRecord(hash: School.policyHash, yaml: [10], adoptedAt: .tomorrow, adoptedBy: .headteacher)

        try await withSchool { registry in
            try await registry.database.write { try $0.adopt(other) }
            let second = try await registry.database.read { try $0.policyInForce() }
            try await registry.database.write { try $0.adopt(again) }

            #expect(second == other)
            #expect(try await registry.database.read { try $0.policyInForce() } == again)
            #expect(try await registry.database.read { try $0.policies().count } == 3)
            #expect(try await registry.database.read { try $0.policyText(hash: other.hash) } == [7, 7])
        }
    }

    private static func export(for request: PublicationRequestID) -> ExportRecord {
        ExportRecord(id: .pondFolder, request: request, by: .editor, startedAt: .noon, form: .zip, longEdge: 1_600)
    }
}
