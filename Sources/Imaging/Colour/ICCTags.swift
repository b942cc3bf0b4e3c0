/// The elements of a colour profile by their signatures: ICC.1 section 7.3.
struct ICCTags {
    private var elements: [(signature: Int, range: Range<Int>)] = []

    /// A profile has a dozen; one with more than a few hundred is not read.
    private static let readableTags = 256

    init(of profile: Span<UInt8>) {
        guard let count = profile.uint32(at: 128), count <= Self.readableTags else { return }
        for entry in stride(from: 132, to: 132 + 12 * count, by: 12) {
            guard let signature = profile.uint32(at: entry), let offset = profile.uint32(at: entry + 4),
                let size = profile.uint32(at: entry + 8), offset + size <= profile.count
            else { continue }
            elements.append((signature, offset..<offset + size))
        }
    }

    /// Where the element lies that a name of four letters stands for; the first, where there are several.
    func element(_ name: String) -> Range<Int>? {
        let signature = name.utf8.reduce(0) { $0 << 8 | Int($1) }
        return elements.first { $0.signature == signature }?.range
    }
}
