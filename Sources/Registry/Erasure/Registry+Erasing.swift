public import Foundation
internal import GRDB
public import SchoolMedia

private let erasureTable = Table("assetErasure", key: "asset")

extension RegistrySnapshot {
    /// Whether a picture's key was destroyed: nobody can see it any more.
    public func isErased(_ asset: AssetID) throws -> Bool {
        try connection.count(
            "SELECT count(*) AS count FROM assetErasure WHERE asset = \(asset.rawValue)",
            from: erasureTable
        ) > 0
    }

    /// The pictures that were erased from a moment on, inclusive.
    public func assetsErased(since moment: Date) throws -> [AssetID] {
        try connection.rows(
            "SELECT asset FROM assetErasure WHERE erasedAt >= \(Moment.text(moment)) ORDER BY asset",
            from: erasureTable
        ) { try $0.value("asset") }
    }

    /// The files that were exported of a picture, in order of export.
    public func exportedFiles(of asset: AssetID) throws -> [ExportedFileRecord] {
        try ExportedFileRow.files(where: "exportedFile.asset = \(asset.rawValue)", on: connection)
    }

    /// The requests that want a picture.
    public func requests(wanting asset: AssetID) throws -> [PublicationRequestID] {
        try connection.rows(
            "SELECT request, asset FROM requestedAsset WHERE asset = \(asset.rawValue) ORDER BY request",
            from: Table("requestedAsset", key: "request", "asset")
        ) { try $0.value("request") }
    }

    /// How many details of entries of the trail are kept about somebody.
    public func detailCount(of owner: String) throws -> Int {
        try connection.count(
            "SELECT count(*) AS count FROM auditDetail WHERE owner = \(owner)",
            from: Table("auditDetail", key: "entry")
        )
    }
}

extension RegistryTransaction {
    /// Takes what names or finds a pupil out of the rows that others refer to: what was sealed under the pupil's key is
    /// overwritten, lookups become random, and nothing of the pupil may be published. Safe to repeat.
    ///
    /// - Parameters:
    ///   - pupil: the pupil; the key is destroyed separately.
    ///   - random: 32 new random bytes with each call.
    /// - Throws: `RegistryError`.
    public func blank(_ pupil: PupilID, random: () -> [UInt8]) throws {
        try upsert(
            PupilRecord(
                id: pupil,
                admissionLookup: random(),
                sealedDetails: Self.nothing,
                schoolClass: "",
                protection: .neverPublish,
                rollStatus: .left
            )
        )
        for guardian in try snapshot.guardians(of: pupil) {
            try upsert(
                GuardianRecord(
                    id: guardian.id,
                    pupil: pupil,
                    referenceLookup: random(),
                    sealedDetails: Self.nothing
                )
            )
        }
        try connection.change("DELETE FROM pupilKey WHERE pupil = \(pupil.rawValue)")
        try connection.change("DELETE FROM tripPupil WHERE pupil = \(pupil.rawValue)")
        try connection.change("DELETE FROM pupilTag WHERE pupil = \(pupil.rawValue)")
    }

    /// Destroys a picture's key and takes what is known of it out of the rows that others refer to: who is in it, what
    /// would recognise its bytes again, and when it was taken. Refused with `constraint` when it was erased already.
    ///
    /// - Parameters:
    ///   - asset: the picture; its files are removed separately.
    ///   - moment: when.
    ///   - random: 32 new random bytes.
    /// - Throws: `RegistryError`.
    public func erase(_ asset: AssetID, at moment: Date, random: [UInt8]) throws {
        try connection.change(
            "INSERT INTO assetErasure (asset, erasedAt) VALUES (\(asset.rawValue), \(Moment.text(moment)))"
        )
        try destroyKey(of: asset.rawValue)
        try deleteDetails(of: asset.rawValue)
        try connection.change("DELETE FROM pupilTag WHERE asset = \(asset.rawValue)")
        try connection.change("DELETE FROM declaration WHERE asset = \(asset.rawValue)")
        try connection.change(
            "UPDATE asset SET fingerprint = \(Data(random)), takenOn = NULL, event = NULL WHERE id = \(asset.rawValue)"
        )
    }

    /// Replaces the words that belong to one picture of a request: caption, alt text, and the file name that was wished
    /// for.
    public func replaceWords(
        of asset: AssetID,
        in request: PublicationRequestID,
        sealedCaption: [UInt8],
        sealedAltText: [UInt8],
        sealedFileName: [UInt8]?
    ) throws {
        try connection.change(
            """
            UPDATE requestedAsset
            SET sealedCaption = \(Data(sealedCaption)), sealedAltText = \(Data(sealedAltText)),
                sealedFileName = \(sealedFileName.map { Data($0) })
            WHERE request = \(request.rawValue) AND asset = \(asset.rawValue)
            """
        )
    }

    /// Stands for what was sealed: one byte, which opens with no key.
    private static let nothing: [UInt8] = [0]
}
