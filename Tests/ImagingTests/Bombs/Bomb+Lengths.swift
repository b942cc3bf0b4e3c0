import TestSupport

@testable import Imaging

extension Bomb {
    /// Every field that says how long something is, with the largest, the next smaller and the smallest numbers in it.
    static let lengths = [
        Bomb("JPEG: impossible lengths", .either) {
            let cuts = boundaries(of: Tamperings.whole)
            return overwriting(
                Tamperings.whole,
                at: cuts.map { $0 + 2 },
                with: [[255, 255], [0, 0], [0, 1], [0, 2], [127, 255]]
            )
        },
        Bomb("PNG: impossible lengths", .either) {
            let file = PNGHidingPlace.all.map(\.file).first { $0.chunks.count > 3 } ?? PNGHidingPlace.colour
            return overwriting(file.bytes, at: boundaries(of: file.bytes) + [16, 20], with: large)
        },
        Bomb("GIF: impossible lengths", .either) {
            let file = GIFHidingPlace.plain.changing {
                $0.before = GIFFile.block(0xFE, Array(repeating: 65, count: 60))
            }
            return overwriting(file.bytes, at: stride(from: 6, to: file.bytes.count, by: 2), with: [[255], [0]])
        },
        Bomb("WebP: impossible lengths", .either) {
            let file = WebPPlain.whole.bytes
            let partitions = WebPSample.eightPartitions
            return overwriting(file, at: [4] + boundaries(of: file).flatMap { [$0 + 4, $0 + 8, $0 + 12] }, with: large)
                + overwriting(partitions, at: 4..<80, with: large)
        },
        Bomb("HEIF: impossible lengths", .either) {
            let file = HEIFSample.parts
            let tables = file.bytes.count - file.items.reduce(0) { $0 + $1.data.count }
            return overwriting(file.bytes, at: 0..<tables, with: large)
        },
    ]

    private static let large: [[UInt8]] = [
        [255, 255, 255, 255], [127, 255, 255, 255], [255, 255, 255, 127], [0, 0, 0, 0], [128, 0, 0, 0],
    ]

    private static func boundaries(of file: [UInt8]) -> [Int] {
        FileParts.of(file).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }
}
