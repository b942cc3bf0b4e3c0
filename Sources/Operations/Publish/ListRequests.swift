internal import Registry
public import SchoolMedia

/// Lists requests for publication.
public struct ListRequests: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// Requests in one state, oldest first.
    ///
    /// - Throws: `Refusal` when the account may not.
    public func callAsFunction(in state: PublicationRequest.State, by staff: ActingStaff) async throws
        -> [PublicationRequest]
    {
        try await drive.authorise(staff, to: .listAssets)
        return try await drive.registry.read { [drive] snapshot in
            try snapshot.requests(state: state).map { try drive.open($0, in: snapshot) }
        }
    }

    /// One request.
    ///
    /// - Throws: `Refusal` when the account may not, or there is no such request.
    public func callAsFunction(_ id: PublicationRequestID, by staff: ActingStaff) async throws -> PublicationRequest {
        try await drive.authorise(staff, to: .listAssets)
        return try await drive.registry.read { [drive] in try drive.request(id, in: $0) }
    }
}
