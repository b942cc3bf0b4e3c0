internal import SchoolMedia

/// One row of a file from the school's MIS, understood.
struct MISRow: FileRow {
    /// By what the row names its pupil; at least one is there.
    struct Keys: Hashable {
        var admissionNumber: AdmissionNumber?
        var misID: String?
        var upn: String?
        /// Forename and surname, letters and digits alone, in one or the other order.
        var name: String?
        var born: CalendarDay?
    }

    /// What one consent of the row says.
    struct Answer: Equatable {
        /// The column in which it stands.
        let column: String
        let targets: [ConsentTarget]
        let status: ConsentStatus
    }

    /// The line on which the row begins.
    let line: Int
    let keys: Keys
    let answers: [Answer]
    /// The day that the row gives for its answers; nil when they are as of the day of the export.
    let day: CalendarDay?
    /// The first day on which a yes no longer counts, be it by its own end or because the pupil leaves.
    let expires: CalendarDay?
    let giver: ConsentRow.Giver
    let method: ConsentEvent.Method
    let noticeVersion: String?
    let evidence: String?
}

/// What came out of a file from the school's MIS.
struct MISReading {
    /// A row that is not understood, as far as it is known whom it is about: it may be a no.
    struct Doubt {
        let line: Int
        let keys: MISRow.Keys
        /// What it may be a no to; nil for everything.
        let targets: [ConsentTarget]?
    }

    var rows: [MISRow] = []
    var faults: [RowFault] = []
    var doubts: [Doubt] = []
    /// How many rows there are below the headings, those that are not understood included.
    var rowCount = 0
    var skippedLines: [Int] = []
    /// Lines that mark their pupil as protected, which is set with the list of pupils and not here.
    var protectionLines: [Int] = []
}

/// A file has columns or consents about which nobody has decided yet.
struct UndecidedColumns: Error {
    let names: [String]
}
