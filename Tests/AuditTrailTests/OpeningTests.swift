import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Opening a long log")
struct OpeningTests {
    /// As many lines to a segment as hashes to a tile, so that a short log is opened as a long one is.
    static let limits = LogLimits(entriesPerSegment: 256, rememberedEntries: 256)

    @Test("reads the last lines alone, and goes on as if it had read all", arguments: [768, 769, 1_100])
    func goesOn(entries: Int) async throws {
        try await withLongLog(entries: entries) { log in
            let added = try await open(log).append([.numbered(entries)])

            #expect(added.map(\.number) == [entries])
            #expect(try verify(log).entries == entries + 1)
        }
    }

    @Test("does not read the early lines, whose change a whole check finds")
    func earlyLine() async throws {
        try await withLongLog(entries: 1_100) { log in
            try log.replaceLines { $0[7][20] ^= 1 }

            #expect(throws: Never.self) { try open(log) }
            #expect(try verify(log).brokenEntry == 7)
        }
    }

    @Test(
        "with a tile that is wrong, short or gone makes the tiles anew from the lines, and says so if one was wrong",
        arguments: [Spoiling.byte, .short, .gone]
    )
    func tile(spoiling: Spoiling) async throws {
        try await withLongLog(entries: 1_100) { log in
            let name = "tile/0/001"
            let whole = try log.bytes(name)
            try spoiling.spoil(log.path(name))

            let before = try verify(log)
            let repairs = try await open(log).takeRepairs()

            #expect(before.fault == spoiling.fault)
            #expect(repairs == spoiling.repairs)
            #expect(try log.bytes(name) == whole)
            #expect(try verify(log).entries == 1_100)
        }
    }

    @Test("whose tiles and lines were both changed is refused, and names the line")
    func both() async throws {
        try await withLongLog(entries: 1_100) { log in
            try Spoiling.byte.spoil(log.path("tile/0/001"))
            try log.replaceLines { $0[7][20] ^= 1 }

            #expect(throws: AuditLogError.tampered(try #require(verify(log).brokenLine))) { try open(log) }
        }
    }

    @Test("whose early lines were all written anew with their tiles is refused, because the root is another")
    func forged() async throws {
        try await withLongLog(entries: 1_100) { log in
            try log.forge(from: 3) { $0.replacing("s_office", with: "s_editor") }
            try FileManager.default.removeItem(atPath: log.path("tile"))

            #expect(throws: AuditLogError.self) { try open(log) }
        }
    }

    enum Spoiling {
        case byte, short, gone

        func spoil(_ path: String) throws {
            var bytes = try Data(contentsOf: URL(filePath: path))
            switch self {
            case .byte: bytes[40] ^= 1
            case .short: bytes = bytes.prefix(100)
            case .gone: return try FileManager.default.removeItem(atPath: path)
            }
            try bytes.write(to: URL(filePath: path))
        }

        var fault: LogFault? {
            switch self {
            case .byte, .short: .tile("0/001")
            case .gone: nil
            }
        }

        var repairs: [LogRepair] {
            switch self {
            case .byte, .short: [.tiles]
            case .gone: []
            }
        }
    }

    private func open(_ log: TestLog) throws -> AuditLog {
        try AuditLog(directory: log.directory, keys: log.keys.store, limits: Self.limits, faults: .none)
    }

    private func verify(_ log: TestLog) throws -> LogVerification {
        try AuditTrail.verify(directory: log.directory, against: nil, key: nil, limits: Self.limits)
    }

    private func withLongLog(entries: Int, _ body: (TestLog) async throws -> Void) async throws {
        try await withLog(entries: 0) { log in
            _ = try await open(log).append((0..<entries).map { try AuditDraft.numbered($0) })
            try await body(log)
        }
    }
}
