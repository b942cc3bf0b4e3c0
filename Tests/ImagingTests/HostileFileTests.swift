import TestSupport
import Testing

@testable import Imaging

@Suite("A hostile file does no harm")
struct HostileFileTests {
    static let colour = JPEGPicture().file
    static let restarting = JPEGPicture.made { ($0.width, $0.height, $0.restartInterval) = (16, 16, 1) }.bytes
    static let progressive = JPEGPicture.made { ($0.width, $0.height, $0.process) = (16, 16, .progressive) }.bytes

    @Test("a file cut anywhere is refused", arguments: 0..<restarting.count)
    func refusesTruncation(length: Int) {
        #expect(outcome(of: Array(Self.restarting.prefix(length))) != .taken)
    }

    @Test("a progressive file cut anywhere is refused", arguments: 0..<progressive.count)
    func refusesProgressiveTruncation(length: Int) {
        #expect(outcome(of: Array(Self.progressive.prefix(length))) != .taken)
    }

    @Test("a file that lost bytes in its middle and still ends properly is refused", arguments: 1...16)
    func refusesMissingData(count: Int) {
        let bytes = Self.colour.replacing(.scan) { $0.removeLast(count) }.bytes

        #expect(outcome(of: bytes) == .refused(.undecodable))
    }

    @Test(
        "random damage is refused, or leaves a clean picture, and never stops the program",
        arguments: 0..<Damage.samples.count * 300
    )
    func survivesDamage(seed: Int) {
        let bytes = Damage(seed: seed).bytes

        #expect(Damage.isHandled(bytes))
    }

    @Test("a frame that asks for too much is refused before it is decoded")
    func refusesBombs() {
        let bomb = Self.colour.replacing(.frame) { $0.replaceSubrange(5..<9, with: [0xFF, 0xDC, 0xFF, 0xDC]) }.bytes

        #expect(outcome(of: bomb) == .refused(.tooManyPixels(limit: 200_000_000)))
    }

    @Test("a progressive picture whose coefficients do not fit into memory is refused")
    func refusesMemoryBombs() {
        let file = JPEGPicture.made { $0.process = .progressive }.file
        let bomb = file.replacing(.frame) { $0.replaceSubrange(5..<9, with: [0x2E, 0xE0, 0x2E, 0xE0]) }.bytes

        #expect(outcome(of: bomb) == .refused(.tooMuchWork(.memory)))
    }

    @Test("a hundred thousand scans are refused")
    func refusesScanBombs() {
        var file = JPEGPicture.made { $0.process = .progressive }.file
        let scan = file.parts[file.parts.count - 2]
        file.parts.insert(contentsOf: Array(repeating: scan, count: 100_000), at: file.parts.count - 1)

        #expect(outcome(of: file.bytes) == .refused(.tooMuchWork(.scans)))
    }

    @Test("a million segments are refused")
    func refusesSegmentBombs() {
        let comments = Array(repeating: JPEGFile.segment(0xFE, []), count: 1_000_000).flatMap(\.self)

        let result = outcome(of: Self.colour.planting(comments, .afterStart).bytes)

        #expect(result == .refused(.tooMuchWork(.segments)))
    }

    @Test("a picture sent over a first one in a second scan is refused")
    func refusesOverlay() {
        let scan = Self.colour.parts[Self.colour.parts.count - 2].bytes

        let result = outcome(of: Self.colour.planting(scan, .beforeEnd).bytes)

        #expect(result == .refused(.malformed(.jpeg(.repeatedScan), offset: Self.colour.bytes.count + 2)))
    }

    @Test("lengths, counts and tables that cannot be are refused where they stand")
    func refusesImpossibleParts() {
        #expect(
            outcome(of: Self.colour.planting([0xFF, 0xE1, 0, 1], .afterStart).bytes)
                == .refused(.malformed(.jpeg(.segmentLength), offset: 4))
        )
        #expect(
            outcome(of: Self.colour.planting(Self.colour.parts[3].bytes, .afterFrame).bytes).isMalformed(.secondFrame)
        )
        #expect(outcome(of: Self.colour.planting([0xFF, 0xD8], .beforeFrame).bytes).isMalformed(.secondStart))
        #expect(
            outcome(of: Self.colour.planting(JPEGFile.segment(0xDB, [9]), .beforeFrame).bytes).isMalformed(
                .quantisationTable
            )
        )
        #expect(
            outcome(of: Self.colour.planting(JPEGFile.segment(0xC4, [0, 9]), .beforeFrame).bytes).isMalformed(
                .entropyTable
            )
        )
        #expect(outcome(of: Self.colour.without(.frame).bytes).isMalformed(.noFrame))
        #expect(outcome(of: Self.colour.without(.scan).bytes).isMalformed(.noFrame))
        #expect(outcome(of: Self.colour.without(.tables).bytes).isMalformed(.missingTable))
    }
}

extension Outcome {
    func isMalformed(_ fault: JPEGFault) -> Bool {
        if case .refused(.malformed(.jpeg(fault), _)) = self { true } else { false }
    }
}
