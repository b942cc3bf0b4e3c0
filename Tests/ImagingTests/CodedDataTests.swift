import SchoolMedia
import TestSupport
import Testing

@testable import Imaging

@Suite("Coded data ends where the picture ends")
struct CodedDataTests {
    static let processes: [@Sendable (inout JPEGPicture) -> Void] = [
        { _ in },
        { $0.components = 1 },
        { $0.components = 4 },
        { $0.sampling = 2 },
        { $0.restartInterval = 1 },
        { $0.restartInterval = 7 },
        { $0.process = .progressive },
        { ($0.process, $0.restartInterval) = (.progressive, 2) },
    ]

    /// The decoder reads up to seven bytes ahead and does not complain about them.
    @Test("even a few bytes too many are found and gone", arguments: processes.indices, 1...12)
    func findsFewBytes(process: Int, count: Int) throws {
        var picture = JPEGPicture.made(Self.processes[process])
        let plain = picture.bytes
        picture.surplus = Array(repeating: 0x41, count: count)

        let prepared = try picture.bytes.prepared()

        let clean = try prepared.clean.bytes.cleaned()
        #expect(prepared.removal.count(of: .hiddenCoefficientData) == 1)
        #expect(EntropyAudit.findings(in: clean) == .exact)
        #expect(try clean.bytes.pixels(of: clean.frame) == plain.pixels(of: clean.frame))
    }

    @Test("data without a surplus is left as it is", arguments: processes.indices)
    func leavesExactData(process: Int) throws {
        let plain = JPEGPicture.made(Self.processes[process])

        let prepared = try plain.bytes.prepared()

        #expect(prepared.removal.isEmpty)
        #expect(prepared.clean.bytes == plain.bytes)
    }

    @Test("the last bits of a byte hide nothing", arguments: [8, 24, 40, 56])
    func findsPaddingBits(width: Int) throws {
        let file = JPEGPicture.made { ($0.components, $0.width, $0.height) = (1, width, 8) }.file
        let filled = file.replacing(.scan) { $0[$0.count - 1] ^= 1 }.bytes

        let prepared = try filled.prepared()

        #expect(try EntropyAudit.findings(in: filled.cleaned()) == .surplus)
        #expect(prepared.removal.count(of: .hiddenCoefficientData) == 1)
        #expect(EntropyAudit.findings(in: try prepared.clean.bytes.cleaned()) == .exact)
    }

    @Test("a picture that lacks data is damaged", arguments: processes.indices)
    func findsMissingData(process: Int) throws {
        let file = JPEGPicture.made(Self.processes[process]).file.replacing(.scan) { $0.removeLast(2) }

        #expect(try EntropyAudit.findings(in: file.bytes.cleaned()) == .damaged)
    }

    @Test(
        "refining scans of real encoders are read to the last bit",
        arguments: [JPEGSample.progressive, JPEGSample.optimised]
    )
    func readsRefiningScans(bytes: [UInt8]) throws {
        let clean = try bytes.cleaned()

        #expect(EntropyAudit.findings(in: clean) == .exact)
    }
}
