internal import AuditTrail
internal import Registry
public import SchoolMedia
internal import Vault

/// Hands over a file that was exported to the drive, after asking the gates once more (R19).
public struct CollectExportedFile: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The bytes of an exported file, unless a consent was withdrawn since the export.
    ///
    /// - Throws: `Refusal` when the account may not, there is no such file on the drive, or a gate says no now; every
    ///   answer is logged before a byte is read.
    public func callAsFunction(_ name: NeutralName, by staff: ActingStaff) async throws -> [UInt8] {
        try await drive.authorise(staff, to: .export)
        let names = try await drive.pupilNames()
        let decided = try await drive.change { [drive] transaction in
            guard let file = try transaction.snapshot.exportedFile(name: name), file.state == .written,
                let export = try transaction.snapshot.export(file.export), try drive.holds(export)
            else {
                throw Refusal.notFound("exported file", name.rawValue)
            }
            let request = try drive.request(export.request, in: transaction.snapshot)
            guard let item = request.wish.items.first(where: { $0.asset == file.asset }) else {
                throw Refusal.notFound("exported file", name.rawValue)
            }
            let index = try drive.upToDate(names, in: transaction.snapshot).index
            let verdict = try drive.verdict(on: item, of: request.wish, names: index, in: transaction.snapshot)
            let fits = file.longEdge <= verdict.longEdge
            let mayLeave = verdict.isPermitted && fits
            let entry = try drive.entry(
                mayLeave ? .exportFileCollected : .exportFileRefused,
                by: staff.principal,
                on: [export.id.rawValue, file.asset.rawValue, file.id.rawValue],
                result: mayLeave ? .ok : .refused,
                rules: mayLeave ? [.checkedAtExport] : Set(verdict.rules + (fits ? [] : [.exposure])).sorted(),
                facts: verdict.facts,
                policy: verdict.policy
            )
            return Change(result: (export: export.id, verdict: verdict, size: file.longEdge), entries: [entry])
        }
        try require(decided.verdict, by: staff)
        try require(decided.size, within: decided.verdict.longEdge)
        let folder = drive.layout.exports + "/" + decided.export.rawValue
        return try StagedFolder.readPublished(name.rawValue, in: folder)
    }

    private func require(_ verdict: Verdict, by staff: ActingStaff) throws {
        guard let reason = verdict.explanation(for: Audience(of: staff)).first else { return }
        throw Refusal(
            .forbidden,
            code: "verdict",
            "This file may no longer leave. \(reason.sentence)",
            rule: reason.rule
        )
    }

    /// A file that was written under another policy may be larger than the policy in force lets one out.
    private func require(_ size: Int, within longEdge: Int) throws {
        guard size > longEdge else { return }
        throw Refusal(
            .forbidden,
            code: "size",
            "This file has more pixels than the policy now allows (\(longEdge) on the long edge). Export it again.",
            rule: .exposure
        )
    }
}

extension ExportedFileRecord {
    /// In pixels; 0 before it was written.
    fileprivate var longEdge: Int { max(width ?? 0, height ?? 0) }
}

extension Drive {
    /// Whether the loose files of an export are on this drive: not in an archive, elsewhere, or never finished.
    fileprivate func holds(_ export: ExportRecord) throws -> Bool {
        guard export.form == .folder, export.outcome == .completed else { return false }
        return try StagedFolder(existing: export.id.rawValue, in: layout.exports, of: layout).isPublished()
    }
}

extension Audience {
    /// What the person may learn, by the role that may learn most: only the safeguarding lead learns which pupil is
    /// protected (R12), and the office which family to ask.
    public init(of staff: ActingStaff) {
        let byKnowledge: [(StaffRole, Audience)] = [
            (.safeguardingLead, .safeguardingLead), (.office, .office), (.approver, .approver), (.editor, .editor),
        ]
        self = byKnowledge.first { staff.member.roles.contains($0.0) }?.1 ?? .staff
    }
}
