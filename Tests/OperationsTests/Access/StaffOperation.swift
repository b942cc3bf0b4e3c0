import AuditTrail
import SchoolMedia
import TestSupport

@testable import Operations

/// Everything that a member of staff can ask of the drive, with input that would be accepted from the right person.
enum StaffOperation: String, CaseIterable, Sendable {
    case addPicture, declare, importDeclarations
    case listAssets, showAsset, listRequests, showRequest, assess
    case readMaster
    case copyTrail, makeWeekSheet, addWitness, listWitnesses, requestCosignature, submitCheckpoint, addWitnessedLog
    case resolveName
    case request, importRequests, approve, export, collect, recordCopy, takeDownCopy
    case importPupils, importGuardians, importConsents, recordConsent, showConsent, findAffected
    case enrolDevice, loseDevice, listDevices, importStaff, listStaff
    case importEvents, adoptPolicy, readTrail, identifyPupil
    case authorisePlace, assessImpact, comparePolicies
    case listTakeDowns, listCopies, showCopy, closeTakeDowns, assignTakeDowns, sweepTakeDowns, scanPublished
    case holdAsset, releaseAsset, listHolds, listEndingConsents, makeReport
    case proposeMapping, confirmMapping, checkMISFile, importMISFile, confirmMISFile, undoImport
    case listWhoMayBeShown, exportConsent, printTripList, protectPupil, unprotectPupil, readProtection
    case askAboutPupil, askAboutPicture, oversee, readWords, reindexTrail, checkIndex
    case proposeErasure, confirmErasure, holdRecord, releaseRecord
    case rotateLogKey, proveEntry

    /// What the school's table of roles calls it.
    var act: StaffAct {
        switch self {
        case .addPicture: .addMedia
        case .declare, .importDeclarations: .declare
        case .listAssets, .showAsset, .listRequests, .showRequest, .assess: .listAssets
        case .readMaster: .readMaster
        case .copyTrail: .exportTrail
        case .makeWeekSheet: .drawWeekSheet
        case .addWitness, .listWitnesses, .requestCosignature, .submitCheckpoint, .addWitnessedLog: .manageWitnesses
        case .request, .importRequests: .request
        case .approve: .approve
        case .resolveName: .resolveName
        case .export, .collect: .export
        case .recordCopy, .takeDownCopy: .recordCopy
        case .importPupils, .importGuardians: .importPupils
        case .importConsents, .proposeMapping, .confirmMapping, .checkMISFile, .importMISFile, .undoImport:
            .importConsent
        case .confirmMISFile: .confirmImport
        case .recordConsent: .recordConsent
        case .showConsent: .readConsent
        case .findAffected: .findAffected
        case .enrolDevice, .loseDevice, .listDevices: .manageDevices
        case .importStaff, .listStaff: .manageStaff
        case .importEvents: .manageEvents
        case .adoptPolicy: .adoptPolicy
        case .readTrail, .identifyPupil: .readAudit
        case .authorisePlace: .authorisePlace
        case .assessImpact, .comparePolicies: .comparePolicies
        case .listTakeDowns, .listCopies, .showCopy: .readTakeDowns
        case .closeTakeDowns: .closeTakeDown
        case .assignTakeDowns: .assignTakeDown
        case .sweepTakeDowns: .sweepTakeDowns
        case .scanPublished: .scanPublished
        case .holdAsset, .releaseAsset, .listHolds: .holdAsset
        case .listEndingConsents: .readConsent
        case .makeReport: .readReport
        case .listWhoMayBeShown: .readConsent
        case .exportConsent: .exportConsent
        case .printTripList: .printTripList
        case .protectPupil, .unprotectPupil: .protectPupil
        case .readProtection: .readProtection
        case .askAboutPupil, .askAboutPicture: .readAudit
        case .oversee: .overseeMonitors
        case .readWords: .readAuditWords
        case .reindexTrail, .checkIndex: .reindexTrail
        case .proposeErasure: .proposeErasure
        case .confirmErasure: .confirmErasure
        case .holdRecord, .releaseRecord: .holdRecord
        case .rotateLogKey: .rotateLogKey
        case .proveEntry: .proveEntry
        }
    }

    /// Those who may, and those who may not, each holding one role alone.
    var allowed: [Person] { StaffRole.allCases.filter(act.roles.contains).map(Person.only) }
    var forbidden: [Person] { StaffRole.allCases.filter { !act.roles.contains($0) }.map(Person.only) }

    func perform(in scene: Scene, by person: Person) async throws {
        let staff = try await scene.school.staff(person)
        switch self {
        case .addPicture, .declare, .importDeclarations, .listAssets, .showAsset, .readMaster:
            try await performOnPictures(scene, staff)
        case .copyTrail, .makeWeekSheet, .addWitness, .listWitnesses, .requestCosignature, .submitCheckpoint,
            .addWitnessedLog:
            try await performOnTheTrailOutside(scene, staff)
        case .listRequests, .showRequest, .assess, .request, .importRequests, .approve, .export, .collect,
            .recordCopy, .takeDownCopy, .resolveName:
            try await performOnPublication(scene, staff)
        case .importPupils, .importGuardians, .importConsents, .recordConsent, .showConsent, .findAffected:
            try await performOnPupils(scene, staff)
        case .enrolDevice, .loseDevice, .listDevices, .importStaff, .listStaff, .importEvents, .adoptPolicy,
            .readTrail, .identifyPupil:
            try await performOnTheSchool(scene, staff)
        case .authorisePlace, .assessImpact, .comparePolicies:
            try await performOnThePolicy(scene, staff)
        case .listTakeDowns, .listCopies, .showCopy, .closeTakeDowns, .assignTakeDowns, .sweepTakeDowns,
            .scanPublished, .holdAsset, .releaseAsset, .listHolds, .listEndingConsents, .makeReport:
            try await performOnTakeDowns(scene, staff)
        case .proposeMapping, .confirmMapping, .checkMISFile, .importMISFile, .confirmMISFile, .undoImport:
            try await performOnMISFiles(scene, staff)
        case .listWhoMayBeShown, .exportConsent, .printTripList, .protectPupil, .unprotectPupil, .readProtection:
            try await performOnWhoMayBeShown(scene, staff)
        case .askAboutPupil, .askAboutPicture, .oversee, .readWords, .reindexTrail, .checkIndex, .proposeErasure,
            .confirmErasure,
            .holdRecord, .releaseRecord:
            try await performOnTheTrail(scene, staff)
        case .rotateLogKey: _ = try await RotateLogKey(on: scene.school.drive)(by: staff)
        case .proveEntry: _ = try await ProveEntry(on: scene.school.drive)(.entry(0), by: staff)
        }
    }

    private func performOnMISFiles(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        switch self {
        case .proposeMapping: _ = try await ProposeMapping(on: drive)(.mis("A0002,Yes,"), of: .mis, by: staff)
        case .confirmMapping: _ = try await ConfirmMapping(on: drive)(.misMapping, of: .mis, by: staff)
        case .checkMISFile: _ = try await ImportMISConsents(on: drive).check(.mis("A0002,Yes,"), by: staff)
        case .importMISFile: _ = try await ImportMISConsents(on: drive)(.mis("A0002,Yes,"), by: staff)
        case .confirmMISFile: _ = try await ConfirmMISImport(on: drive)(.mis("A0002,perhaps,"), by: staff)
        default: _ = try await UndoConsentImport(on: drive)(scene.consentImport, because: "a mistake", by: staff)
        }
    }

    static let ada = PupilReference.admissionNumber(Pupil.ada.admissionNumber)

    private func performOnPictures(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        switch self {
        case .addPicture:
            let picture = [UInt8].picture(7)
            _ = try await IngestPhoto(on: drive)(.of(picture, from: .staff(staff)), body: picture.arriving())
        case .declare:
            let statement = DeclareAsset.Statement(
                tags: [(Self.ada, .distant)],
                headCount: .pupils(1),
                place: nil,
                copyright: .permitted
            )
            _ = try await DeclareAsset(on: drive)(scene.asset, statement, by: staff)
        case .importDeclarations:
            let list = [UInt8].file(
                "photo,trip,heads,adults,unidentifiable,pupils,place,copyright",
                "a.jpg,,1,0,0,A0001:covered,,permitted"
            )
            let receipts = ["a.jpg": scene.asset]
            _ = try await ImportDeclarations(on: drive)(list, receipts: receipts, badRows: .refuseFile, by: staff)
        case .listAssets: _ = try await ListAssets(on: drive)(after: nil, limit: 10, by: staff)
        case .showAsset: _ = try await ListAssets(on: drive)(scene.asset, by: staff)
        default: _ = try await ReadMaster(on: drive)(scene.asset, .master, by: staff)
        }
    }

    private func performOnPublication(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        switch self {
        case .listRequests: _ = try await ListRequests(on: drive)(in: .open, by: staff)
        case .showRequest: _ = try await ListRequests(on: drive)(scene.openRequest, by: staff)
        case .assess: _ = try await AssessRequest(on: drive)(scene.openRequest, by: staff)
        case .request: _ = try await MakeRequest(on: drive)(.website([scene.asset]), by: staff)
        case .importRequests:
            let list = [UInt8].file("request,photo,purpose,channel,title,caption,alt_text", "r,a.jpg,website,page,,,")
            let receipts = ["a.jpg": scene.asset]
            _ = try await ImportRequests(on: drive)(list, receipts: receipts, badRows: .refuseFile, by: staff)
        case .approve:
            try await ApproveRequest(on: drive)(scene.openRequest, .approve(confirmed: [1, 2]), by: staff)
        case .resolveName:
            let asset = scene.asset
            try await ResolveName(on: drive)("Rose", in: .caption, beside: asset, of: scene.requestWithWord, by: staff)
        case .export: _ = try await ExportRequest(on: drive)(scene.approvedRequest, as: .folder, by: staff)
        case .collect: _ = try await CollectExportedFile(on: drive)(scene.exportedFile, by: staff)
        case .recordCopy:
            _ = try await RecordCopy(on: drive)(of: scene.exportedFile, at: "wall", until: nil, by: staff)
        default: try await TakeDownCopy(on: drive)(scene.copy, by: staff)
        }
    }

    private func performOnPupils(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        switch self {
        case .importPupils:
            let list = [UInt8].pupils("A0099,New,Pupil,,,2019-01-01,3,Ash,")
            _ = try await ImportPupils(on: drive)(list, badRows: .refuseFile, by: staff)
        case .importGuardians:
            let list = [UInt8].guardians("A0002,father,Mr,New,Father,father")
            _ = try await ImportGuardians(on: drive)(list, badRows: .refuseFile, by: staff)
        case .importConsents:
            let list = [UInt8].consents("A0002,website,photo,given,2026-09-01,,mother,mother,form,,")
            _ = try await ImportConsents(on: drive)(list, badRows: .refuseFile, by: staff)
        case .recordConsent:
            let statement = RecordConsent.Statement(
                pupil: Self.ada,
                purpose: .website,
                medium: .photo,
                answer: .withdrawn,
                guardian: "father",
                method: .email,
                evidence: nil,
                expires: nil
            )
            _ = try await RecordConsent(on: drive)(statement, by: staff)
        case .showConsent: _ = try await ShowConsent(on: drive)(Self.ada, by: staff)
        default: _ = try await FindAffected(on: drive)(Self.ada, purpose: nil, by: staff)
        }
    }

    private func performOnThePolicy(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        switch self {
        case .authorisePlace: _ = try await AuthorisePlace(on: drive)("sick bay", for: "farm", by: staff)
        case .assessImpact: _ = try await AssessImpact(on: drive)(.schoolPolicy, by: staff)
        default:
            _ = try await ComparePolicies(on: drive)([.schoolPolicy], on: scene.asset, for: .website, by: staff)
        }
    }

    private func performOnTheSchool(_ scene: Scene, _ staff: ActingStaff) async throws {
        let drive = scene.school.drive
        switch self {
        case .enrolDevice: _ = try await EnrolDevice(on: drive)(label: "iPad 2", by: staff)
        case .loseDevice: try await ChangeDeviceStatus(on: drive)(scene.device, to: .lost, by: staff)
        case .listDevices: _ = try await ListDevices(on: drive)(by: staff)
        case .importStaff:
            let list = [UInt8].staff(["newcomer,New Comer,staff"])
            _ = try await ImportStaff(on: drive)(list, badRows: .refuseFile, by: .technician(staff))
        case .listStaff: _ = try await ListStaff(on: drive)(by: staff)
        case .importEvents:
            let trips = [UInt8].trips("museum,A visit to the museum,trip,2026-09-20,Museum,Oak")
            let pupils = [UInt8].tripPupils("museum,A0001")
            _ = try await ImportEvents(on: drive)(trips: trips, pupils: pupils, badRows: .refuseFile, by: staff)
        case .adoptPolicy:
            _ = try await AdoptPolicy(on: drive)(.schoolPolicy + Array("\n# A new one.\n".utf8), by: staff)
        case .readTrail: _ = try await ReadTrail(on: drive)(AuditQuery(), limit: 10, by: staff)
        default: _ = try await ReadTrail(on: drive)(about: Self.ada, AuditQuery(), limit: 1, by: staff)
        }
    }
}
