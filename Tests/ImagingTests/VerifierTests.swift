import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

@Suite("The verifier believes nobody")
struct VerifierTests {
    struct Tampering: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]

        init(_ name: String, _ bytes: [UInt8]) {
            testDescription = name
            self.bytes = bytes
        }
    }

    static let colour = JPEGPicture().file
    static let progressive = JPEGPicture.made { $0.process = .progressive }.file
    /// The AC table of the second scan, already before the first.
    static let earlyTable: JPEGFile = {
        var file = JPEGPicture.made { $0.process = .progressive }.file
        let places = file.parts.indices.filter { file.parts[$0].kind == .tables }
        file.parts.insert(file.parts.remove(at: places[places.count - 1]), at: places[places.count - 2])
        return file
    }()
    /// The tables of a scan, the last of them first.
    static let turnedTables: JPEGFile = {
        var file = colour
        let places = file.parts.indices.filter { file.parts[$0].kind == .tables }
        file.parts.swapAt(places[places.count - 2], places[places.count - 1])
        return file
    }()
    /// The quantisation table behind the frame that needs it, which decoders allow.
    static let lateTable: JPEGFile = {
        var file = colour
        let frame = file.parts.firstIndex { $0.kind == .frame } ?? 1
        file.parts.swapAt(frame - 1, frame)
        return file
    }()
    /// The AC table once more before a scan that could use the one before.
    static let repeatedTable: JPEGFile = {
        var file = progressive
        let scan = file.parts.lastIndex { $0.kind == .scan } ?? 1
        let table = file.parts.lastIndex { $0.kind == .tables } ?? 1
        file.parts.insert(file.parts[table], at: scan)
        return file
    }()
    static let canaryTable = JPEGFile.segment(0xDB, [2] + HidingPlace.text(64))

    @Test("accepts the plain file that the tests tamper with", arguments: [colour, progressive])
    func acceptsPlain(file: JPEGFile) throws {
        #expect(try ImageVerifier.verify(file.bytes).bytes == file.bytes)
    }

    @Test("refuses every marker in every place", arguments: 0x01...0xFE, JPEGFile.Place.allCases)
    func refusesMarkers(marker: Int, place: JPEGFile.Place) {
        let bytes = Self.progressive.planting(JPEGFile.segment(UInt8(marker), canary), place).bytes

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    @Test("refuses every hiding place as it was sent", arguments: HidingPlace.all)
    func refusesHidingPlaces(place: HidingPlace) throws {
        // Only the decoder sees what lies inside the coded data; the verifier stands behind it.
        let isInsideData = place.family == .hiddenCoefficientData && !place.testDescription.contains("too many")

        let isAccepted = (try? ImageVerifier.verify(place.bytes)) != nil

        #expect(isAccepted == isInsideData)
    }

    @Test("refuses bytes put anywhere outside the coded data", arguments: 0..<Tamperings.insertions.count)
    func refusesInsertions(index: Int) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(Tamperings.insertions[index]) }
    }

    @Test("refuses every shortened file", arguments: 0..<Tamperings.whole.count)
    func refusesTruncation(length: Int) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(Array(Tamperings.whole.prefix(length))) }
    }

    @Test("refuses any other byte in the parts whose bytes are fixed", arguments: Tamperings.fixed)
    func refusesChangedFixedBytes(offset: Int) {
        var bytes = Tamperings.whole
        bytes[offset] ^= 0x40

        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) }
    }

    static let tamperings = [
        Tampering("JFIF twice", colour.planting(JPEGFile.jfif, .afterStart).bytes),
        Tampering("JFIF and Adobe", colour.planting(JPEGFile.adobe(transform: 0), .beforeFrame).bytes),
        Tampering("a table in a spare place", colour.planting(canaryTable, .beforeFrame).bytes),
        Tampering("a table behind the frame", colour.planting(canaryTable, .afterFrame).bytes),
        Tampering("a table between scans", progressive.planting(canaryTable, .betweenScans).bytes),
        Tampering(
            "the same table twice",
            colour.planting(JPEGFile.segment(0xDB, [0] + HidingPlace.text(64)), .beforeFrame).bytes
        ),
        Tampering(
            "a restart interval without use",
            colour.planting(JPEGFile.segment(0xDD, [0x41, 0x42]), .beforeScan).bytes
        ),
        Tampering(
            "a restart interval before the end",
            colour.planting(JPEGFile.segment(0xDD, [0x41, 0x42]), .beforeEnd).bytes
        ),
        Tampering("a table before a scan that does not read it", earlyTable.bytes),
        Tampering("tables in another order than the scan reads them", turnedTables.bytes),
        Tampering("a quantisation table behind the frame", lateTable.bytes),
        Tampering("a table that is known already", repeatedTable.bytes),
        Tampering("arithmetic conditioning", colour.planting(JPEGFile.segment(0xCC, [0, 0x41]), .beforeScan).bytes),
        Tampering("a scan sent again", JPEGFile(parts: colour.parts.dropLast() + colour.parts.suffix(2)).bytes),
        Tampering(
            "a frame that is one byte too long",
            colour.replacing(.frame) { $0 = JPEGFile.segment($0[1], Array($0[4...]) + [0x41]) }.bytes
        ),
        Tampering("a restart marker too many", colour.planting([0xFF, 0xD0], .beforeEnd).bytes),
        Tampering("a fill byte", colour.planting([0xFF], .beforeFrame).bytes),
        Tampering("a fill byte before the end", colour.planting([0xFF], .beforeEnd).bytes),
        Tampering("no scan", colour.without(.scan).bytes),
        Tampering("no end", colour.without(.end).bytes),
        Tampering("nothing", []),
    ]

    @Test("refuses what only looks like a part of a clean picture", arguments: tamperings)
    func refuses(tampering: Tampering) {
        #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(tampering.bytes) }
    }
}
