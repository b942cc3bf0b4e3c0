extension LogDirectory {
    /// Sets up an empty log in a new or empty folder, which only the account itself may enter.
    ///
    /// Its first checkpoint is written last: a folder without one is not a log yet.
    static func create(_ path: String, origin: LogOrigin, key: LogKey, faults: DriveFaults) throws(AuditLogError) {
        guard let verifier = key.verifierKey(named: origin.name, kind: .ed25519) else { throw .keyUnusable }
        let empty = Checkpoint(origin: origin.name, size: 0, root: .ofNothing)
        let note = try SignedNote(empty.text, signedBy: [key], named: origin.name)
        let (parentPath, name) = split(path)
        let parent = try OpenFile.folder(parentPath, faults: faults)
        do throws(AuditLogError) {
            try parent.makeFolder(name)
        } catch .alreadyThere {
            // A folder with a log in it is refused below, where the segments' folder is there already.
        }
        let folder = try OpenFile.folder(path, faults: faults)
        try folder.makeFolder(segmentsFolder)
        try folder.makeFolder(tornFolder)
        let segments = try OpenFile.folder(path + "/" + segmentsFolder, faults: faults)
        try segments.make(Self.name(ofSegment: 0), [])
        try segments.flushAll()
        try folder.make(lockFile, [])
        try folder.make(originFile, origin.bytes)
        try folder.make(keysFile, VerifierKeys(first: verifier).bytes)
        try folder.make(checkpointsFile, note.bytes + [EntryFormat.lineFeed])
        try folder.make(checkpointFile, note.bytes)
        try folder.flushAll()
        try parent.flushAll()
    }

    /// Adds lines to the end of a segment and puts them on the drive.
    func append(_ run: LogBatch.Run) throws(AuditLogError) {
        let file = try segments.openExisting(Self.name(ofSegment: run.segment), for: .appending)
        try file.write(run.bytes, at: run.offset)
        try file.flushData()
        if run.offset == 0 { try segments.flushAll() }
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        let parts = path.split(separator: "/")
        let parent = parts.dropLast().joined(separator: "/")
        return ((path.hasPrefix("/") ? "/" : "./") + parent, parts.last.map(String.init) ?? ".")
    }
}

extension OpenFile {
    /// A new file with `bytes` in it, on the drive.
    fileprivate func make(_ name: String, _ bytes: [UInt8]) throws(AuditLogError) {
        let file = try openExisting(name, for: .creating)
        try file.write(bytes, at: 0)
        try file.flushAll()
    }
}
