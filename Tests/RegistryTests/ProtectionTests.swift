import Registry
import SchoolMedia
import TestSupport
import Testing

@Suite("The history of protections")
struct ProtectionTests {
    @Test("is told for each pupil in the order of time")
    func inOrder() async throws {
        try await withSchool { registry in
            let later = School.protectionChange(.numbered(902), from: .neverPublish, to: .none, at: .afterSchool)
            let others = School.protectionChange(.numbered(903), of: .ada, to: .doNotPhotograph)
            try await registry.database.write { transaction in
                try transaction.add(later)
                try transaction.add(others)
            }

            let changes = try await registry.database.read { try $0.protectionChanges(of: [.ada, .ben, .chloe]) }

            #expect(changes == [.ada: [others], .ben: [School.protectionChange(.numbered(901)), later]])
        }
    }
}
