public import SchoolMedia

/// A pupil in the school's list.
public struct PupilRow: FileRow {
    /// The line on which the row begins.
    public let line: Int
    /// The key that the MIS gave.
    public let admissionNumber: AdmissionNumber
    /// Official and everyday name, with former and short names as far as the list has them.
    public let name: PupilName
    /// Whether the list says anything about short names; a list without the column leaves those on record as they are.
    public let saysShortNames: Bool
    /// The date of birth, when the list has one.
    public let born: CalendarDay?
    /// The year group, such as "3" or "R"; nil when the list does not say.
    public let yearGroup: String?
    /// The class, such as "Oak".
    public let schoolClass: String
    /// What must not be done with pictures of the pupil (R12); an empty field is `none`.
    public let protection: Protection

    enum Column: String, CSVColumn {
        case admissionNumber = "admission_no"
        case legalForename = "legal_forename"
        case legalSurname = "legal_surname"
        case preferredForename = "preferred_forename"
        case preferredSurname = "preferred_surname"
        case born = "dob"
        case yearGroup = "year_group"
        case schoolClass = "class"
        case protection = "protected"
        case formerNames = "former_names"
        case shortNames = "short_names"

        static let optional: Set<Column> = [.formerNames, .shortNames]
    }

    /// Reads `pupils.csv`; a pupil who is there twice is not taken at all, since one of the rows may protect the child.
    ///
    /// - Throws: whatever makes the file as a whole unusable.
    public static func read(_ bytes: [UInt8]) throws(CSVError) -> CSVReading<PupilRow> {
        let table = try CSVTable<Column>(bytes)
        let order = DateOrder(of: table.fields(of: .born))
        var unread: [AdmissionNumber: Int] = [:]
        let reading = table.reading { fields in
            let row = PupilRow(&fields, order: order)
            if row == nil, let number = AdmissionNumber(written: fields.raw(.admissionNumber)) {
                unread[number] = fields.line
            }
            return row
        }
        return reading.rejectingRepeats(of: Column.admissionNumber.rawValue, by: \.admissionNumber)
            .rejecting { row in
                unread[row.admissionNumber].map { (Column.admissionNumber.rawValue, .repeats(line: $0)) }
            }
    }

    private init?(_ fields: inout RowFields<Column>, order: DateOrder) {
        let number = fields.admissionNumber(.admissionNumber)
        let forename = fields.text(.legalForename, limit: 100)
        let surname = fields.text(.legalSurname, limit: 100)
        let preferredForename = fields.optionalText(.preferredForename, limit: 100)
        let preferredSurname = fields.optionalText(.preferredSurname, limit: 100)
        let formerNames = fields.texts(.formerNames, limit: 200)
        let shortNames = fields.texts(.shortNames, limit: 100)
        let born = fields.optionalDay(.born, order: order)
        let yearGroup = fields.optionalText(.yearGroup, limit: 20)
        let schoolClass = fields.text(.schoolClass, limit: 40)
        let protection: Protection? = fields.raw(.protection).isEmpty ? Protection.none : fields.choice(.protection)
        guard fields.faults.isEmpty, let number, let forename, let surname, let schoolClass, let protection else {
            return nil
        }
        line = fields.line
        admissionNumber = number
        name = PupilName(
            legalForename: forename,
            legalSurname: surname,
            preferredForename: preferredForename,
            preferredSurname: preferredSurname,
            formerNames: formerNames,
            shortNames: shortNames
        )
        saysShortNames = fields.has(.shortNames)
        self.born = born
        self.yearGroup = yearGroup
        self.schoolClass = schoolClass
        self.protection = protection
    }
}
