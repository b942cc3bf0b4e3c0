/// The probabilities of coefficient tokens, and which of them a picture's tokens were decoded with: RFC 6386 section
/// 13.
///
/// There are 11 for each of four kinds of plane, eight bands and three contexts.
@safe
struct VP8Probabilities: ~Copyable {
    static let count = 4 * 8 * 3 * 11
    private static let size = 2048

    /// The probabilities, and behind them whether each was used. Every index is cut to the size of its half.
    private let base: UnsafeMutablePointer<UInt8>

    /// The default ones but where others are given.
    init(_ changed: [Int?]) {
        unsafe base = .allocate(capacity: 2 * Self.size)
        unsafe base.initialize(repeating: 0, count: 2 * Self.size)
        for (index, pair) in zip(changed, Self.defaults).enumerated() {
            unsafe base[index & (Self.size - 1)] = UInt8(truncatingIfNeeded: pair.0 ?? Int(pair.1))
        }
    }

    deinit {
        unsafe base.deallocate()
    }

    @inline(__always)
    func use(_ index: Int) -> UInt8 {
        let place = index & (Self.size - 1)
        unsafe base[place &+ Self.size] = 1
        return unsafe base[place]
    }

    func wasUsed(_ index: Int) -> Bool {
        unsafe base[index & (Self.size - 1) + Self.size] != 0
    }
}
