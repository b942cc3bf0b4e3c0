import Foundation
import Testing

@Suite("Questions to the trail", .serialized)
struct QuestionTests {
    @Test("By picture: everything that was done with it, from the device to the export")
    func byPicture() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let asset = try school.asset("IMG_2042.JPG")

            let entries = try await school.ask("--object", asset)

            #expect(entries.allSatisfy { $0.obj?.contains(asset) == true })
            #expect(
                Set(entries.map(\.act)).isSuperset(
                    of: ["asset.ingested", "asset.declared", "export.intent", "export.fileWritten"]
                )
            )
        }
    }

    @Test("By pupil: the pictures in which the pupil was declared, and what was published of them")
    func byPupil() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let entries = try await school.ask("--pupil", "A0201")

            #expect(entries.contains { $0.act == "asset.declared" })
            #expect(entries.contains { $0.act == "export.intent" })
        }
    }

    @Test("By person: what the teacher did, and nothing of others")
    func byPerson() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let staff = try await school.done("staff", "list", "--json", by: .technician).json([Account].self)
            let teacher = try #require(staff.first { $0.login == Login.teacher.rawValue }?.id)

            let entries = try await school.ask("--actor", teacher)
            let byLogin = try await school.ask("--actor", Login.teacher.rawValue)
            let nobody = try await school.run("audit", "show", "--actor", "n.obody", by: .safeguardingLead)

            #expect(Set(entries.map(\.act)) == ["asset.declared"])
            #expect(Set(entries.map(\.actor)) == [teacher])
            #expect(byLogin.map(\.at) == entries.map(\.at))
            #expect(nobody.isRefusal)
        }
    }

    @Test("By device: what it sent")
    func byDevice() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let device = school.devices[0].device

            let entries = try await school.ask("--device", device)

            #expect(entries.count { $0.act == "asset.ingested" } == school.receipts.count)
            #expect(Set(entries.map(\.actor)) == [device])
        }
    }

    @Test("By act, result and rule: which pictures did not leave for want of consent")
    func byActResultAndRule() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let written = try school.trail.entries().filter {
                $0.act.hasPrefix("export") && $0.res == "refused" && $0.rules?.contains("R9") == true
            }

            let entries = try await school.ask("--action", "export", "--result", "refused", "--rule", "R9")

            #expect(entries.map(\.n) == written.map(\.n))
            #expect(entries.count == 2)
        }
    }

    @Test("By time: from a moment on, and until before it")
    func byTime() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let all = try school.trail.entries()
            let second = all[all.count / 2].at.prefix(19) + "Z"
            let before = all.filter { $0.at.prefix(19) + "Z" < second }

            let since = try await school.ask("--since", String(second), "--limit", "10000")
            let until = try await school.ask("--until", String(second), "--limit", "10000")

            #expect(until.map(\.n) == before.map(\.n))
            #expect(since.first?.n == before.count)
        }
    }

    @Test("Whoever asks is in the trail, too; whoever may not ask learns nothing")
    func askingIsLogged() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            _ = try await school.ask("--limit", "1")
            let refused = try await school.run("audit", "show", "--json", by: .technician)
            let acts = try school.trail.entries().suffix(2).map(\.act)

            #expect(acts == ["audit.read", "access.refused"])
            #expect(refused.status == 1)
            #expect(refused.output.isEmpty)
        }
    }

    private struct Account: Decodable {
        let id: String
        let login: String
    }
}

extension School {
    /// Asks as the safeguarding lead; every line of the answer is an entry of the trail as it stands there.
    fileprivate func ask(_ conditions: String...) async throws -> [TrailEntry] {
        let outcome = try await run(["audit", "show", "--json"] + conditions, by: Login.safeguardingLead.rawValue)
        guard outcome.status == 0 else { throw Unexpected(outcome.complaint) }
        return try outcome.lines.map { try JSONDecoder().decode(TrailEntry.self, from: Data($0.utf8)) }
    }
}
