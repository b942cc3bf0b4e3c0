import AuditTrail
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

@Suite("A withdrawal while an export is running")
struct WithdrawalDuringExportTests {
    @Test("in another process stops every file not yet written", arguments: ExportForm.allCases)
    func betweenFiles(_ form: ExportForm) async throws {
        try await withSchool { school in
            let request = try await school.approvedPictures(4)
            let office = try await school.reopened()
            let act = ActBetweenFiles(after: 1) { try await office.record(.withdrawn, of: .ada) }

            let outcome = try await school.export(request, as: form, interruptedBy: act)

            let ada = try await school.id(of: .ada)
            let refused = Verdict.Answer.refused([.noConsent(ada, .withdrawn(since: .nineOClock), .website)])
            #expect(outcome.written.count == 1)
            #expect(outcome.refused.map(\.verdict.answer) == [refused, refused, refused])
            #expect(try school.exportedFiles(of: outcome, form).count == 1)
            #expect(try school.orderOfEvents() == ["intent", "written", "withdrawn", "refused", "refused", "refused"])
            try office.drive.close()
        }
    }

    @Test("is also a refusal by the other parent, a protection or a new declaration", arguments: Change.allCases)
    func otherChanges(_ change: Change) async throws {
        try await withSchool { school in
            let assets = try await school.consentedPictures(2)
            let request = try await school.approved(.website(assets))
            let other = try await school.reopened()
            let act = ActBetweenFiles(after: 1) { try await change.make(in: other, to: assets[1]) }

            let outcome = try await school.export(request, interruptedBy: act)

            #expect(outcome.written.count == 1)
            #expect(outcome.refused.map(\.asset) == [assets[1]])
            #expect(outcome.refused.map(\.verdict.rules) == [[change.rule]])
            try other.drive.close()
        }
    }

    /// What can happen to the second of two pictures while the first is written.
    enum Change: CaseIterable, Sendable {
        case otherParentRefuses, protected, anotherPupilTagged, held

        var rule: RuleID {
            switch self {
            case .otherParentRefuses: .refusalWins
            case .protected: .protectedPupils
            case .anotherPupilTagged: .consentRequired
            case .held: .held
            }
        }

        func make(in school: School, to asset: AssetID) async throws {
            switch self {
            case .otherParentRefuses: try await school.record(.refused, of: .ada, by: "father")
            case .protected: try await school.importPupils("A0001,Ada,King-Noël,,,2019-01-01,3,Oak,do_not_photograph")
            case .anotherPupilTagged: _ = try await school.declare(asset, [.ada, .ben])
            case .held: try await school.drive.registry.write { try $0.setHold(of: asset, to: .held) }
            }
        }
    }
}

@Suite("Collecting an exported file")
struct CollectingTests {
    @Test("gives the very bytes that were exported")
    func sameBytes() async throws {
        try await withSchool { school in
            let outcome = try await school.export(school.approvedPictures(1))
            let picture = try #require(try school.exportedFiles(of: outcome, .folder).first)

            let bytes = try await school.collect(outcome.onlyName)

            #expect(bytes == picture.bytes)
            #expect(try school.trail(.exportFileCollected).map(\.file) == school.trail(.exportIntent).map(\.file))
        }
    }

    @Test("is refused after a withdrawal, and that is logged")
    func afterWithdrawal() async throws {
        try await withSchool { school in
            let outcome = try await school.export(school.approvedPictures(1))
            try await school.record(.withdrawn, of: .ada)

            let refusal = try await refusal { try await school.collect(outcome.onlyName) }

            #expect(refusal?.rule == .consentEnds)
            #expect(try school.trail(.exportFileRefused).map(\.rules) == [[RuleID.consentEnds.rawValue]])
            #expect(try school.trail(.exportFileCollected).isEmpty)
        }
    }

    @Test("gives nothing when the log cannot be written")
    func withoutLog() async throws {
        try await withSchool { school in
            let outcome = try await school.export(school.approvedPictures(1))

            try await school.withoutLog {
                await #expect(throws: (any Error).self) { try await school.collect(outcome.onlyName) }
            }
        }
    }

    @Test("finds no file that is in an archive or elsewhere, and does not log it as handed over")
    func notOnTheDrive() async throws {
        try await withTemporaryDrive { elsewhere in
            try await withSchool { school in
                let request = try await school.approvedPictures(1)
                let archived = try await school.export(request, as: .zip).onlyName
                let export = ExportRequest(on: school.drive)
                let editor = try await school.staff(.editor)
                let outside = try await export(request, as: .folder, to: elsewhere, by: editor).onlyName

                let refusals = try await [archived, outside, .random()].asyncMap { name in
                    try await refusal { try await school.collect(name) }
                }

                #expect(refusals.map { $0?.kind } == [.notFound, .notFound, .notFound])
                #expect(try school.trail(.exportFileCollected).isEmpty)
            }
        }
    }
}

extension School {
    /// What happened in and around an export, in the order of the trail.
    fileprivate func orderOfEvents() throws -> [String] {
        let words: [AuditAction: String] = [
            .exportIntent: "intent", .exportFileWritten: "written", .exportFileRefused: "refused",
            .consentWithdrawn: "withdrawn",
        ]
        return try trail().compactMap { words[$0.action] }
    }
}

extension ExportOutcome {
    /// The name of the one file that left.
    fileprivate var onlyName: NeutralName {
        get throws { try #require(written.count == 1 ? written.first?.name : nil) }
    }
}
