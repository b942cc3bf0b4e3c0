package import SchoolMedia

/// What the cleaner made of a file. Its coded data was not yet looked into, and nothing is verified.
package struct CleanedWebP: Sendable {
    /// The rebuilt file.
    package let file: WebPFile
    /// What stayed behind.
    package let report: RemovalReport
    /// The day on which the camera says it was taken.
    package let takenOn: CalendarDay?
}
