public import SchoolMedia

/// Stub.
public struct ScanPublished: Sendable {
    /// Stub.
    public init(on drive: Drive) {}
    /// Stub.
    public struct Report: Sendable {
        /// Stub.
        public let present: Set<NeutralName> = []
    }
    /// Stub.
    public func callAsFunction(_ folder: String, by staff: ActingStaff) async throws -> Report { Report() }
}
