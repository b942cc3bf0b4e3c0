internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia

/// Finds everything that a pupil's withdrawal affects (R20, R29).
public struct FindAffected: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// What is affected, for one pupil.
    public struct Affected: Sendable {
        /// A place where the pupil can be seen.
        public struct Copy: Sendable {
            /// The copy; name it when it is down.
            public let id: PublishedCopyID
            /// The file that is to be seen there.
            public let file: NeutralName
            /// What it was published for.
            public let purpose: Purpose
            /// Where.
            public let place: String
            /// By when it has to be down: its take-down's deadline, or else the policy's counted from this moment.
            public let dueAt: Date
            /// The open take-downs about it.
            public let takeDowns: [TakeDownID]
        }

        /// A file that was handed out, whether or not anybody recorded where it went.
        public struct HandedOut: Sendable {
            /// The file.
            public let file: NeutralName
            /// What it was exported for.
            public let purpose: Purpose
            /// When the export began.
            public let exportedAt: Date
        }

        /// Live copies.
        public let copies: [Copy]
        /// Exported files.
        public let handedOut: [HandedOut]
        /// Requests that are open or approved; their pictures of this pupil will not leave.
        public let requests: [PublicationRequestID]

        /// Whether nothing is affected.
        public var isEmpty: Bool { copies.isEmpty && handedOut.isEmpty && requests.isEmpty }
    }

    /// Finds what is affected and logs that somebody looked.
    ///
    /// - Parameters:
    ///   - reference: the pupil.
    ///   - purpose: one purpose, or nil for all.
    ///   - staff: who asks.
    /// - Returns: copies, files and requests that show the pupil.
    /// - Throws: `Refusal` when the account may not, or there is no such pupil.
    public func callAsFunction(
        _ reference: PupilReference,
        purpose: Purpose?,
        by staff: ActingStaff
    ) async throws -> Affected {
        try await drive.authorise(staff, to: .findAffected)
        let pupil = try await drive.registry.read { [keys = drive.keys] in
            try $0.pupil(reference, keys: keys).id
        }
        let affected = try await drive.registry.read { [drive] in try drive.affected(pupil, purpose, in: $0) }
        let entry = try drive.entry(
            .withdrawalAffected,
            by: staff.principal,
            on: [pupil.rawValue],
            counts: ["copies": affected.copies.count, "handedOut": affected.handedOut.count]
        )
        try await drive.noteReading(entry)
        return affected
    }
}

extension Drive {
    func affected(
        _ pupil: PupilID,
        _ purpose: Purpose?,
        in snapshot: RegistrySnapshot
    ) throws -> FindAffected.Affected {
        let policy = try snapshot.requiredPolicy()
        let dueAt = time.now().addingTimeInterval(Double(policy.takeDownDays) * 86_400)
        let files = try snapshot.filesOut(of: snapshot.assets(showing: [pupil]), extent: .perhaps)
            .filter { purpose == nil || $0.purpose == purpose }
        let open = try snapshot.takeDowns(of: Set(files.map(\.file))).filter { $0.closing == nil }
        let tasks = Dictionary(grouping: open, by: \.subject)
        let live = files.flatMap { file in file.liveCopies.map { (file: file, copy: $0) } }
            .sorted { ($0.copy.from, $0.copy.id) < ($1.copy.from, $1.copy.id) }
        let purposes = purpose.map { [$0] } ?? policy.purposes.keys.sorted()
        return FindAffected.Affected(
            copies: try live.map { file, copy in
                let tasks = tasks[copy.id.rawValue, default: []]
                return FindAffected.Affected.Copy(
                    id: copy.id,
                    file: file.name,
                    purpose: file.purpose,
                    place: try place(of: copy),
                    dueAt: tasks.map(\.dueAt).min() ?? dueAt,
                    takeDowns: tasks.map(\.id).sorted()
                )
            },
            handedOut: files.sorted { ($0.exportedAt, $0.file) < ($1.exportedAt, $1.file) }.map { file in
                FindAffected.Affected.HandedOut(file: file.name, purpose: file.purpose, exportedAt: file.exportedAt)
            },
            requests: try snapshot.requests(showing: pupil, purposes: Set(purposes)).map(\.id)
        )
    }
}
