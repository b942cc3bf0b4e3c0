public import SchoolMedia

/// Who and what is in a picture (R13), written down away from the pages.
public struct DeclarationRow: FileRow {
    /// A pupil in the picture.
    public struct Tag: Hashable, Sendable {
        /// Who it is.
        public let pupil: AdmissionNumber
        /// How recognisable.
        public let face: FaceVisibility
        /// How close the camera was; nil when nobody says.
        public let closeness: Closeness?
    }

    /// The line on which the row begins.
    public let line: Int
    /// The picture's file name on the device, without a folder; it may hold a pupil's name.
    public let photo: String
    /// The reference of the trip it belongs to; nil when it belongs to none.
    public let trip: String?
    /// The independent count; whether the tags add up to it is decided later.
    public let headCount: HeadCount
    /// Every pupil in the picture, once each.
    public let tags: [Tag]
    /// Where it was taken, in the policy's words; nil when nobody says.
    public let place: String?
    /// Whose picture it is (R18).
    public let copyright: Copyright

    enum Column: String, CSVColumn {
        case photo, trip, heads, adults, unidentifiable, pupils, place, copyright
    }

    /// Reads `declarations.csv`; pupils are written like `A0101:faceOn/headAndShoulders A0205:distant`.
    ///
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading<DeclarationRow> {
        let reading = try CSVTable<Column>(bytes).reading { DeclarationRow(&$0) }
        return reading.rejectingRepeats(of: Column.photo.rawValue) { [$0.trip ?? "", $0.photo] }
    }

    private init?(_ fields: inout RowFields<Column>) {
        let photo = fields.fileName(.photo)
        let trip = fields.optionalReference(.trip)
        let headCount = fields.headCount()
        let tags = fields.tags(.pupils)
        let place = fields.optionalText(.place, limit: 100)
        let copyright: Copyright? = fields.choice(.copyright)
        guard fields.faults.isEmpty, let photo, let headCount, let tags, let copyright else { return nil }
        line = fields.line
        self.photo = photo
        self.trip = trip
        self.headCount = headCount
        self.tags = tags
        self.place = place
        self.copyright = copyright
    }
}

extension RowFields where Column == DeclarationRow.Column {
    fileprivate mutating func headCount() -> HeadCount? {
        let range = 0...HeadCount.limit
        let heads = number(.heads, in: range)
        let adults = number(.adults, in: range)
        let unidentifiable = number(.unidentifiable, in: range)
        guard let heads, let adults, let unidentifiable else { return nil }
        if let count = HeadCount(heads: heads, adults: adults, unidentifiable: unidentifiable) { return count }
        fault(.heads, .headCountDoesNotAddUp)
        return nil
    }

    fileprivate mutating func tags(_ column: Column) -> [DeclarationRow.Tag]? {
        let words = raw(column).split(separator: " ")
        let tags = words.compactMap { DeclarationRow.Tag(String($0)) }
        guard tags.count == words.count else {
            fault(column, .notATag)
            return nil
        }
        guard Set(tags.map(\.pupil)).count == tags.count else {
            fault(column, .taggedTwice)
            return nil
        }
        return tags
    }
}

extension DeclarationRow.Tag {
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let pupil = AdmissionNumber(written: String(parts[0])) else { return nil }
        guard let appearance = WrittenAppearance(String(parts[1])) else { return nil }
        self.pupil = pupil
        self.face = appearance.face
        closeness = appearance.closeness
    }
}
