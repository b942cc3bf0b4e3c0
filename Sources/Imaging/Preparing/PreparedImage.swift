public import SchoolMedia

/// A picture that is ready to be sealed: its clean master, the small versions for the pages, and what was left behind.
public struct PreparedImage: Sendable {
    /// The master: the same pixels as received, nothing else.
    public let clean: CleanImage
    /// What was left behind.
    public let removal: RemovalReport
    /// Long edge at most 1600 pixels.
    public let preview: Rendition
    /// Long edge at most 400 pixels.
    public let thumbnail: Rendition
    /// The day on which the camera says it was taken, when it says so. For the registry only: it is not in the master.
    public let takenOn: CalendarDay?
}
