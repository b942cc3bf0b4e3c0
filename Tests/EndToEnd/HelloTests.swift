import Testing
@Suite("X") struct X {
    @Test func a() async throws {
        let s = try await SampleSchool.published.value
        print(s.exports)
        print(try s.school.trail.entries().count)
    }
}
