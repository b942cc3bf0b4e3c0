internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia

/// Lists where exported files were published (R22, R29).
public struct ListCopies: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Which copies are meant; what is nil is not asked.
    public struct Selection: Sendable {
        /// Whether copies that are down are listed, too.
        public var history: History
        /// One kind of place.
        public var kind: PlaceKind?
        /// One purpose.
        public var purpose: Purpose?

        /// Puts a selection together.
        public init(_ history: History, kind: PlaceKind? = nil, purpose: Purpose? = nil) {
            self.history = history
            self.kind = kind
            self.purpose = purpose
        }
    }

    /// How far back a list goes.
    public enum History: Sendable {
        /// What can be seen now.
        case live
        /// What could ever be seen.
        case everything
    }

    /// A copy with its words opened.
    public struct Copy: Sendable {
        /// The copy.
        public let id: PublishedCopyID
        /// The file that is to be seen there.
        public let file: NeutralName
        /// The picture.
        public let asset: AssetID
        /// The request that it was exported for.
        public let request: PublicationRequestID
        /// SHA-256 of the file, in 64 lower-case hexadecimal digits.
        public let sha256: String
        /// What it was published for.
        public let purpose: Purpose
        /// What kind of place it is at.
        public let kind: PlaceKind
        /// Where.
        public let place: String
        /// From when.
        public let from: Date
        /// When it is due to end, if a day was set.
        public let until: Date?
        /// The login of who recorded it.
        public let recordedBy: String
        /// When it was recorded as down; nil means that it is live.
        public let takenDownAt: Date?
        /// The login of who recorded that.
        public let takenDownBy: String?
        /// Its take-downs, open and closed, the earliest deadline first.
        public let takeDowns: [ListTakeDowns.Task]
    }

    /// The copies, in order of kind, place and file; reading is logged.
    ///
    /// - Throws: `Refusal` when the account may not.
    public func callAsFunction(_ selection: Selection, by staff: ActingStaff) async throws -> [Copy] {
        try await drive.authorise(staff, to: .readTakeDowns)
        let copies = try await drive.registry.read { [drive] snapshot in
            let files = try snapshot.filesOut().filter { selection.purpose == nil || $0.purpose == selection.purpose }
            return try Self.copies(files, drive, snapshot) { copy in
                (selection.history == .everything || copy.takenDownAt == nil)
                    && (selection.kind == nil || copy.kind == selection.kind)
            }
        }
        try await drive.noteReading(drive.entry(.copyRead, by: staff.principal, counts: ["copies": copies.count]))
        return copies.sorted {
            ($0.kind.rawValue, $0.place, $0.file.rawValue, $0.id)
                < ($1.kind.rawValue, $1.place, $1.file.rawValue, $1.id)
        }
    }

    /// One copy.
    ///
    /// - Throws: `Refusal` when the account may not, or there is no such copy.
    public func callAsFunction(_ id: PublishedCopyID, by staff: ActingStaff) async throws -> Copy {
        try await drive.authorise(staff, to: .readTakeDowns)
        let found = try await drive.registry.read { [drive] snapshot -> Copy? in
            guard let record = try snapshot.copy(id) else { return nil }
            return try Self.copies(snapshot.filesOut(in: [record.file]), drive, snapshot) { $0.id == id }.first
        }
        guard let found else { throw Refusal.notFound("published copy", id.rawValue) }
        try await drive.noteReading(drive.entry(.copyRead, by: staff.principal, on: [id.rawValue]))
        return found
    }

    private static func copies(
        _ files: [FileOutRecord],
        _ drive: Drive,
        _ snapshot: RegistrySnapshot,
        where isWanted: (CopyRecord) -> Bool
    ) throws -> [Copy] {
        let reading = TakeDownReading(drive: drive, snapshot: snapshot, now: drive.time.now())
        let logins = try reading.logins()
        let wanted = files.filter { $0.copies.contains(where: isWanted) }
        let tasks = try reading.tasks(snapshot.takeDowns(of: Set(wanted.map(\.file))).sorted { $0.dueAt < $1.dueAt })
        let tasksByCopy = Dictionary(grouping: tasks, by: \.copy)
        return try wanted.flatMap { file in
            try file.copies.filter(isWanted).map { copy in
                Copy(
                    id: copy.id,
                    file: file.name,
                    asset: file.asset,
                    request: file.request,
                    sha256: file.sha256 ?? "",
                    purpose: file.purpose,
                    kind: copy.kind,
                    place: try drive.place(of: copy),
                    from: copy.from,
                    until: copy.until,
                    recordedBy: logins[copy.recordedBy] ?? copy.recordedBy.rawValue,
                    takenDownAt: copy.takenDownAt,
                    takenDownBy: copy.takenDownBy.flatMap { logins[$0] },
                    takeDowns: tasksByCopy[copy.id, default: []]
                )
            }
        }
    }
}
