internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia
internal import Vault

/// Lists what has to come down, and what has (R20).
public struct ListTakeDowns: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Which tasks are meant.
    public enum Selection: Sendable {
        /// Those that nobody has closed.
        case open
        /// Those of them whose deadline has passed.
        case overdue
        /// Closed ones, too.
        case all
    }

    /// A task with its words opened. It names no pupil.
    public struct Task: Sendable {
        /// How a task ended.
        public struct Closing: Sendable {
            /// When.
            public let at: Date
            /// The login of who confirmed it.
            public let by: String
            /// How.
            public let ending: TakeDown.Ending
            /// What the person wrote about it.
            public let note: String?
        }

        /// The task.
        public let id: TakeDownID
        /// The file that is out.
        public let file: NeutralName
        /// The words that were published below it.
        public let caption: String
        /// The copy; nil when nobody has said where the file went.
        public let copy: PublishedCopyID?
        /// What kind of place the copy is at.
        public let kind: PlaceKind?
        /// Where the copy is.
        public let place: String?
        /// What the file was exported for.
        public let purpose: Purpose
        /// Why it has to come down.
        public let cause: TakeDown.Cause
        /// When it was found out.
        public let openedAt: Date
        /// By when it has to be done.
        public let dueAt: Date
        /// Whether that moment has passed and nobody has closed it.
        public let isOverdue: Bool
        /// The login of who sees to it, or a role.
        public let owner: String
        /// How it ended; nil while it is open.
        public let closing: Closing?
    }

    /// The tasks, the earliest deadline first; reading is logged.
    ///
    /// - Throws: `Refusal` when the account may not.
    public func callAsFunction(_ selection: Selection, by staff: ActingStaff) async throws -> [Task] {
        try await drive.authorise(staff, to: .readTakeDowns)
        let now = drive.time.now()
        let tasks = try await drive.registry.read { [drive] snapshot in
            let records =
                switch selection {
                case .open: try snapshot.openTakeDowns()
                case .overdue: try snapshot.openTakeDowns().filter { $0.isOverdue(at: now) }
                case .all: try snapshot.allTakeDowns()
                }
            return try TakeDownReading(drive: drive, snapshot: snapshot, now: now).tasks(records)
        }
        try await drive.noteReading(drive.entry(.takeDownRead, by: staff.principal, counts: ["tasks": tasks.count]))
        return tasks
    }
}

/// Opens the words of many tasks at once.
struct TakeDownReading {
    let drive: Drive
    let snapshot: RegistrySnapshot
    let now: Date

    func tasks(_ records: [TakeDownRecord]) throws -> [ListTakeDowns.Task] {
        let files = try snapshot.filesOut(in: Set(records.map(\.file)))
        let filesByID = Dictionary(uniqueKeysWithValues: files.map { ($0.file, $0) })
        let logins = try logins()
        let captions = try captions(of: files)
        return try records.compactMap { record in
            guard let file = filesByID[record.file] else { return nil }
            let copy = file.copies.first { $0.id == record.copy }
            return ListTakeDowns.Task(
                id: record.id,
                file: file.name,
                caption: captions[file.file] ?? "",
                copy: record.copy,
                kind: copy?.kind,
                place: try copy.map { try drive.place(of: $0) },
                purpose: file.purpose,
                cause: record.cause,
                openedAt: record.openedAt,
                dueAt: record.dueAt,
                isOverdue: record.isOverdue(at: now),
                owner: name(of: record.owner, logins),
                closing: try record.closing.map { try closing($0, of: record.id, logins) }
            )
        }
    }

    func logins() throws -> [StaffMemberID: String] {
        Dictionary(
            uniqueKeysWithValues: try snapshot.allStaff().map { ($0.id, try drive.open($0).login) }
        )
    }

    private func name(of owner: TakeDown.Owner, _ logins: [StaffMemberID: String]) -> String {
        switch owner {
        case .person(let id): logins[id] ?? id.rawValue
        case .role(let role): role.rawValue
        }
    }

    private func captions(of files: [FileOutRecord]) throws -> [ExportedFileID: String] {
        let items = try Dictionary(
            uniqueKeysWithValues: Set(files.map(\.request)).map { ($0, try snapshot.requestedAssets(of: $0)) }
        )
        let captions = try files.compactMap { file -> (ExportedFileID, String)? in
            guard let item = items[file.request]?.first(where: { $0.asset == file.asset }) else { return nil }
            let row = file.request.rawValue + "/" + item.asset.rawValue
            return (file.file, try drive.keys.open(item.sealedCaption, in: .caption, row: row))
        }
        return Dictionary(uniqueKeysWithValues: captions)
    }

    private func closing(
        _ closing: TakeDownRecord.Closing,
        of task: TakeDownID,
        _ logins: [StaffMemberID: String]
    ) throws -> ListTakeDowns.Task.Closing {
        ListTakeDowns.Task.Closing(
            at: closing.at,
            by: logins[closing.by] ?? closing.by.rawValue,
            ending: closing.ending,
            note: try closing.sealedNote.map { try drive.keys.open($0, in: .takeDownNote, row: task.rawValue) }
        )
    }
}

extension Drive {
    /// Where a copy is, opened.
    func place(of copy: CopyRecord) throws -> String {
        try keys.open(copy.sealedPlace, in: .copyPlace, row: copy.id.rawValue)
    }
}
