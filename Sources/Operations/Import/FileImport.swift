internal import SchoolMedia

/// What happens to a file in which some rows cannot be understood.
public enum BadRows: Sendable {
    /// Nothing is imported from the file.
    case refuseFile
    /// The rows that can be understood are imported; never a guess for the others.
    case skip
}

/// What became of one of the school's files.
public struct ImportReport: Sendable, Equatable {
    /// Rows that told something new.
    public var added = 0
    /// Rows that changed what was known.
    public var changed = 0
    /// Rows that told nothing new.
    public var unchanged = 0
    /// Withdrawals, refusals and objections among the new rows.
    public var restrictions = 0
    /// Rows that could not be understood, in the order of the file.
    public var faults: [RowFault] = []

    /// Whether some rows were left out.
    public var isPartial: Bool { !faults.isEmpty }

    var auditCounts: [String: Int] {
        ["added": added, "changed": changed, "unchanged": unchanged, "skipped": faults.count]
    }
}

/// A file that was not imported because of rows that could not be understood.
public struct FileRefused: Error, Sendable, Equatable {
    /// The rows, each with its line and what to type instead.
    public let faults: [RowFault]
}

extension CSVReading {
    /// The rows to import.
    ///
    /// - Throws: `FileRefused` when there are faults and they are not to be skipped.
    func rows(_ badRows: BadRows) throws -> [Row] {
        switch badRows {
        case .refuseFile where !faults.isEmpty: throw FileRefused(faults: faults)
        case .refuseFile, .skip: return rows
        }
    }
}
