import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Vault

@testable import Operations

/// A pupil whose record holds nothing but words that stand nowhere else, and everything that can be known of a pupil.
struct Canaries: Sendable {
    /// What a person could read.
    static let words = [
        "Quillonia", "Zephyrine", "Oxbarrow", "Wrenquist", "Fennimark", "Tuppeworth", "Zephy", "2018-02-28",
        "CNRY-77/4", "Gwendragh", "Marrowick", "Lysandrel", "Pebbleton", "stepgrandmother", "godfatherly",
        "G-CNRY-1", "G-CNRY-2", "letter 4411 from 7 Quincetree Lane", "call 9922 about the flood", "UPN-Q998877",
    ]

    let school: School
    let pupil: PupilID
    /// Pictures of this pupil alone, and one with Ada in it.
    let own: [AssetID]
    let shared: AssetID
    let exported: ExportOutcome
    /// Bytes on the drive that only this pupil's record has: wrapped keys, sealed values, salts.
    let remains: [[UInt8]]

    static let reference = PupilReference("CNRY-77/4")

    init(in school: School, form: ExportForm = .folder) async throws {
        self.school = school
        try await school.importPupils(
            "CNRY-77/4,Quillonia,Oxbarrow,Zephyrine,Wrenquist,2018-02-28,3,Oak,"
        )
        let list = [UInt8].guardians(
            "CNRY-77/4,G-CNRY-1,Ms,Gwendragh,Marrowick,stepgrandmother",
            "CNRY-77/4,G-CNRY-2,Mr,Lysandrel,Pebbleton,godfatherly"
        )
        _ = try await ImportGuardians(on: school.drive)(list, badRows: .refuseFile, by: school.staff(.office))
        let reference = try Self.required(Self.reference)
        for (guardian, evidence) in [
            ("G-CNRY-1", "letter 4411 from 7 Quincetree Lane"), ("G-CNRY-2", "call 9922 about the flood"),
        ] {
            let statement = RecordConsent.Statement(
                pupil: reference,
                purpose: .website,
                medium: .photo,
                answer: .given,
                guardian: guardian,
                method: .form,
                evidence: evidence,
                expires: nil
            )
            _ = try await RecordConsent(on: school.drive)(statement, by: school.staff(.office))
        }
        try await school.record(.given, of: .ada)
        pupil = try await school.drive.registry.read { [keys = school.drive.keys] in
            try $0.pupil(reference, keys: keys).id
        }
        own = try await Array(20..<22).asyncMap { try await school.picture(of: [reference], number: $0) }
        shared = try await school.picture(of: [reference, .ada], number: 22)
        let request = try await school.approved(.website(own + [shared]))
        exported = try await school.export(request, as: form)
        remains = try await school.remains(of: pupil, own)
    }

    func propose(_ pictures: ErasurePlan.SharedPictures = .untag) async throws -> ErasurePlan {
        try await ErasePupil(on: school.drive).propose(.identifier(pupil), pictures, by: school.staff(.office))
    }

    func confirm(by person: Person = .headteacher) async throws -> ErasurePlan {
        try await ErasePupil(on: school.drive).confirm(.identifier(pupil), by: school.staff(person))
    }

    /// Which of the pupil's words and bytes stand in files of the drive.
    func found() throws -> [String] {
        let words = try Self.words.filter { try !school.files(holding: Array($0.utf8)).isEmpty }
        let bytes = try remains.indices.filter { try !school.files(holding: remains[$0]).isEmpty }
        return words + bytes.map { "remains \($0)" }
    }

    private static func required<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw NotThere() }
        return value
    }

    struct NotThere: Error {}
}

extension School {
    /// Takes a picture in and declares these pupils.
    fileprivate func picture(of pupils: [PupilReference], number: Int) async throws -> AssetID {
        let asset = try await add(.picture(number))
        let statement = DeclareAsset.Statement(
            tags: pupils.map { ($0, .turnedAway) },
            headCount: .pupils(pupils.count),
            place: "classroom",
            copyright: .school
        )
        _ = try await DeclareAsset(on: drive)(asset, statement, by: staff(.teacher))
        return asset
    }

    /// The bytes of everything that is kept of a pupil and of some pictures, as they stand on the drive.
    fileprivate func remains(of pupil: PupilID, _ assets: [AssetID]) async throws -> [[UInt8]] {
        let details = try trail().filter { $0.commitment != nil }.map(\.id)
        let rows = try await drive.registry.read { snapshot -> [[UInt8]?] in
            let kept = try details.compactMap { try snapshot.detail(of: $0) }.filter { $0.owner == pupil.rawValue }
            let record = try snapshot.pupil(pupil)
            let keys = try ([pupil.rawValue] + assets.map(\.rawValue)).map { try snapshot.wrappedKey(of: $0)?.bytes }
            let guardians = try snapshot.guardians(of: pupil).flatMap { [$0.sealedDetails, $0.referenceLookup] }
            let prints = try assets.map { try snapshot.asset($0)?.fingerprint }
            return keys + [record?.sealedDetails, record?.admissionLookup] + guardians + prints
                + kept.flatMap { [$0.salt, $0.sealed] }
        }
        return rows.compactMap { $0 }
    }
}
