internal import Vault
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
            /// By when it has to be down, under the policy's deadline counted from this moment.
            public let dueAt: Date
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
        try await drive.note(entry)
        return affected
    }
}

extension Drive {
    func affected(
        _ pupil: PupilID,
        _ purpose: Purpose?,
        in snapshot: RegistrySnapshot
    ) throws -> FindAffected.Affected {
        let days = try snapshot.requiredPolicy().takeDownDays
        let dueAt = time.now().addingTimeInterval(Double(days) * 86_400)
        let purposes = try purpose.map { [$0] } ?? snapshot.requiredPolicy().purposes.keys.sorted()
        return FindAffected.Affected(
            copies: try snapshot.copies(showing: pupil, purposes: Set(purposes)).map { found in
                FindAffected.Affected.Copy(
                    id: found.copy.id,
                    file: try fileName(found.copy.file, in: snapshot),
                    purpose: found.purpose,
                    place: try keys.open(found.copy.sealedPlace, in: .copyPlace, row: found.copy.id.rawValue),
                    dueAt: dueAt
                )
            },
            handedOut: try purposes.flatMap { purpose in
                try snapshot.exportedFiles(showing: pupil, purpose: purpose).map { found in
                    FindAffected.Affected.HandedOut(
                        file: found.file.name,
                        purpose: purpose,
                        exportedAt: try snapshot.export(found.file.export)?.startedAt ?? time.now()
                    )
                }
            },
            requests: try purposes.flatMap { try snapshot.requests(showing: pupil, purpose: $0).map(\.id) }
        )
    }

    private func fileName(_ file: ExportedFileID, in snapshot: RegistrySnapshot) throws -> NeutralName {
        guard let record = try snapshot.exportedFile(file) else {
            throw Refusal.notFound("exported file", file.rawValue)
        }
        return record.name
    }
}
