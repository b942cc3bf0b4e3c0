import Decoding
import AuditTrail
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

/// What became of one person's attempts.
private struct Attempts: Equatable {
    /// The code of each refusal; "done" when it was not refused.
    var codes: [Person: String] = [:]
    /// Who the trail says was refused.
    var logged: [String] = []

    init(_ operation: StaffOperation, by people: [Person], in scene: Scene) async throws {
        let before = try scene.school.trail(.accessRefused).count
        for person in people {
            let refusal = try await refusal { try await operation.perform(in: scene, by: person) }
            codes[person] = refusal?.code ?? "done"
        }
        logged = try scene.school.trail(.accessRefused).dropFirst(before).map(\.actor)
    }

    init(codes: [Person: String], logged: [String]) {
        self.codes = codes
        self.logged = logged
    }
}

@Suite("Who may do what")
struct AccessTests {
    @Test("is asked of every operation, for every act in the school's table")
    func everyActIsTried() {
        let acts = StaffOperation.allCases.map(\.act)

        #expect(Set(acts) == Set(StaffAct.allCases))
    }

    @Test(
        "refuses everybody whose role does not allow it, changes nothing and logs each",
        arguments: StaffOperation.allCases
    )
    func refusesOtherRoles(_ operation: StaffOperation) async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            let before = try await school.records()

            let attempts = try await Attempts(operation, by: operation.forbidden, in: scene)

            let people = try await operation.forbidden.asyncMap { try await school.staff($0).member.id.rawValue }
            let codes = Dictionary(uniqueKeysWithValues: operation.forbidden.map { ($0, "role") })
            #expect(attempts == Attempts(codes: codes, logged: people))
            #expect(try await school.records() == before)
            #expect(try await school.missingFiles().isEmpty)
        }
    }

    @Test("never stands in the way of a role that allows it", arguments: StaffOperation.allCases)
    func allowsTheRightRoles(_ operation: StaffOperation) async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)

            let attempts = try await Attempts(operation, by: operation.allowed, in: scene)

            #expect(!attempts.codes.values.contains("role"))
            #expect(attempts.codes.values.contains("done"))
            #expect(attempts.logged.isEmpty)
        }
    }

    @Test("is decided by the roles of the account, so that a login nobody has gets nowhere and is logged")
    func unknownLogin() async throws {
        try await withSchool { school in
            let refusal = try await refusal { try await school.drive.identify(login: "nobody") }

            #expect(refusal?.kind == .unauthenticated)
            #expect(try school.trail(.accessRefused).map(\.actor) == ["unknown"])
        }
    }

    @Test("is not learned from a wrong bootstrap token", arguments: ["", "x", String(repeating: "A", count: 43)])
    func wrongToken(_ token: String) async throws {
        try await withSchool { school in
            let refusal = try await refusal {
                try await school.drive.identify(login: Person.technician.rawValue, bootstrapToken: token)
            }

            #expect(refusal?.code == "token")
            #expect(try school.trail(.accessRefused).count == 1)
        }
    }

    @Test("begins with the first staff list, which only the holder of the root key of an empty drive may bring")
    func firstSetupOnlyOnce() async throws {
        try await withSchool { school in
            let before = try await school.records()

            let refusal = try await refusal {
                let list = [UInt8].staff(["intruder,In Truder,technician;dsl;approver"])
                return try await ImportStaff(on: school.drive)(list, badRows: .skip, by: .firstSetup)
            }

            #expect(refusal?.kind == .forbidden)
            #expect(try await school.records() == before)
            #expect(try school.trail(.accessRefused).map(\.actor) == ["server"])
        }
    }

    @Test("is not given by two first staff lists that arrive at once")
    func twoFirstSetupsAtOnce() async throws {
        try await withTemporaryDrive { root in
            let time = TimeSource.fixed(.nineOClock)
            let drive = try await Drive.create(
                at: root + "/drive",
                rootKeyPath: root + "/root.key",
                decoder: .inThisProcess,
                time: time
            ).drive
            let setUp = ImportStaff(on: drive)

            async let first = refusal { try await setUp(.staff(["a,A,technician"]), badRows: .skip, by: .firstSetup) }
            async let second = refusal { try await setUp(.staff(["b,B,technician"]), badRows: .skip, by: .firstSetup) }
            let codes = try await [first?.code, second?.code]

            #expect(codes.compactMap { $0 } == ["accounts-exist"])
            #expect(try await drive.registry.read { try $0.allStaff().count } == 1)
            try drive.close()
        }
    }

    @Test("ends for somebody who has left the school")
    func formerStaff() async throws {
        try await withSchool { school in
            let editor = try await school.staff(.editor).member.id
            try await school.drive.registry.write { transaction in
                var record = try #require(try transaction.snapshot.staffMember(editor))
                record.status = .inactive
                try transaction.upsert(record)
            }

            let refusal = try await refusal { try await school.staff(.editor) }

            #expect(refusal?.kind == .unauthenticated)
        }
    }
}

extension Array {
    /// Transforms one element after the other.
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
