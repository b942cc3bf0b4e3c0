import Foundation
import Testing

@Suite("A door that is closed to a picture lets no byte of it out", .serialized)
struct ClosedDoorTests {
    /// What happens to an exported picture, so that it may no longer leave.
    enum Change: CaseIterable, Sendable {
        case withdrawn, held, purposeSwitchedOff, headCountChanged

        func happen(to photo: String, in school: School) async throws {
            switch self {
            case .withdrawn: _ = try await school.run(WithdrawalTests.withdrawal, by: Login.office.rawValue)
            case .held:
                let asset = try school.asset(photo)
                try await school.done("asset", "hold", asset, "--because", "a report", by: .safeguardingLead)
            case .purposeSwitchedOff:
                let policy = try String(contentsOf: Samples.school("policy.yaml"), encoding: .utf8)
                let off = policy.replacing(
                    "  website: {basis: consent",
                    with: "  website: {enabled: false, basis: consent"
                )
                let file = try school.write(off, named: "off.yaml")
                try await school.done("policy", "adopt", file, "--confirm-impact", by: .head)
            case .headCountChanged:
                let asset = try school.asset(photo)
                try await school.done("declaration", "make", asset, "A0201:turnedAway", "--heads", "9", by: .teacher)
            }
        }
    }

    static let photo = "IMG_2042.JPG"

    /// Ways of asking for the same file.
    static let askings: [(method: String, suffix: String, header: (String, String)?)] = [
        ("GET", "", nil), ("GET", "", ("Range", "bytes=0-")), ("GET", "", ("Range", "bytes=0-99")),
        ("GET", "", ("Range", "bytes=-500")), ("GET", "", ("Range", "bytes=0-1,100-200")),
        ("GET", "", ("If-None-Match", "*")), ("GET", "", ("If-Match", "*")),
        ("GET", "", ("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")),
        ("GET", "", ("If-Range", "\"x\"")), ("GET", "", ("Accept-Encoding", "gzip")),
        ("GET", "?download=1", nil), ("GET", "/", nil), ("HEAD", "", nil), ("OPTIONS", "", nil), ("POST", "", nil),
        ("POST", "", ("X-HTTP-Method-Override", "GET")), ("TRACE", "", nil),
    ]

    @Test("over HTTP, however it is asked for, also by who has begun to fetch it", arguments: Change.allCases)
    func overHTTP(change: Change) async throws {
        try await SampleSchool.declared.value.lending { school in
            let (_, file) = try await school.exportedFile(of: Self.photo)
            try await school.serving { server in
                let before = try server.everything(asking: "GET", file, ("Range", "bytes=0-99"))
                try await change.happen(to: Self.photo, in: school)

                let after = try Self.askings.map {
                    try server.everything(asking: $0.method, file + $0.suffix, $0.header)
                }

                #expect(before.holdsPicture)
                #expect(after.filter(\.holdsPicture).count == 0)
                #expect(
                    after.filter {
                        $0.starts(with: Data("HTTP/1.1 2".utf8)) || $0.starts(with: Data("HTTP/1.1 304".utf8))
                    }.count == 0
                )
                #expect(after.allSatisfy { $0.starts(with: Data("HTTP/1.1 4".utf8)) })
            }
        }
    }

    @Test(
        "on the command line, as a folder, as a ZIP file and elsewhere, and over HTTP as an export",
        arguments: Change.allCases
    )
    func exports(change: Change) async throws {
        try await SampleSchool.declared.value.lending { school in
            let (request, _) = try await school.exportedFile(of: Self.photo)
            let elsewhere = try school.handedOut()
            try await change.happen(to: Self.photo, in: school)
            let there = try school.exports.filesBelow()

            let folder = try await school.run("export", request, by: .editor)
            let zip = try await school.run("export", request, "--zip", by: .editor)
            let out = try await school.run("export", request, "--out", elsewhere.plainPath, by: .editor)
            let posted = try await school.serving { try $0.call("POST", "requests/\(request)/exports", by: .editor) }

            #expect([folder, zip, out].map(\.status) == [1, 1, 1])
            #expect(try posted.json(ExportAnswer.self).written.isEmpty)
            #expect(try school.exports.filesBelow() == there)
            #expect(try elsewhere.filesBelow() == [])
        }
    }

    @Test(
        "for a held picture, not even for the safeguarding lead, in any size",
        arguments: ["master", "preview", "thumbnail"]
    )
    func heldMaster(image: String) async throws {
        try await SampleSchool.declared.value.lending { school in
            let asset = try school.asset(Self.photo)
            let out = school.folder.appending(path: "out.jpg")
            try await school.done(
                "asset",
                "get",
                asset,
                "--image",
                image,
                "--out",
                out.plainPath,
                by: .safeguardingLead
            )
            #expect(try Data(contentsOf: out).holdsPicture)
            try FileManager.default.removeItem(at: out)
            try await Change.held.happen(to: Self.photo, in: school)

            let held = try await school.run(
                ["asset", "get", asset, "--image", image, "--out", out.plainPath],
                by: Login.safeguardingLead.rawValue
            )
            let denied = try await Login.allCases.filter { ![.safeguardingLead, .head, .secondApprover].contains($0) }
                .asyncMap {
                    try await school.run(["asset", "get", asset, "--out", out.plainPath], by: $0.rawValue).status
                }

            #expect(held.status == 1)
            #expect(held.complaint.contains("held"))
            #expect(Set(denied) == [1])
            #expect(!FileManager.default.fileExists(atPath: out.plainPath))
        }
    }

    @Test("that is for words gives words, whoever asks, also about a picture that may leave")
    func words() async throws {
        try await SampleSchool.declared.value.lending { school in
            let (request, file) = try await school.exportedFile(of: Self.photo)
            let asset = try school.asset(Self.photo)
            let routes = HTTPDoor.all.filter { $0.value == .words && $0.key.hasPrefix("GET /api/v1/") }.keys.map {
                route in
                route.dropFirst("GET /api/v1/".count).replacing("{asset}", with: asset)
                    .replacing("{request}", with: request).replacing("{name}", with: file)
            }
            try await school.serving { server in
                let answers = try routes.flatMap { route in
                    try Login.allCases.map { try server.call("GET", String(route), by: $0) }
                }

                #expect(answers.count == routes.count * Login.allCases.count)
                #expect(answers.filter { $0.status == 200 }.count > routes.count)
                #expect(answers.filter { $0.body.holdsPicture }.count == 0)
                #expect(answers.allSatisfy { $0.headers["content-type"]?.contains("json") == true })
            }
        }
    }
}

extension School {
    /// Exports one photograph to the drive.
    ///
    /// - Returns: the request, and the file's name.
    fileprivate func exportedFile(of photo: String) async throws -> (request: String, file: String) {
        let request = try await madeRequest(for: photo)
        try await done("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)
        let answer = try await done("export", request, "--json", by: .editor).json(ExportAnswer.self)
        guard let file = answer.written.first else { throw Unexpected("\(photo) was not exported") }
        return (request, file.name)
    }
}

extension RunningServer {
    /// Everything that the server says until it hangs up, when the editor asks for an exported file.
    fileprivate func everything(asking method: String, _ file: String, _ header: (String, String)?) throws -> Data {
        var message = staffMessage(method, "exported-files/" + file, by: .editor).with("Connection", "close")
        if let header { message = message.with(header.0, header.1) }
        let connection = try Connection(port: port)
        connection.send(message.bytes)
        return try connection.everything()
    }
}

extension Data {
    /// Whether a JPEG begins somewhere in it, or a part of one may be in it.
    fileprivate var holdsPicture: Bool {
        firstRange(of: Data([0xFF, 0xD8, 0xFF])) != nil || firstRange(of: Data([0xFF, 0xD9])) != nil
            || firstRange(of: Data("JFIF".utf8)) != nil || !isText
    }

    /// Bytes of a picture are no UTF-8.
    private var isText: Bool { String(validating: self, as: UTF8.self) != nil }
}
