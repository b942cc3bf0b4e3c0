import SchoolMedia
import TestSupport
import Testing

@testable import Operations

/// `Samples/policies/verdicts.csv`: one line for each picture, one column for each school.
private struct VerdictTable {
    static let schools = ["claremont", "westover", "new-road", "ashmole", "firthmoor"]
    let rows: [String: [String: String]]

    init() throws {
        let text = String(decoding: try [UInt8].sample("verdicts.csv", in: "policies"), as: UTF8.self)
        let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let header = try #require(lines.first)
        rows = Dictionary(
            uniqueKeysWithValues: lines.dropFirst().map { fields in
                (fields[0], Dictionary(uniqueKeysWithValues: zip(header.dropFirst(), fields.dropFirst())))
            }
        )
    }
}

@Suite("The sample policies of five schools")
struct SamplePoliciesTests {
    private static func policy(of school: String) throws -> Policy {
        try CheckPolicy()(.sample("\(school).yaml", in: "policies")).policy
    }

    @Test("have no mistake, and nothing in them that is probably not meant", arguments: VerdictTable.schools)
    func valid(school: String) throws {
        let reading = try CheckPolicy()(.sample("\(school).yaml", in: "policies"))

        let kept = reading.warnings.filter { $0.problem == .notActedOn }
        #expect(reading.warnings == kept)
        #expect(kept.compactMap(\.key) == reading.policy.notActedOn)
    }

    @Test("say of each of twenty pictures what the table says", arguments: SamplePicture.allCases, VerdictTable.schools)
    func verdicts(picture: SamplePicture, school: String) throws {
        let expected = try VerdictTable().rows[picture.rawValue]?[school]

        let verdict = Verdict.decide(picture.question, under: try Self.policy(of: school), at: .noon)

        #expect(verdict.words == expected)
    }

    @Test("are asked about exactly the twenty pictures of the table")
    func wholeTable() throws {
        let table = try VerdictTable()

        #expect(table.rows.count == 20)
        #expect(Set(table.rows.keys) == Set(SamplePicture.allCases.map(\.rawValue)))
        #expect(table.rows.values.allSatisfy { Set($0.keys) == Set(VerdictTable.schools) })
    }

    @Test("give one photograph five different answers, each with its reasons")
    func fiveAnswers() throws {
        let verdicts = try VerdictTable.schools.map { school in
            Verdict.decide(SamplePicture.everything.question, under: try Self.policy(of: school), at: .noon)
        }

        #expect(Set(verdicts.map(\.words)).count == 5)
        #expect(Set(verdicts.map(\.policy)).count == 5)
        #expect(verdicts.allSatisfy { !$0.isPermitted && !$0.help(for: .editor).isEmpty })
    }
}
