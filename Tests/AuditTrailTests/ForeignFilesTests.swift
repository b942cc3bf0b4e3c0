import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Files of the log that are not what they should be")
struct ForeignFilesTests {
    @Test(
        "are named when something else lies among the segments",
        arguments: ["notes.txt", "00000000.jsonl.swp", "0000000a.jsonl", ".hidden", "00000000.JSONL"]
    )
    func foreign(name: String) async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.write([], to: "segments/" + name)
            return try log.verify()
        }

        #expect(verdict.fault == .foreignFile(name))
    }

    @Test("are named when a segment is a link or a folder", arguments: [Replacement.link, .folder])
    func notAFile(replacement: Replacement) async throws {
        let verdict = try await withLog(entries: 12) { log in
            try replacement.replace(log.inSegment(1).segmentPath)
            return try log.verify()
        }

        #expect(verdict.fault == .foreignFile("00000001.jsonl"))
    }

    @Test("are named when a segment is missing", arguments: 0..<2)
    func missing(segment: Int) async throws {
        let verdict = try await withLog(entries: 20) { log in
            try FileManager.default.removeItem(atPath: log.inSegment(segment).segmentPath)
            return try log.verify()
        }

        #expect(verdict.fault == .missingSegment(segment))
        #expect(verdict.brokenEntry == segment * 8)
    }

    @Test("are recognised as a cut when the last segment is gone")
    func lastMissing() async throws {
        let verdict = try await withLog(entries: 20) { log in
            try FileManager.default.removeItem(atPath: log.inSegment(2).segmentPath)
            return try log.verify()
        }

        #expect(verdict.fault == .cut)
        #expect(verdict.brokenEntry == 16)
    }

    @Test("are recognised when an editor wrote them with CR LF")
    func carriageReturns() async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.replaceLines { $0[3].insert(UInt8(ascii: "\r"), at: $0[3].count - 1) }
            return try log.verify()
        }

        #expect(verdict.brokenEntry == 3)
        #expect(verdict.fault == .carriageReturn)
    }

    @Test("are recognised when an editor began them with a byte order mark")
    func byteOrderMark() async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.replaceLines { $0[0] = [0xEF, 0xBB, 0xBF] + $0[0] }
            return try log.verify()
        }

        #expect(verdict.brokenEntry == 0)
        #expect(verdict.fault == .byteOrderMark)
    }

    @Test("are recognised when a line never ends")
    func endlessLine() async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.replaceLines { $0[2] = [UInt8](repeating: 0x41, count: 1_000_000) }
            return try log.verify()
        }

        #expect(verdict.brokenEntry == 2)
        #expect(verdict.fault == .tooLong)
    }

    @Test(
        "are recognised when the newest checkpoint is not what the log wrote",
        arguments: ["", "12", "12\n", "test\n12\nAAEC\n\n— test AAECAwQF\n"]
    )
    func newest(text: String) async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.write(Array(text.utf8), to: "checkpoint")
            return try log.verify()
        }

        #expect(verdict.fault == .checkpointUnreadable)
    }

    @Test(
        "are recognised when a file is gone",
        arguments: [
            ("checkpoint", LogFault.checkpointUnreadable), ("checkpoints.log", .checkpointsUnreadable),
            ("vkeys", .keysUnreadable), ("origin", .originUnreadable),
        ]
    )
    func removed(name: String, fault: LogFault) async throws {
        try await withLog(entries: 12) { log in
            try FileManager.default.removeItem(atPath: log.path(name))

            #expect(try log.verify().fault == fault)
            #expect(throws: AuditLogError.self) { try log.open() }
        }
    }

    @Test("are recognised when they are those of a version without checkpoints")
    func withoutCheckpoints() async throws {
        try await withLog(entries: 12) { log in
            try log.write(Array("12\n".utf8), to: "head")
            try FileManager.default.removeItem(atPath: log.path("checkpoint"))
            try FileManager.default.removeItem(atPath: log.path("checkpoints.log"))
            try FileManager.default.removeItem(atPath: log.path("vkeys"))

            #expect(try log.verify().fault == .noCheckpoints)
        }
    }

    @Test("are recognised when the log was given another school's name")
    func otherOrigin() async throws {
        let verdict = try await withLog(entries: 12) { log in
            try log.write(Array("consentry.654321/audit/test\n".utf8), to: "origin")
            return try log.verify()
        }

        #expect(verdict.fault == .wrongOrigin)
    }

    @Test("cannot be set up over a log that is there, nor under an unusable name")
    func creating() async throws {
        try await withLog(entries: 1) { log in
            #expect(throws: AuditLogError.alreadyThere) {
                try AuditLog.create(directory: log.directory, origin: TestLog.origin, key: TestKeys.first)
            }
            #expect(throws: AuditLogError.unusableOrigin) {
                try AuditLog.create(directory: log.directory + "2", origin: "St Mary's", key: TestKeys.first)
            }
            #expect(throws: AuditLogError.noLog) { try AuditLog(directory: log.directory + "3", keys: log.keys.store) }
        }
    }

    @Test("may be entered by the account alone")
    func modes() async throws {
        let folders = ["", "segments", "torn", "tile", "tile/0"]
        let files =
            folders + [
                "checkpoint", "vkeys", "checkpoints.log", "origin", ".lock", "segments/00000001.jsonl",
                "tile/0/000.p/12",
            ]

        let modes = try await withLog(entries: 12) { log in
            try files.map { name in
                try FileManager.default.attributesOfItem(atPath: log.path(name))[.posixPermissions] as? Int
            }
        }

        #expect(modes == folders.map { _ in 0o700 } + files.dropFirst(folders.count).map { _ in 0o600 })
    }
}

enum Replacement {
    case link
    case folder

    func replace(_ path: String) throws {
        try FileManager.default.moveItem(atPath: path, toPath: path + ".aside")
        switch self {
        case .link: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
        case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
        try FileManager.default.removeItem(atPath: path + ".aside")
    }
}
