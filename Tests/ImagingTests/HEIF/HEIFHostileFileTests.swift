import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A hostile phone picture does no harm")
struct HEIFHostileFileTests {
    static let small = HEIFSample.parts.bytes
    static let tables = small.count - HEIFSample.parts.items.reduce(0) { $0 + $1.data.count }

    /// The walker alone: nothing is decoded.
    static func fault(of bytes: [UInt8]) -> CleaningError? {
        do throws(CleaningError) {
            _ = try HEIFCleaner.clean(bytes.span, limits: .standard)
            return nil
        } catch {
            return error
        }
    }

    static func fault(_ change: (inout HEIFFile) -> Void) -> CleaningError? {
        fault(of: HEIFSample.changed(change))
    }

    @Test("a file cut anywhere is refused as cut off, or as none", arguments: 0..<small.count)
    func refusesTruncation(length: Int) {
        let error = Self.fault(of: Array(Self.small.prefix(length)))

        #expect(error == .truncated(offset: length) || error == .malformed(.heif(.noPicture), offset: length))
    }

    @Test(
        "any changed byte of the tables is refused or leaves a picture that is stable",
        arguments: 0..<tables,
        [UInt8(0), 1, 0x7F, 0x80, 0xFF]
    )
    func survivesDamage(offset: Int, value: UInt8) {
        var bytes = Self.small
        bytes[offset] = value

        #expect(Self.isHandled(bytes))
    }

    /// Whether it was refused, or cleaning it again changes no byte.
    private static func isHandled(_ bytes: [UInt8]) -> Bool {
        guard let once = try? HEIFCleaner.clean(bytes.span, limits: .standard) else { return true }
        return (try? HEIFCleaner.clean(once.bytes.span, limits: .standard).bytes) == once.bytes
    }

    @Test("damaged picture data is refused or decoded, and never stops the program", arguments: 0..<40)
    func survivesDamagedData(seed: Int) {
        var bytes = Self.small
        let offset = Self.tables + (bytes.count - Self.tables) * seed / 40
        bytes[offset] ^= 0x55

        let error = refusal(ofHEIF: bytes)

        #expect(error == nil || error == .undecodable)
    }

    @Test("sizes that cannot be are refused", arguments: [1, 7, 0x7FFF_FFFF, 0xFFFF_FFFF])
    func refusesImpossibleSizes(size: Int) {
        let box = HEIFBox.lying("free", size: size, [])

        #expect(Self.fault { $0.beforeTables = box } == .truncated(offset: Self.small.count + 8))
        #expect(Self.fault { $0.insideTables = box }.isMalformed(.boxSize))
        #expect(Self.fault { $0.addProperty(box, essential: false) }.isMalformed(.boxSize))
    }

    @Test("a size of eight bytes that is too large is refused", arguments: [0x7FFF_FFFF_FFFF_FFFF, -1, 15, 1 << 32])
    func refusesLongSizes(size: Int) {
        let box = HEIFBox.lying("free", size: 1, HEIFBox.number(size, 8))

        #expect(Self.fault { $0.beforeTables = box } == .truncated(offset: Self.small.count + 16))
    }

    @Test("boxes in boxes to any depth are not followed")
    func survivesDeepNesting() {
        let depth = 100_000
        let nested = (1...depth).flatMap { HEIFBox.lying("meta", size: 8 * (depth - $0 + 1), []) }
        let unknown = (1...depth).flatMap { HEIFBox.lying("abcd", size: 8 * (depth - $0 + 1), []) }

        #expect(Self.fault { $0.beforeTables = nested }.isMalformed(.boxSize))
        #expect(Self.fault { $0.beforeTables = unknown } == nil)
    }

    @Test("a million boxes are refused")
    func refusesManyBoxes() {
        let boxes = Array(repeating: HEIFBox.plain("free", []), count: 1_000_000).flatMap(\.self)

        #expect(Self.fault { $0.beforeTables = boxes } == .tooMuchWork(.segments))
        #expect(Self.fault { $0.insideTables = boxes } == .tooMuchWork(.segments))
    }

    static let lyingTables: [[UInt8]] = [
        HEIFBox.full("iref", HEIFBox.plain("dimg", [0, 1, 0xFF, 0xFF])),
        HEIFBox.full("iloc", version: 2, [0, 0] + HEIFBox.number(0xFFFF_FFFF)),
        HEIFBox.full("iinf", version: 1, HEIFBox.number(0xFFFF_FFFF) + HEIFBox.full("infe", version: 2, [])),
        HEIFBox.plain("iprp", HEIFBox.full("ipma", HEIFBox.number(0xFFFF_FFFF))),
    ]

    @Test("a table that claims more entries than it has is refused", arguments: lyingTables)
    func refusesLyingCounts(table: [UInt8]) {
        let bytes = HEIFBox.plain("ftyp", Array("heic\0\0\0\0mif1".utf8)) + HEIFBox.full("meta", table)

        let error = Self.fault(of: bytes)

        #expect(error.isMalformed(.boxContent) || error == .tooMuchWork(.segments))
    }

    @Test("items that are made from themselves or each other are refused")
    func refusesCircles() {
        #expect(
            Self.fault {
                $0.changePrimary { ($0.type, $0.data) = ("iden", [0]) }
                $0.references = [HEIFFile.Reference("dimg", from: 1, to: [1])]
            }.isMalformed(.reference)
        )
        #expect(
            Self.fault {
                $0.changePrimary { $0.type = "iden" }
                var other = $0.items[0]
                other.id = 2
                $0.items.append(other)
                $0.references = [
                    HEIFFile.Reference("dimg", from: 1, to: [2]), HEIFFile.Reference("dimg", from: 2, to: [1]),
                ]
            } == .unsupported(.heif(.itemType))
        )
        #expect(
            Self.fault {
                $0.changePrimary { ($0.type, $0.data) = ("grid", [0, 0, 0, 0, 0, 96, 0, 64]) }
                $0.references = [HEIFFile.Reference("dimg", from: 1, to: [1])]
            } != nil
        )
    }

    @Test("a primary item that is missing or no picture is refused")
    func refusesMissingPrimary() {
        #expect(Self.fault { $0.primary = 99 }.isMalformed(.noPicture))
        #expect(Self.fault { $0.changePrimary { $0.type = "jpeg" } } == .unsupported(.heif(.itemType)))
        #expect(Self.fault { $0.changePrimary { $0.type = "iovl" } } == .unsupported(.heif(.overlay)))
        #expect(Self.fault { $0.changePrimary { $0.properties = [] } }.isMalformed(.property))
    }

    @Test("data that lies outside the file is refused")
    func refusesFarData() {
        let length = Self.small.count

        #expect(Self.fault { $0.displacement = 1 } == .truncated(offset: length))
        #expect(Self.fault { $0.displacement = 0x7FFF_0000 } == .truncated(offset: length))
        #expect(Self.fault { $0.changePrimary { $0.data = [] } }.isMalformed(.itemLocation))
        #expect(
            Self.fault { ($0.hasWideLocations, $0.displacement) = (true, .max - 4096) }
                == .truncated(offset: length + 16)
        )
    }

    @Test("sizes and places of eight bytes are read")
    func readsWideNumbers() {
        #expect(Self.fault { $0.hasWideLocations = true } == nil)
        #expect(Self.fault { $0.hasWideData = true } == nil)
    }

    @Test("pictures above the limit are refused, one pixel below is not")
    func limitsPixels() {
        var limits = CleaningLimits.standard
        limits.pixels = 96 * 64

        #expect(refusal(ofHEIF: Self.small, limits: limits) == nil)
        limits.pixels -= 1
        #expect(refusal(ofHEIF: Self.small, limits: limits) == .tooManyPixels(limit: 96 * 64 - 1))
    }

    @Test("a size that would not fit into memory is refused before it is decoded")
    func limitsMemory() {
        let bytes = HEIFSample.changed { file in
            file.removeProperties(of: "ispe")
            file.addProperty(HEIFSample.size(14_000, 14_000), essential: false)
        }

        #expect(refusal(ofHEIF: bytes) == .tooMuchWork(.memory))
    }

    @Test("a grid that does not fit its tiles is refused")
    func refusesWrongGrids() throws {
        let grid = try HEIFFile(takingApart: HEIFSample.grid)
        var fewer = grid
        fewer.references[0].to.removeLast()
        var wider = grid
        wider.changePrimary { $0.data[3] = 255 }
        var bomb = grid
        bomb.changePrimary { ($0.data[2], $0.data[3]) = (255, 255) }

        #expect(Self.fault(of: fewer.bytes).isMalformed(.grid))
        #expect(Self.fault(of: wider.bytes).isMalformed(.grid))
        #expect(Self.fault(of: bomb.bytes) == .tooMuchWork(.segments))
    }

    @Test("what decoders could understand in two ways is refused")
    func refusesAmbiguity() {
        let tables = HEIFBox.full("meta", HEIFBox.full("hdlr", [0, 0, 0, 0] + Array("pict".utf8)))

        #expect(Self.fault { $0.trailer = tables }.isMalformed(.repeatedBox))
        #expect(Self.fault { $0.insideTables = HEIFBox.full("pitm", [0, 9]) }.isMalformed(.repeatedBox))
        #expect(
            Self.fault {
                $0.addProperty(HEIFBox.plain("irot", [1]), essential: true)
                $0.addProperty(HEIFBox.plain("irot", [1]), essential: true)
            }.isMalformed(.property)
        )
        #expect(
            Self.fault { $0.addProperty(HEIFBox.plain("abcd", []), essential: true) }
                == .unsupported(.heif(.essentialProperty))
        )
        #expect(Self.fault { $0.addProperty(HEIFBox.plain("abcd", []), essential: false) } == nil)
    }

    @Test("a sequence without a still picture is refused with its own sentence")
    func refusesSequences() {
        let bytes = HEIFBox.plain("ftyp", Array("msf1\0\0\0\0hevc".utf8)) + HEIFBox.plain("moov", [])

        #expect(refusal(ofHEIF: bytes) == .unsupported(.heif(.sequence)))
    }
}

extension CleaningError? {
    func isMalformed(_ fault: HEIFFault) -> Bool {
        if case .malformed(.heif(fault), _)? = self { true } else { false }
    }
}
