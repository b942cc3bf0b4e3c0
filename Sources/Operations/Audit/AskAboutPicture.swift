public import AuditTrail
internal import Registry
public import SchoolMedia

/// Tells the whole life of a picture, from the device to the last copy, as the trail has it (R22).
public struct AskAboutPicture: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// One thing that happened to the picture.
    public struct Step: Sendable {
        /// The entry.
        public let line: AuditEntry
        /// What happened, in a sentence without names.
        public let sentence: String
    }

    /// A picture's life.
    public struct Life: Sendable {
        /// The picture.
        public let asset: AssetID
        /// What happened to it, the oldest first.
        public let steps: [Step]
        /// Whether the registry's index of the trail contradicted the trail and was made anew for this answer.
        public let indexWasRebuilt: Bool
    }

    /// Everything that the trail says about a picture, the files exported of it and the copies of those; reading is
    /// logged.
    ///
    /// - Parameters:
    ///   - asset: the picture; erased ones have a life, too.
    ///   - page: which of the entries.
    ///   - limit: how many entries at most.
    ///   - staff: who asks.
    /// - Returns: the steps.
    /// - Throws: `Refusal` when the account may not, or there is no such picture; `AuditLogError` when the trail cannot
    ///   be read or was changed.
    public func callAsFunction(
        _ asset: AssetID,
        _ page: TrailPage = .newest,
        limit: Int,
        by staff: ActingStaff
    ) async throws -> Life {
        try await drive.authorise(staff, to: .readAudit)
        let wanted = try await drive.registry.read { snapshot in
            guard try snapshot.asset(asset) != nil else { throw Refusal.notFound("picture", asset.rawValue) }
            let files = try snapshot.exportedFiles(of: asset).map(\.id)
            let copies = try files.flatMap { try snapshot.copies(of: $0).map(\.id.rawValue) }
            return Set([asset.rawValue] + files.map(\.rawValue) + copies)
        }
        var question = TrailQuestion()
        question.objects = wanted
        question.turn(to: page)
        let answer = try await TrailIndexing(on: drive).lines(question, page.end, limit: limit)
        try await drive.noteReading(
            drive.entry(
                .auditRead,
                by: staff.principal,
                on: [asset.rawValue],
                counts: ["entries": answer.lines.count]
            ),
            question: "picture \(asset.rawValue)",
            page == .newest ? .beginning : .continuation
        )
        return Life(
            asset: asset,
            steps: answer.lines.map { Step(line: $0, sentence: $0.sentence) },
            indexWasRebuilt: answer.indexWasRebuilt
        )
    }
}

extension TrailQuestion {
    /// Asks for one page of the answer.
    mutating func turn(to page: TrailPage) {
        switch page {
        case .newest: break
        case .after(let number): after = number
        case .before(let number): before = number
        }
    }
}

extension TrailPage {
    /// From which end of the trail it is filled.
    var end: TrailEnd {
        if case .after = self { .oldest } else { .newest }
    }
}
