internal import SchoolMedia

/// Rebuilds a WebP file from an allow-list: the coded picture, its transparency, our own colour profile, the
/// orientation (R4).
///
/// Of an animation stays the first frame, as a still picture of the frame's own size wherever on the canvas it lies:
/// nobody has said who is in the others. Everything else stays behind and is counted. The coded picture is not looked
/// into.
package struct WebPCleaner {
    private let limits: CleaningLimits
    private var inventory = WebPInventory()
    private var still = WebPPictureChunks()
    private var firstFrame: WebPChunk?
    private var laterFrames = 0
    /// Width and height of the canvas, and whether it is one of an animation; `nil` in the simple format.
    private var canvas: (width: Int, height: Int, isAnimated: Bool)?

    private init(limits: CleaningLimits) {
        self.limits = limits
    }

    /// Rebuilds the picture that begins at the first byte and ends where its RIFF header says.
    package static func clean(_ bytes: Span<UInt8>, limits: CleaningLimits) throws(CleaningError) -> CleanedWebP {
        guard bytes.count <= limits.fileBytes else { throw .tooManyBytes(limit: limits.fileBytes) }
        let kind = MediaKind(recognising: bytes)
        guard kind == .webp else { throw .notAPicture(found: kind) }
        var cleaner = WebPCleaner(limits: limits)
        return try cleaner.rebuild(bytes)
    }

    private mutating func rebuild(_ bytes: Span<UInt8>) throws(CleaningError) -> CleanedWebP {
        guard bytes.holds("RIFF", at: 0), bytes.holds("WEBP", at: 8), let size = bytes.littleEndian32(at: 4), size >= 4
        else { throw .malformed(.webp(.header), offset: 0) }
        guard size <= bytes.count - 8 else { throw .truncated(offset: bytes.count) }
        var reader = WebPChunkReader(12..<8 + size, limit: limits.segments)
        var isFirst = true
        while let chunk = try reader.next(in: bytes) {
            try take(chunk, isFirst: isFirst, in: bytes)
            isFirst = false
        }
        inventory.add(.strayBytes, count: reader.strayRuns)
        inventory.add(TrailerInventory.report(of: bytes, from: 8 + size))
        let file = try canvas?.isAnimated == true ? frame(in: bytes) : picture(in: bytes)
        guard file.width * file.height <= limits.pixels else { throw .tooManyPixels(limit: limits.pixels) }
        return CleanedWebP(file: file, report: inventory.report, takenOn: inventory.takenOn)
    }

    private mutating func take(
        _ chunk: WebPChunk,
        isFirst: Bool,
        in bytes: Span<UInt8>
    ) throws(CleaningError) {
        if isFirst {
            guard chunk.name != "VP8X" else {
                try takeExtension(chunk, in: bytes)
                return
            }
            // In the simple format the picture comes first, and nothing behind it is read.
            guard chunk.name != "ALPH", try still.take(chunk) else {
                throw .malformed(.webp(.noPicture), offset: chunk.content.lowerBound - WebPChunk.headerLength)
            }
            return
        }
        guard let canvas else {
            inventory.takeIdle(chunk, in: bytes)
            return
        }
        if chunk.name == "ANMF" {
            if canvas.isAnimated, firstFrame == nil { firstFrame = chunk } else { laterFrames += 1 }
        } else if canvas.isAnimated {
            inventory.take(chunk, in: bytes, limits: limits)
        } else if try !still.take(chunk) {
            inventory.take(chunk, in: bytes, limits: limits)
        }
    }

    private mutating func takeExtension(_ chunk: WebPChunk, in bytes: Span<UInt8>) throws(CleaningError) {
        let start = chunk.content.lowerBound
        guard chunk.content.count == 10, let width = bytes.littleEndian24(at: start + 4),
            let height = bytes.littleEndian24(at: start + 7)
        else { throw .malformed(.webp(.header), offset: start) }
        canvas = (width + 1, height + 1, bytes[start] & 2 != 0)
        let hasReservedBits = bytes[start] & 0xC1 != 0 || bytes.littleEndian24(at: start + 1) != 0
        inventory.add(.strayBytes, count: hasReservedBits ? 1 : 0)
    }

    /// The one picture of a file without animation.
    private mutating func picture(in bytes: Span<UInt8>) throws(CleaningError) -> WebPFile {
        inventory.add(.animationFrame, count: laterFrames)
        let file = try file(of: still, in: bytes, at: 12)
        if let canvas, canvas != (file.width, file.height, false) {
            throw .malformed(.webp(.canvas), offset: still.picture?.content.lowerBound ?? 0)
        }
        return file
    }

    /// The first frame of an animation: RFC 9649 section 2.7.1.1.
    private mutating func frame(in bytes: Span<UInt8>) throws(CleaningError) -> WebPFile {
        inventory.add(.animationFrame, count: laterFrames)
        guard let canvas, let firstFrame, firstFrame.content.count >= 16 else {
            throw .malformed(.webp(.noPicture), offset: 12)
        }
        let start = firstFrame.content.lowerBound
        let numbers = [0, 3, 6, 9].compactMap { bytes.littleEndian24(at: start + $0) }
        var reader = WebPChunkReader(start + 16..<firstFrame.content.upperBound, limit: limits.segments)
        var chunks = WebPPictureChunks()
        while let chunk = try reader.next(in: bytes) {
            if try !chunks.take(chunk) { inventory.takeIdle(chunk, in: bytes) }
        }
        inventory.add(.strayBytes, count: reader.strayRuns)
        let file = try file(of: chunks, in: bytes, at: start)
        guard numbers.count == 4, numbers[2] + 1 == file.width, numbers[3] + 1 == file.height,
            2 * numbers[0] + file.width <= canvas.width, 2 * numbers[1] + file.height <= canvas.height
        else { throw .malformed(.webp(.canvas), offset: start) }
        return file
    }

    private mutating func file(
        of chunks: WebPPictureChunks,
        in bytes: Span<UInt8>,
        at offset: Int
    ) throws(CleaningError) -> WebPFile {
        inventory.add(.vendorSegment, count: chunks.hasIdleAlpha ? 1 : 0)
        guard let coding = try chunks.coding(in: bytes),
            let file = WebPFile(coding, orientation: inventory.orientation, colour: inventory.colour)
        else { throw .malformed(.webp(.noPicture), offset: offset) }
        return file
    }
}
