public import SchoolMedia

/// A person with parental responsibility for one pupil.
public struct GuardianRow: FileRow {
    /// The line on which the row begins.
    public let line: Int
    /// Whose guardian it is.
    public let pupil: AdmissionNumber
    /// The school's own reference, to which consents refer.
    public let reference: String
    /// Title, forename and surname, as far as the list has them, such as "Mrs Nasreen Rahman".
    public let name: String
    /// Such as "mother"; empty when the list does not say.
    public let relationship: String

    enum Column: String, CSVColumn {
        case pupil = "admission_no"
        case reference = "guardian_ref"
        case title, forename, surname, relationship
    }

    /// Reads `guardians.csv`; the same reference twice for one pupil is not taken at all.
    ///
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading<GuardianRow> {
        let reading = try CSVTable<Column>(bytes).reading { GuardianRow(&$0) }
        return reading.rejectingRepeats(of: Column.reference.rawValue) { [$0.pupil.rawValue, $0.reference] }
    }

    private init?(_ fields: inout RowFields<Column>) {
        let pupil = fields.admissionNumber(.pupil)
        let reference = fields.reference(.reference)
        let title = fields.optionalText(.title, limit: 40)
        let forename = fields.optionalText(.forename, limit: 100)
        let surname = fields.text(.surname, limit: 100)
        let relationship = fields.optionalText(.relationship, limit: 60)
        guard fields.faults.isEmpty, let pupil, let reference, let surname else { return nil }
        line = fields.line
        self.pupil = pupil
        self.reference = reference
        name = [title, forename, surname].compactMap { $0 }.joined(separator: " ")
        self.relationship = relationship ?? ""
    }
}
