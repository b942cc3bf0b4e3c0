public import SchoolMedia
public import struct Foundation.Date

/// Somebody's word that no pupil is meant by a word of a request (R11), as stored; the word is sealed.
public struct ResolvedNameRecord: Equatable, Sendable {
    /// The request.
    public let request: PublicationRequestID
    /// The picture beside which it was found; the answer holds for the same text beside other pictures of the request.
    public let asset: AssetID
    /// Where the text stands.
    public let field: PublicationText.Field
    /// Keyed hash of the whole text, 32 bytes: another text is another question.
    public let textLookup: [UInt8]
    /// Keyed hash of the word, 32 bytes.
    public let wordLookup: [UInt8]
    /// The word, sealed.
    public let sealedWord: [UInt8]
    /// Who said so.
    public let resolvedBy: StaffMemberID
    /// When.
    public let resolvedAt: Date

    /// Puts a record together.
    public init(
        request: PublicationRequestID,
        asset: AssetID,
        field: PublicationText.Field,
        textLookup: [UInt8],
        wordLookup: [UInt8],
        sealedWord: [UInt8],
        resolvedBy: StaffMemberID,
        resolvedAt: Date
    ) {
        self.request = request
        self.asset = asset
        self.field = field
        self.textLookup = textLookup
        self.wordLookup = wordLookup
        self.sealedWord = sealedWord
        self.resolvedBy = resolvedBy
        self.resolvedAt = resolvedAt
    }
}
