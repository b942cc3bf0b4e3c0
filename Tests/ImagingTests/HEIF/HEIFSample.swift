import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

/// Files of real encoders, made once, and in parts.
enum HEIFSample {
    static let heic = made(ColourCard())
    static let avif = made(ColourCard(), ["-A"])
    static let transparent = made(.made { $0.isTransparent = true })
    static let tenBits = made(.made { $0.sampleBytes = 2 }, ["-b", "10"])
    static let fullChroma = made(ColourCard(), ["-p", "chroma=444"])
    static let withThumbnail = made(.made { ($0.width, $0.height) = (192, 128) }, ["-t", "64"])

    /// Four of the same tile.
    static let grid: [UInt8] = {
        var file = parts
        let tile = file.items[0]
        file.items = (1...4).map { id in
            var item = tile
            item.id = id
            item.isHidden = true
            return item
        }
        let head: [UInt8] = [0, 0, 1, 1]
        var grid = HEIFFile.Item(id: 5, type: "grid", data: head + HEIFBox.number(180, 2) + HEIFBox.number(120, 2))
        grid.isBesideTables = true
        file.items.append(grid)
        file.references.append(HEIFFile.Reference("dimg", from: 5, to: [1, 2, 3, 4]))
        file.primary = 5
        file.addProperty(size(180, 120), essential: false)
        return file.bytes
    }()

    /// The HEIC sample in parts.
    static var parts: HEIFFile {
        (try? HEIFFile(takingApart: heic)) ?? HEIFFile(primary: 0, items: [], references: [], properties: [])
    }

    /// The HEIC sample with changes.
    static func changed(_ change: (inout HEIFFile) -> Void) -> [UInt8] {
        var file = parts
        change(&file)
        return file.bytes
    }

    static func size(_ width: Int, _ height: Int) -> [UInt8] {
        HEIFBox.full("ispe", HEIFBox.number(width) + HEIFBox.number(height))
    }

    private static func made(_ card: ColourCard, _ arguments: [String] = []) -> [UInt8] {
        (try? HEIFTool.encode(card.png, ["-q", "90"] + arguments)) ?? []
    }
}

extension HEIFFile {
    /// Takes a file of one primary picture apart that an encoder wrote.
    init(takingApart bytes: [UInt8]) throws {
        var budget = ISOBudget(1000)
        let boxes = try bytes.span.boxes(in: bytes.indices, &budget)
        let meta = try #require(boxes.first { $0.type == "meta" })
        let tables = try HEIFTables(meta, in: bytes.span, &budget)
        let items = try tables.items.sorted { $0.key < $1.key }.map { id, item in
            let data = try tables.data(of: item, in: bytes.span).flatMap { bytes[$0] }
            var made = Item(id: id, type: String(decoding: item.type.bytes, as: UTF8.self), data: data)
            made.properties = item.properties.map { Property($0.index, essential: $0.isEssential) }
            return made
        }
        self.init(
            primary: tables.primary ?? 0,
            items: items,
            references: tables.references.all.map {
                Reference(String(decoding: $0.type.bytes, as: UTF8.self), from: $0.from, to: $0.to)
            },
            properties: tables.properties.map { Array(bytes[$0.start..<$0.payload.upperBound]) }
        )
    }
}
