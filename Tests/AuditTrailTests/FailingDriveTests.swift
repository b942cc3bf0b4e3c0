import AuditTrail
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("A drive that fails")
struct FailingDriveTests {
    @Test("for want of room stops the log for good, until it is opened again", arguments: [0, 1, 200, 300])
    func full(room: Int) async throws {
        try await withLog(entries: 5) { log in
            let open = try log.open(faults: .full(after: room))

            await #expect(throws: AuditLogError.driveFull) { try await open.append([.made(10), .made(11)]) }
            await #expect(throws: AuditLogError.poisoned) { try await open.append([.made(12)]) }

            let numbers = try await log.open().append([.made(10), .made(11)]).map(\.number)
            #expect(numbers == [5, 6])
            #expect(try log.verify().entries == 7)
        }
    }

    @Test("to flush stops the log at once: a flush is never tried twice", arguments: 0..<2)
    func flush(number: Int) async throws {
        try await withLog(entries: 5) { log in
            let flushes = Counter()
            let open = try log.open(faults: .flush(number, fails: flushes))

            await #expect(throws: AuditLogError.self) { try await open.append([.made(10)]) }
            await #expect(throws: AuditLogError.poisoned) { try await open.append([.made(10)]) }

            #expect(flushes.value == number + 1)
            #expect(try await log.open().append([.made(10)]).map(\.number) == [5])
            #expect(try log.verify().entries == 6)
        }
    }

    @Test("a little at a time still gets whole lines")
    func shortWrites() async throws {
        try await withLog(entries: 5) { log in
            let open = try log.open(faults: DriveFaults(room: { min($0, 7) }, flushError: { 0 }))

            _ = try await open.append(.made(20))

            #expect(try log.verify().entries == 20)
        }
    }

    @Test("makes what was not acknowledged be written and flushed again before it counts")
    func unsettled() async throws {
        try await withLog(entries: 5) { log in
            let open = try log.open(faults: .flush(0, fails: Counter()))
            await #expect(throws: AuditLogError.self) { try await open.append([.made(10)]) }
            let flushes = Counter()

            _ = try log.open(faults: .flush(100, fails: flushes))

            #expect(flushes.value >= 3)
            #expect(try log.verify().entries == 6)
        }
    }
}

extension DriveFaults {
    /// Takes so many bytes and no more.
    static func full(after bytes: Int) -> DriveFaults {
        let left = Counter(bytes)
        return DriveFaults(room: { left.take($0) }, flushError: { 0 })
    }

    /// Lets flush `number`, from 0, fail with an input/output error; `flushes` counts all.
    static func flush(_ number: Int, fails flushes: Counter) -> DriveFaults {
        DriveFaults(room: { $0 }, flushError: { flushes.next() == number ? 5 : 0 })
    }
}

final class Counter: Sendable {
    private let count: Mutex<Int>

    init(_ value: Int = 0) {
        count = Mutex(value)
    }

    var value: Int {
        count.withLock { $0 }
    }

    /// The value before counting on.
    func next() -> Int {
        count.withLock { value in
            defer { value += 1 }
            return value
        }
    }

    /// Up to `wanted` of what is left.
    func take(_ wanted: Int) -> Int {
        count.withLock { left in
            defer { left -= min(left, wanted) }
            return min(left, wanted)
        }
    }
}
