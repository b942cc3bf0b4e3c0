internal import Crypto

/// Checks a policy file without putting it in force; needs no drive.
public struct CheckPolicy: Sendable {
    /// A check that reads and changes nothing.
    public init() {}

    /// The policy that the file holds, with what a person should look at again.
    ///
    /// - Throws: `PolicyError` with every mistake and its line.
    public func callAsFunction(_ yaml: [UInt8]) throws -> PolicyReading {
        try PolicyReader().readPolicy(yaml, hash: SHA256.hash(data: yaml).hexadecimal)
    }
}
