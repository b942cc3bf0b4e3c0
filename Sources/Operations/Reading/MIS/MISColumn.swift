/// What a column of a file from the school's MIS is for, in the words of a mapping.
enum MISColumn: String, CaseIterable, Sendable {
    case admissionNumber = "admission_no"
    case misID = "mis_id"
    case upn
    case surname, forename
    case name
    case born = "date_of_birth"
    case consentType = "consent_type"
    case medium
    case status
    case date
    case expires
    case leavingDate = "leaving_date"
    case giver = "given_by"
    case method
    case noticeVersion = "notice_version"
    case evidence = "source_ref"
    case protection = "protected"
    /// Read past. Notes and comments are never read: they may hold what only the safeguarding lead may know.
    case ignore

    /// The columns that say which pupil a row is about.
    static let identifying: Set<MISColumn> = [.admissionNumber, .misID, .upn, .surname, .forename, .name]

    /// What a heading usually means; nil when it is not known.
    init?(heading: String) {
        guard let column = Self.aliases[heading.plainHeading] else { return nil }
        self = column
    }

    /// Headings as reports of several systems have them, letters and digits alone. Whether a school's report has just
    /// these, only a person who looks at it can say: they make a proposal and nothing more.
    private static let aliases: [String: MISColumn] = {
        let words: [(MISColumn, [String])] = [
            (.admissionNumber, ["adno", "admno", "admissionno", "admissionnumber", "admission", "adnumber"]),
            (.misID, ["misid", "studentid", "pupilid", "arborstudentid", "arborid", "personid", "bromcomid"]),
            (.upn, ["upn", "uniquepupilnumber"]),
            (.surname, ["surname", "lastname", "legalsurname", "legallastname", "familyname"]),
            (.forename, ["forename", "firstname", "legalforename", "legalfirstname", "givenname"]),
            (.name, ["name", "student", "pupil", "pupilname", "studentname", "fullname"]),
            (.born, ["dob", "dateofbirth", "birthdate"]),
            (.consentType, ["consenttype", "parentalconsent", "consent", "permission", "permissiontype", "purpose"]),
            (.medium, ["medium"]),
            (.status, ["status", "consentgiven", "consentstatus", "response", "answer"]),
            (.date, ["date", "consentdate", "responsedate", "effectivedate", "dategiven", "answereddate"]),
            (.expires, ["expires", "expirydate", "expires", "validuntil"]),
            (.leavingDate, ["leavingdate", "dateofleaving", "leaver"]),
            (.giver, ["givenby"]),
            (.method, ["method"]),
            (.noticeVersion, ["noticeversion"]),
            (.evidence, ["sourceref"]),
            (.protection, ["protected"]),
            (.ignore, ignored),
        ]
        return Dictionary(words.flatMap { column, names in names.map { ($0, column) } }) { first, _ in first }
    }()

    private static let ignored = [
        "year", "yeargroup", "yr", "reg", "reggroup", "registrationform", "registrationgroup", "form", "class",
        "tutorgroup", "house", "gender", "sex", "notes", "note", "comments", "comment", "remarks", "remark",
        "guardian", "parent", "contact", "relationship", "requesteddate", "academicyear", "onrollfrom",
        "preferredforename", "preferredsurname", "preferredfirstname", "preferredlastname", "middlename",
        "middlenames", "medicalnotes", "sen",
    ]
}

extension String {
    /// A heading without case, spaces and punctuation.
    var plainHeading: String {
        String(String.UnicodeScalarView(unicodeScalars.filter(\.properties.isAlphabeticOrDigit))).lowercased()
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isAlphabeticOrDigit: Bool { isAlphabetic || numericType != nil }
}
