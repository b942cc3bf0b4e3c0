extension SplitMix64 {
    /// Draws one of the values, of which there must be at least one.
    public mutating func one<Value>(of values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &self)]
    }

    /// Draws a list whose length is within the bounds.
    public mutating func many<Value>(_ count: ClosedRange<Int>, _ draw: (inout SplitMix64) -> Value) -> [Value] {
        (0..<Int.random(in: count, using: &self)).map { _ in draw(&self) }
    }

    /// Draws "yes" in the given share of cases, from 0 to 1.
    public mutating func happens(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &self) < share
    }
}

/// Draws the cases of a property test.
///
/// - Parameters:
///   - count: how many.
///   - seed: the same seed draws the same cases.
///   - draw: makes one case.
/// - Returns: `count` cases.
public func cases<Case>(_ count: Int, seed: UInt64, drawnBy draw: (inout SplitMix64) -> Case) -> [Case] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in draw(&generator) }
}
