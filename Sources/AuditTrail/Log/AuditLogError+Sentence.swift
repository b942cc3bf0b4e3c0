extension AuditLogError {
    /// What went wrong and what to do, in full sentences.
    public var sentence: String {
        switch self {
        case .noLog: "There is no audit trail at this place. Check the path of the drive."
        case .alreadyThere: "There is an audit trail at this place already."
        case .unusableOrigin: "The name of the audit trail is not usable."
        case .tampered(let line):
            "The audit trail was changed or damaged. \(line.sentence) Nothing may leave until this is settled: keep the "
                + "drive as it is and tell the safeguarding lead."
        case .poisoned:
            "The audit trail could not be written, so nothing is changed any more. Stop the server, check the drive, and "
                + "start again."
        case .idReused: "Two different audit entries have the same identifier. Tell the technician."
        case .driveFull: "The drive is full. Make room; until then nothing is changed and nothing leaves."
        case .driveReadOnly:
            "The drive is read-only. Make it writable; until then nothing is changed and nothing leaves."
        case .system(let call, let code): "The drive failed (\(call), error \(code)). Check the drive."
        }
    }
}

extension BrokenLine {
    /// Where the trail is broken and how, in full sentences.
    public var sentence: String {
        let number = String(segment)
        let file = String(repeating: "0", count: max(0, 8 - number.count)) + number + ".jsonl"
        return "Entry \(entry) (file \(file), line \(line)): \(what.sentence)"
    }
}

extension LogFault {
    /// What is wrong with a place in the trail.
    var sentence: String {
        switch self {
        case .malformed: "the line is not a well-formed entry."
        case .carriageReturn: "the line ends like a Windows text; another program has rewritten the file."
        case .byteOrderMark: "the file begins with a byte order mark; another program has rewritten it."
        case .tooLong: "the line is longer than any entry."
        case .unfinished: "the line was not finished; a crash may have cut it off."
        case .changed: "the line was changed."
        case .wrongPrevious: "the line does not follow from the one before."
        case .missing: "a line is missing here."
        case .duplicated: "a line is there twice."
        case .reordered: "lines were put in another order."
        case .misplaced: "the line belongs to another place."
        case .cut: "the trail was cut off here; acknowledged lines are missing."
        case .notWhatHeadSays: "the last line is not the one that was acknowledged."
        case .wrongOrigin: "the line belongs to the trail of another drive."
        case .originUnreadable: "the file that names the trail is missing or damaged."
        case .headUnreadable: "the file that holds the last acknowledged line is missing or damaged."
        case .missingSegment(let number): "file number \(number) is missing."
        case .foreignFile(let name): "the file “\(name.prefix(60))” does not belong to the trail."
        }
    }
}
