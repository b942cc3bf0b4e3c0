internal import AuditTrail
internal import Foundation
internal import Registry
internal import Vault

/// Answers questions from the registry's index of the trail, and keeps the two in step.
///
/// The trail alone is the truth: a line is answered only as it stands there, and only if it is what the index says. An
/// index that disagrees is made anew from the trail, after the whole trail was checked.
struct TrailIndexing {
    private let drive: Drive
    private let trail: UncheckedEntries

    private static let groupSize = 2_000

    init(on drive: Drive) {
        self.drive = drive
        trail = UncheckedEntries(log: drive.layout.audit)
    }

    /// Lines, and whether the index had to be made anew for them.
    struct Answer {
        var lines: [AuditEntry]
        var indexWasRebuilt: Bool
    }

    /// The lines that a question matches, numbers ascending.
    ///
    /// - Throws: `AuditLogError` when the trail cannot be read or was changed.
    func lines(_ question: TrailQuestion, _ end: TrailEnd, limit: Int) async throws -> Answer {
        var rebuilt = try await bringUpToDate()
        if let lines = try await read(question, end, limit) { return Answer(lines: lines, indexWasRebuilt: rebuilt) }
        if !rebuilt {
            _ = try await rebuild(by: .server)
            rebuilt = true
            if let lines = try await read(question, end, limit) { return Answer(lines: lines, indexWasRebuilt: true) }
        }
        throw Refusal.trailIndex
    }

    /// Adds what the trail has and the index does not: after an upgrade, a restored registry, or a crash.
    ///
    /// - Returns: whether the index had to be made anew because it contradicted the trail.
    @discardableResult
    func bringUpToDate() async throws -> Bool {
        // In this order: what is appended meanwhile makes the trail longer, never shorter than the index.
        let extent = try await drive.registry.read { try $0.trailExtent() }
        let last = try trail.lastNumber() ?? -1
        guard extent.last ?? -1 <= last else {
            _ = try await rebuild(by: .server)
            return true
        }
        guard !extent.isWhole || extent.entries <= last else { return false }
        let first = try await drive.registry.read { try $0.firstMissingFromTrailIndex() }
        guard try await fill(from: first) else {
            _ = try await rebuild(by: .server)
            return true
        }
        return false
    }

    /// Makes the index anew from the whole trail, which is checked before, and logs that it was done.
    ///
    /// - Returns: how many entries it has now.
    /// - Throws: `AuditLogError` when the trail was changed; the index is left as it is then.
    func rebuild(by principal: Principal) async throws -> Int {
        try checkTrail()
        try await drive.registry.write { try $0.clearTrailIndex() }
        guard try await fill(from: 0) else { throw Refusal.trailIndex }
        let entries = try await drive.registry.read { try $0.trailExtent().entries }
        try await drive.note(drive.entry(.auditReindexed, by: principal, counts: ["entries": entries]))
        return entries
    }

    /// The first entry of which index and trail do not say the same; nil when they agree.
    ///
    /// - Throws: `AuditLogError` when the trail was changed.
    func firstDifference() async throws -> Int? {
        try checkTrail()
        var number = 0
        while true {
            let lines = try trail.entries(from: number, limit: Self.groupSize)
            let known = try await drive.registry.read { [number] snapshot in
                try snapshot.trailEntries(from: number, limit: lines.isEmpty ? Self.groupSize : lines.count)
            }
            let expected = lines.map { TrailEntryRecord($0).withSortedLists }
            if let different = zip(expected, known).first(where: { $0 != $1 }) { return different.0.number }
            guard expected.count == known.count else { return number + min(expected.count, known.count) }
            guard !lines.isEmpty else {
                return try await drive.registry.read { try $0.trailExtent() }.entries == number ? nil : number
            }
            number += lines.count
        }
    }

    /// Reads the whole trail through, which checks every line against the one before and against the end.
    private func checkTrail() throws {
        var nobody = AuditQuery()
        nobody.object = "none"
        nobody.from = .distantFuture
        _ = try AuditReader(directory: drive.layout.audit).entries(matching: nobody, from: 0, limit: 1)
    }

    /// Adds the lines from a number on.
    ///
    /// - Returns: false when they do not follow from what the index has.
    private func fill(from first: Int) async throws -> Bool {
        var number = first
        var link = try await drive.registry.read { try first == 0 ? nil : $0.trailLeaf(of: first - 1) }
        guard first == 0 || link != nil else { return false }
        while true {
            let lines = try trail.entries(from: number, limit: Self.groupSize)
            guard !lines.isEmpty else { return true }
            var records: [TrailEntryRecord] = []
            for line in lines {
                guard line.number == number + records.count, link.map({ $0 == line.link.bytes }) ?? true else {
                    return false
                }
                let record = TrailEntryRecord(line)
                records.append(record)
                link = record.leaf
            }
            try await drive.registry.write { [records] in try $0.index(records) }
            number += lines.count
        }
    }

    /// Nil when a line is not what the index says.
    private func read(_ question: TrailQuestion, _ end: TrailEnd, _ limit: Int) async throws -> [AuditEntry]? {
        let places = try await drive.registry.read { try $0.trail(question, end, limit: limit) }
        let lines = try trail.entries(places.map(\.number))
        guard lines.count == places.count else { return nil }
        let agree = zip(places, lines).allSatisfy { place, line in
            place.number == line.number && place.leaf == line.leaf.bytes && question.matches(line)
        }
        return agree ? lines : nil
    }
}

extension Refusal {
    fileprivate static let trailIndex = Refusal(
        .unavailable,
        code: "trail-index",
        "The index of the audit trail does not agree with the trail. Run “consentry audit verify”, then “consentry "
            + "audit reindex”."
    )
}

extension TrailEntryRecord {
    init(_ entry: AuditEntry) {
        self.init(
            number: entry.number,
            at: entry.at,
            action: entry.action.rawValue,
            actor: entry.actor,
            device: entry.device,
            result: entry.result.rawValue,
            leaf: entry.leaf.bytes,
            objects: entry.objects,
            rules: entry.rules
        )
    }

    /// As the index gives it back: each once, in order.
    fileprivate var withSortedLists: TrailEntryRecord {
        TrailEntryRecord(
            number: number,
            at: at,
            action: action,
            actor: actor,
            device: device,
            result: result,
            leaf: leaf,
            objects: Set(objects).sorted(),
            rules: Set(rules).sorted()
        )
    }
}

extension TrailQuestion {
    init(_ query: AuditQuery) {
        self.init()
        objects = query.object.map { [$0] }
        actors = query.actor.map { [$0] }
        device = query.device
        actionPrefix = query.actionPrefix
        result = query.result?.rawValue
        rule = query.rule
        from = query.from?.wholeMillisecond
        until = query.until?.wholeMillisecond
    }

    /// Whether a line is an answer, by what it says itself.
    fileprivate func matches(_ line: AuditEntry) -> Bool {
        let act = line.draft
        return (objects.map { !$0.isDisjoint(with: act.objects) } ?? true)
            && (actors.map { $0.contains(act.actor) } ?? true)
            && (device.map { $0 == act.device } ?? true)
            && (actionPrefix.map { act.action.rawValue.hasPrefix($0) } ?? true)
            && (result.map { $0 == act.result.rawValue } ?? true)
            && (rule.map { act.rules.contains($0) } ?? true)
            && (from.map { act.at >= $0 } ?? true)
            && (until.map { act.at < $0 } ?? true)
    }
}

extension Date {
    /// This millisecond or the next: entries name whole ones, so the answer is the same.
    fileprivate var wholeMillisecond: Date {
        Date(timeIntervalSince1970: (timeIntervalSince1970 * 1_000 - 0.001).rounded(.up) / 1_000)
    }
}
