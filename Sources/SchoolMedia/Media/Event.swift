/// The identifier of a trip, lesson or assembly.
public typealias EventID = Identifier<Event>

/// A trip, lesson or assembly that pictures belong to.
public struct Event: Identified, Equatable, Sendable {
    /// Identifiers of events begin with `e_`.
    public static let identifierPrefix = "e"

    /// The identifier that assets refer to.
    public let id: EventID
    /// The school's own short reference, such as `farm-2026`.
    public let reference: String
    /// The title; may not contain a pupil's name when a picture of it is published (R11).
    public var title: String
    /// The day as `yyyy-mm-dd`.
    public var day: String
    /// The pupils on the trip list.
    public var pupils: Set<PupilID>

    /// Puts an event together from what the registry knows.
    public init(id: EventID, reference: String, title: String, day: String, pupils: Set<PupilID>) {
        self.id = id
        self.reference = reference
        self.title = title
        self.day = day
        self.pupils = pupils
    }
}
