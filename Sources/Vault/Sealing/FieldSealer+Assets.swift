extension FieldSealer {
    /// Seals bytes about a picture, so that they go when the picture's key is destroyed.
    ///
    /// - Throws: `VaultError`: `fieldPlaceUnusable` when the table's or column's name has a `|` in it.
    public func seal(_ bytes: [UInt8], under key: AssetKey, table: String, column: String, row: String) throws
        -> [UInt8]
    {
        try seal(bytes, under: key.forFields, table: table, column: column, row: row)
    }

    /// Opens bytes about a picture.
    ///
    /// - Throws: `VaultError`: `fieldRefused` when they were changed, moved from another place, or sealed under
    ///   another key.
    public func openBytes(_ sealed: [UInt8], under key: AssetKey, table: String, column: String, row: String) throws
        -> [UInt8]
    {
        try openBytes(sealed, under: key.forFields, table: table, column: column, row: row)
    }
}

extension AssetKey {
    /// The picture's own key seals its files and nothing else; this one is derived from it.
    fileprivate var forFields: SubjectKey { SubjectKey(key.derived(for: "consentry/asset-fields/v1")) }
}
