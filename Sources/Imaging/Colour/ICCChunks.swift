/// The chunks of a colour profile as APP2 segments carry them: ICC.1 annex B.4.
struct ICCChunks {
    /// Where each chunk lies, its number and count bytes included.
    private var chunks: [Range<Int>] = []

    var isEmpty: Bool { chunks.isEmpty }

    /// Takes note of a chunk that begins with its number and the count of chunks.
    mutating func add(_ chunk: Range<Int>, in bytes: Span<UInt8>) {
        chunks.append(chunk)
    }

    /// The profile, or `nil` when chunks are missing, repeated or disagree, or when it is longer than `limit`.
    func assemble(from bytes: Span<UInt8>, limit: Int) -> [UInt8]? {
        var ordered: [Int: Range<Int>] = [:]
        for chunk in chunks {
            guard chunk.count > 2, let number = bytes.byte(at: chunk.lowerBound),
                Int(bytes[chunk.lowerBound + 1]) == chunks.count,
                ordered.updateValue(chunk.dropFirst(2), forKey: Int(number)) == nil
            else { return nil }
        }
        var profile: [UInt8] = []
        for number in 1...max(chunks.count, 1) {
            guard let chunk = ordered[number], profile.count + chunk.count <= limit else { return nil }
            profile.append(bytes, in: chunk)
        }
        return profile
    }
}
