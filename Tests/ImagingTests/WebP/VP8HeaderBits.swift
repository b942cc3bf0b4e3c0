@testable import Imaging

/// The header of a key frame of which everything is zero but the first probabilities of tokens, and that all
/// macroblocks may be skipped.
struct VP8HeaderBits {
    /// Sent for the first tokens; the others keep their defaults.
    let probabilities: [Int]

    func write(to writer: inout BooleanWriter) {
        // Colours, clamping, segments, filter (11 bits), partitions (2), quantiser (7 and 5), keeping probabilities.
        var zeros = 0
        writer.code(&zeros, bits: 29)
        for index in 0..<VP8Probabilities.count {
            var probability = index < probabilities.count ? probabilities[index] : nil
            writer.code(&probability, bits: 8, chance: VP8Probabilities.changes[index])
        }
        var canSkip = true
        var chance = 1
        writer.code(&canSkip)
        writer.code(&chance, bits: 8)
    }
}
