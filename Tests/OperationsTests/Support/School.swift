import Decoding
import Imaging
import Registry
import SchoolMedia
import TestSupport

@testable import Operations

/// A made-up school on a drive of its own: staff, five pupils with guardians, one trip, a policy, and nothing else.
struct School: Sendable {
    let drive: Drive
    let clock: SchoolClock
    let rootKeyPath: String

    /// Opens the same drive once more, as another process would.
    func reopened() async throws -> School {
        let other = try await Drive.open(
            at: drive.path,
            rootKeyPath: rootKeyPath,
            decoder: .inThisProcess,
            time: clock.source
        )
        return School(drive: other, clock: clock, rootKeyPath: rootKeyPath)
    }

    func staff(_ person: Person) async throws -> ActingStaff {
        try await drive.identify(login: person.rawValue)
    }

    /// The identifier that the drive gave to a pupil of the list.
    func id(of pupil: Pupil) async throws -> PupilID {
        try await drive.registry.read { [keys = drive.keys] snapshot in
            try snapshot.pupil(.admissionNumber(pupil.admissionNumber), keys: keys).id
        }
    }

    /// Brings a pupil of the list up to date.
    func importPupils(_ rows: String...) async throws {
        let list = Array(([[UInt8].pupilHeader] + rows).joined(separator: "\n").utf8)
        _ = try await ImportPupils(on: drive)(list, badRows: .refuseFile, by: staff(.office))
    }
}

/// Lends a school on Monday at nine.
func withSchool<Result>(
    policy: [UInt8] = .schoolPolicy,
    decoder: PictureDecoder = .inThisProcess,
    _ body: (School) async throws -> Result
) async throws -> Result {
    try await withTemporaryDrive { root in
        let clock = SchoolClock(.nineOClock)
        let key = root + "/root.key"
        let drive = try await Drive.create(
            at: root + "/drive",
            rootKeyPath: key,
            decoder: decoder,
            time: clock.source
        ).drive
        let school = School(drive: drive, clock: clock, rootKeyPath: key)
        try await school.furnish(policy)
        let result = try await body(school)
        try drive.close()
        return result
    }
}

extension School {
    func furnish(_ policy: [UInt8]) async throws {
        _ = try await ImportStaff(on: drive)(.staffList, badRows: .refuseFile, by: .firstSetup)
        _ = try await AdoptPolicy(on: drive)(policy, by: staff(.headteacher))
        _ = try await ImportPupils(on: drive)(.everybody, badRows: .refuseFile, by: staff(.office))
        _ = try await ImportGuardians(on: drive)(.everybodysGuardians, badRows: .refuseFile, by: staff(.office))
        _ = try await ImportEvents(on: drive)(
            trips: .trips("farm,A day at the farm,trip,2026-09-10,Farm,Oak"),
            pupils: .tripPupils("farm,A0001", "farm,A0002"),
            badRows: .refuseFile,
            by: staff(.office)
        )
    }
}

extension [UInt8] {
    static let pupilHeader =
        "admission_no,legal_forename,legal_surname,preferred_forename,preferred_surname,dob,year_group,class,protected"

    /// The pupils of `Pupil.everybody`.
    static let everybody = Array(
        ([pupilHeader]
            + Pupil.everybody.map { pupil in
                let name = pupil.name
                return "\(pupil.admissionNumber.rawValue),\(name.legalForename),\(name.legalSurname),"
                    + "\(name.preferredForename ?? ""),,2019-01-01,3,Oak,"
            })
            .joined(separator: "\n").utf8
    )

    /// Two guardians of Ada, one of each of the others.
    static let everybodysGuardians = guardians(
        "A0001,mother,Ms,Grace,King,mother",
        "A0001,father,Mr,Noah,Noël,father",
        "A0002,mother,Ms,Orla,O'Neill,mother",
        "A0003,grandmother,Ms,Lien,van der Berg,grandmother",
        "A0004,mother,Ms,Iga,Łukowska,mother",
        "A0005,mother,Ms,Ivy,Green,mother"
    )

    /// The policy of the made-up school.
    static let schoolPolicy = Array(
        """
        school: Larkfield Primary School
        version: 2026-09
        purposes:
          learning: {basis: public_task}
          display: {basis: consent}
          website: {basis: consent, long_edge: 1600}
          social: {basis: consent, long_edge: 1080}
        no_record: refuse
        exposure: group
        single_pupil: warn
        names_with_work: none
        second_person: true
        approvers: [approver]
        audio_video_permission: true
        places_refused: [toilets, changing rooms]
        places_authorised: [sick bay]
        checklist: [Is everyone suitably dressed?, Does the picture respect everyone's dignity?]
        keep_taken_on: false
        copyright_notice: "© Larkfield Primary School"
        ai_training: forbidden
        consent_renewal_months: 12
        take_down_days: 5
        """.utf8
    )
}
