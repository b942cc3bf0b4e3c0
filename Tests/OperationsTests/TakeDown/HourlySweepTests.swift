import Crypto
import Foundation
import Registry
import SchoolMedia
import Synchronization
import TestSupport
import Testing

@testable import Operations

@Suite("The server's own look for what has to come down")
struct HourlySweepTests {
    @Test("happens when it starts and after every wait, until it is stopped")
    func everyHour() async throws {
        try await withSchool { school in
            let end = school.clock.now + 86_400
            try await school.publishUntil(end)
            let waits = Waits { number in
                // The second wait ends with the consent.
                if number == 2 { school.clock.set(to: end) }
                if number == 4 { throw CancellationError() }
            }

            let reports = await school.reports(waits)

            #expect(reports == ["0 opened", "0 opened", "1 opened", "0 opened"])
            #expect(waits.count == 4)
        }
    }

    @Test("goes on after a failure, and finds then what it missed")
    func afterFailure() async throws {
        try await withSchool { school in
            let end = school.clock.now + 86_400
            try await school.publishUntil(end)
            school.clock.set(to: end)
            try await school.adopt(Array("no policy".utf8))
            let waits = Waits { number in
                if number == 1 { try await school.adopt(.schoolPolicy) }
                if number == 2 { throw CancellationError() }
            }

            let reports = await school.reports(waits)

            #expect(reports == ["failed", "1 opened"])
            #expect(try await school.takeDowns().map(\.cause) == [.expired])
        }
    }

    @Test("ends at once when the server ends, in the middle of an hour")
    func stopped() async throws {
        try await withSchool { school in
            let (reports, report) = AsyncStream.makeStream(of: Bool.self)
            let hours = HourlySweep(on: school.drive)
            let sweeping = Task { await hours.run { _ in report.yield(true) } }
            var first = reports.makeAsyncIterator()

            let swept = await first.next()
            sweeping.cancel()
            await sweeping.value

            #expect(swept == true)
        }
    }
}

/// Counts the waits, and does something in each.
private final class Waits: Sendable {
    private let number = Mutex(0)
    private let act: @Sendable (Int) async throws -> Void

    init(_ act: @escaping @Sendable (Int) async throws -> Void) {
        self.act = act
    }

    var count: Int { number.withLock { $0 } }

    func wait() async throws {
        let next = number.withLock { number in
            number += 1
            return number
        }
        try await act(next)
    }
}

extension School {
    /// Puts bytes in force as a policy without asking anybody, as an earlier version might have left them.
    fileprivate func adopt(_ yaml: [UInt8]) async throws {
        let head = try await staff(.headteacher).member.id
        let record = PolicyRecord(
            hash: Array(SHA256.hash(data: yaml)).hexadecimal,
            yaml: yaml,
            adoptedAt: clock.now,
            adoptedBy: head
        )
        try await drive.registry.write { try $0.adopt(record) }
    }

    /// A picture on the news page whose consent ends.
    fileprivate func publishUntil(_ end: Date) async throws {
        let asset = try await picture(1, of: [.ada])
        try await record(.given, of: .ada, until: end)
        let outcome = try await export(try await approved(.website([asset])))
        try await publish(try #require(outcome.written.first?.name))
    }

    fileprivate func reports(_ waits: Waits) async -> [String] {
        let lines = Mutex<[String]>([])
        await HourlySweep(on: drive) { try await waits.wait() }.run { result in
            let line = if case .success(let report) = result { "\(report.opened) opened" } else { "failed" }
            lines.withLock { $0.append(line) }
        }
        return lines.withLock { $0 }
    }
}
