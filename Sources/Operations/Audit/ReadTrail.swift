public import AuditTrail
internal import Registry
internal import SchoolMedia
internal import Vault

/// Answers questions to the audit trail; that somebody asked is logged too (R21, R22, R32).
public struct ReadTrail: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The entries that a question matches, oldest first.
    ///
    /// Every entry is answered as its line stands in the trail, and only if it is the line that was indexed.
    /// - Parameters:
    ///   - query: the question.
    ///   - page: which of the matches.
    ///   - limit: how many entries at most.
    ///   - staff: who asks.
    /// - Returns: at most `limit` entries.
    /// - Throws: `Refusal` when the account may not; `AuditLogError` when the trail cannot be read or was changed.
    public func callAsFunction(
        _ query: AuditQuery,
        _ page: TrailPage = .newest,
        limit: Int,
        by staff: ActingStaff
    ) async throws -> TrailAnswer {
        try await drive.authorise(staff, to: .readAudit)
        let query = try await identified(query)
        let answer = try await answer(TrailQuestion(query), page, limit)
        try await note(query, about: query.object.map { [$0] } ?? [], answer, page, by: staff)
        return answer
    }

    /// The entries about a pupil: those that name the pupil, and what became of the pictures that show the pupil.
    ///
    /// - Parameters:
    ///   - reference: the pupil; one whose record was erased is found by identifier.
    ///   - query: further conditions.
    ///   - page: which of the matches.
    ///   - limit: how many entries at most.
    ///   - staff: who asks.
    /// - Returns: at most `limit` entries, the oldest of them first.
    /// - Throws: `Refusal` when the account may not, or there is no such pupil; `AuditLogError` when the trail cannot
    ///   be read or was changed.
    public func callAsFunction(
        about reference: PupilReference,
        _ query: AuditQuery,
        _ page: TrailPage = .newest,
        limit: Int,
        by staff: ActingStaff
    ) async throws -> TrailAnswer {
        try await drive.authorise(staff, to: .readAudit)
        let query = try await identified(query)
        let pupil = try await drive.registry.read { [keys = drive.keys] in
            try $0.pupil(reference, keys: keys).id.rawValue
        }
        try await TrailIndexing(on: drive).bringUpToDate()
        let companions = try await drive.registry.read {
            try $0.trailCompanions(of: pupil, action: AuditAction.assetDeclared.rawValue)
        }
        var question = TrailQuestion(query)
        // Every picture that was ever declared to show the pupil, whether or not it still is.
        question.objects = companions.filter { AssetID(rawValue: $0) != nil }.union([pupil])
        let answer = try await answer(question, page, limit)
        try await note(query, about: [pupil], answer, page, by: staff)
        return answer
    }

    /// A login in place of an account's identifier finds that account, whether or not it is still in use.
    private func identified(_ query: AuditQuery) async throws -> AuditQuery {
        guard let actor = query.actor, StaffMemberID(rawValue: actor) == nil, DeviceID(rawValue: actor) == nil,
            ![Principal.server, .unknown].map(\.auditName).contains(actor)
        else { return query }
        let lookup = drive.keys.lookup(login: actor)
        guard let account = try await drive.registry.read({ try $0.staff(loginLookup: lookup) }) else {
            throw Refusal.notFound("account", actor)
        }
        var query = query
        query.actor = account.id.rawValue
        return query
    }

    private func answer(_ question: TrailQuestion, _ page: TrailPage, _ limit: Int) async throws -> TrailAnswer {
        var question = question
        question.turn(to: page)
        let answer = try await TrailIndexing(on: drive).lines(question, page.end, limit: limit)
        return TrailAnswer(lines: answer.lines, indexWasRebuilt: answer.indexWasRebuilt)
    }

    private func note(
        _ query: AuditQuery,
        about objects: [String],
        _ answer: TrailAnswer,
        _ page: TrailPage,
        by staff: ActingStaff
    ) async throws {
        let entry = try drive.entry(
            .auditRead,
            by: staff.principal,
            on: objects,
            counts: query.kinds.merging(["entries": answer.lines.count]) { first, _ in first }
        )
        let question = "\(objects) \(query)"
        try await drive.noteReading(entry, question: question, page == .newest ? .beginning : .continuation)
    }
}

extension AuditQuery {
    /// By what was asked, without saying what for.
    fileprivate var kinds: [String: Int] {
        let asked: [(String, Bool)] = [
            ("byActor", actor != nil), ("byDevice", device != nil), ("byAction", actionPrefix != nil),
            ("byResult", result != nil), ("byRule", rule != nil), ("byTime", from != nil || until != nil),
        ]
        return Dictionary(uniqueKeysWithValues: asked.filter(\.1).map { ($0.0, 1) })
    }
}
