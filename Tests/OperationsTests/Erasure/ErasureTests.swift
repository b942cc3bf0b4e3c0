import AuditTrail
import Foundation
import Registry
import SchoolMedia
import TestSupport
import Testing
import Vault

@testable import Operations

@Suite("Erasing a pupil's record")
struct ErasureTests {
    @Test("leaves no word, key, salt or sealed value of it in any file of the drive", arguments: ExportForm.allCases)
    func nothingIsLeft(_ form: ExportForm) async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school, form: form)
            let before = try canaries.found()
            _ = try await canaries.propose()

            _ = try await canaries.confirm()

            #expect(Canaries.words.count == 20)
            // Three wrapped keys; the pupil's row; two guardians' rows; two pictures' prints; two details with their
            // salts.
            #expect(canaries.remains.count == 15)
            #expect(before.count == canaries.remains.count)
            #expect(try canaries.found() == [])
        }
    }

    @Test("destroys the pictures that show nobody else, with what was exported of them", arguments: ExportForm.allCases)
    func ownPicturesGo(_ form: ExportForm) async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school, form: form)
            let names = try school.manifest(of: canaries.exported, form).files.map(\.name.rawValue)
            let kept = form == .folder ? [names[2]] : []
            _ = try await canaries.propose()

            let plan = try await canaries.confirm()

            let left = try school.files(in: \.assets).filter { path in
                canaries.own.contains { path.contains($0.rawValue) }
            }
            let shown = try await ListAssets(on: school.drive)(after: nil, limit: 10, by: school.staff(.editor))
            #expect(Set(plan.disposed) == Set(canaries.own))
            #expect(left == [])
            #expect(try school.files(in: \.exports).filter { $0.hasSuffix(".jpg") }.map(\.lastPart) == kept)
            #expect(try school.files(in: \.exports).filter { $0.hasSuffix(".zip") } == [])
            #expect(shown.map(\.asset.id) == [canaries.shared])
        }
    }

    @Test("takes the pupil's tag out of pictures with others, which are not published until declared anew")
    func sharedPicturesStay() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            _ = try await canaries.propose(.untag)
            _ = try await canaries.confirm()
            let request = try await school.approved(.website([canaries.shared]))

            let outcome = try await school.export(request)

            let ada = try await school.id(of: .ada)
            let declaration = try await school.records().declarations[canaries.shared]
            #expect(declaration?.tags.map(\.pupil) == [ada])
            #expect(outcome.written.isEmpty)
            #expect(outcome.refused.first?.verdict.rules.contains(.declaredComplete) == true)
        }
    }

    @Test("destroys pictures with others, too, when that was chosen")
    func sharedPicturesGo() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            _ = try await canaries.propose(.dispose)

            let plan = try await canaries.confirm()

            #expect(Set(plan.disposed) == Set(canaries.own + [canaries.shared]))
            #expect(try school.files(in: \.assets) == [])
        }
    }

    @Test("leaves every other pupil's record as it was, and the trail whole")
    func othersStay() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            let lines = try school.trail().map(\.line)
            let before = try await school.standing(of: .ada)
            _ = try await canaries.propose()
            _ = try await canaries.confirm()

            let names = try await school.drive.registry.read { [drive = school.drive] snapshot in
                try drive.open(snapshot.pupils(), in: snapshot).map(\.name.everyday)
            }
            let ada = try await school.standing(of: .ada)

            #expect(names.sorted() == Pupil.everybody.map(\.name.everyday).sorted())
            #expect(ada == before)
            #expect(try school.isTrailIntact())
            #expect(try school.trail().map(\.line).starts(with: lines))
            let finding = try await ReindexTrail(on: school.drive).check(by: school.staff(.technician))
            #expect(finding == .agree(entries: try school.trail().count))
        }
    }

    @Test("leaves the pupil's history in the trail, with identifiers, for whoever asks by identifier")
    func historyStays() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            _ = try await canaries.propose()
            _ = try await canaries.confirm()
            let lead = try await school.staff(.safeguardingLead)
            let reference = PupilReference.identifier(canaries.pupil)

            let entries = try await ReadTrail(on: school.drive)(about: reference, AuditQuery(), limit: 500, by: lead)
                .lines
            let account = try await AskAboutPupil(on: school.drive)(reference, by: lead)
            let byNumber = try await refusal {
                try await ReadTrail(on: school.drive)(
                    about: .admissionNumber(try #require(AdmissionNumber(rawValue: "CNRY-77/4"))),
                    AuditQuery(),
                    limit: 1,
                    by: lead
                )
            }

            let acts = Set(entries.map(\.action))
            #expect(acts.isSuperset(of: [.consentRecorded, .assetDeclared, .exportIntent, .erasureDone]))
            #expect(account.name == nil)
            #expect(byNumber?.kind == .notFound)
        }
    }

    @Test("keeps what is still out as tasks to take it down, which name nobody")
    func takeDownsStay() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            let file = try #require(canaries.exported.written.first?.name)
            let editor = try await school.staff(.editor)
            _ = try await RecordCopy(on: school.drive)(of: file, at: "news page", until: nil, by: editor)
            let plan = try await canaries.propose()
            _ = try await canaries.confirm()

            let tasks = try await ListTakeDowns(on: school.drive)(.open, by: editor)
            _ = try await CloseTakeDowns(on: school.drive)(tasks.map(\.id), .removed, by: editor)
            let closed = try await ListTakeDowns(on: school.drive)(.open, by: editor)

            #expect(plan.openCopies.count == 3)
            #expect(Set(tasks.map(\.cause)) == [.protected])
            #expect(tasks.count == 3)
            #expect(closed.isEmpty)
        }
    }

    @Test("is not done by one person alone, nor without a proposal, nor twice")
    func secondPerson() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            let unproposed = try await refusal { try await canaries.confirm() }
            try await school.makeEverything("deputy")
            let deputy = try await school.staff(.deputy)
            _ = try await ErasePupil(on: school.drive).propose(.identifier(canaries.pupil), .untag, by: deputy)

            let alone = try await refusal { try await canaries.confirm(by: .deputy) }
            _ = try await canaries.confirm()
            let again = try await refusal { try await canaries.confirm() }
            let proposed = try await refusal { try await canaries.propose() }

            #expect(unproposed?.code == "not-proposed")
            #expect(alone?.code == "second-person")
            #expect(again?.code == "erased")
            #expect(proposed?.code == "erased")
            #expect(try school.trail(.erasureDone).count == 1)
        }
    }

    @Test("is stopped by a legal hold, and by a picture that is held, until they are released")
    func holds() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            let lead = try await school.staff(.safeguardingLead)
            let reference = PupilReference.identifier(canaries.pupil)
            _ = try await canaries.propose()
            try await HoldRecord(on: school.drive).hold(reference, because: "a court order", by: lead)

            let legal = try await refusal { try await canaries.confirm() }
            try await HoldRecord(on: school.drive).release(reference, by: lead)
            _ = try await HoldAsset(on: school.drive).hold(canaries.own[0], because: "a report", by: lead)
            let incident = try await refusal { try await canaries.confirm() }
            let proposal = try await refusal { try await canaries.propose() }
            try await HoldAsset(on: school.drive).release(canaries.own[0], because: "closed", by: lead)
            _ = try await canaries.confirm()

            #expect([legal, incident, proposal].map { $0?.code } == ["legal-hold", "held", "held"])
            #expect(try school.trail(.erasureIntent).count == 1)
            #expect(try canaries.found() == [])
        }
    }

    @Test("lists beforehand what would go and what would stay, and changes nothing")
    func dryRun() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            let before = try await school.records()
            let office = try await school.staff(.office)

            let plan = try await ErasePupil(on: school.drive).preview(.identifier(canaries.pupil), .dispose, by: office)

            #expect(Set(plan.ownPictures) == Set(canaries.own))
            #expect(plan.sharedPictures == [canaries.shared])
            #expect(plan.guardians == 2)
            #expect(plan.answers == 2)
            #expect(plan.details == 2)
            #expect(plan.openCopies.count == 3)
            #expect(try await school.records() == before)
            #expect(try school.trail(.erasurePreviewed).map(\.objects) == [[canaries.pupil.rawValue]])
        }
    }

    @Test("that a crash cut off after the keys were destroyed is finished when the server starts")
    func finishedAfterACrash() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            _ = try await canaries.propose()
            try await school.cutOffErasure(of: canaries)
            try school.drive.close()
            let later = try await school.reopened()

            let serving = try await Serving.begin(on: later.drive)

            #expect(try later.trail(.erasureDone).map(\.actor) == ["server"])
            #expect(try canaries.found() == [])
            withExtendedLifetime(serving) {}
        }
    }

    @Test("lets the same picture and the same child come again as new ones")
    func comesAgain() async throws {
        try await withSchool { school in
            let canaries = try await Canaries(in: school)
            _ = try await canaries.propose()
            _ = try await canaries.confirm()

            let picture = try await school.add(.picture(20))
            try await school.importPupils("CNRY-77/4,Quillonia,Oxbarrow,,,2018-02-28,3,Oak,")
            let pupil = try await school.drive.registry.read { [keys = school.drive.keys] in
                try $0.pupil(try #require(Canaries.reference), keys: keys).id
            }

            #expect(!canaries.own.contains(picture))
            #expect(pupil != canaries.pupil)
        }
    }
}

extension String {
    fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? "" }
}

extension School {
    /// Gives an account the roles of the office and of the headteacher.
    fileprivate func makeEverything(_ login: String) async throws {
        let list = [UInt8].staff(["\(login),\(login.capitalized),office;approver"])
        _ = try await ImportStaff(on: drive)(list, badRows: .refuseFile, by: .technician(staff(.technician)))
    }

    /// Destroys the keys, and ends there as a crash would: a folder that is no folder keeps the files from being
    /// removed.
    fileprivate func cutOffErasure(of canaries: Canaries) async throws {
        let away = drive.layout.assets + ".away"
        try FileManager.default.moveItem(atPath: drive.layout.assets, toPath: away)
        await #expect(throws: VaultError.self) { try await canaries.confirm() }
        try FileManager.default.moveItem(atPath: away, toPath: drive.layout.assets)
    }
}
