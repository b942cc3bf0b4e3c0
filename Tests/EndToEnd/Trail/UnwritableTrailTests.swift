import Foundation
import Testing

@Suite("A trail that cannot be written", .serialized, .enabled(if: Tool.strace.isInstalled))
struct UnwritableTrailTests {
    @Test("Nothing comes in and nothing leaves, and pictures can be looked at; later everything goes on")
    func server() async throws {
        try await SampleSchool.approved.value.lending { school in
            let asset = try school.asset("IMG_2042.JPG")
            let photo = Samples.photo("IMG_2042.JPG")
            let path = "requests/\(try school.request("farm-page"))/exports"
            // Whatever a server has to put right when it starts, it has put right before the drive fails.
            try await school.serving { _ in }
            let lines = try school.trail.lines()

            let failing = school.trailFailing("pwrite64", with: "ENOSPC")
            let ended = try await school.servingToItsEnd(under: failing) { server in
                let refused = [
                    try server.call("POST", path, "{}", by: .editor),
                    try await server.upload(photo, by: school.devices[0]),
                    try server.call("POST", path, "{}", by: .editor),
                ]
                let looked = [
                    try server.call("GET", "assets/\(asset)", by: .head),
                    try server.call("GET", "requests", by: .editor),
                ]
                let health = try server.answer(to: Message("GET", "/healthz"))
                try server.endUnderTool()

                #expect(health.status == 503)
                #expect(refused.map(\.status) == [503, 503, 503])
                #expect(looked.map(\.status) == [200, 200])
            }
            let left = try school.exports.filesBelow()
            let after = try school.trail.lines()
            let verified = try await school.run("audit", "verify").status
            let export = try await school.export("farm-page")

            #expect(ended == 0)
            #expect(left == [])
            #expect(after == lines)
            #expect(verified == 0)
            #expect(export.written.count == 4)
        }
    }

    @Test("A policy, an account and an erasure are not carried out, and the trail tells so afterwards")
    func commands() async throws {
        try await SampleSchool.approved.value.lending { school in
            let failing = school.trailFailing("pwrite64", with: "EIO")
            let text = try String(contentsOf: Samples.school("policy.yaml"), encoding: .utf8)
            let stricter = text.replacing("exposure: group", with: "exposure: not_identifiable")
            let policy = try school.write(stricter, named: "stricter.yaml")
            let staff = try school.write("login,name,roles\nn.new,Nina New,staff\n", named: "staff.csv")
            _ = try await school.done("pupil", "erase", "A0101", by: .office)
            let before = try await school.done("policy", "show", "--json", by: .head).text

            let failed = try await [
                (["policy", "adopt", policy], Login.head), (["staff", "import", staff], .technician),
                (["pupil", "erase", "A0101", "--confirm"], .head),
            ]
            .asyncMap { command, login in
                let outcome = try await school.run(command + ["--as", login.rawValue], under: failing)
                try await school.serving { _ in }
                return outcome
            }

            let after = try await school.done("policy", "show", "--json", by: .head).text
            let nobody = try await school.run("asset", "list", "--as", "n.new").status
            let pupil = try await school.run("consent", "show", "A0101", by: .office).status
            let told = try ["policy", "staff", "erasure"].map { try school.trail.entries(of: $0 + ".failed").count }
            #expect(failed.map(\.isRefusal) == [true, true, true])
            #expect(after == before)
            #expect([nobody, pupil] == [1, 0])
            #expect(told == [1, 1, 1])
        }
    }
}
