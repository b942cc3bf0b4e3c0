public import SchoolMedia

/// One page of a long list of pictures, the newest first.
public struct Page: Equatable, Sendable {
    /// The last picture of the page before; nil for the first page.
    public let after: AssetID?
    /// How many pictures at most.
    public let limit: Int

    /// The longest page.
    public static let longest = 500

    /// Asks for a page.
    ///
    /// - Parameters:
    ///   - after: the last picture of the page before; nil for the first page.
    ///   - limit: how many pictures; less than 1 counts as 1, more than `longest` as `longest`.
    public init(after: AssetID?, limit: Int) {
        self.after = after
        self.limit = min(max(limit, 1), Self.longest)
    }
}
