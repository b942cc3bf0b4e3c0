/// The one order in which a clean PNG may be written: header, profile, palette, transparency, orientation, data, end.
struct VerifierPNG {
    private var input: VerifierInput
    private var facts = VerifiedFacts()
    private var palette: [UInt8] = []
    private var transparency: [UInt8] = []

    /// Length and name of the chunk that begins here.
    private struct Chunk {
        let name: String
        let content: Range<Int>
    }

    init(_ bytes: [UInt8]) {
        input = VerifierInput(bytes)
    }

    mutating func run() throws(VerificationFailure) -> VerifiedFacts {
        try input.expect([137, 80, 78, 71, 13, 10, 26, 10], else: .notAPicture)
        let header = try VerifierPNGHeader(try takeChunk("IHDR"))
        (facts.width, facts.height) = (header.width, header.height)
        var chunk = try takeChunk()
        if chunk.name == "iCCP" {
            try readProfile(of: header, chunk)
            chunk = try takeChunk()
        }
        if chunk.name == "PLTE", header.colour == 3 {
            try readPalette(of: header, chunk)
            chunk = try takeChunk()
        }
        guard header.colour != 3 || !palette.isEmpty else { throw input.failure(.missingTable) }
        if chunk.name == "tRNS" {
            try readTransparency(of: header, chunk)
            chunk = try takeChunk()
        }
        if chunk.name == "eXIf" {
            try readOrientation(chunk)
            chunk = try takeChunk()
        }
        guard chunk.name == "IDAT" else { throw input.failure(.unexpectedChunk) }
        let pixels = VerifierPixels(header, palette: palette, transparency: transparency)
        try VerifierPNGData.check(chunk.content, in: input.bytes, header: header, pixels: pixels)
        guard try takeChunk("IEND").isEmpty else { throw input.failure(.wrongLength) }
        guard input.isAtEnd else { throw input.failure(.bytesAfterEnd) }
        return facts
    }

    /// Goes behind the next chunk, whose CRC must be right.
    private mutating func takeChunk() throws(VerificationFailure) -> Chunk {
        let length = try input.takePair() * 65_536 + input.takePair()
        let start = input.offset
        let name = try input.take(4)
        guard length <= 0x7FFF_FFFF else { throw input.failure(.wrongLength) }
        let content = start + 4..<start + 4 + length
        _ = try input.take(length)
        let checksum = try input.takePair() * 65_536 + input.takePair()
        let covered = input.bytes.span.extracting(start..<content.upperBound)
        guard Int(CRC32.of(covered)) == checksum else { throw input.failure(.checksum) }
        return Chunk(name: String(decoding: name, as: UTF8.self), content: content)
    }

    private mutating func takeChunk(_ name: String) throws(VerificationFailure) -> ArraySlice<UInt8> {
        let chunk = try takeChunk()
        guard chunk.name == name else { throw input.failure(.unexpectedChunk) }
        return input.bytes[chunk.content]
    }

    /// "icc", method 0, and one stored block of a zlib stream with one of our own profiles.
    private func readProfile(of header: VerifierPNGHeader, _ chunk: Chunk) throws(VerificationFailure) {
        let content = Array(input.bytes[chunk.content])
        let failure = VerificationFailure(reason: .colourProfile, offset: chunk.content.lowerBound)
        let size = content.count - 16
        guard size > 0, size < 65_000 else { throw failure }
        let (low, high) = (UInt8(size & 255), UInt8(size >> 8))
        let head: [UInt8] = [105, 99, 99, 0, 0, 0x78, 0x01, 1, low, high, ~low, ~high]
        let profile = Array(content[12..<12 + size])
        var checksum = Adler32()
        checksum.add(profile.span)
        let tail = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: checksum.value >> $0) }
        guard content.starts(with: head), content.suffix(4).elementsEqual(tail) else { throw failure }
        var judged = VerifierInput(profile)
        do throws(VerificationFailure) {
            let components = try VerifierProfile.components(of: &judged, size: size)
            guard components == (header.colour & 2 == 0 ? 1 : 3), judged.isAtEnd else { throw failure }
        } catch {
            throw failure
        }
    }

    private mutating func readPalette(of header: VerifierPNGHeader, _ chunk: Chunk) throws(VerificationFailure) {
        let count = chunk.content.count / 3
        guard chunk.content.count == 3 * count, (1...1 << header.depth).contains(count) else {
            throw VerificationFailure(reason: .palette, offset: chunk.content.lowerBound)
        }
        palette = Array(input.bytes[chunk.content])
    }

    /// One value for each entry up to the last that is not opaque, or the one colour that is transparent.
    private mutating func readTransparency(of header: VerifierPNGHeader, _ chunk: Chunk) throws(VerificationFailure) {
        let content = Array(input.bytes[chunk.content])
        let isAllowed =
            switch header.colour {
            case 0: content.count == 2
            case 2: content.count == 6
            case 3: (1...palette.count / 3).contains(content.count) && content.last != 255
            default: false
            }
        guard isAllowed else { throw VerificationFailure(reason: .transparency, offset: chunk.content.lowerBound) }
        transparency = content
    }

    /// The 26 bytes of a TIFF block with one entry, 2 to 8.
    private mutating func readOrientation(_ chunk: Chunk) throws(VerificationFailure) {
        var block = Array(input.bytes[chunk.content])
        let failure = VerificationFailure(reason: .orientation, offset: chunk.content.lowerBound)
        guard block.count == 26, let value = Orientation(rawValue: block[18]), value != .upright else { throw failure }
        block[18] = 0
        let fixed: [UInt8] = [73, 73, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0]
        guard block == fixed + Array(repeating: 0, count: 8) else { throw failure }
        facts.orientation = value
    }
}
