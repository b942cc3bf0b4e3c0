import Foundation
import Registry
import SchoolMedia
import TestSupport

/// A made-up school: two pupils, one trip, and one picture that went from the iPad to the website.
enum School {
    static let policyHash = String(repeating: "a", count: 64)
    static let fileHash = String(repeating: "b", count: 64)

    static func furnish(_ transaction: RegistryTransaction) throws {
        try addPeople(transaction)
        try addPictures(transaction)
        try publish(transaction)
    }

    static func pupil(_ id: PupilID, _ byte: UInt8, schoolClass: String = "Oak") -> PupilRecord {
        PupilRecord(
            id: id,
            admissionLookup: lookup(byte),
            sealedDetails: [1, byte],
            schoolClass: schoolClass,
            protection: .none,
            rollStatus: .onRoll
        )
    }

    static func staff(_ id: StaffMemberID, _ byte: UInt8, roles: Set<StaffRole>) -> StaffRecord {
        StaffRecord(id: id, loginLookup: lookup(byte), sealedDetails: [2], roles: roles, status: .active)
    }

    static func answer(
        _ answer: ConsentEvent.Answer,
        id: ConsentEventID,
        of pupil: PupilID = .ada,
        for purpose: Purpose = .website,
        by giver: ConsentEvent.Giver = .guardian(.adasMother),
        at moment: Date = .noon,
        expires: Date? = nil
    ) -> ConsentEvent {
        ConsentEvent(
            id: id,
            pupil: pupil,
            purpose: purpose,
            medium: .photo,
            answer: answer,
            giver: giver,
            method: .form,
            effectiveFrom: moment,
            expires: expires,
            recordedAt: moment,
            recordedBy: .office
        )
    }

    static func asset(_ id: AssetID, _ byte: UInt8, at moment: Date, device: DeviceID? = .ipad) -> AssetRecord {
        var removal = RemovalReport()
        removal.add(.gpsPosition)
        return AssetRecord(
            id: id,
            device: device,
            event: .farm,
            addedBy: nil,
            receivedAt: moment,
            fingerprint: lookup(byte),
            width: 4_000,
            height: 3_000,
            byteCount: 1_000_000,
            removal: removal,
            takenOn: "2026-11-20",
            hold: .none
        )
    }

    static func declaration(of pupils: PupilID...) -> Declaration {
        .of(pupils.map { PupilTag(pupil: $0, face: .faceOn) })
    }

    static func request(_ id: PublicationRequestID, _ purpose: Purpose = .website) -> RequestRecord {
        RequestRecord(
            id: id,
            purpose: purpose,
            medium: .photo,
            sealedChannel: [3],
            sealedTitle: [4],
            requestedBy: .editor,
            requestedAt: .noon,
            state: .open
        )
    }

    static func item(_ asset: AssetID, of request: PublicationRequestID, at position: Int) -> RequestedAssetRecord {
        RequestedAssetRecord(
            request: request,
            asset: asset,
            position: position,
            sealedCaption: [5],
            sealedAltText: [6]
        )
    }

    static func resolvedName(_ asset: AssetID, of request: PublicationRequestID, _ byte: UInt8 = 1)
        -> ResolvedNameRecord
    {
        ResolvedNameRecord(
            request: request,
            asset: asset,
            field: .caption,
            textLookup: lookup(1),
            wordLookup: lookup(byte),
            sealedWord: [13],
            resolvedBy: .editor,
            resolvedAt: .noon
        )
    }

    static func approval(
        of request: PublicationRequestID,
        _ decision: ApprovalRecord.Decision = .approved
    ) -> ApprovalRecord {
        ApprovalRecord(
            request: request,
            approver: .headteacher,
            decidedAt: .afterSchool,
            decision: decision,
            checklist: ["Is everybody suitably dressed?": true]
        )
    }

    static func file(_ id: ExportedFileID, _ asset: AssetID, _ letter: Character) -> ExportedFileRecord {
        ExportedFileRecord(
            id: id,
            export: .farmFolder,
            asset: asset,
            name: .letter(letter),
            state: .intended,
            policyHash: policyHash,
            facts: [.adasYes]
        )
    }

    static func copy(_ id: PublishedCopyID, of file: ExportedFileID, until: Date? = .tomorrow) -> CopyRecord {
        CopyRecord(id: id, file: file, sealedPlace: [7], recordedBy: .editor, from: .afterSchool, until: until)
    }

    static func takeDown(_ id: TakeDownID, for cause: TakeDown.Cause = .withdrawn) -> TakeDownRecord {
        TakeDownRecord(
            id: id,
            file: .hensFile,
            copy: .farmCopy,
            cause: cause,
            openedAt: .afterSchool,
            dueAt: .tomorrow,
            owner: .person(.editor)
        )
    }

    static func protectionChange(
        _ id: ProtectionChangeID,
        of pupil: PupilID = .ben,
        from earlier: Protection = .none,
        to later: Protection = .neverPublish,
        at moment: Date = .noon
    ) -> ProtectionChangeRecord {
        ProtectionChangeRecord(
            id: id,
            pupil: pupil,
            earlier: earlier,
            later: later,
            sealedReason: [15],
            changedAt: moment,
            changedBy: .office
        )
    }

    private static func addPeople(_ transaction: RegistryTransaction) throws {
        try transaction.upsert(staff(.office, 1, roles: [.office, .staff]))
        try transaction.upsert(staff(.headteacher, 2, roles: [.approver]))
        try transaction.upsert(staff(.editor, 3, roles: [.editor]))
        try transaction.upsert(staff(.teacher, 4, roles: [.staff]))
        try transaction.upsert(pupil(.ada, 1))
        try transaction.upsert(pupil(.ben, 2))
        try transaction.upsert(
            GuardianRecord(id: .adasMother, pupil: .ada, referenceLookup: lookup(1), sealedDetails: [8])
        )
        try transaction.add(protectionChange(.numbered(901)))
        let yes = answer(.given, id: .adasYes)
        try transaction.add(ConsentEventRecord(yes, sealedEvidence: [9], source: nil))
        try transaction.adopt(
            PolicyRecord(hash: policyHash, yaml: [10], adoptedAt: .noon, adoptedBy: .headteacher)
        )
    }

    private static func addPictures(_ transaction: RegistryTransaction) throws {
        try transaction.add(
            DeviceRecord(
                id: .ipad,
                sealedLabel: [11],
                tokenLookup: lookup(1),
                status: .enrolled,
                enrolledAt: .noon,
                lastUploadAt: nil
            )
        )
        try transaction.add(EventRecord(id: .farm, reference: "farm-2026", sealedTitle: [12], day: "2026-11-20"))
        try transaction.add(asset(.hens, 1, at: .noon))
        try transaction.add(asset(.pond, 2, at: .afterSchool))
        try transaction.setDeclaration(declaration(of: .ada), of: .hens)
    }

    private static func publish(_ transaction: RegistryTransaction) throws {
        try transaction.add(request(.farmPage), assets: [item(.hens, of: .farmPage, at: 0)])
        try transaction.add(resolvedName(.hens, of: .farmPage))
        try transaction.record(approval(of: .farmPage))
        try transaction.add(
            ExportRecord(
                id: .farmFolder,
                request: .farmPage,
                by: .editor,
                startedAt: .afterSchool,
                form: .folder,
                longEdge: 1_600
            )
        )
        try transaction.add(file(.hensFile, .hens, "h"))
        try transaction.markWritten(.hensFile, sha256: fileHash, byteCount: 200_000, width: 1_600, height: 1_200)
        try transaction.add(copy(.farmCopy, of: .hensFile))
        try transaction.add(takeDown(.farmTask))
        try transaction.addLikeness([13], of: .hensFile)
        try transaction.hold(AssetHoldRecord(asset: .pond, heldAt: .afterSchool, heldBy: .office, sealedReason: [14]))
    }
}
