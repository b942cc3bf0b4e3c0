import Foundation

/// The folder of one log, opened: which file holds what.
///
/// ```
/// .lock                     who writes holds it alone
/// origin                    the log's name
/// segments/00000000.jsonl   the entries
/// checkpoints.log           every checkpoint ever signed
/// checkpoint                the newest of them
/// vkeys                     the public keys
/// tile/                     the Merkle tree's hashes, derived from the entries
/// torn/                     torn last lines, set aside after a crash
/// ```
struct LogDirectory: Sendable {
    static let lockFile = ".lock"
    static let originFile = "origin"
    static let checkpointsFile = "checkpoints.log"
    static let checkpointFile = "checkpoint"
    static let newCheckpointFile = "checkpoint.new"
    static let keysFile = "vkeys"
    static let newKeysFile = "vkeys.new"
    static let segmentsFolder = "segments"
    static let tornFolder = "torn"

    let path: String
    let limits: LogLimits
    let folder: OpenFile
    let segments: OpenFile
    /// The log's name.
    let name: String
    /// The leaf hash of the log's name: what entry 0 has as `prev`.
    let origin: TreeHash

    /// - Throws: `noLog`, or `tampered` when the origin is gone or cannot be one.
    init(path: String, limits: LogLimits, faults: DriveFaults) throws(AuditLogError) {
        self.path = path
        self.limits = limits
        folder = try OpenFile.folder(path, faults: faults)
        segments = try OpenFile.folder(path + "/" + Self.segmentsFolder, faults: faults)
        let file = try folder.open(Self.originFile, for: .reading)
        guard let found = try LogOrigin(file: file?.contents(atMost: LogOrigin.longest + 2) ?? []) else {
            throw .tampered(BrokenLine(entry: 0, limits: limits, what: .originUnreadable))
        }
        name = found.name
        origin = found.hash
    }

    /// Name of the file with the entries from `segment` times the entries per segment on.
    static func name(ofSegment segment: Int) -> String {
        let digits = String(segment)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits + ".jsonl"
    }

    /// The segments as they are now, in order.
    ///
    /// - Throws: `tampered` when one is missing or something is there that does not belong there.
    func segmentSizes() throws(AuditLogError) -> [Int] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path + "/" + Self.segmentsFolder).sorted()
        } catch {
            throw .noLog
        }
        let expected = names.indices.map { Self.name(ofSegment: $0) }
        if let foreign = names.first(where: { !Self.isSegmentName($0) }) { throw tampered(0, .foreignFile(foreign)) }
        guard !names.isEmpty else { throw tampered(0, .missingSegment(0)) }
        if let missing = names.indices.first(where: { names[$0] != expected[$0] }) {
            throw tampered(missing, .missingSegment(missing))
        }
        var sizes: [Int] = []
        for (segment, name) in names.enumerated() {
            let status = try segmentFile(segment).status()
            guard status.isRegular else { throw tampered(segment, .foreignFile(name)) }
            sizes.append(status.size)
        }
        return sizes
    }

    /// - Throws: `tampered` when it is not there or is a link.
    func segmentFile(_ segment: Int) throws(AuditLogError) -> OpenFile {
        let name = Self.name(ofSegment: segment)
        do throws(AuditLogError) {
            guard let file = try segments.open(name, for: .reading) else {
                throw tampered(segment, .missingSegment(segment))
            }
            return file
        } catch {
            throw error == .system(call: "openat", code: ELOOP) ? tampered(segment, .foreignFile(name)) : error
        }
    }

    private static func isSegmentName(_ name: String) -> Bool {
        name.utf8.count == 14 && name.hasSuffix(".jsonl") && name.utf8.prefix(8).allSatisfy(\.isDigit)
    }

    private func tampered(_ segment: Int, _ what: LogFault) -> AuditLogError {
        .tampered(BrokenLine(entry: segment * limits.entriesPerSegment, limits: limits, what: what))
    }
}

extension LogDirectory {
    /// The place before entry 0.
    var beginning: LogPosition {
        LogPosition(count: 0, hash: origin, offset: 0)
    }
}
