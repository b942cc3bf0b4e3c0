import Decoding
import Foundation
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

extension School {
    /// What is said of a request now.
    fileprivate func verdict(on request: PublicationRequestID) async throws -> Verdict {
        try #require(try await AssessRequest(on: drive)(request, by: staff(.editor)).first?.verdict)
    }

    /// A request for a picture of Ada and Ben, whose families' yes ends at noon.
    fileprivate func untilNoon() async throws -> PublicationRequestID {
        try await record(.given, of: .ada, until: .noon)
        try await record(.given, of: .ben, until: .noon)
        return try await request(.website([picture(0, of: [.ada, .ben])]))
    }
}

@Suite("A clock that was set back")
struct ClockTests {
    @Test("does not revive consent that has expired, and says so")
    func expiredStaysExpired() async throws {
        try await withSchool { school in
            let request = try await school.untilNoon()
            let ids = try await [school.id(of: .ada), school.id(of: .ben)].sorted()
            let expired = ids.map { Reason.noConsent($0, .expired(since: .noon), .website) }

            school.clock.set(to: .noon)
            let atNoon = try await school.verdict(on: request)
            school.clock.set(to: .nineOClock)
            let setBack = try await school.verdict(on: request)

            #expect(atNoon.reasons == expired)
            #expect(atNoon.warnings == [])
            #expect(setBack.reasons == expired)
            #expect(setBack.moment == .noon)
            #expect(setBack.warnings == [.clockBehind(.noon)])
        }
    }

    @Test("changes nothing as long as the trail is not ahead")
    func onTime() async throws {
        try await withSchool { school in
            let request = try await school.untilNoon()

            school.clock.set(to: .noon - 1)
            let verdict = try await school.verdict(on: request)

            #expect(verdict.isPermitted)
            #expect(verdict.moment == .noon - 1)
            #expect(verdict.warnings == [])
        }
    }

    @Test("lets nothing out that was approved before the consent expired")
    func export() async throws {
        try await withSchool { school in
            let request = try await school.untilNoon()
            try await school.approve(request)
            school.clock.set(to: .noon)
            _ = try await school.verdict(on: request)
            school.clock.set(to: .tenOClock)

            let outcome = try await school.export(request)

            #expect(outcome.written.isEmpty)
            #expect(outcome.refused.count == 1)
        }
    }

    @Test("is worth a warning from a minute on", arguments: [(59.999, false), (60, true)])
    func tolerance(seconds: TimeInterval, isBehind: Bool) {
        let time = DecisionTime(clock: .noon - seconds, trail: .noon)

        #expect(time.moment == .noon)
        #expect(time.isClockBehind == isBehind)
    }

    @Test("is not noticed before the first entry of a trail, nor when it is ahead of the trail")
    func ahead() {
        #expect(DecisionTime(clock: .noon, trail: nil).moment == .noon)
        #expect(DecisionTime(clock: .noon, trail: .nineOClock).moment == .noon)
        #expect(!DecisionTime(clock: .noon, trail: .nineOClock).isClockBehind)
    }

    @Test("is noticed from the trail when the registry was restored from an older copy")
    func restoredRegistry() async throws {
        try await withTemporaryDrive { root in
            let clock = SchoolClock(.nineOClock)
            let key = root + "/root.key"
            let first = try await Drive.create(
                at: root + "/drive",
                rootKeyPath: key,
                decoder: .inThisProcess,
                time: clock.source
            ).drive
            let registry = first.layout.registryFile
            try first.close()
            let backup = try bytes(at: registry)
            let second = try await Drive.open(
                at: first.path,
                rootKeyPath: key,
                decoder: .inThisProcess,
                time: clock.source
            )
            clock.set(to: .noon)
            _ = try await refusal { try await second.identify(login: "nobody") }
            try second.close()
            try Data(backup).write(to: URL(filePath: registry))
            clock.set(to: .tenOClock)

            let third = try await Drive.open(
                at: first.path,
                rootKeyPath: key,
                decoder: .inThisProcess,
                time: clock.source
            )

            #expect(try await third.decisionTime().moment == .noon)
            try third.close()
        }
    }
}
