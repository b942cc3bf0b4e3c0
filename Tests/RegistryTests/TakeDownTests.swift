import Foundation
import GRDB
import SchoolMedia
import TestSupport
import Testing

@testable import Registry

@Suite("Take-down tasks")
struct TakeDownTests {
    @Test("a thing has one task for each cause, once, even when the first one is closed")
    func oncePerCause() async throws {
        try await withSchool { registry in
            let closing = TakeDownRecord.Closing(at: .tomorrow, by: .editor, ending: .removed, sealedNote: [1])
            try await registry.database.write { try $0.close(.farmTask, closing) }

            let again = try await code {
                try await registry.database.write { try $0.add(School.takeDown(.secondTask)) }
            }
            let other = try await code {
                try await registry.database.write { try $0.add(School.takeDown(.secondTask, for: .expired)) }
            }

            #expect(again == .appendOnly(table: "takeDown"))
            #expect(other == nil)
            #expect(try await registry.database.read { try $0.takeDown(.farmTask)?.closing } == closing)
        }
    }

    @Test("a closed task is neither closed again, nor assigned, nor opened once more")
    func staysClosed() async throws {
        try await withSchool { registry in
            let closing = TakeDownRecord.Closing(at: .tomorrow, by: .editor, ending: .recalled, sealedNote: nil)
            try await registry.database.write { try $0.close(.farmTask, closing) }

            let again = try await code { try await registry.database.write { try $0.close(.farmTask, closing) } }
            let given = try await code {
                try await registry.database.write { try $0.assign(.farmTask, to: .role(.editor)) }
            }
            let reopened = try registry.refusal(
                of: "UPDATE takeDown SET closedAt = NULL, closedBy = NULL, ending = NULL"
            )

            #expect(again == .settled(table: "takeDown", key: TakeDownID.farmTask.rawValue))
            #expect(given == .settled(table: "takeDown", key: TakeDownID.farmTask.rawValue))
            #expect(reopened == .settled(table: "takeDown", key: ""))
            #expect(try await registry.database.read { try $0.openTakeDowns() } == [])
        }
    }

    @Test("a task is given to a person or to a role")
    func owners() async throws {
        try await withSchool { registry in
            let before = try await registry.database.read { try $0.takeDown(.farmTask)?.owner }
            try await registry.database.write { try $0.assign(.farmTask, to: .role(.editor)) }
            let after = try await registry.database.read { try $0.takeDown(.farmTask)?.owner }

            #expect(before == .person(.editor))
            #expect(after == .role(.editor))
        }
    }

    @Test("what a withdrawal affects is looked up, never searched for: no table is read through")
    func queryPlans() async throws {
        try await withSchool { registry in
            let questions = [
                FilesOutQuestion.tagged([PupilID.ada.rawValue]), FilesOutQuestion.reliedOn([PupilID.ada.rawValue]),
                FilesOutQuestion.files("exportedFile.asset IN \([AssetID.hens.rawValue])", .perhaps),
                FilesOutQuestion.copies([ExportedFileID.hensFile.rawValue]),
            ]
            let tool = try DatabaseQueue(path: registry.path)

            let steps = try tool.read { database in
                try questions.flatMap { question in
                    try Row.fetchAll(database, SQLRequest<Row>(literal: "EXPLAIN QUERY PLAN \(literal: question)"))
                        .map { $0["detail"] as String }
                }
            }

            #expect(steps.count >= questions.count)
            #expect(steps.filter { $0.hasPrefix("SCAN") } == [])
        }
    }
}
