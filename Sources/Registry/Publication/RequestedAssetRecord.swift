public import SchoolMedia

/// One wanted picture of a request, as stored; its words are sealed.
public struct RequestedAssetRecord: Equatable, Sendable {
    /// The request.
    public let request: PublicationRequestID
    /// The picture; at most once in a request.
    public let asset: AssetID
    /// The place in the request, from 0.
    public let position: Int
    /// The words below it, sealed.
    public let sealedCaption: [UInt8]
    /// The words for people who cannot see it, sealed.
    public let sealedAltText: [UInt8]
    /// The name that the file is to get where it is published, sealed; nil when nobody has one in mind.
    public let sealedFileName: [UInt8]?

    /// Puts a record together.
    public init(
        request: PublicationRequestID,
        asset: AssetID,
        position: Int,
        sealedCaption: [UInt8],
        sealedAltText: [UInt8],
        sealedFileName: [UInt8]? = nil
    ) {
        self.request = request
        self.asset = asset
        self.position = position
        self.sealedCaption = sealedCaption
        self.sealedAltText = sealedAltText
        self.sealedFileName = sealedFileName
    }
}
