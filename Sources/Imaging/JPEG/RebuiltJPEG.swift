/// A rebuilt file in parts: what is written anew, and stretches of the received file that stay as they are.
struct RebuiltJPEG {
    /// What is written anew, one part behind the other; to be appended to.
    var anew: [UInt8] = []
    private var kept: [Stretch] = []
    private var keptCount = 0

    /// Bytes of the received file, and how many of the new ones stand before them.
    private struct Stretch {
        let anewBefore: Int
        var source: Range<Int>
    }

    /// What is shorter is copied, so that a file cannot consist of more stretches than are worth noting.
    private static let shortest = 4096

    /// Length in bytes.
    var count: Int { anew.count + keptCount }

    /// Appends a range of the received file.
    mutating func keep(_ range: Range<Int>, of source: Span<UInt8>) {
        if let last = kept.indices.last, kept[last].source.upperBound == range.lowerBound,
            kept[last].anewBefore == anew.count
        {
            kept[last].source = kept[last].source.lowerBound..<range.upperBound
            keptCount += range.count
        } else if range.count < Self.shortest {
            anew.append(source, in: range)
        } else {
            kept.append(Stretch(anewBefore: anew.count, source: range))
            keptCount += range.count
        }
    }

    /// The whole file: `source` itself where nothing is different, in memory where it is short, or else beside
    /// `source`.
    func content(from source: FileContent) throws(CleaningError) -> FileContent {
        try source.withSpan { (bytes) throws(CleaningError) in
            if isSame(as: bytes) { return source }
            guard case .file(let file) = source.place, count > FileContent.mostInMemory else {
                return FileContent(self.bytes(from: bytes))
            }
            var pace = Pace(for: source)
            var writer = ContentWriter(expecting: count, longFilesIn: file.place)
            try forEachPart(of: bytes) { (part) throws(CleaningError) in
                for start in stride(from: 0, to: part.count, by: FileContent.pieceLength) {
                    try writer.append(part.extracting(start..<min(start + FileContent.pieceLength, part.count)))
                    pace.passed(writer.count)
                }
            }
            return try writer.finish()
        }
    }

    /// The whole file in memory.
    func bytes(from source: Span<UInt8>) -> [UInt8] {
        var whole: [UInt8] = []
        whole.reserveCapacity(count)
        forEachPart(of: source) { whole.append($0, in: $0.indices) }
        return whole
    }

    private func isSame(as source: Span<UInt8>) -> Bool {
        guard count == source.count else { return false }
        var (offset, done) = (0, 0)
        for stretch in kept {
            let before = anew.span.extracting(done..<stretch.anewBefore)
            guard source.extracting(offset..<offset + before.count).holds(before),
                stretch.source.lowerBound == offset + before.count
            else { return false }
            (offset, done) = (stretch.source.upperBound, stretch.anewBefore)
        }
        return source.extracting(offset..<source.count).holds(anew.span.extracting(done..<anew.count))
    }

    private func forEachPart<Failure: Error>(
        of source: Span<UInt8>,
        _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        var done = 0
        for stretch in kept {
            try body(anew.span.extracting(done..<stretch.anewBefore))
            try body(source.extracting(stretch.source))
            done = stretch.anewBefore
        }
        try body(anew.span.extracting(done..<anew.count))
    }
}
