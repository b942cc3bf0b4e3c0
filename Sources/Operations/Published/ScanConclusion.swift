internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Compares what a dump shows with what is recorded, and opens what has to come down.
struct ScanConclusion {
    /// A picture of the dump and the file that it comes from.
    struct Match {
        let path: String
        let file: ExportedFileID
        let distance: Int?
    }

    let drive: Drive
    let staff: ActingStaff
    let transaction: RegistryTransaction

    func report(
        _ matches: [Match],
        pictures: Int,
        unreadable: [ScanReport.Unreadable]
    ) throws -> (report: ScanReport, entries: [AuditDraft]) {
        let snapshot = transaction.snapshot
        let moment = drive.time.now()
        let out = try snapshot.filesOut()
        let byID = Dictionary(uniqueKeysWithValues: out.map { ($0.file, $0) })
        let byAsset = Dictionary(grouping: out, by: \.asset)
        let grounds = try PresentGrounds(
            drive: drive,
            snapshot: snapshot,
            policy: snapshot.requiredPolicy(),
            moment: moment
        )
        .grounds(of: Set(matches.compactMap { byID[$0.file]?.asset }).flatMap { byAsset[$0, default: []] })
        var entries: [AuditDraft] = []
        var found: [ScanReport.Found] = []
        for match in matches {
            guard let matched = byID[match.file] else { continue }
            let siblings = byAsset[matched.asset, default: []]
            let file = likeliest(matched, match, siblings, grounds)
            let line = ScanReport.Found(match, file, siblings, grounds[file.file, default: []])
            if line.copies.isEmpty, !line.causes.isEmpty { entries += try record(match, file, at: moment) }
            found.append(line)
        }
        let assets = Set(matches.compactMap { byID[$0.file]?.asset })
        let opened = try drive.openTakeDowns(for: .pictures(assets), by: staff.principal, in: transaction)
        let report = ScanReport(
            pictures: pictures,
            found: found,
            missing: try missing(out.filter { !assets.contains($0.asset) }),
            unreadable: unreadable,
            opened: opened.tasks.map(\.id)
        )
        return (report, entries + opened.entries)
    }

    /// Files of one picture look alike: it is the one that is recorded on the web, or else one that may not be seen any
    /// more, so that a copy for the press, say, does not hide one that has to come down.
    private func likeliest(
        _ matched: FileOutRecord,
        _ match: Match,
        _ files: [FileOutRecord],
        _ grounds: [ExportedFileID: [TakeDown.Ground]]
    ) -> FileOutRecord {
        guard match.distance != nil else { return matched }
        return files.first { $0.liveCopies.contains(where: \.kind.canBeOnTheWeb) }
            ?? files.first { grounds[$0.file]?.isEmpty == false } ?? matched
    }

    /// Records a copy that nobody had recorded and that has to come down; one that was said to be down is told apart.
    private func record(_ match: Match, _ file: FileOutRecord, at moment: Date) throws -> [AuditDraft] {
        let known = try transaction.snapshot.copies(of: file.file).filter { $0.takenDownAt == nil }
        guard known.isEmpty else { return [] }
        let place = RecordCopy.Place(.web, String((WebPlace.foundInDump + match.path).prefix(500)))
        let copy = try drive.add(place, of: file.file, by: staff, at: moment, to: transaction)
        let objects = [copy.id.rawValue, file.file.rawValue, file.asset.rawValue]
        let recorded = try drive.entry(.copyRecorded, by: staff.principal, on: objects)
        guard file.copies.contains(where: { $0.takenDownAt != nil }) else { return [recorded] + copy.entries }
        let again = try drive.entry(.takeDownFoundAgain, by: staff.principal, on: objects, rules: [.takeDown])
        return [recorded, again] + copy.entries
    }

    private func missing(_ files: [FileOutRecord]) throws -> [ScanReport.Missing] {
        try files.flatMap { file in
            try file.liveCopies.filter { $0.kind == .web }.map { copy in
                ScanReport.Missing(copy: copy.id, file: file.name, place: try drive.place(of: copy))
            }
        }
        .sorted { ($0.place, $0.file.rawValue) < ($1.place, $1.file.rawValue) }
    }
}

extension ScanReport.Found {
    /// What is told of one picture of the dump.
    fileprivate init(
        _ match: ScanConclusion.Match,
        _ file: FileOutRecord,
        _ siblings: [FileOutRecord],
        _ grounds: [TakeDown.Ground]
    ) {
        self.init(
            path: match.path,
            file: file.name,
            distance: match.distance,
            siblings: Set(siblings.map(\.name)),
            copies: siblings.flatMap(\.liveCopies).filter(\.kind.canBeOnTheWeb).map(\.id).sorted(),
            causes: grounds.map(\.cause)
        )
    }
}
