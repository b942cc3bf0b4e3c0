import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing

@testable import Operations

/// A deed that cannot be undone.
enum IrreversibleDeed: String, CaseIterable, Sendable {
    case policy, staff, erasure

    var intent: AuditAction {
        switch self {
        case .policy: .policyIntent
        case .staff: .staffIntent
        case .erasure: .erasureIntent
        }
    }

    var done: AuditAction {
        switch self {
        case .policy: .policyAdopted
        case .staff: .staffAdded
        case .erasure: .erasureDone
        }
    }

    var failed: AuditAction {
        switch self {
        case .policy: .policyFailed
        case .staff: .staffFailed
        case .erasure: .erasureFailed
        }
    }

    /// What has to be there for it.
    func prepare(in school: School) async throws {
        guard self == .erasure else { return }
        _ = try await ErasePupil(on: school.drive).propose(.ada, .untag, by: school.staff(.office))
    }

    func carryOut(in school: School) async throws {
        switch self {
        case .policy:
            let stricter = [UInt8].schoolPolicy + Array("\n# Another one.\n".utf8)
            _ = try await AdoptPolicy(on: school.drive)(stricter, by: school.staff(.headteacher))
        case .staff:
            let list = [UInt8].staff(["newcomer,New Comer,dsl"])
            let technician = try await school.staff(.technician)
            _ = try await ImportStaff(on: school.drive)(list, badRows: .refuseFile, by: .technician(technician))
        case .erasure:
            _ = try await ErasePupil(on: school.drive).confirm(.ada, by: school.staff(.headteacher))
        }
    }
}

extension PupilReference {
    static let ada = PupilReference.admissionNumber(Pupil.ada.admissionNumber)
}

@Suite("What cannot be undone")
struct WriteAheadTests {
    @Test("is in the trail before it is done, and as done after it", arguments: IrreversibleDeed.allCases)
    func intentThenDone(_ deed: IrreversibleDeed) async throws {
        try await withSchool { school in
            try await deed.prepare(in: school)
            let before = try school.trail().count

            try await deed.carryOut(in: school)

            let acts = try school.trail().dropFirst(before).map(\.action)
            #expect(acts.first == deed.intent)
            #expect(acts.last == deed.done)
            #expect(try await school.drive.registry.read { try $0.intentions() }.isEmpty)
        }
    }

    @Test("is not done when the trail cannot be written", arguments: IrreversibleDeed.allCases)
    func nothingWithoutTheTrail(_ deed: IrreversibleDeed) async throws {
        try await withSchool { school in
            try await deed.prepare(in: school)
            let before = try await school.records()
            let entries = try school.trail().count

            try await school.withoutLog {
                await #expect(throws: AuditLogError.self) { try await deed.carryOut(in: school) }
            }

            #expect(try await school.records() == before)
            #expect(try school.trail().count == entries)
        }
    }

    @Test("leaves looking to those who may look, while the trail cannot be written")
    func lookingGoesOn() async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            let lead = try await school.staff(.safeguardingLead)

            let (standings, assets, entries) = try await school.withoutLog {
                let standings = try await ShowConsent(on: school.drive)(.ada, by: lead)
                let assets = try await ListAssets(on: school.drive)(after: nil, limit: 10, by: lead)
                let entries = try await ReadTrail(on: school.drive)(AuditQuery(), limit: 5, by: lead).lines
                return (standings, assets.map(\.asset.id), entries)
            }
            let later = try await school.reopened()

            #expect(!standings.isEmpty)
            #expect(assets == [scene.asset])
            #expect(entries.count == 5)
            #expect(try later.trail(.consentRead).count == 1)
            #expect(try later.trail(.auditRead).count == 1)
            try later.drive.close()
        }
    }

    @Test("does not let a full-size picture or an export out while the trail cannot be written")
    func nothingLeaves() async throws {
        try await withSchool { school in
            let scene = try await Scene(in: school)
            let lead = try await school.staff(.safeguardingLead)

            try await school.withoutLog {
                await #expect(throws: AuditLogError.self) {
                    try await ReadMaster(on: school.drive)(scene.asset, .master, by: lead)
                }
                await #expect(throws: AuditLogError.self) { try await school.collect(scene.exportedFile) }
                await #expect(throws: AuditLogError.self) { try await school.export(scene.approvedRequest) }
            }
        }
    }

    @Test("and was refused is in the trail as not done")
    func refusedDeed() async throws {
        try await withSchool { school in
            let before = try await school.records()
            let deed = Deed(.policyIntent, failed: .policyFailed, by: .server)

            let refusal = try await refusal {
                try await school.drive.carryOut(deed) { _ -> Change<Void> in
                    throw Refusal(.conflict, code: "stop", "Stop.")
                }
            }

            #expect(refusal?.code == "stop")
            #expect(try school.trail(.policyFailed).map(\.result) == [.refused])
            #expect(try await school.records() == before)
            #expect(try await school.drive.registry.read { try $0.intentions() }.isEmpty)
        }
    }

    @Test(
        "and was announced before a crash is told as not done when the server starts",
        arguments: IrreversibleDeed.allCases
    )
    func openIntention(_ deed: IrreversibleDeed) async throws {
        try await withSchool { school in
            try await deed.prepare(in: school)
            try await school.withoutLog {
                await #expect(throws: AuditLogError.self) { try await deed.carryOut(in: school) }
            }
            let later = try await school.reopened()
            // So that it cannot be under way in the process that has the drive open, too.
            school.clock.pass(90_000)

            let serving = try await Serving.begin(on: later.drive)

            let acts = try later.trail().map(\.action).filter { [deed.intent, deed.done, deed.failed].contains($0) }
            #expect(acts.suffix(2) == [deed.intent, deed.failed])
            #expect(try await later.drive.registry.read { try $0.intentions() }.isEmpty)
            withExtendedLifetime(serving) {}
        }
    }

    @Test("and was done right before a crash is told once, as done, after it")
    func doneAtTheCrash() async throws {
        try await withSchool { school in
            let act = Deed(.policyIntent, failed: .policyFailed, by: .server)
            let done = try school.drive.entry(.policyAdopted, by: .server)
            let before = try school.trail(.policyAdopted).count
            let lock = BreakOnce()

            await #expect(throws: AuditLogError.self) {
                try await school.drive.carryOut(act) { _ in
                    try lock.breakLog(of: school)
                    return Change(result: (), entries: [done])
                }
            }
            try school.mendLog()
            try school.drive.close()
            let later = try await school.reopened()
            let serving = try await Serving.begin(on: later.drive)

            #expect(try later.trail(.policyAdopted).count == before + 1)
            #expect(try later.trail(.policyFailed).isEmpty)
            withExtendedLifetime(serving) {}
        }
    }
}

/// Lets the log fail from inside a change.
private struct BreakOnce: Sendable {
    func breakLog(of school: School) throws {
        try school.breakLog()
    }
}
