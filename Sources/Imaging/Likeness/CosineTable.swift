internal import Foundation

/// The cosines of a transform, one row for each frequency.
enum CosineTable {
    static func values(size: Int) -> [Float] {
        (0..<size * size).map { index in
            let (frequency, place) = (index / size, index % size)
            return Float(cos(Double.pi * Double((2 * place + 1) * frequency) / Double(2 * size)))
        }
    }
}
