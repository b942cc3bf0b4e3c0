/// Takes in a file piece by piece: in memory as long as it is short, in a file without a name when it is long.
public struct ContentWriter: ~Copyable {
    private let place: ScratchPlace
    private let expected: Int
    private var held: [UInt8] = []
    private var file: ScratchFile?
    /// How many bytes there are so far.
    public private(set) var count = 0

    /// Takes in a file of about so many bytes; when it is too long for memory it goes to this place.
    public init(expecting count: Int, longFilesIn place: ScratchPlace) {
        self.place = place
        expected = count
    }

    /// Adds bytes to the end.
    ///
    /// - Throws: ``CleaningError/noRoom`` when there is no room for them.
    public mutating func append(_ bytes: Span<UInt8>) throws(CleaningError) {
        count += bytes.count
        if file == nil, max(count, expected) > FileContent.mostInMemory {
            let new = try ScratchFile(in: place)
            try new.append(held.span)
            held = []
            file = new
        }
        if let file {
            try file.append(bytes)
        } else {
            held.append(bytes, in: bytes.indices)
        }
    }

    /// Ends the file, which from now on nobody changes.
    ///
    /// - Throws: ``CleaningError/noRoom`` when it cannot be read again.
    public consuming func finish() throws(CleaningError) -> FileContent {
        guard let file else { return FileContent(held) }
        return try file.finished(count: count)
    }
}
