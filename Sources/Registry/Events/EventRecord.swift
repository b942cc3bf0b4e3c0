public import SchoolMedia

/// A trip, lesson or assembly as stored.
public struct EventRecord: Equatable, Sendable {
    /// The identifier that assets refer to.
    public let id: EventID
    /// The school's own short reference, up to 128 characters; unique.
    public let reference: String
    /// The title, sealed.
    public var sealedTitle: [UInt8]
    /// The day as `yyyy-mm-dd`.
    public var day: String
    /// Where it is, sealed; nil when the list does not say.
    public var sealedPlace: [UInt8]?

    /// Puts a record together.
    public init(id: EventID, reference: String, sealedTitle: [UInt8], day: String, sealedPlace: [UInt8]? = nil) {
        self.id = id
        self.reference = reference
        self.sealedTitle = sealedTitle
        self.day = day
        self.sealedPlace = sealedPlace
    }
}
