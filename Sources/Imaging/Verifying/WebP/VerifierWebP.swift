/// The one order in which a clean WebP may be written: RIFF header, VP8X where it is needed, profile, picture,
/// orientation.
///
/// The walk over the chunks is its own. Whether the coded data ends where the picture ends is asked of the same audit
/// as the decoder's process asks: reading an entropy code has one outcome, and the tests hold the audit against an
/// independent decoder.
struct VerifierWebP {
    private var input: VerifierInput
    private var facts = VerifiedFacts()
    private var hasAlpha = false

    /// The flags of VP8X that a clean picture may have.
    private enum Flag {
        static let profile = 0x20
        static let alpha = 0x10
        static let orientation = 0x08
    }

    init(_ bytes: [UInt8]) {
        input = VerifierInput(bytes)
    }

    mutating func run() throws(VerificationFailure) -> VerifiedFacts {
        try input.expect([82, 73, 70, 70], else: .notAPicture)
        guard try takeNumber(4) == input.bytes.count - 8, input.bytes.count % 2 == 0 else {
            throw input.failure(.wrongLength)
        }
        try input.expect([87, 69, 66, 80], else: .notAPicture)
        let chunk = try takeName()
        if chunk == "VP8X" {
            try readExtended()
        } else {
            try readPicture(chunk)
        }
        guard input.isAtEnd else { throw input.failure(.bytesAfterEnd) }
        return facts
    }

    /// Ten bytes of which only three flags and the size of the canvas may vary, and the parts that the flags name.
    private mutating func readExtended() throws(VerificationFailure) {
        try input.expect([10, 0, 0, 0], else: .wrongLength)
        let flags = try input.take()
        try input.expect([0, 0, 0], else: .fixedBytesDiffer)
        let (width, height) = (try takeNumber(3) + 1, try takeNumber(3) + 1)
        let known = Flag.profile | Flag.alpha | Flag.orientation
        guard flags & ~known == 0 else { throw input.failure(.fixedBytesDiffer) }
        var chunk = try takeName()
        if flags & Flag.profile != 0 {
            guard chunk == "ICCP" else { throw input.failure(.unexpectedChunk) }
            try readProfile()
            chunk = try takeName()
        }
        var alpha: ArraySlice<UInt8>?
        if chunk == "ALPH" {
            alpha = try takeContent()
            chunk = try takeName()
            guard chunk == "VP8 " else { throw input.failure(.unexpectedChunk) }
        }
        try readPicture(chunk, alpha: alpha)
        guard facts.width == width, facts.height == height, hasAlpha == (flags & Flag.alpha != 0) else {
            throw input.failure(.frame)
        }
        if flags & Flag.orientation != 0 {
            try readOrientation()
        }
        guard alpha != nil || flags & (Flag.profile | Flag.orientation) != 0 else {
            throw input.failure(.unexpectedChunk)
        }
    }

    private mutating func readPicture(
        _ name: String,
        alpha: ArraySlice<UInt8>? = nil
    ) throws(VerificationFailure) {
        let content = try takeContent()
        switch name {
        case "VP8 ":
            guard let frame = VP8Frame(content.span), let audit = VP8Audit(content.span),
                audit.settled.isSame(as: content)
            else {
                throw input.failure(.codedPixels)
            }
            (facts.width, facts.height, hasAlpha) = (frame.width, frame.height, alpha != nil)
            try checkAlpha(alpha)
        case "VP8L":
            guard let frame = VP8LFrame(content.span), let audit = LosslessAudit(picture: content.span),
                audit.isSettled, !audit.hasIdleParts
            else { throw input.failure(.codedPixels) }
            (facts.width, facts.height, hasAlpha) = (frame.width, frame.height, frame.hasAlpha)
        default: throw input.failure(.unexpectedChunk)
        }
    }

    private func checkAlpha(_ alpha: ArraySlice<UInt8>?) throws(VerificationFailure) {
        guard let alpha else { return }
        guard let audit = LosslessAudit(alpha: alpha.span, width: facts.width, height: facts.height),
            audit.isSettled, !audit.hasIdleParts
        else { throw input.failure(.transparency) }
    }

    private mutating func readProfile() throws(VerificationFailure) {
        let size = try takeNumber(4)
        let start = input.offset
        guard try VerifierProfile.components(of: &input, size: size) == 3 else { throw input.failure(.colourProfile) }
        guard input.offset - start == size else { throw input.failure(.colourProfile) }
        try takePadding(size)
    }

    /// The 26 bytes of a TIFF block with one entry, 2 to 8.
    private mutating func readOrientation() throws(VerificationFailure) {
        guard try takeName() == "EXIF" else { throw input.failure(.unexpectedChunk) }
        try input.expect([26, 0, 0, 0], else: .wrongLength)
        try input.expect([73, 73, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0], else: .fixedBytesDiffer)
        guard let value = Orientation(rawValue: UInt8(try input.take())), value != .upright else {
            throw input.failure(.orientation)
        }
        try input.expect([0, 0, 0, 0, 0, 0, 0], else: .fixedBytesDiffer)
        facts.orientation = value
    }

    private mutating func takeName() throws(VerificationFailure) -> String {
        String(decoding: try input.take(4), as: UTF8.self)
    }

    private mutating func takeContent() throws(VerificationFailure) -> ArraySlice<UInt8> {
        let size = try takeNumber(4)
        let content = try input.take(size)
        try takePadding(size)
        return content
    }

    private mutating func takePadding(_ size: Int) throws(VerificationFailure) {
        if size % 2 == 1 { try input.expect([0], else: .fixedBytesDiffer) }
    }

    /// So many bytes, least significant first.
    private mutating func takeNumber(_ count: Int) throws(VerificationFailure) -> Int {
        try input.take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
