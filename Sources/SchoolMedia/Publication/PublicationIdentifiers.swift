/// The identifier of a request to publish.
public typealias PublicationRequestID = Identifier<PublicationRequest>
/// The identifier of one run of an export.
public typealias ExportID = Identifier<Export>
/// The identifier of one file that an export wrote, or meant to.
public typealias ExportedFileID = Identifier<ExportedFile>
/// The identifier of a place where an exported file can be seen.
public typealias PublishedCopyID = Identifier<PublishedCopy>

/// One run of an export; see `ExportID`.
public enum Export: Identified {
    /// Identifiers of exports begin with `x_`.
    public static let identifierPrefix = "x"
}

/// One file that an export wrote, or meant to; see `ExportedFileID`.
public enum ExportedFile: Identified {
    /// Identifiers of exported files begin with `f_`.
    public static let identifierPrefix = "f"
}

/// Where an exported file can be seen; see `PublishedCopyID`.
public enum PublishedCopy: Identified {
    /// Identifiers of published copies begin with `u_`.
    public static let identifierPrefix = "u"
}
