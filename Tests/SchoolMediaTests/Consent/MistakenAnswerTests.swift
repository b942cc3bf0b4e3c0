import Foundation
import SchoolMedia
import TestSupport
import Testing

@Suite("An answer that was recorded by mistake")
struct MistakenAnswerTests {
    private static let mistake = ConsentEvent.given(.website, by: .adasMother, at: .nineOClock).voided(at: .noon)

    @Test("counts until the mistake is recorded, and not from that moment on")
    func countsUntilThen() {
        #expect([Self.mistake].standing(at: .noon - 1).standing == .given(until: nil))
        #expect([Self.mistake].standing(at: .noon) == StandingWithFacts(standing: .neverAsked, facts: []))
    }

    @Test("no longer answers the no that came before it")
    func noComesBack() {
        let no = ConsentEvent.withdrawn(.website, by: .adasMother, at: .yesterday)

        #expect([no, Self.mistake].standing(at: .noon - 1).standing == .given(until: nil))
        #expect([no, Self.mistake].standing(at: .noon).standing == .withdrawn(since: .yesterday))
    }
}
