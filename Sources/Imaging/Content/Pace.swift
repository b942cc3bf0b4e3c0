/// Gives memory back while somebody walks through a file from its beginning to its end.
struct Pace {
    private let pages: MappedPages?
    private var next = 0
    /// So many bytes may be read before the next rest.
    private static let step = 4 << 20

    init(for content: FileContent) {
        pages =
            switch content.place {
            case .memory: nil
            case .pages(let pages): pages
            case .file(let file): file.pages
            }
    }

    private init() {
        pages = nil
    }

    /// For bytes that are in memory anyway.
    static let none = Pace()

    /// To be called with the place reached, at least once every mebibyte.
    mutating func passed(_ offset: Int) {
        guard let pages, offset >= next else { return }
        pages.giveBack()
        next = offset + Self.step
    }
}
