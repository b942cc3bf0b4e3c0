/// What a test lets go wrong on the drive. `.none` is the real drive.
package struct DriveFaults: Sendable {
    /// How many of so many bytes the drive takes next; 0 means that it is full.
    package let room: @Sendable (_ wanted: Int) -> Int
    /// The `errno` of the next flush to the drive; 0 lets it happen.
    package let flushError: @Sendable () -> Int32

    /// The drive as it is.
    package static let none = DriveFaults(room: { $0 }, flushError: { 0 })

    package init(room: @escaping @Sendable (_ wanted: Int) -> Int, flushError: @escaping @Sendable () -> Int32) {
        self.room = room
        self.flushError = flushError
    }
}
