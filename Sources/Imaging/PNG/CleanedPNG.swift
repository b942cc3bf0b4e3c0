package import SchoolMedia

/// What the cleaner made of a file. Its data was not yet looked into, and nothing is verified.
package struct CleanedPNG {
    /// The whole file.
    package let bytes: [UInt8]
    /// Where in the file the zlib stream lies, and whatever may follow it in its chunk.
    package let stream: Range<Int>
    /// All other parts of the file.
    package let parts: PNGParts
    /// What stayed behind.
    package let report: RemovalReport
    /// The day on which the camera says it was taken.
    package let takenOn: CalendarDay?
}
