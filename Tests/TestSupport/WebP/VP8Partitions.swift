/// The content of a VP8 chunk taken apart into its partitions.
public struct VP8Partitions: Sendable {
    /// The ten bytes before the first partition.
    public var tag: [UInt8]
    /// Header and modes.
    public var first: [UInt8]
    /// The partitions with the tokens.
    public var tokens: [[UInt8]]

    /// Takes a well-formed chunk apart that has so many partitions of tokens.
    public init(reading chunk: [UInt8], tokens count: Int) {
        tag = Array(chunk.prefix(10))
        let firstEnd = 10 + (Int(chunk[0]) | Int(chunk[1]) << 8 | Int(chunk[2]) << 16) >> 5
        first = Array(chunk[10..<firstEnd])
        tokens = []
        var start = firstEnd + 3 * (count - 1)
        for index in 0..<count {
            let place = firstEnd + 3 * index
            let length = (0..<3).reduce(0) { $0 | Int(chunk[place + $1]) << (8 * $1) }
            let end = index == count - 1 ? chunk.count : start + length
            tokens.append(Array(chunk[start..<end]))
            start = end
        }
    }

    /// The chunk's content with the lengths as they are now.
    public var bytes: [UInt8] {
        let old = Int(tag[0]) | Int(tag[1]) << 8 | Int(tag[2]) << 16
        let head = WebPParts.number(old & 31 | first.count << 5, 3) + tag.dropFirst(3)
        return head + first + tokens.dropLast().flatMap { WebPParts.number($0.count, 3) } + tokens.joined()
    }
}
