internal import Registry
public import SchoolMedia

/// Lists stored pictures.
public struct ListAssets: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// A picture and what was said about it.
    public struct Listed: Sendable {
        /// The picture.
        public let asset: Asset
        /// Who is in it; nil when nobody has said yet.
        public let declaration: Declaration?
    }

    /// The most pictures that one page holds.
    public static let pageLimit = 500

    /// One page of pictures, newest first.
    ///
    /// - Parameters:
    ///   - after: the last picture of the page before, or nil for the first page.
    ///   - limit: 1 to `pageLimit`.
    ///   - staff: who asks.
    /// - Returns: at most `limit` pictures.
    /// - Throws: `Refusal` when the account may not.
    public func callAsFunction(after: AssetID?, limit: Int, by staff: ActingStaff) async throws -> [Listed] {
        try await drive.authorise(staff, to: .listAssets)
        let limit = min(max(limit, 1), Self.pageLimit)
        return try await drive.registry.read { snapshot in
            let records = try snapshot.assets(page: Page(after: after, limit: limit))
            let declarations = try snapshot.declarations(of: Set(records.map(\.id)))
            return records.map { Listed(asset: $0.asset, declaration: declarations[$0.id]) }
        }
    }

    /// One picture.
    ///
    /// - Throws: `Refusal` when the account may not, or there is no such picture.
    public func callAsFunction(_ id: AssetID, by staff: ActingStaff) async throws -> Listed {
        try await drive.authorise(staff, to: .listAssets)
        return try await drive.registry.read { snapshot in
            guard let record = try snapshot.asset(id) else { throw Refusal.notFound("picture", id.rawValue) }
            return Listed(asset: record.asset, declaration: try snapshot.declaration(of: id))
        }
    }
}
