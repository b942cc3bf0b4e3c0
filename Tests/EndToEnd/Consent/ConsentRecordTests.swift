import Foundation
import Testing

@Suite("A pupil's consent record in a file", .serialized)
struct ConsentRecordTests {
    private static let states = ["given": "ConsentGiven", "withdrawn": "ConsentWithdrawn"]

    @Test("Is read by an independent RDF processor without a network, and has every answer of the school's list")
    func readElsewhere() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let file = school.folder.appending(path: "A0103.jsonld")

            let written = try await school.run("consent", "export", "A0103", "--to", file.plainPath, by: .office)
            let graph = try await RecordGraph.read(file)

            let rows = try Samples.table("consents.csv").filter { $0["admission_no"] == "A0103" }
            let website = rows.filter { $0["purpose"] == "website" && $0["medium"] == "photo" }.map { row in
                "\(Self.states[row["status"] ?? ""] ?? "?") \(row["effective_date"] ?? "?")"
            }
            let states = graph.events.filter { $0.process == "website/photo" }.map { event in
                "\(event.state) \(event.time.prefix(10))"
            }
            #expect(written.status == 0)
            #expect(graph.conformsTo == ["https://w3id.org/dpv/schema/dpv-27560#record"])
            #expect(graph.subjects == ["A0103"])
            #expect(graph.events.count == rows.count)
            #expect(graph.strangeTerms == [])
            #expect(states.sorted() == website.sorted())
            #expect(graph.standings["website/photo"] == "ConsentWithdrawn")
            #expect(graph.standings["learning/photo"] == "PublicInterestOngoing")
        }
    }

    @Test("Is not written over another file, nor for somebody whose role does not allow it")
    func refused() async throws {
        let school = try await SampleSchool.enrolled.value
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "record.jsonld").plainPath
            try await school.done("consent", "export", "A0101", "--to", file, by: .safeguardingLead)

            let again = try await school.run("consent", "export", "A0101", "--to", file, by: .office)
            let editor = try await school.run("consent", "export", "A0101", "--to", file + "2", by: .editor)

            #expect([again.status, editor.status] == [1, 1])
            #expect(again.complaint.isForPeople)
            #expect(!FileManager.default.fileExists(atPath: file + "2"))
        }
    }
}
