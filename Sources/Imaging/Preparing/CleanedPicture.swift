public import SchoolMedia

/// Whether a cleaned picture keeps its orientation as a note or is turned.
public enum Turning: Sendable {
    /// Rows and columns stay as they are stored; nothing is lost.
    case asStored
    /// Rows and columns are turned for display, without loss where the coding allows it.
    case upright
}

/// A picture that was cleaned and verified, without small versions.
public struct CleanedPicture: Sendable {
    /// The picture and nothing else.
    public let image: CleanImage
    /// What was left behind.
    public let removal: RemovalReport
    /// The day on which the camera says it was taken. It is not in the picture any more.
    public let takenOn: CalendarDay?
}
