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
        case .keyMissing:
            "The key that signs the audit trail is not among the drive's keys. Restore the folder “keys” from a backup."
        case .keyUnusable: "The key that signs the audit trail cannot be read. Check the drive and its folder “keys”."
        case .noSuchEntry(let entry, let size):
            "There is no entry \(entry) in the audit trail, which has \(size) entries, numbered from 0."
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
        case .cut: "the trail was cut off here; lines that were signed for are missing."
        case .notWhatWasSigned(let since):
            "the lines fit together, but they are not the ones that were signed for; the first that was changed is "
                + "entry \(since) or a later one."
        case .wrongOrigin: "the trail, or a part of it, belongs to another drive."
        case .originUnreadable: "the file that names the trail is missing or damaged."
        case .checkpointUnreadable: "the file “checkpoint” is missing or damaged."
        case .checkpointsUnreadable: "the file “checkpoints.log” is missing or damaged."
        case .checkpointsDescend:
            "a checkpoint was signed that counts fewer entries than the one before it: the trail was taken back."
        case .twoHistories:
            "two checkpoints were signed that count the same entries and have different roots: the trail was written anew."
        case .checkpointsCut: "the end of the file “checkpoints.log” is missing."
        case .checkpointOlder: "the newest checkpoint was replaced by an older one."
        case .noCheckpoints:
            "the trail was written by an early version without signed checkpoints, which cannot be continued."
        case .keysUnreadable: "the file “vkeys” with the public keys is missing or damaged."
        case .wrongKey: "a checkpoint is not signed by the key of this trail."
        case .otherKey: "the key that you trust has never signed this trail."
        case .rolledBack(let held):
            "the trail is smaller than it was: the checkpoint that you hold counts \(held) entries. Later ones were "
                + "taken away."
        case .rewritten(let held):
            "the trail was written anew: its first \(held) entries are not the ones that the checkpoint that you hold "
                + "counts."
        case .otherLog: "the checkpoint or key that you hold belongs to another trail."
        case .tile(let name):
            "the file “tile/\(name.prefix(60))” does not agree with the entries, which are right. It is derived from them."
        case .missingSegment(let number): "file number \(number) is missing."
        case .foreignFile(let name): "the file “\(name.prefix(60))” does not belong to the trail."
        }
    }
}
