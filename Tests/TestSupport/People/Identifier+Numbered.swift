public import SchoolMedia

extension Identifier {
    /// The identifier that belongs to a number: always the same one, and another one for another number.
    public static func numbered(_ number: UInt64) -> Self {
        var generator = SplitMix64(seed: number)
        return random(using: &generator)
    }
}
