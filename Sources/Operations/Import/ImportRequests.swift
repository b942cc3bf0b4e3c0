public import SchoolMedia

/// Takes requests for publication in from a list that was written away from the pages.
public struct ImportRequests: Sendable {
    private let drive: Drive

    /// Works on the given drive.
    public init(on drive: Drive) {
        self.drive = drive
    }

    /// The requests that were made, under the references of the list.
    public struct Outcome: Sendable {
        /// What became of the rows.
        public let report: ImportReport
        /// The requests, in the order of the list.
        public let requests: [(reference: String, request: PublicationRequest)]
    }

    /// Makes one request of all rows with the same reference.
    ///
    /// - Parameters:
    ///   - csv: the list; it names pictures by the names that they have on the device.
    ///   - receipts: which picture became which asset; the sender's own note, which is not kept here (R5).
    ///   - badRows: what happens when rows cannot be understood.
    ///   - staff: who asks.
    /// - Returns: what became of the rows, and the requests that were made.
    /// - Throws: `CSVError` when the file as a whole cannot be understood, `FileRefused` when rows cannot or name a
    ///   picture without a receipt, `Refusal` when the account may not or a request does not make sense.
    public func callAsFunction(
        _ csv: [UInt8],
        receipts: [String: AssetID],
        badRows: BadRows,
        by staff: ActingStaff
    ) async throws -> Outcome {
        try await drive.authorise(staff, to: .request)
        let policy = try await drive.requiredPolicy()
        var reading = try RequestRow.read(csv, purposes: Set(policy.purposes.keys))
        reading.requireReceipts(receipts) { $0.photo }
        let rows = try reading.rows(badRows)
        var report = ImportReport(faults: reading.faults)
        var requests: [(reference: String, request: PublicationRequest)] = []
        let makeRequest = MakeRequest(on: drive)
        for wish in Self.wishes(rows, receipts) {
            requests.append((wish.reference, try await makeRequest(wish.wish, by: staff)))
            report.added += wish.wish.items.count
        }
        return Outcome(report: report, requests: requests)
    }

    private static func wishes(
        _ rows: [RequestRow],
        _ receipts: [String: AssetID]
    ) -> [(reference: String, wish: PublicationRequest.Wish)] {
        let grouped = Dictionary(grouping: rows, by: \.request)
        let references = rows.map(\.request).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return references.compactMap { reference in
            guard let rows = grouped[reference], let first = rows.first else { return nil }
            let items = rows.compactMap { row in
                receipts[row.photo].map { asset in
                    PublicationRequest.Item(
                        asset: asset,
                        caption: row.caption ?? "",
                        altText: row.altText ?? "",
                        fileName: row.fileName ?? ""
                    )
                }
            }
            let wish = PublicationRequest.Wish(
                purpose: first.purpose,
                medium: .photo,
                channel: first.channel,
                title: first.title ?? "",
                address: first.address ?? "",
                items: items
            )
            return (reference, wish)
        }
    }
}
