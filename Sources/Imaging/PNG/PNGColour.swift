internal import Foundation
internal import SchoolMedia

/// What the chunks before the picture data say about colour: PNG section 4.3, in which cICP outranks iCCP, and that the
/// others.
struct PNGColour {
    private(set) var report = RemovalReport()
    private var codePoints: [UInt8]?
    private var profile: Range<Int>?
    private var isSRGB = false
    private var gamma: Int?
    private var chromaticities: Chromaticities?

    /// Takes note of a chunk. Answers whether it is one about colour and intact.
    mutating func take(_ chunk: PNGChunk, in bytes: Span<UInt8>) -> Bool {
        guard ["cICP", "iCCP", "sRGB", "gAMA", "cHRM"].contains(chunk.name), chunk.isIntact(in: bytes) else {
            return false
        }
        let content = bytes.extracting(chunk.content)
        switch chunk.name {
        case "iCCP" where profile == nil:
            profile = chunk.content
            return true
        case "cICP" where content.count == 4: codePoints = content.bytes(in: content.indices)
        case "sRGB": isSRGB = true
        case "gAMA": gamma = content.uint32(at: 0)
        case "cHRM": chromaticities = Chromaticities(content)
        default: break
        }
        report.add(.displayHint)
        return true
    }

    /// The colour space that a viewer assumes; `report` then says what of a profile stays behind.
    mutating func settle(isGrey: Bool, in bytes: Span<UInt8>, limits: CleaningLimits) -> ColourSpace {
        let components = isGrey ? 1 : 3
        let coded = codePoints.flatMap(known)?.fitted(to: components)
        let profiled = profileSpace(in: bytes, limits: limits)?.fitted(to: components)
        let space = coded ?? profiled ?? (isSRGB ? .sRGB : measured(isGrey))
        report.add(.colourProfile, count: codePoints != nil && coded == nil ? 1 : 0)
        if let profile {
            let isOurs = space.profile.map(ICCChunk.content) == bytes.bytes(in: profile)
            report.add(coded == nil && profiled != nil ? .colourProfileText : .colourProfile, count: isOurs ? 0 : 1)
        }
        return space
    }

    /// Only what the profiles of other formats can say, too: sRGB and Display P3, full range: ITU-T H.273.
    private func known(_ codePoints: [UInt8]?) -> ColourSpace? {
        switch codePoints {
        case [1, 13, 0, 1]: .sRGB
        case [12, 13, 0, 1]: .matrix(.displayP3)
        default: nil
        }
    }

    private func profileSpace(in bytes: Span<UInt8>, limits: CleaningLimits) -> ColourSpace? {
        guard let profile, let inflated = ICCChunk.profile(in: bytes.extracting(profile), limit: limits.profileBytes)
        else { return nil }
        return ICCProfileReader.read(inflated.span)
    }

    /// From gAMA and cHRM: sections 11.3.2.1 and 11.3.2.2. Primaries without a gamma say nothing.
    private func measured(_ isGrey: Bool) -> ColourSpace {
        guard let gamma, gamma > 0 else { return .sRGB }
        // libpng takes a gamma as equal within 5 %, PNG_GAMMA_THRESHOLD.
        let isUsual = (43_182...47_727).contains(gamma)
        let steps = (25_600_000 + gamma / 2) / gamma
        guard isUsual || (128...1024).contains(steps) else { return .sRGB }
        guard !isGrey else { return isUsual ? .grey(.sRGB) : .grey(.gamma(steps)) }
        let primaries = chromaticities?.primaries ?? MatrixColour.sRGB.primaries
        let usual = MatrixColour(primaries: primaries, curves: [.sRGB, .sRGB, .sRGB])
        if isUsual, let usual, usual.isNear(.sRGB) || usual.isNear(.displayP3) {
            return ColourSpace(recognising: usual)
        }
        let exact = MatrixColour(primaries: primaries, curves: [.gamma(steps), .gamma(steps), .gamma(steps)])
        return exact.map(ColourSpace.init(recognising:)) ?? .sRGB
    }
}
