internal import Foundation
internal import Operations
internal import Registry
internal import SchoolMedia
internal import Vault

/// Writes a request, its approval, its export and the copies on the website, without any file.
struct PublicationWriter: Sendable {
    let keys: KeyRing
    let editor: StaffMemberID
    let head: StaffMemberID
    let policy: String
    let moment: Date

    func publish(_ pictures: [AssetID], in transaction: RegistryTransaction) throws {
        let request = PublicationRequestID.random()
        let export = ExportID.random()
        try transaction.add(
            RequestRecord(
                id: request,
                purpose: .website,
                medium: .photo,
                sealedChannel: try seal("the website", "publicationRequest", "sealedChannel", request.rawValue),
                sealedTitle: try seal("Our week", "publicationRequest", "sealedTitle", request.rawValue),
                requestedBy: editor,
                requestedAt: moment,
                state: .open
            ),
            assets: try pictures.enumerated().map { try item($1, at: $0, of: request) }
        )
        try transaction.record(
            ApprovalRecord(
                request: request,
                approver: head,
                decidedAt: moment,
                decision: .approved,
                checklist: ["1": true]
            )
        )
        try transaction.add(
            ExportRecord(id: export, request: request, by: editor, startedAt: moment, form: .folder, longEdge: 1_600)
        )
        let files = try pictures.map { try write($0, export, transaction) }
        try transaction.finish(export, at: moment, outcome: .completed)
        for (number, file) in files.enumerated() { try publish(file, number, transaction) }
    }

    private func item(
        _ picture: AssetID,
        at position: Int,
        of request: PublicationRequestID
    ) throws -> RequestedAssetRecord {
        let row = request.rawValue + "/" + picture.rawValue
        return RequestedAssetRecord(
            request: request,
            asset: picture,
            position: position,
            sealedCaption: try seal("On the meadow.", "requestedAsset", "sealedCaption", row),
            sealedAltText: try seal("Children outdoors.", "requestedAsset", "sealedAltText", row)
        )
    }

    private func write(
        _ picture: AssetID,
        _ export: ExportID,
        _ transaction: RegistryTransaction
    ) throws -> ExportedFileID {
        let file = ExportedFileID.random()
        let shown = try transaction.snapshot.declaration(of: picture)?.tags.map(\.pupil) ?? []
        let answers = try transaction.snapshot.consentEvents(of: Set(shown), purpose: .website, medium: .photo)
        try transaction.add(
            ExportedFileRecord(
                id: file,
                export: export,
                asset: picture,
                name: .random(),
                state: .intended,
                policyHash: policy,
                facts: answers.values.flatMap { $0.map(\.id) }.sorted()
            )
        )
        let hash = file.rawValue.utf8.map { String(format: "%02x", $0) }.joined().suffix(64)
        try transaction.markWritten(
            file,
            sha256: String(hash).padding(toLength: 64, withPad: "0", startingAt: 0),
            byteCount: 300_000,
            width: 1_600,
            height: 1_200
        )
        return file
    }

    private func publish(_ file: ExportedFileID, _ number: Int, _ transaction: RegistryTransaction) throws {
        let copy = PublishedCopyID.random()
        let place = "https://school.example/news/\(file.rawValue.suffix(4))/\(number)"
        try transaction.add(
            Registry.CopyRecord(
                id: copy,
                file: file,
                kind: .web,
                sealedPlace: try seal(place, "publishedCopy", "sealedPlace", copy.rawValue),
                recordedBy: editor,
                from: moment,
                until: nil
            )
        )
    }

    private func seal(_ text: String, _ table: String, _ column: String, _ row: String) throws -> [UInt8] {
        try keys.fieldSealer.seal(text, under: keys.registerKey, table: table, column: column, row: row)
    }
}
