public import SchoolMedia

/// A pupil on a trip list.
public struct TripPupilRow: FileRow {
    /// The line on which the row begins.
    public let line: Int
    /// The trip's reference.
    public let trip: String
    /// The pupil.
    public let pupil: AdmissionNumber

    enum Column: String, CSVColumn {
        case trip = "ref"
        case pupil = "admission_no"
    }

    /// Reads `trip-pupils.csv`; a row that is there twice says the same twice, and both are kept.
    ///
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading<TripPupilRow> {
        try CSVTable<Column>(bytes).reading { TripPupilRow(&$0) }
    }

    private init?(_ fields: inout RowFields<Column>) {
        let trip = fields.reference(.trip)
        let pupil = fields.admissionNumber(.pupil)
        guard let trip, let pupil else { return nil }
        line = fields.line
        self.trip = trip
        self.pupil = pupil
    }
}
