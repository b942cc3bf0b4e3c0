internal import Foundation
internal import Imaging

/// Measures our own work and that of other tools on the same photographs.
struct Bench {
    private let photographs: [BenchPhotograph]
    private let refused: Int
    private let folder: URL

    /// Leaves out what is refused, so that every tool has the same work.
    init(_ named: [BenchPhotograph], in folder: URL) throws {
        let preparer = ImagePreparer(limits: .standard)
        photographs = named.filter { photograph in
            (try? preparer.prepareNow(IncomingMedia(photograph.bytes))) != nil
        }
        guard !photographs.isEmpty else { throw BenchFailure("None of these files is a photograph that is taken in.") }
        refused = named.count - photographs.count
        self.folder = folder
    }

    /// Takes turns, so that whatever else the machine does disturbs all alike.
    func report(passes: Int) throws -> BenchReport {
        let own = try OwnWork.allCases.map { ($0, try $0.subjects(photographs)) }
        let peers = PeerTool.allCases.compactMap { peer in peer.program.map { (peer, $0) } }
        var results: [String: BenchResult] = [:]
        for pass in 1...passes {
            for (work, subjects) in own {
                results.keepFaster(try measure(work, on: subjects), of: work.rawValue)
            }
            for (peer, program) in peers {
                results.keepFaster(try measure(peer, program), of: peer.rawValue)
            }
            Terminal.progress(pass, of: passes, "passes")
        }
        let order = own.map(\.0.rawValue) + peers.map(\.0.rawValue)
        return BenchReport(
            photographs: photographs,
            refused: refused,
            passes: passes,
            results: order.compactMap { results[$0] }
        )
    }

    private func measure(_ work: OwnWork, on subjects: [OwnWork.Subject]) throws -> BenchResult {
        let start = try CPUTime.now(of: .thisProcess)
        var bytes = 0
        for subject in subjects { bytes += try work.perform(on: subject) }
        return BenchResult(work.rawValue, try CPUTime.now(of: .thisProcess) - start, bytesAfter: bytes)
    }

    private func measure(_ peer: PeerTool, _ program: InstalledProgram) throws -> BenchResult {
        let copies = folder.appending(path: "copies")
        try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: copies) }
        let files = try photographs.enumerated().map { index, photograph in
            let file = copies.appending(path: "\(index).jpg")
            try Data(photograph.bytes).write(to: file)
            return file
        }
        let start = try CPUTime.now(of: .children)
        let cleaned = try peer.clean(files, with: program)
        let time = try CPUTime.now(of: .children) - start
        return BenchResult(
            peer.rawValue,
            time,
            bytesAfter: try cleaned.map { try Data(contentsOf: $0).count }.reduce(0, +)
        )
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
