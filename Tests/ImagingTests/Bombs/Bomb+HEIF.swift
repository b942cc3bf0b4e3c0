import TestSupport

@testable import Imaging

extension Bomb {
    static let heif = [
        Bomb("HEIF: boxes in boxes, a hundred thousand deep", .either) {
            [("meta", 100_000), ("abcd", 100_000), ("iprp", 10_000), ("ipco", 10_000)].flatMap { name, depth in
                let nested = nested(name, depth: depth)
                return [
                    HEIFSample.changed { $0.beforeTables = nested }, HEIFSample.changed { $0.insideTables = nested },
                    HEIFSample.changed { $0.addProperty(nested, essential: false) },
                ]
            }
        },
        Bomb("HEIF: boxes that say they have no size", .either) {
            [0, 1, 7].flatMap { size in
                ["free", "meta", "mdat", "ipco", "abcd"].flatMap { name in
                    let boxes = repeated(HEIFBox.lying(name, size: size, []), 1000)
                    return [
                        HEIFSample.changed { $0.beforeTables = boxes }, HEIFSample.changed { $0.insideTables = boxes },
                        HEIFSample.changed { $0.addProperty(boxes, essential: false) },
                        HEIFSample.changed { $0.trailer = boxes },
                    ]
                }
            }
        },
        Bomb("HEIF: items that are made of themselves or each other", .refusals) { circles },
        Bomb("HEIF: a grid of 65535 x 65535", .refusals) { grid(rows: 256, side: 65_535) },
        Bomb("HEIF: a grid of one tile, twenty thousand times", .refusals) { grid(rows: 141, side: 9000) },
        Bomb("HEIF: a grid of one tile, four thousand times", .either) { grid(rows: 63, side: 4000) },
        Bomb("HEIF: 65535 x 65535 in one piece", .refusals) {
            [HEIFSample.heic, HEIFSample.avif].flatMap { bytes in
                let place = bytes.indices.first { bytes[$0...].starts(with: "ispe".utf8) } ?? 0
                return overwriting(bytes, at: [place + 8], with: [HEIFBox.number(65_535) + HEIFBox.number(65_535)])
            }
        },
        Bomb("HEIF: 14000 x 9000 in a picture that is smaller", .either) {
            [HEIFSample.heic, HEIFSample.avif].flatMap { bytes in
                let place = bytes.indices.first { bytes[$0...].starts(with: "ispe".utf8) } ?? 0
                return overwriting(bytes, at: [place + 8], with: [HEIFBox.number(14_000) + HEIFBox.number(9000)])
            }
        },
        Bomb("HEIF: ten thousand descriptions of all of the data", .either) {
            HEIFSample.changed { file in
                file.gap = Array(repeating: 65, count: 4_000_000)
                for _ in 0..<10_000 { file.describe(type: "Exif", []) }
            }
        },
        Bomb("HEIF: a hundred thousand boxes", .refusals) {
            HEIFSample.changed { $0.insideTables = repeated(HEIFBox.plain("free", []), 100_000) }
        },
        Bomb("HEIF: an item in sixty thousand pieces of four megabytes", .refusals) { pieces(60_000, of: 4_000_000) },
        Bomb("HEIF: an item in fifteen thousand pieces of four megabytes", .refusals) {
            pieces(15_000, of: 4_000_000)
        },
    ]

    private static func nested(_ name: String, depth: Int) -> [UInt8] {
        let name = Array(name.utf8)
        var boxes: [UInt8] = []
        for size in stride(from: 8 * depth, to: 0, by: -8) {
            boxes += [UInt8(size >> 24), UInt8(size >> 16 & 255), UInt8(size >> 8 & 255), UInt8(size & 255)] + name
        }
        return boxes
    }

    private static let circles: [[UInt8]] = ["iden", "grid", "iovl"].flatMap { type in
        [[1: [1]], [1: [2], 2: [1]], [1: [2, 2, 2, 2], 2: [3], 3: [1, 2]]].map { graph in
            HEIFSample.changed { file in
                file.changePrimary { ($0.type, $0.data) = (type, [0, 0, 1, 1, 0, 192, 0, 128]) }
                let first = file.items[0]
                for id in graph.keys where id > 1 {
                    var other = first
                    other.id = id
                    file.items.append(other)
                }
                file.references = graph.sorted { $0.key < $1.key }.map { .init("dimg", from: $0.key, to: $0.value) }
            }
        }
    }

    /// A square of the same tile.
    private static func grid(rows: Int, side: Int) -> [UInt8] {
        HEIFSample.changed { file in
            file.items[0].isHidden = true
            let sides = HEIFBox.number(side, 4) + HEIFBox.number(side, 4)
            let edge = UInt8(rows - 1)
            file.items.append(.init(id: 5, type: "grid", data: [0, 1, edge, edge] + sides))
            file.references = [
                .init("dimg", from: 5, to: Array(repeating: file.primary, count: min(rows * rows, 65_535)))
            ]
            file.primary = 5
            file.addProperty(HEIFSample.size(side, side), essential: false)
        }
    }

    /// The primary item, said to be made of the same bytes over and over.
    private static func pieces(_ count: Int, of length: Int) -> [UInt8] {
        let other = HEIFBox.full(
            "iloc",
            version: 1,
            [0x44, 0, 0, 1, 0, 1, 0, 0, 0, 0] + HEIFBox.number(count, 2)
                + repeated(HEIFBox.number(4096) + HEIFBox.number(length), count)
        )
        var bytes = HEIFSample.changed { $0.gap = Array(repeating: 65, count: length + 1_000_000) }
        guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: "iloc".utf8) }) else { return bytes }
        let size = Int(bytes[place - 2]) << 8 | Int(bytes[place - 1])
        bytes.replaceSubrange(place - 4..<place - 4 + size, with: other)
        guard let meta = bytes.indices.first(where: { bytes[$0...].starts(with: "meta".utf8) }) else { return bytes }
        let old = bytes[meta - 4..<meta].reduce(0) { $0 << 8 | Int($1) }
        bytes.replaceSubrange(meta - 4..<meta, with: HEIFBox.number(old + other.count - size))
        return bytes
    }
}
