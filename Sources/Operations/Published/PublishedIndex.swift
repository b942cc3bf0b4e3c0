internal import Crypto
internal import Imaging
internal import Registry
internal import SchoolMedia
internal import struct Foundation.Date

/// Finds out which exported file some bytes are, or come from.
struct PublishedIndex {
    /// How a file was recognised.
    struct Match {
        let file: FileOutRecord
        /// In how many bits the likenesses differ; nil when the bytes are the same.
        let distance: Int?
    }

    private let byHash: [String: FileOutRecord]
    private let byLikeness: [(file: FileOutRecord, likeness: Likeness)]

    init(_ files: [FileOutRecord], _ likenesses: [ExportedFileID: Likeness]) {
        byHash = Dictionary(files.compactMap { file in file.sha256.map { ($0, file) } }) { first, _ in first }
        byLikeness = files.compactMap { file in likenesses[file.file].map { (file, $0) } }
    }

    /// The file with exactly these bytes.
    func exactMatch(_ bytes: [UInt8]) -> Match? {
        byHash[SHA256.hash(data: bytes).hexadecimal].map { Match(file: $0, distance: nil) }
    }

    /// The file that looks most like it, if one is near; of equally near ones, one with a live copy, the newest first.
    func nearestMatch(_ likeness: Likeness) -> Match? {
        var best: Match?
        for (file, other) in byLikeness {
            let distance = likeness.distance(to: other)
            guard distance <= Likeness.nearness else { continue }
            let match = Match(file: file, distance: distance)
            if best.map(match.isBetter(than:)) ?? true { best = match }
        }
        return best
    }
}

extension PublishedIndex.Match {
    fileprivate func isBetter(than other: Self) -> Bool {
        rank < other.rank
    }

    private var rank: (Int, Int, Double) {
        (distance ?? 0, file.liveCopies.isEmpty ? 1 : 0, -file.exportedAt.timeIntervalSince1970)
    }
}
