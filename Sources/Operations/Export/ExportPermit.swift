internal import AuditTrail
internal import Registry
internal import SchoolMedia

/// The right to let one picture out once, under one neutral name.
///
/// Made only by `ExportGate` from a permitted verdict, after the intent is durable in the audit trail; used up by
/// `ExportRenderer`. Using it twice does not compile.
struct ExportPermit: ~Copyable, Sendable {
    let asset: AssetID
    let file: ExportedFileID
    let name: NeutralName
    let longEdge: Int

    fileprivate init(asset: AssetID, file: ExportedFileID, name: NeutralName, longEdge: Int) {
        self.asset = asset
        self.file = file
        self.name = name
        self.longEdge = longEdge
    }
}

/// The gates' answer at the moment of export.
enum ExportAnswer: ~Copyable, Sendable {
    case permitted(ExportPermit)
    case refused(Verdict)
}

/// Asks the gates again, for one picture, at the moment at which it is to leave (R19).
struct ExportGate: Sendable {
    let drive: Drive
    let export: ExportID
    let request: PublicationRequestID
    let staff: ActingStaff
    let names: PupilNames

    /// Decides in the transaction that also records the intent, and waits until the intent is durable.
    ///
    /// A refusal is recorded in the same way. If the log cannot be written this throws, and nothing leaves.
    func answer(on asset: AssetID) async throws -> ExportAnswer {
        let file = ExportedFileID.random()
        let name = NeutralName.random()
        let decided = try await drive.change { transaction in
            try decide(asset, file, name, in: transaction)
        }
        guard decided.verdict.isPermitted else { return .refused(decided.verdict) }
        return .permitted(ExportPermit(asset: asset, file: file, name: name, longEdge: decided.longEdge))
    }

    private struct Decided: Sendable {
        let verdict: Verdict
        let longEdge: Int
    }

    private func decide(
        _ asset: AssetID,
        _ file: ExportedFileID,
        _ name: NeutralName,
        in transaction: RegistryTransaction
    ) throws -> Change<Decided> {
        let request = try drive.request(request, in: transaction.snapshot)
        try Self.requireApproval(of: request)
        guard let item = request.wish.items.first(where: { $0.asset == asset }) else {
            throw Refusal.notFound("picture in this request", asset.rawValue)
        }
        let index = try drive.upToDate(names, in: transaction.snapshot).index
        let verdict = try drive.verdict(on: item, of: request.wish, names: index, in: transaction.snapshot)
        if verdict.isPermitted {
            try transaction.add(
                ExportedFileRecord(intended: file, of: asset, in: export, named: name, because: verdict)
            )
        }
        let entry = try drive.entry(
            verdict.isPermitted ? .exportIntent : .exportFileRefused,
            by: staff.principal,
            on: [export.rawValue, request.id.rawValue, asset.rawValue] + (verdict.isPermitted ? [file.rawValue] : []),
            result: verdict.isPermitted ? .ok : .refused,
            rules: verdict.isPermitted ? [.checkedAtExport] : verdict.rules,
            facts: verdict.facts,
            policy: verdict.policy
        )
        return Change(result: Decided(verdict: verdict, longEdge: verdict.longEdge), entries: [entry])
    }

    /// - Throws: `Refusal` unless a second person has approved (R14).
    static func requireApproval(of request: PublicationRequest) throws {
        guard request.state == .approved else {
            throw Refusal(
                .conflict,
                code: "not-approved",
                "This request is \(request.state.rawValue). It has to be approved before anything is exported.",
                rule: .secondPerson
            )
        }
    }
}

extension ExportedFileRecord {
    fileprivate init(
        intended file: ExportedFileID,
        of asset: AssetID,
        in export: ExportID,
        named name: NeutralName,
        because verdict: Verdict
    ) {
        self.init(
            id: file,
            export: export,
            asset: asset,
            name: name,
            state: .intended,
            sha256: nil,
            byteCount: nil,
            width: nil,
            height: nil,
            policyHash: verdict.policy,
            facts: verdict.facts
        )
    }
}
