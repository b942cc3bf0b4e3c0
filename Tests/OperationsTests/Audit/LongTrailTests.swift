import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

/// Measures how long answers take in a trail of so many entries as `CONSENTRY_LONG_TRAIL` says; without it a short one.
///
/// The entries and their index are written by another program than the one that answers.
@Suite("A long trail", .serialized)
struct LongTrailTests {
    static let entries = ProcessInfo.processInfo.environment["CONSENTRY_LONG_TRAIL"].flatMap { Int($0) } ?? 3_000

    @Test("answers questions with few matches from their own lines, wherever those are")
    func fewMatches() async throws {
        try await withSchool { school in
            let first = try school.trail().count
            try school.lengthenTrail(by: Self.entries)
            let index = TrailIndexing(on: school.drive)
            try await index.bringUpToDate()

            let timings = try await Self.questions.asyncMap { name, question in
                let start = ContinuousClock.now
                let answer = try await index.lines(question, .newest, limit: 200)
                return Timing(name: name, lines: answer.lines.count, time: ContinuousClock.now - start)
            }

            print(timings.map { "\(Self.entries) entries, \($0.name): \($0.time), \($0.lines) lines" })
            #expect(try UncheckedEntries(log: school.drive.layout.audit).lastNumber() == first + Self.entries - 1)
            #expect(timings.filter { $0.name.hasPrefix("rare") }.map(\.lines) == [3, 3, 3])
        }
    }

    private struct Timing {
        let name: String
        let lines: Int
        let time: Duration
    }

    static let questions: [(String, TrailQuestion)] = {
        var object = TrailQuestion()
        object.objects = ["a_rare"]
        var rule = TrailQuestion()
        rule.rule = "R16"
        var act = TrailQuestion()
        act.actors = ["s_rare"]
        act.actionPrefix = "asset."
        var common = TrailQuestion()
        common.actionPrefix = "asset."
        var refused = TrailQuestion()
        refused.result = "refused"
        return [
            ("warm-up", object), ("rare object", object), ("rare rule", rule), ("rare person and act", act),
            ("common act", common), ("refused", refused), ("everything", TrailQuestion()),
        ]
    }()
}

extension School {
    /// Appends entries to the trail and to its index, three of which are about something rare.
    fileprivate func lengthenTrail(by count: Int) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", Self.lengthen, drive.layout.audit, drive.layout.registryFile, String(count)]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CannotLengthen() }
    }

    /// Writes lines that chain on correctly, without a checkpoint: for finding single lines that is enough.
    private static let lengthen = #"""
        import base64, hashlib, pathlib, sqlite3, sys, uuid

        audit, registry, count = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
        segments = sorted((audit / "segments").glob("*.jsonl"))
        lines = [line for segment in segments for line in segment.read_bytes().split(b"\n") if line]
        number, last = len(lines), hashlib.sha256(b"\0" + lines[-1]).digest()
        rare = {number + count // 7, number + count // 2, number + count - 5}
        database = sqlite3.connect(registry)
        database.execute("PRAGMA journal_mode = WAL")
        entries, objects, rules, output = [], [], [], {}
        for n in range(number, number + count):
            pupil, asset = f"p_{n % 500}", "a_rare" if n in rare else f"a_{n % 100000}"
            rule = "R16" if n in rare else "R13"
            actor = "s_rare" if n in rare else f"s_{n % 40}"
            action = "asset.declared" if n % 3 == 0 or n in rare else "export.intent"
            result = "refused" if n % 50 == 0 else "ok"
            at = f"2026-09-{15 + n * 10 // (number + count):02}T{n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}.000Z"
            link = base64.b64encode(last).decode()
            line = (
                f'{{"act":"{action}","actor":"{actor}","at":"{at}","id":"{uuid.UUID(int=n)}","n":{n},'
                f'"obj":["{asset}","{pupil}"],"prev":"{link}","res":"{result}","rules":["{rule}"],"v":1}}'
            ).encode()
            last = hashlib.sha256(b"\0" + line).digest()
            output.setdefault(n // 65536, []).append(line + b"\n")
            entries.append((n, at, action, actor, result, last))
            objects += [(asset, n), (pupil, n)]
            rules.append((rule, n))
        for segment, new in output.items():
            with open(audit / "segments" / f"{segment:08}.jsonl", "ab") as file:
                file.writelines(new)
        database.executemany("INSERT INTO trailEntry (n, at, action, actor, result, leaf) VALUES (?, ?, ?, ?, ?, ?)", entries)
        database.executemany("INSERT INTO trailObject (object, n) VALUES (?, ?)", objects)
        database.executemany("INSERT INTO trailRule (rule, n) VALUES (?, ?)", rules)
        database.commit()
        """#

    private struct CannotLengthen: Error {}
}
