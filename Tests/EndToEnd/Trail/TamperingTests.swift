import Foundation
import Testing

@Suite("Tampering with the trail", .serialized)
struct TamperingTests {
    @Test("A byte that was changed anywhere is found, and its line is named")
    func flippedBytes() async throws {
        try await SampleSchool.approved.value.lending { school in
            let whole = try Data(contentsOf: school.trail.segment)
            let offsets = (0..<40).map { $0 * (whole.count - 1) / 39 }

            var found: [Verdict] = []
            for offset in offsets {
                var changed = whole
                changed[offset] ^= 1
                try changed.write(to: school.trail.segment)
                found.append(try await school.verdict())
            }
            try whole.write(to: school.trail.segment)
            let restored = try await school.verdict()

            #expect(found == offsets.map { offset in .broken(entry: whole[..<offset].count { $0 == 0x0A }) })
            #expect(restored == .intact)
        }
    }

    /// What a person with an editor could do to the lines, and the entry at which it shows.
    enum Change: String, CaseIterable {
        case droppedFirst, droppedMiddle, cutLast, swapped, duplicated, emptied, added

        func applied(to lines: [Data]) -> [Data] {
            var lines = lines
            switch self {
            case .droppedFirst: lines.removeFirst()
            case .droppedMiddle: lines.remove(at: 10)
            case .cutLast: lines.removeLast()
            case .swapped: lines.swapAt(10, 11)
            case .duplicated: lines.insert(lines[10], at: 11)
            case .emptied: lines.removeAll()
            case .added: lines.append(Data("{}".utf8))
            }
            return lines
        }

        func entry(of count: Int) -> Int {
            switch self {
            case .droppedFirst, .emptied: 0
            case .droppedMiddle, .swapped: 10
            case .duplicated: 11
            case .cutLast: count - 1
            case .added: count
            }
        }
    }

    @Test(
        "Lines that are dropped, moved, doubled, cut or added are found, and the first is named",
        arguments: Change.allCases
    )
    func changedLines(change: Change) async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let lines = try school.trail.lines()

            try school.trail.write(change.applied(to: lines))
            let changed = try await school.verdict()
            try school.trail.write(lines)
            let restored = try await school.verdict()

            #expect(changed == .broken(entry: change.entry(of: lines.count)))
            #expect(restored == .intact)
        }
    }

    @Test("On a drive whose trail was changed nothing is done any more; it can be looked at, and everything says why")
    func nothingGoesOn() async throws {
        try await SampleSchool.approved.value.lending { school in
            var lines = try school.trail.lines()
            lines.remove(at: 10)
            try school.trail.write(lines)
            let asset = try school.asset("IMG_2042.JPG")
            let photo = Samples.photo("IMG_2042.JPG")

            let export = try await school.run("export", school.request("farm-page"), by: .editor)
            let enrol = try await school.run("device", "enrol", "One too many", by: .technician)
            let list = try await school.run("request", "list", by: .editor)
            let answers = try await school.serving { server in
                [
                    try server.answer(to: Message("GET", "/healthz")),
                    try server.call("GET", "assets/\(asset)", by: .head),
                    try await server.upload(photo, by: school.devices[0]),
                    try server.call("POST", "requests/\(school.request("farm-page"))/exports", "{}", by: .editor),
                ]
            }

            #expect([export.status, enrol.status, list.status] == [1, 1, 0])
            #expect([export, enrol, list].allSatisfy { $0.complaint.contains("CAN ONLY BE LOOKED AT") })
            #expect(answers.map(\.status) == [503, 200, 503, 503])
            #expect(String(decoding: answers[0].body, as: UTF8.self).contains("read-only"))
            #expect(try school.exports.filesBelow() == [])
            #expect(try school.trail.lines() == lines)
        }
    }

    @Test("A copy of the drive without its keys can be verified")
    func copyWithoutKeys() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            try FileManager.default.removeItem(at: school.rootKey)

            let verdict = try await school.verdict()

            #expect(verdict == .intact)
        }
    }

    /// What `audit verify` says.
    enum Verdict: Equatable {
        case intact
        /// The number of the first broken entry.
        case broken(entry: Int)
        case unclear(String)
    }
}

extension School {
    fileprivate func verdict() async throws -> TamperingTests.Verdict {
        let outcome = try await run("audit", "verify")
        let entry = outcome.text.firstMatch(of: #/Entry ([0-9]+) /#).flatMap { Int($0.1) }
        switch (outcome.status, entry) {
        case (0, nil): return .intact
        case (1, let entry?): return .broken(entry: entry)
        default: return .unclear("\(outcome.status) \(outcome.text) \(outcome.complaint)")
        }
    }
}
