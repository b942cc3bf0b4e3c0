public import SchoolMedia

/// A trip, lesson or assembly that pictures belong to.
public struct TripRow: FileRow {
    /// What kind of event it is.
    public enum Kind: String, CaseIterable, Sendable {
        case trip, lesson, assembly, other
    }

    /// The line on which the row begins.
    public let line: Int
    /// The school's own short reference, such as `farm-2026`.
    public let reference: String
    /// The title.
    public let title: String
    /// What kind of event it is.
    public let kind: Kind
    /// When it is.
    public let day: CalendarDay
    /// Where it is; nil when the list does not say.
    public let place: String?
    /// The classes that take part.
    public let classes: [String]

    enum Column: String, CSVColumn {
        case reference = "ref"
        case title, kind
        case day = "date"
        case place, classes
    }

    /// Reads `trips.csv`; classes are separated by `;`.
    ///
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading<TripRow> {
        let table = try CSVTable<Column>(bytes)
        let order = DateOrder(of: table.fields(of: .day))
        let reading = table.reading { TripRow(&$0, order: order) }
        return reading.rejectingRepeats(of: Column.reference.rawValue, by: \.reference)
    }

    private init?(_ fields: inout RowFields<Column>, order: DateOrder) {
        let reference = fields.reference(.reference)
        let title = fields.text(.title, limit: 200)
        let kind: Kind? = fields.choice(.kind)
        let day = fields.day(.day, order: order)
        let place = fields.optionalText(.place, limit: 100)
        let classes = fields.optionalText(.classes, limit: 500)
        guard fields.faults.isEmpty, let reference, let title, let kind, let day else { return nil }
        line = fields.line
        self.reference = reference
        self.title = title
        self.kind = kind
        self.day = day
        self.place = place
        self.classes = (classes ?? "").listEntries
    }
}
