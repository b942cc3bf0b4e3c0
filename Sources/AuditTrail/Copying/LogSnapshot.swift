internal import Foundation

/// What a log consists of at one moment at which nobody writes.
///
/// Segments and `checkpoints.log` only grow, so their first bytes can be read later, while others write.
struct LogSnapshot {
    /// A file that only grows, and how much of it counts.
    struct Part {
        /// Below the log's folder.
        let path: String
        let size: Int
    }

    let directory: LogDirectory
    let checkpoint: Checkpoint
    let segments: [Part]
    let checkpoints: Part
    /// Files that are replaced as a whole, by their paths.
    let whole: [(path: String, bytes: [UInt8])]

    static let witnessFolder = "witness"

    /// - Throws: `tampered` when a file is missing or not in its form; a failure of the drive.
    init(of directory: LogDirectory) throws(AuditLogError) {
        let lock = try directory.folder.open(LogDirectory.lockFile, for: .reading)
        try lock?.lock(.shared)
        defer { lock?.unlock() }
        self.directory = directory
        let end = try directory.checkpointsEnd()
        checkpoint = end.checkpoint
        checkpoints = Part(path: LogDirectory.checkpointsFile, size: end.offset)
        segments = try directory.segmentSizes().enumerated().map { segment, size in
            Part(path: "\(LogDirectory.segmentsFolder)/\(LogDirectory.name(ofSegment: segment))", size: size)
        }
        var whole = [
            (path: LogDirectory.originFile, bytes: Array("\(directory.name)\n".utf8)),
            (path: LogDirectory.keysFile, bytes: try directory.verifierKeys().bytes),
        ]
        for name in Self.witnessFiles(in: directory.path) {
            let path = "\(Self.witnessFolder)/\(name)"
            guard let file = try directory.folder.open(path, for: .reading) else { continue }
            whole.append((path: path, bytes: try file.contents(atMost: SignedNote.longest)))
        }
        // Last, so that a copy that was cut off never claims more than it has.
        whole.append((path: LogDirectory.checkpointFile, bytes: end.note.bytes))
        self.whole = whole
    }

    /// The names of the files that witnesses brought, in order; none when no witness was ever asked.
    static func witnessFiles(in directory: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(witnessFolder)")
        return (names ?? []).filter { $0.hasSuffix(".note") || $0.hasSuffix(".vkey") }.sorted()
    }
}
