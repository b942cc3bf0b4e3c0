/// What one picture may cost a worker in memory, and what a worker may hold on to between pictures.
package enum WorkerBounds {
    /// Memory of its own that a worker may have at most, in bytes: 448 MiB.
    package static let privateBytes = 448 << 20

    /// A picture costs at most 512 MiB: memory of the worker's own, and the pages in which the picture lies.
    private static let wholeBytes = 512 << 20

    /// What a worker needs to run at all, however large the picture is.
    private static let leastBytes = 64 << 20

    /// Shared memory that stays taken when no picture is there: more than the size of most pictures.
    static let keptBytes = 16 << 20

    /// Memory of its own that a worker may have while it works on a picture of this length.
    static func privateBytes(besidePictureOf pictureBytes: Int) -> Int {
        max(leastBytes, min(privateBytes, wholeBytes - min(pictureBytes, wholeBytes)))
    }
}

/// With which status a worker says that it gave up.
package enum WorkerStatus {
    /// It trapped, aborted or touched memory that is not its own.
    package static let crashed: Int32 = 70
    /// It was not given the memory that it asked for.
    package static let outOfMemory: Int32 = 71
}
