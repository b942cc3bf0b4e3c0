internal import Imaging
internal import SchoolMedia

/// A GIF whose colours are those that are seen and whose pixels are coded in the one way that the verifier accepts.
struct SettledGIF {
    let parts: GIFParts
    /// An index for each pixel of the frame, in the order in which they are stored.
    let pixels: [UInt8]
    let report: RemovalReport

    /// - Throws: `undecodable` when pixels are missing, or one has a colour that is not there.
    init(_ file: CleanedGIF) throws(CleaningError) {
        let count = file.parts.width * file.parts.height
        guard let decoded = LZWDecoder.decode(file.codes, size: file.parts.codeSize, count: count) else {
            throw .undecodable
        }
        pixels = decoded.pixels
        var used = [Bool](repeating: false, count: 256)
        for pixel in pixels { used[Int(pixel)] = true }
        var report = RemovalReport()
        report.add(.hiddenCoefficientData, count: decoded.hidesData ? 1 : 0)
        parts = try Self.settled(file.parts, used, &report)
        self.report = report
    }

    /// The whole file.
    var file: [UInt8] {
        parts.file(LZWEncoder.encode(pixels, size: parts.codeSize))
    }

    /// Colours that no pixel has, and that of transparent pixels, are black; the table is as small as it can be.
    private static func settled(
        _ old: GIFParts,
        _ used: [Bool],
        _ report: inout RemovalReport
    ) throws(CleaningError) -> GIFParts {
        guard let last = used.lastIndex(of: true), last < old.colours.count / 3 else { throw .undecodable }
        var parts = old
        parts.transparent = old.transparent.flatMap { used[Int($0)] ? $0 : nil }
        let size = (1...8).first { last < 1 << $0 } ?? 8
        for index in 0..<old.colours.count / 3 where !used[index] || parts.transparent.map(Int.init) == index {
            let place = 3 * index..<3 * index + 3
            guard parts.colours[place].contains(where: { $0 != 0 }) else { continue }
            parts.colours.replaceSubrange(place, with: [0, 0, 0])
            report.add(.unusedPaletteEntry)
        }
        parts.colours.removeLast(max(0, parts.colours.count - 3 << size))
        parts.codeSize = max(2, size)
        return parts
    }
}
