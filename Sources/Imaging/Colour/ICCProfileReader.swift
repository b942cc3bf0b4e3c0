/// Reads the mathematics of a profile: ICC.1 sections 7 and 8. Names, dates, identifiers and private tags are not read.
enum ICCProfileReader {
    /// `nil` for profiles that are broken, or for another kind of device than pictures come from.
    static func read(_ profile: Span<UInt8>) -> ColourSpace? {
        guard profile.holds("acsp", at: 36) else { return nil }
        let tags = ICCTags(of: profile)
        if profile.holds("RGB ", at: 16) {
            return matrix(tags, in: profile) ?? table(tags, channels: 3, in: profile)
        }
        if profile.holds("CMYK", at: 16) {
            return table(tags, channels: 4, in: profile)
        }
        return profile.holds("GRAY", at: 16) ? grey(tags, in: profile) : nil
    }

    private static func matrix(_ tags: ICCTags, in profile: Span<UInt8>) -> ColourSpace? {
        guard profile.holds("XYZ ", at: 20) else { return nil }
        let primaries = ["rXYZ", "gXYZ", "bXYZ"].compactMap { xyz($0, tags, in: profile) }.flatMap(\.self)
        let curves = ["rTRC", "gTRC", "bTRC"].compactMap { curve($0, tags, in: profile) }
            .compactMap { ToneCurve(sampling: $0.value) }
        return MatrixColour(primaries: primaries, curves: curves).map(ColourSpace.init(recognising:))
    }

    /// The perceptual table, which every profile with tables has to have, or else the colorimetric one.
    private static func device(_ tags: ICCTags, channels: Int, in profile: Span<UInt8>) -> ICCTable? {
        ["A2B0", "A2B1"].lazy.compactMap(tags.element).first.flatMap {
            ICCTable($0, channels: channels, in: profile)
        }
    }

    private static func table(_ tags: ICCTags, channels: Int, in profile: Span<UInt8>) -> ColourSpace? {
        device(tags, channels: channels, in: profile).map { device in
            .table(ColourTable(channels: channels, colour: device.colour))
        }
    }

    /// A grey curve leads to light, or to lightness in a profile that connects by Lab.
    private static func grey(_ tags: ICCTags, in profile: Span<UInt8>) -> ColourSpace? {
        if let curve = curve("kTRC", tags, in: profile) {
            guard profile.holds("Lab ", at: 20) else { return ToneCurve(sampling: curve.value).map(ColourSpace.grey) }
            return ToneCurve { LabColour(lightness: 100 * curve.value(at: $0), a: 0, b: 0).xyz.y }
                .map(ColourSpace.grey)
        }
        guard let device = device(tags, channels: 1, in: profile) else { return nil }
        return ToneCurve { device.colour(of: [$0]).xyz.y }.map(ColourSpace.grey)
    }

    private static func xyz(_ name: String, _ tags: ICCTags, in profile: Span<UInt8>) -> [Int]? {
        guard let element = tags.element(name), element.count >= 20, profile.holds("XYZ ", at: element.lowerBound)
        else { return nil }
        return [8, 12, 16].compactMap { profile.uint32(at: element.lowerBound + $0) }.map {
            Int(Int32(truncatingIfNeeded: $0))
        }
    }

    private static func curve(_ name: String, _ tags: ICCTags, in profile: Span<UInt8>) -> ICCCurve? {
        tags.element(name).flatMap { ICCCurve(at: $0.lowerBound, before: $0.upperBound, in: profile) }
    }
}
