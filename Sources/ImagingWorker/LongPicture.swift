internal import CSandbox
internal import Imaging

/// The one picture for which a worker was started, where that is long.
enum LongPicture {
    /// The picture that the server has left open; `nil` for a worker that gets its pictures in the shared pages.
    ///
    /// However it is read, only a little of it is in memory at a time: see picture.c.
    static func inherited() -> FileContent? {
        var start: UnsafeRawPointer?
        let count = unsafe sandbox_map_picture(&start)
        guard count > 0, let start = unsafe start else { return nil }
        return unsafe FileContent(lasting: start, count: Int(count))
    }
}
