internal import Foundation

/// Copies a snapshot into a folder, or brings an earlier copy there up to date.
///
/// An earlier copy is compared byte by byte: a log only grows, so the copy must be its beginning.
struct LogCopier {
    private static let chunk = 1_048_576
    /// What an export puts beside the log.
    static let besides: Set<String> = ["README.txt", "verify-trail"]

    private let snapshot: LogSnapshot
    private let target: OpenFile
    private let path: String

    init(_ snapshot: LogSnapshot, to path: String) throws(LogCopyError) {
        self.snapshot = snapshot
        self.path = path
        do throws(AuditLogError) {
            target = try OpenFile.folder(path, faults: .none)
        } catch {
            throw .unusable
        }
    }

    /// - Returns: how many entries an earlier copy had; nil when the folder was empty.
    /// - Throws: before anything is written, when the folder does not hold the beginning of this log.
    func copy() throws(LogCopyError) -> Int? {
        let earlier = try lookAtFolder()
        let parts = snapshot.segments + [snapshot.checkpoints]
        var kept: [Int] = []
        for (number, part) in parts.enumerated() {
            kept.append(try commonSize(part, segment: number < snapshot.segments.count ? number : nil))
        }
        try reading { () throws(AuditLogError) in
            try makeFolder(LogDirectory.segmentsFolder)
            try replace(LogDirectory.originFile, Array("\(snapshot.directory.name)\n".utf8))
            for (part, size) in zip(parts, kept) { try extend(part, from: size) }
            if snapshot.whole.contains(where: { $0.path.hasPrefix(LogSnapshot.witnessFolder + "/") }) {
                try makeFolder(LogSnapshot.witnessFolder)
            }
            for file in snapshot.whole { try replace(file.path, file.bytes) }
            try OpenFile.folder(path + "/" + LogDirectory.segmentsFolder, faults: .none).flushAll()
            try target.flushAll()
        }
        return earlier
    }

    /// Refuses what is neither empty nor an earlier copy.
    private func lookAtFolder() throws(LogCopyError) -> Int? {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw .unusable
        }
        // A file system brings files of its own.
        let found = names.filter { !$0.hasPrefix(".") && $0 != "lost+found" && $0 != "System Volume Information" }
        guard !found.isEmpty else { return nil }
        let own = Self.besides.union([
            LogDirectory.originFile, LogDirectory.keysFile, LogDirectory.checkpointFile, LogDirectory.checkpointsFile,
            LogDirectory.segmentsFolder, LogSnapshot.witnessFolder,
        ])
        if let foreign = found.filter({ !own.contains($0) }).min() { throw .folderInUse(foreign) }
        guard found.contains(LogDirectory.originFile) else { throw .folderInUse(found.min() ?? "") }
        let origin = try contents(of: LogDirectory.originFile)
        guard origin == Array("\(snapshot.directory.name)\n".utf8) else {
            throw .otherLog(
                String(decoding: origin.prefix(100), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            )
        }
        let bytes = try contents(of: LogDirectory.checkpointFile)
        return SignedNote(bytes)?.checkpoint?.size ?? 0
    }

    private func contents(of name: String) throws(LogCopyError) -> [UInt8] {
        try reading { () throws(AuditLogError) in
            try target.open(name, for: .reading)?.contents(atMost: SignedNote.longest) ?? []
        }
    }

    /// How many bytes of a part are in the folder already.
    private func commonSize(_ part: LogSnapshot.Part, segment: Int?) throws(LogCopyError) -> Int {
        var offset = 0
        var lines = 0
        let copied = try reading { () throws(AuditLogError) in try target.open(part.path, for: .reading) }
        guard let copied else { return 0 }
        let source = try reading { () throws(AuditLogError) in
            try snapshot.directory.folder.openExisting(part.path, for: .reading)
        }
        while true {
            let (mine, theirs) = try reading { () throws(AuditLogError) in
                let theirs = try copied.read(Self.chunk, at: offset)
                return (try source.read(min(theirs.count, max(0, part.size - offset)), at: offset), theirs)
            }
            guard !theirs.isEmpty else { return offset }
            if let place = zip(mine, theirs).enumerated().first(where: { $1.0 != $1.1 })?.offset {
                lines += mine[..<place].count { $0 == EntryFormat.lineFeed }
                throw .differs(entry: segment.map { $0 * snapshot.directory.limits.entriesPerSegment + lines })
            }
            guard mine.count == theirs.count else { throw .longer(file: part.path) }
            lines += mine.count { $0 == EntryFormat.lineFeed }
            offset += mine.count
        }
    }

    private func extend(_ part: LogSnapshot.Part, from start: Int) throws(AuditLogError) {
        let source = try snapshot.directory.folder.openExisting(part.path, for: .reading)
        let copied = try target.openExisting(part.path, for: .appending)
        var offset = start
        while offset < part.size {
            let bytes = try source.read(min(Self.chunk, part.size - offset), at: offset)
            guard !bytes.isEmpty else { throw .system(call: "pread", code: 0) }
            try copied.write(bytes, at: offset)
            offset += bytes.count
        }
        try copied.flushAll()
    }

    private func replace(_ name: String, _ bytes: [UInt8]) throws(AuditLogError) {
        let file = try target.openExisting(name + ".new", for: .replacing)
        try file.write(bytes, at: 0)
        try file.flushAll()
        try target.rename(name + ".new", to: name)
    }

    private func makeFolder(_ name: String) throws(AuditLogError) {
        do throws(AuditLogError) {
            try target.makeFolder(name)
        } catch .alreadyThere {
            return
        }
    }

    private func reading<Result>(_ body: () throws(AuditLogError) -> Result) throws(LogCopyError) -> Result {
        do throws(AuditLogError) {
            return try body()
        } catch {
            throw .log(error)
        }
    }
}

extension AuditReader {
    /// Copies the log as of now into a folder: segments, checkpoints, keys and what witnesses signed; no lock file, no
    /// tiles.
    ///
    /// The folder must be there and be empty, or hold an earlier copy of this log; then only what is new is added. On
    /// the medium when this returns. Safe to repeat after a crash. Writers of the log wait only until the sizes are
    /// taken.
    /// - Throws: before anything is written, when the folder holds something else or is not the beginning of this log.
    public func copy(to folder: String) throws(LogCopyError) -> LogCopy {
        let snapshot: LogSnapshot
        do throws(AuditLogError) {
            snapshot = try LogSnapshot(of: opened())
        } catch {
            throw .log(error)
        }
        let earlier = try LogCopier(snapshot, to: folder).copy()
        return LogCopy(checkpoint: snapshot.checkpoint, earlier: earlier)
    }
}
