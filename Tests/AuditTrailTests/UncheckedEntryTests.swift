import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Finding single entries by their numbers")
struct UncheckedEntryTests {
    @Test("gives each as it stands, over the ends of segments, and leaves out what is not there")
    func numbers() async throws {
        try await withLog(entries: 20) { log in
            let all = try log.reader.entries(matching: AuditQuery())

            let found = try log.unchecked.entries([0, 7, 8, 15, 16, 19, 20, 4_000])
            let none = try log.unchecked.entries([])

            #expect(found == [0, 7, 8, 15, 16, 19].map { all[$0] })
            #expect(none == [])
            #expect(try log.unchecked.lastNumber() == 19)
        }
    }

    @Test(
        "goes on from any entry, at most so far as was asked",
        arguments: [(0, 20), (5, 3), (7, 1), (8, 100), (20, 5)]
    )
    func onwards(first: Int, limit: Int) async throws {
        try await withLog(entries: 20) { log in
            let all = try log.reader.entries(matching: AuditQuery())

            let found = try log.unchecked.entries(from: first, limit: limit)

            #expect(found == Array(all.dropFirst(first).prefix(limit)))
        }
    }

    @Test("in segments of many lines")
    func manyLines() async throws {
        try await TenThousand.lending { many in
            let (directory, limits) = (many.log.directory, TenThousand.limits)
            let all = try AuditReader(directory: directory, limits: limits).entries(matching: AuditQuery())
            let unchecked = UncheckedEntries(log: directory, limits: limits)
            let wanted = Array(stride(from: 3, to: TenThousand.entries, by: 977)) + [TenThousand.entries - 1]

            let found = try unchecked.entries(wanted)
            let last = try unchecked.lastNumber()

            #expect(found == wanted.map { all[$0] })
            #expect(last == TenThousand.entries - 1)
        }
    }

    @Test("an empty log and a line that is no entry give nothing")
    func nothing() async throws {
        let (last, none) = try await withLog(entries: 0) { log in
            (try log.unchecked.lastNumber(), try log.unchecked.entries([0]))
        }
        let (around, before) = try await withLog(entries: 3) { log in
            try log.replaceLines { $0[1][0] = UInt8(ascii: "[") }
            return (try log.unchecked.entries([0, 1, 2]), try log.unchecked.entries(from: 0, limit: 3))
        }

        #expect(last == nil)
        #expect(none == [])
        #expect(around.map(\.number) == [0, 2])
        #expect(before.map(\.number) == [0])
    }
}

extension TestLog {
    fileprivate var unchecked: UncheckedEntries {
        UncheckedEntries(log: directory, limits: Self.limits)
    }
}
