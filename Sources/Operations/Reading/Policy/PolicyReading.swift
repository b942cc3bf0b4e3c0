public import SchoolMedia

/// A policy that may be put in force, and what its signatory should know first.
public struct PolicyReading: Equatable, Sendable {
    /// The settings.
    public let policy: Policy
    /// Settings that are allowed and probably not meant, in the order of the file.
    public let warnings: [PolicyFault]
}

/// Every mistake that was found in a policy file; nothing of the file is used.
public struct PolicyError: Error, Equatable, Sendable {
    /// In the order of the file; never empty.
    public let faults: [PolicyFault]
}
