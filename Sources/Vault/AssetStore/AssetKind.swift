/// Which of an asset's images is meant. Each is sealed for itself and cannot stand in for another.
public enum AssetKind: String, Hashable, Sendable, CaseIterable {
    /// The cleaned picture in full.
    case master
    /// A smaller one, to look at.
    case preview
    /// The smallest, for lists.
    case thumbnail
}

/// The kinds that are made from a master.
public enum RenditionKind: Hashable, Sendable {
    /// A smaller image, to look at.
    case preview
    /// The smallest, for lists.
    case thumbnail

    var assetKind: AssetKind {
        switch self {
        case .preview: .preview
        case .thumbnail: .thumbnail
        }
    }
}
