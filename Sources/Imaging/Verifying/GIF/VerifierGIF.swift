/// The one way in which a clean GIF may be written: header, colours, transparency where a pixel uses it, one picture,
/// end.
struct VerifierGIF {
    private var input: VerifierInput
    private var facts = VerifiedFacts()

    init(_ bytes: [UInt8]) {
        input = VerifierInput(bytes)
    }

    mutating func run() throws(VerificationFailure) -> VerifiedFacts {
        try input.expect(Array("GIF89a".utf8), else: .notAPicture)
        (facts.width, facts.height) = (try takeLittle(), try takeLittle())
        guard facts.width > 0, facts.height > 0 else { throw input.failure(.screen) }
        let bits = try readTableSize()
        let colours = Array(try input.take(3 << bits))
        var transparent: Int?
        if input.bytes[input.offset...].first == 0x21 { transparent = try readTransparency() }
        let pixels = try readFrame()
        let size = max(2, bits)
        guard try input.take() == size else { throw input.failure(.scanHeader) }
        let start = input.offset
        let coded = try takeBlocks()
        try input.expect([0x3B], else: .unexpectedEnd)
        guard input.isAtEnd else { throw input.failure(.bytesAfterEnd) }
        var codes = VerifierLZW(coded, size: size)
        let used: [Bool]
        do throws(VerifierLZW.Fault) {
            used = try codes.colours(ofPixels: pixels)
        } catch {
            throw VerificationFailure(reason: .codedPixels, offset: start)
        }
        try check(colours, used, transparent)
        return facts
    }

    /// Everything in the flags follows from the size of the table, which has 2 to 256 colours. Answers the bits of an
    /// index.
    private mutating func readTableSize() throws(VerificationFailure) -> Int {
        let flags = try input.take()
        guard flags & 0x80 != 0, flags == 0x80 | (flags & 7) * 0x11 else { throw input.failure(.fixedBytesDiffer) }
        try input.expect([0, 0], else: .fixedBytesDiffer)
        return flags & 7 + 1
    }

    private mutating func readTransparency() throws(VerificationFailure) -> Int {
        try input.expect([0x21, 0xF9, 4, 1, 0, 0], else: .fixedBytesDiffer)
        let index = try input.take()
        try input.expect([0], else: .fixedBytesDiffer)
        return index
    }

    /// Inside the screen, without colours of its own. Answers how many pixels it has.
    private mutating func readFrame() throws(VerificationFailure) -> Int {
        try input.expect([0x2C], else: .unexpectedMarker)
        let (left, top) = (try takeLittle(), try takeLittle())
        let (width, height) = (try takeLittle(), try takeLittle())
        let flags = try input.take()
        guard width > 0, height > 0, left + width <= facts.width, top + height <= facts.height, flags & ~0x40 == 0
        else { throw input.failure(.frame) }
        return width * height
    }

    /// Blocks of 255 bytes, a shorter one at the end only.
    private mutating func takeBlocks() throws(VerificationFailure) -> [UInt8] {
        var coded: [UInt8] = []
        var length = 255
        while true {
            let next = try input.take()
            guard next == 0 || length == 255 else { throw input.failure(.wrongLength) }
            guard next > 0 else { return coded }
            coded += try input.take(next)
            length = next
        }
    }

    /// No colour but those that are seen, and no larger a table than they need.
    private func check(_ colours: [UInt8], _ used: [Bool], _ transparent: Int?) throws(VerificationFailure) {
        let count = colours.count / 3
        let failure = VerificationFailure(reason: .colourTable, offset: 13)
        guard let last = used.lastIndex(of: true), last < count, count == 2 || last >= count / 2 else { throw failure }
        for index in 0..<count where !used[index] || index == transparent {
            guard colours[3 * index..<3 * index + 3].allSatisfy({ $0 == 0 }) else { throw failure }
        }
        if let transparent, transparent >= count || !used[transparent] {
            throw VerificationFailure(reason: .transparentColour, offset: 13 + colours.count)
        }
    }

    private mutating func takeLittle() throws(VerificationFailure) -> Int {
        let low = try input.take()
        return try low + input.take() * 256
    }
}
