import Foundation
import Operations
import SchoolMedia
import Testing

@Suite("A server whose clock is behind", .serialized)
struct LateClockTests {
    @Test("says so to whoever asks how it is, and goes by the trail's last moment; one that is on time says nothing")
    func healthz() async throws {
        try await SampleSchool.enrolled.value.lending { school in
            let onTime = try await school.serving { try $0.answer(to: Message("GET", "/healthz")) }
            let twoDays = Date(timeIntervalSinceNow: 2 * 86_400)
            let drive = try await school.opened(at: .fixed(twoDays))
            _ = try await ListTakeDowns(on: drive)(.open, by: drive.identify(login: Login.editor.rawValue))
            try drive.close()

            let late = try await school.serving { try $0.answer(to: Message("GET", "/healthz")) }

            let day = String(twoDays.formatted(.iso8601).prefix(10))
            #expect(try onTime.json([String: String].self) == ["status": "ok"])
            #expect(late.status == 200)
            #expect(try late.json([String: String].self)["status"] == "ok")
            #expect(try late.json([String: String].self)["clock"]?.contains("behind the audit trail") == true)
            #expect(try late.json([String: String].self)["clock"]?.contains(day) == true)
        }
    }
}
