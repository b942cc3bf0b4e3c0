internal import Foundation
internal import Imaging

/// Measures our own work and that of other tools on the same photographs of one format.
struct Bench {
    private let format: ImageFormat
    private let subjects: [OwnWork.Subject]
    private let refused: Int
    private let folder: URL
    private let pool: WorkerPool

    /// Leaves out what is refused, so that every tool has the same work.
    init(_ named: [BenchPhotograph], of format: ImageFormat, in folder: URL, with pool: WorkerPool) throws {
        let preparer = ImagePreparer(limits: .standard, decoder: pool.decoder)
        subjects = named.compactMap { photograph in
            let incoming = IncomingMedia(photograph.bytes)
            let clean = try? preparer.cleanNow(incoming, .asStored).image
            return clean.map { OwnWork.Subject(incoming: incoming, clean: $0) }
        }
        guard !subjects.isEmpty else { throw BenchFailure("None of these files is a photograph that is taken in.") }
        refused = named.count - subjects.count
        self.format = format
        self.folder = folder
        self.pool = pool
    }

    /// Takes turns, so that whatever else the machine does disturbs all alike.
    func report(passes: Int) throws -> BenchReport {
        let peers = PeerTool.allCases.filter { $0.works(on: format) }.compactMap { peer in
            peer.program.map { (peer, $0) }
        }
        var results: [String: BenchResult] = [:]
        for pass in 1...passes {
            for work in OwnWork.allCases {
                results.keepFaster(try measure(work), of: work.rawValue)
            }
            for (peer, program) in peers {
                results.keepFaster(try measure(peer, program), of: peer.rawValue)
            }
            Terminal.progress(pass, of: passes, "passes")
        }
        let order = OwnWork.allCases.map(\.rawValue) + peers.map(\.0.rawValue)
        return BenchReport(
            format: format,
            lengths: subjects.map(\.incoming.bytes.count),
            refused: refused,
            passes: passes,
            results: order.compactMap { results[$0] }
        )
    }

    private func measure(_ work: OwnWork) throws -> BenchResult {
        let start = try ownTime()
        var bytes = 0
        for subject in subjects { bytes += try work.perform(on: subject, with: pool.decoder) }
        return BenchResult(work.rawValue, try ownTime() - start, bytesAfter: bytes)
    }

    /// That of this process and of the workers, which go on running.
    private func ownTime() throws -> Double {
        try CPUTime.now(of: .thisProcess) + CPUTime.now(of: .running(pool.processIDs))
    }

    private func measure(_ peer: PeerTool, _ program: InstalledProgram) throws -> BenchResult {
        let copies = folder.appending(path: "copies")
        try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: copies) }
        let files = try subjects.enumerated().map { index, subject in
            let file = copies.appending(path: "\(index).\(format.fileExtension)")
            try Data(subject.incoming.bytes).write(to: file)
            return file
        }
        let start = try CPUTime.now(of: .children)
        let results = try peer.work(on: files, with: program)
        let time = try CPUTime.now(of: .children) - start
        let bytes = try results.map { try Data(contentsOf: $0).count }.reduce(0, +)
        return BenchResult(peer.rawValue, time, bytesAfter: bytes)
    }
}

extension [String: BenchResult] {
    fileprivate mutating func keepFaster(_ result: BenchResult, of name: String) {
        if let before = self[name], before.seconds <= result.seconds { return }
        self[name] = result
    }
}

/// Why nothing can be measured, in words for the person at the terminal.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
