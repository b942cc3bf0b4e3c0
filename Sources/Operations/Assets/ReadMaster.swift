internal import AuditTrail
internal import Imaging
internal import Registry
public import SchoolMedia
internal import Vault

/// Takes out a stored picture for inspection inside the school, in full size; that it was done is logged (R21, R32).
///
/// This is not a way to publish: it is for the safeguarding lead and the headteacher, and leaves no exported file that
/// could be recorded as published.
public struct ReadMaster: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Which of a picture's images is meant.
    public enum Image: String, CaseIterable, Sendable {
        case master
        case preview
        case thumbnail
    }

    /// The image's bytes, authenticated and verified to be clean.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such picture, or it is held; `VaultError` when the
    ///   file was changed on the drive.
    public func callAsFunction(_ asset: AssetID, _ image: Image, by staff: ActingStaff) async throws -> [UInt8] {
        try await drive.authorise(staff, to: .readMaster)
        let key = try await drive.registry.read { [keys = drive.keys] snapshot in
            guard let record = try snapshot.asset(asset) else { throw Refusal.notFound("picture", asset.rawValue) }
            guard record.hold == .none else {
                throw Refusal(.forbidden, code: "held", Reason.held.sentence(for: .staff), rule: .held)
            }
            return try snapshot.assetKey(of: asset, keys: keys)
        }
        try await drive.note(drive.entry(.assetRead, by: staff.principal, on: [asset.rawValue]))
        let kind: AssetKind =
            switch image {
            case .master: .master
            case .preview: .preview
            case .thumbnail: .thumbnail
            }
        return try ImageVerifier.verify(drive.assets.read(asset, kind: kind, key: key)).bytes
    }
}
