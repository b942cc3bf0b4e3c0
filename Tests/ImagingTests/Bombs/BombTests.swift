import Foundation
import Testing

@testable import Imaging

@Suite("A bomb costs a decoder little and the server nearly nothing")
struct BombTests {
    @Test("ends as a refusal with a sentence or as a picture, within 10 s and 512 MB", arguments: Bomb.all.map(\.name))
    func staysWithinBounds(name: String) async throws {
        let bomb = try #require(Bomb.named(name))

        let cost = try await cost(of: name)

        #expect(Set(cost.endings.filter { !bomb.ending.allows($0.kind) }) == [])
        #expect(cost.workerSeconds < 10 * Double(cost.endings.count))
        #expect(cost.workerBytes < 512 << 20)
        #expect(cost.serverSeconds < max(bomb.serverSeconds, Double(cost.endings.count) / 200))
        #expect(cost.serverBytes < 100 << 20 + 3 * cost.fileBytes)
    }

    /// Measured in a process of its own, which does nothing else.
    private func cost(of name: String) async throws -> BombCost {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) { [name] in
            let bomb = try #require(Bomb.named(name))
            let cost = try JSONEncoder().encode(BombCost.measure(bomb))
            print("\nCOST\(String(decoding: cost, as: UTF8.self))")
        }
        let lines = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self).split(separator: "\n")
        let line = try #require(lines.last { $0.hasPrefix("COST") })
        return try JSONDecoder().decode(BombCost.self, from: Data(line.dropFirst(4).utf8))
    }
}

extension Bomb {
    /// Processor time for walking and verifying: hardly any. Without optimisation a large picture takes its verifier
    /// longer.
    fileprivate var serverSeconds: Double {
        ending == .heavy && _isDebugAssertConfiguration() ? 10 : 1
    }
}
