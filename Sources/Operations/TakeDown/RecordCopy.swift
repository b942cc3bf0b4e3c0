internal import Vault
internal import AuditTrail
public import Foundation
internal import Registry
public import SchoolMedia

/// Records where an exported file was published (R22, R29).
public struct RecordCopy: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Where a file can be seen, and for how long.
    public struct Place: Sendable {
        /// What kind of place it is.
        public var kind: PlaceKind
        /// A page address, a newsletter issue, a wall, a recipient; 1 to 500 characters.
        public var text: String
        /// From when; nil for now.
        public var from: Date?
        /// When it is to end, if that is known.
        public var until: Date?

        /// Puts a place together.
        public init(_ kind: PlaceKind, _ text: String, from: Date? = nil, until: Date? = nil) {
            self.kind = kind
            self.text = text
            self.from = from
            self.until = until
        }
    }

    /// Records and logs a place of no particular kind where the file can be seen from now on.
    ///
    /// - Throws: as ``callAsFunction(of:at:by:)``.
    public func callAsFunction(
        of name: NeutralName,
        at place: String,
        until: Date?,
        by staff: ActingStaff
    ) async throws -> PublishedCopyID {
        try await self(of: name, at: Place(.other, place, until: until), by: staff)
    }

    /// Records and logs a place where the file can be seen.
    ///
    /// When somebody in the picture may not be seen there any more, a take-down is opened at once; a task that asked
    /// where the file went is closed.
    /// - Parameters:
    ///   - name: the file's neutral name.
    ///   - place: where.
    ///   - staff: who says so.
    /// - Returns: the identifier of the copy.
    /// - Throws: `Refusal` when the account may not, no such file was exported, the place names a pupil, or the days
    ///   make no sense.
    public func callAsFunction(
        of name: NeutralName,
        at place: Place,
        by staff: ActingStaff
    ) async throws -> PublishedCopyID {
        try await drive.authorise(staff, to: .recordCopy)
        let text = try Line(place.text, called: "place", atMost: 500).text
        let now = drive.time.now()
        let from = place.from ?? now
        if let until = place.until, until <= from {
            throw Refusal(
                .invalid,
                code: "days",
                "The copy would end before it begins. Give an --until that is later than --from, which is now if left out."
            )
        }
        let known = try await drive.pupilNames()
        return try await drive.change { [drive] transaction in
            guard let file = try transaction.snapshot.exportedFile(name: name), file.state == .written,
                try transaction.snapshot.export(file.export)?.outcome == .completed
            else {
                throw Refusal.notFound("exported file", name.rawValue)
            }
            let names = try drive.upToDate(known, in: transaction.snapshot).index
            let tags = try transaction.snapshot.declaration(of: file.asset)?.tags ?? []
            try place.kind.requireNoName(in: text, names, shown: Set(tags.map(\.pupil)))
            let recorded = Place(place.kind, text, from: from, until: place.until)
            let copy = try drive.add(recorded, of: file.id, by: staff, at: now, to: transaction)
            let opened = try drive.openTakeDowns(for: .pictures([file.asset]), by: staff.principal, in: transaction)
            let entry = try drive.entry(
                .copyRecorded,
                by: staff.principal,
                on: [copy.id.rawValue, file.id.rawValue, file.asset.rawValue]
            )
            return Change(result: copy.id, entries: [entry] + copy.entries + opened.entries)
        }
    }
}

extension Drive {
    /// Adds a copy and closes the tasks that asked where its file went.
    ///
    /// - Returns: the copy, and the entries about the closed tasks.
    func add(
        _ place: RecordCopy.Place,
        of file: ExportedFileID,
        by staff: ActingStaff,
        at moment: Date,
        to transaction: RegistryTransaction
    ) throws -> (id: PublishedCopyID, entries: [AuditDraft]) {
        let id = PublishedCopyID.random()
        try transaction.add(
            CopyRecord(
                id: id,
                file: file,
                kind: place.kind,
                sealedPlace: try keys.seal(place.text, in: .copyPlace, row: id.rawValue),
                recordedBy: staff.member.id,
                from: place.from ?? moment,
                until: place.until
            )
        )
        let asking = try transaction.snapshot.takeDowns(of: [file]).filter { $0.copy == nil && $0.closing == nil }
        let closing = TakeDownRecord.Closing(at: moment, by: staff.member.id, ending: .located, sealedNote: nil)
        let entries = try asking.map { task in
            try transaction.close(task.id, closing)
            return try entry(
                .takeDownClosed,
                by: staff.principal,
                on: [task.id.rawValue, file.rawValue, id.rawValue],
                rules: [.takeDown]
            )
        }
        return (id, entries)
    }
}

extension PlaceKind {
    /// A place as the gate for names reads it: an address tells nothing by case and spaces, a description does.
    func text(of place: String) -> PublicationText {
        PublicationText(self == .web && !place.contains(" ") ? .address : .channel, place)
    }

    /// Refuses a place that names a pupil (R5, R11); a word that is also an ordinary one does not, unless its owner is
    /// in the picture: what is out has to be on record.
    ///
    /// - Throws: `Refusal` that quotes the word.
    fileprivate func requireNoName(in place: String, _ names: NameIndex, shown: Set<PupilID>) throws {
        let match = names.matches(in: text(of: place), shown: shown).first { $0.certainty == .certain }
        guard let match else { return }
        throw Refusal(
            .invalid,
            code: "name-in-place",
            "The place contains “\(match.word)”, which is in a pupil's name. Have the page, file or album renamed, then "
                + "record where it is now; or describe the place without the name.",
            rule: .noNames
        )
    }
}
