import Foundation
import Testing

@Suite("A dump of the website, from outside", .serialized)
struct DumpTests {
    @Test("Resized and recompressed copies are matched, and what is not from here is not")
    func matched() async throws {
        try await SampleSchool.seen.value.lending { school in
            let files = try await SampleSchool.published.value.exports["farm-page"]?.written.map(\.name) ?? []
            let dump = try school.dump()
            let versions = [(1_200, 75), (640, 60), (320, 40), (240, 30)]
            for (file, version) in zip(files, versions) {
                let copy = dump.appending(path: "\(version.0).jpg")
                try await Drawing.shrink(school.exported(file), to: version.0, quality: version.1, as: copy)
            }
            try FileManager.default.copyItem(at: school.exported(files[0]), to: dump.appending(path: "same.jpg"))
            try await Drawing.write(77, to: dump.appending(path: "another.jpg"))
            try Data("<html></html>".utf8).write(to: dump.appending(path: "index.html"))

            let outcome = try await school.run(
                ["published", "scan", dump.plainPath, "--json"],
                by: Login.editor.rawValue
            )
            let answer = try outcome.json(ScanAnswer.self)
            let found = Dictionary(uniqueKeysWithValues: answer.found.map { ($0.path, $0) })

            #expect(outcome.status == 0)
            #expect(answer.pictures == 6)
            #expect(
                found.mapValues(\.file) == [
                    "1200.jpg": files[0], "640.jpg": files[1], "320.jpg": files[2], "240.jpg": files[3],
                    "same.jpg": files[0],
                ]
            )
            #expect(found.mapValues { $0.match == "same-bytes" }.filter(\.value).map(\.key) == ["same.jpg"])
            #expect(answer.found.allSatisfy { $0.copies.count == 1 && $0.causes.isEmpty })
            #expect(answer.missing.allSatisfy { $0.place.hasPrefix(School.museumPage) } && answer.missing.count == 4)
        }
    }

    @Test("A copy that nobody recorded, one that has to come down and a broken picture need attention")
    func attention() async throws {
        try await SampleSchool.published.value.school.lending { school in
            let files = try await school.affected("A0201").handedOut.map(\.file)
            let dump = try school.dump()
            let copy = dump.appending(path: "cache-500.jpg")
            try await Drawing.shrink(school.exported(files[0]), to: 500, quality: 50, as: copy)

            let unrecorded = try await school.run("published", "scan", dump.plainPath, "--json", by: .editor)
            _ = try await school.run(WithdrawalTests.withdrawal, by: Login.office.rawValue)
            let mustGo = try await school.run("published", "scan", dump.plainPath, "--json", by: .editor)
            try Data(contentsOf: copy).prefix(3_000).write(to: copy)
            let broken = try await school.run("published", "scan", dump.plainPath, "--json", by: .editor)
            let teacher = try await school.run("published", "scan", dump.plainPath, by: .teacher)

            #expect([unrecorded, mustGo, broken, teacher].map(\.status) == [3, 3, 3, 1])
            #expect(try unrecorded.json(ScanAnswer.self).found.map(\.path) == ["cache-500.jpg"])
            #expect(try unrecorded.json(ScanAnswer.self).found.flatMap(\.copies).isEmpty)
            #expect(try mustGo.json(ScanAnswer.self).found.map(\.causes) == [["withdrawn"]])
            #expect(try broken.json(ScanAnswer.self).unreadable.map(\.path) == ["cache-500.jpg"])
        }
    }
}
