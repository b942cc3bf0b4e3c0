import Foundation

/// The sample school at the stations of the one path; each is made once for all tests, from a copy of the one before.
enum SampleSchool {
    /// Accounts, policy, pupils, guardians and trips; no family has been asked yet.
    static let unasked = Task { try await found() }
    /// And consents and devices.
    static let enrolled = Task { try await following(unasked) { try await $0.recordAndEnrol() } }
    /// And every photograph, sent over HTTP and declared.
    static let declared = Task { try await following(enrolled) { try await $0.uploadAndDeclare() } }
    /// And the requests, approved.
    static let approved = Task { try await following(declared) { try await $0.requestAndApprove() } }
    /// And exported.
    static let published = Task { try await publish() }

    /// Everything of the sample school, and what its exports said.
    struct Published: Sendable {
        let school: School
        /// By reference in the sample's requests.
        let exports: [String: ExportAnswer]

        /// The folders in which exported files lie.
        var folders: [URL] { exports.values.compactMap(\.folder).sorted { $0.plainPath < $1.plainPath } }
    }

    private static func found() async throws -> School {
        var school = School(folder: try TemporaryFolder.make())
        school.bootstrapToken = try await school.done("init", "--json").json(InitAnswer.self).bootstrapToken
        try await school.done("staff", "import", file("staff.csv"))
        try await school.done("policy", "adopt", file("policy.yaml"), by: .head)
        try await school.done("pupil", "import", file("pupils.csv"), by: .office)
        try await school.done("pupil", "import-guardians", file("guardians.csv"), by: .office)
        try await school.done("event", "import", file("trips.csv"), "--pupils", file("trip-pupils.csv"), by: .office)
        return school
    }

    private static func following(
        _ station: Task<School, any Error>,
        _ step: (inout School) async throws -> Void
    ) async throws -> School {
        var school = try await station.value.copied(to: TemporaryFolder.make())
        try await step(&school)
        return school
    }

    private static func publish() async throws -> Published {
        let school = try await following(approved) { _ in }
        return Published(
            school: school,
            exports: [
                "farm-page": try await school.export("farm-page"),
                "museum-page": try await school.export("museum-page"),
                "press-story": try await school.export("press-story", "--zip"),
                "named-post": try await school.export("named-post", "--out", school.handedOut().plainPath),
            ]
        )
    }

    private static func file(_ name: String) -> String { Samples.school(name).plainPath }

    private struct InitAnswer: Decodable {
        let bootstrapToken: String
    }
}

extension School {
    /// A folder of the editor's own, outside the drive.
    func handedOut() throws -> URL {
        let handedOut = folder.appending(path: "handed-out")
        try FileManager.default.createDirectory(at: handedOut, withIntermediateDirectories: true)
        return handedOut
    }

    func export(_ reference: String, _ options: String...) async throws -> ExportAnswer {
        let outcome = try await run(["export", request(reference), "--json"] + options, by: Login.editor.rawValue)
        return try outcome.json(ExportAnswer.self).ended(outcome.status)
    }

    fileprivate mutating func recordAndEnrol() async throws {
        try await done("consent", "import", Samples.school("consents.csv").plainPath, by: .office)
        for row in try Samples.table("devices.csv") {
            let answer = try await done("device", "enrol", row["label"] ?? "", "--json", by: .technician)
            devices.append(try answer.json(School.Device.self))
        }
    }

    fileprivate mutating func uploadAndDeclare() async throws {
        let device = devices[0]
        let photos = try Samples.photos()
        var uploads: [Message] = []
        for photo in photos { uploads.append(try await .upload(Samples.photo(photo), token: device.token)) }
        let answers = try await serving { [uploads] server in try server.answersAtOnce(to: uploads) }
        receipts = Dictionary(
            uniqueKeysWithValues: try zip(photos, answers).map { ($0, try $1.json(ReceiptAnswer.self).asset) }
        )
        let declarations = Samples.school("declarations.csv").plainPath
        try await done("declaration", "import", declarations, "--receipts", noteReceipts(), by: .teacher)
    }

    fileprivate mutating func requestAndApprove() async throws {
        let wishes = Samples.school("requests.csv").plainPath
        let made = try await done("request", "import", wishes, "--receipts", noteReceipts(), "--json", by: .editor)
        let lines = try made.json([RequestLine].self)
        requests = Dictionary(uniqueKeysWithValues: lines.map { ($0.reference, $0.request) })
        for request in requests.values.sorted() {
            try await done("request", "approve", request, "--confirm", "1,2,3,4,5", by: .head)
        }
    }

    /// The sender's own note, outside the drive.
    func noteReceipts() throws -> String {
        let note = folder.appending(path: "receipts.tsv")
        let lines = receipts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
        try Data(lines.joined().utf8).write(to: note)
        return note.plainPath
    }
}

private struct RequestLine: Decodable {
    let reference: String
    let request: String
}
