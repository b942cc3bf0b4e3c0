internal import Foundation
internal import Imaging
internal import Operations
internal import Registry
internal import SchoolMedia
internal import Vault

/// A made-up school on a temporary drive: 2,000 pupils, and as many pictures and published copies as a measurement
/// wants.
struct BenchSchool {
    let drive: Drive
    private let registry: RegistryDatabase
    private let keys: KeyRing
    private var pupils: [PupilID] = []
    private var chance = RandomBits(seed: 7)

    static let pupilCount = 2_000
    static let purposes = [
        "website", "display", "social", "prospectus", "press", "partner", "newsletter", "video_wall",
    ]
    static let source = "bench"

    /// Makes the drive in a folder.
    init(in folder: URL, decoder: PictureDecoder) async throws {
        let path = folder.appending(path: "drive").path
        let key = folder.appending(path: "root.key").path
        drive = try await Drive.create(at: path, rootKeyPath: key, decoder: decoder, time: .system).drive
        let layout = try DriveLayout.open(at: path)
        registry = try RegistryDatabase.open(at: layout.registryFile)
        keys = try KeyRing.open(layout, root: RootKey.load(from: key, outside: layout))
        try await furnish()
    }

    func close() throws {
        try registry.close()
        try drive.close()
    }

    /// Reads from the registry beside the operations.
    func read<Value: Sendable>(_ body: @escaping @Sendable (RegistrySnapshot) throws -> Value) async throws -> Value {
        try await registry.read(body)
    }

    func staff(_ login: String) async throws -> ActingStaff { try await drive.identify(login: login) }

    private mutating func furnish() async throws {
        let staff = "login,name,roles\nhead,Head,approver\noffice,Office,office\neditor,Editor,editor\nlead,Lead,dsl\n"
        _ = try await ImportStaff(on: drive)(Array(staff.utf8), badRows: .refuseFile, by: .firstSetup)
        _ = try await AdoptPolicy(on: drive)(Self.policy, by: self.staff("head"))
        let header =
            "admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,protected"
        let rows = (0..<Self.pupilCount).map { "\(Self.number($0)),Forename\($0),Surname\($0),,,,3,Class \($0 / 30)," }
        let list = Array(([header] + rows).joined(separator: "\n").utf8)
        _ = try await ImportPupils(on: drive)(list, badRows: .refuseFile, by: self.staff("office"))
        pupils = try await registry.read { try $0.pupils().map(\.id) }
    }

    private static func number(_ pupil: Int) -> String { String(format: "P%05d", pupil) }

    private static var policy: [UInt8] {
        let purposes = purposes.map { "  \($0): {basis: consent}" }.joined(separator: "\n")
        let text = """
            school: Bench Primary School
            version: bench
            purposes:
            \(purposes)
            no_record: refuse
            exposure: group
            single_pupil: warn
            names_with_work: none
            second_person: true
            approvers: [approver]
            audio_video_permission: true
            places_refused: [toilets, changing rooms]
            checklist: [Is everyone suitably dressed?]
            keep_taken_on: false
            copyright_notice: "© Bench"
            ai_training: forbidden
            consent_renewal_months: 12
            take_down_days: 5
            """
        return Array(text.utf8)
    }
}

extension BenchSchool {
    /// A file of the school's MIS with a yes of each of some pupils for all eight purposes.
    static func consentFile(of pupils: Range<Int>) throws -> MISConsentFile {
        let header = ["Adno"] + purposes.map { "Q \($0)" }
        let rows = pupils.map { ([number($0)] + purposes.map { _ in "Yes" }).joined(separator: ",") }
        let bytes = Array(([header.joined(separator: ",")] + rows).joined(separator: "\n").utf8)
        guard let source = ConsentSource(source) else { throw BenchFailure("The source has no name.") }
        return MISConsentFile(
            bytes,
            from: source,
            exportedOn: CalendarDay(year: 2026, month: 9, day: 1),
            purpose: nil,
            medium: .photo,
            matches: nil,
            badRows: .refuseFile
        )
    }

    /// Confirms how the files of the school's MIS are read.
    func confirmMapping() async throws {
        let consents = Self.purposes.map { "\"Q \($0)\": [\($0)]" }.joined(separator: ", ")
        let text =
            "source: \(Self.source)\nshape: wide\nanswers: words\ncolumns: {Adno: admission_no}\nconsents: {\(consents)}\n"
        guard let source = ConsentSource(Self.source) else { throw BenchFailure("The source has no name.") }
        _ = try await ConfirmMapping(on: drive)(Array(text.utf8), of: source, by: staff("office"))
    }

    /// The pupil that questions are asked about.
    var somebody: PupilReference {
        get throws {
            guard let pupil = pupils.first else { throw BenchFailure("There is no pupil.") }
            return .identifier(pupil)
        }
    }
}

extension BenchSchool {
    /// Adds pictures, each with some pupils in it, all of them seen from behind.
    ///
    /// - Returns: the pictures, in the order in which they were added.
    mutating func addPictures(_ count: Int, pupilsInEach: Int) async throws -> [AssetID] {
        let teacher = try await staff("editor").member.id
        let now = drive.time.now()
        guard let heads = HeadCount(heads: pupilsInEach, adults: 0, unidentifiable: 0) else {
            throw BenchFailure("So many people are in no picture.")
        }
        var pictures: [(record: AssetRecord, declaration: Declaration)] = []
        for _ in 0..<count {
            let first = Int(chance.next() % UInt64(pupils.count))
            // Every seventh pupil from one on: no two alike in a picture.
            let shown = (0..<pupilsInEach).map { pupils[(first + 7 * $0) % pupils.count] }
            pictures.append(
                (
                    AssetRecord(
                        id: .random(),
                        device: nil,
                        event: nil,
                        addedBy: teacher,
                        receivedAt: now,
                        fingerprint: (0..<32).map { _ in UInt8(truncatingIfNeeded: chance.next()) },
                        width: 4_000,
                        height: 3_000,
                        byteCount: 3_000_000,
                        removal: RemovalReport(),
                        takenOn: nil,
                        hold: .none
                    ),
                    Declaration(
                        tags: shown.map { PupilTag(pupil: $0, face: .turnedAway) },
                        headCount: heads,
                        place: nil,
                        copyright: .school,
                        declaredBy: teacher,
                        declaredAt: now
                    )
                )
            )
        }
        try await registry.write { [pictures] transaction in
            for picture in pictures {
                try transaction.add(picture.record)
                try transaction.setDeclaration(picture.declaration, of: picture.record.id)
            }
        }
        return pictures.map(\.record.id)
    }

    /// Publishes pictures on the website, a hundred for each request, as if they had been exported.
    func publish(_ pictures: [AssetID]) async throws {
        let (editor, head) = (try await staff("editor").member.id, try await staff("head").member.id)
        let now = drive.time.now()
        let policy = try await AdoptPolicy(on: drive).inForce().hash
        try await registry.write { [keys] transaction in
            let writer = PublicationWriter(keys: keys, editor: editor, head: head, policy: policy, moment: now)
            var rest = pictures[...]
            while !rest.isEmpty {
                try writer.publish(Array(rest.prefix(100)), in: transaction)
                rest = rest.dropFirst(100)
            }
        }
    }
}
