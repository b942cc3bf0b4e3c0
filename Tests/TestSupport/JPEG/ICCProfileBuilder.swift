/// A colour profile as cameras and scanners write them: texts, private tags, dates and bytes past the end.
public struct ICCProfileBuilder: Sendable {
    /// "RGB ", "GRAY" or "CMYK".
    public var space = "RGB "
    /// "XYZ " or "Lab ", by which the profile connects to others.
    public var connection = "XYZ "
    /// Elements by tag, in their order.
    public var tags: [(name: String, element: [UInt8])] = []
    /// Bytes behind the last element.
    public var trailer: [UInt8] = []

    /// A profile without a tag.
    public init() {}

    /// Three primaries, relative to D50, and one curve for all.
    public static func matrix(_ primaries: [Double], curve: [UInt8], text: String) -> ICCProfileBuilder {
        var profile = ICCProfileBuilder()
        profile.tags = [("desc", Array("desc\0\0\0\0".utf8) + number(text.utf8.count) + Array(text.utf8))]
        for (index, name) in ["rXYZ", "gXYZ", "bXYZ"].enumerated() {
            profile.tags.append((name, xyz(Array(primaries[3 * index..<3 * index + 3]))))
        }
        profile.tags += ["rTRC", "gTRC", "bTRC"].map { ($0, curve) }
        profile.tags.append(("mmod", Array(text.utf8)))
        return profile
    }

    /// Display P3 as Apple writes it, and some text.
    public static func displayP3(text: String) -> ICCProfileBuilder {
        matrix(
            [0.51512, 0.2412, -0.00105, 0.29198, 0.69225, 0.04189, 0.1571, 0.06657, 0.78407],
            curve: sRGBCurve,
            text: text
        )
    }

    /// sRGB and some text.
    public static func sRGB(text: String) -> ICCProfileBuilder {
        matrix(
            [0.43607, 0.22249, 0.01392, 0.38515, 0.71687, 0.09708, 0.14307, 0.06061, 0.7141],
            curve: sRGBCurve,
            text: text
        )
    }

    /// Adobe RGB and some text.
    public static func adobeRGB(text: String) -> ICCProfileBuilder {
        matrix(
            [0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457],
            curve: gamma(563),
            text: text
        )
    }

    /// A scanner's own primaries with a curve of 1024 entries, and some text.
    public static func scanner(text: String) -> ICCProfileBuilder {
        let table = (0..<1024).flatMap { index in
            let value = Int(65_535 * (Double(index) / 1023) * (0.4 + 0.6 * Double(index) / 1023))
            return [UInt8(value >> 8), UInt8(value & 255)]
        }
        return matrix(
            [0.5, 0.25, 0.01, 0.3242, 0.69, 0.08, 0.14, 0.06, 0.7349],
            curve: Array("curv\0\0\0\0".utf8) + number(1024) + table,
            text: text
        )
    }

    /// Grey with a power curve, and some text.
    public static func grey(gamma steps: Int, text: String) -> ICCProfileBuilder {
        var profile = ICCProfileBuilder()
        profile.space = "GRAY"
        profile.tags = [("cprt", Array(text.utf8)), ("kTRC", gamma(steps))]
        return profile
    }

    /// A curve that is a power, in steps of 1/256.
    public static func gamma(_ steps: Int) -> [UInt8] {
        Array("curv\0\0\0\0".utf8) + number(1) + [UInt8(steps >> 8), UInt8(steps & 255)]
    }

    /// The profile in APP2 segments of at most `chunk` bytes.
    public func segments(chunk: Int = 60_000) -> [UInt8] {
        let all = bytes
        let count = (all.count + chunk - 1) / chunk
        return (0..<count).flatMap { index in
            let part = Array(all[index * chunk..<min((index + 1) * chunk, all.count)])
            return JPEGFile.segment(0xE2, "ICC_PROFILE\0", [UInt8(index + 1), UInt8(count)] + part)
        }
    }

    /// The whole profile.
    public var bytes: [UInt8] {
        var elements: [UInt8] = []
        var directory: [UInt8] = []
        for tag in tags {
            let offset = 132 + 12 * tags.count + elements.count
            directory += Array(tag.name.utf8) + Self.number(offset) + Self.number(tag.element.count)
            elements += tag.element + Array(repeating: 0, count: (4 - tag.element.count % 4) % 4)
        }
        let body = Self.number(tags.count) + directory + elements + trailer
        let head =
            Self.number(128 + body.count) + Array("lcms".utf8) + [2, 0x40, 0, 0]
            + Array("mntr\(space)\(connection)".utf8)
        let rest: [UInt8] = [7, 234, 0, 11, 0, 21, 0, 9, 0, 30, 0, 0] + Array("acspAPPL".utf8)
        return head + rest + Array(repeating: 0, count: 128 - head.count - rest.count) + body
    }

    private static let sRGBCurve: [UInt8] =
        Array("para\0\0\0\0".utf8) + [0, 3, 0, 0]
        + [0, 2, 0x66, 0x66, 0, 0, 0xF2, 0xA7, 0, 0, 0x0D, 0x59, 0, 0, 0x13, 0xD0, 0, 0, 0x0A, 0x5B]

    /// Grey whose curve leads to lightness, and some text.
    public static func lightness(text: String) -> ICCProfileBuilder {
        var profile = grey(gamma: 256, text: text)
        profile.connection = "Lab "
        return profile
    }

    private static func xyz(_ values: [Double]) -> [UInt8] {
        Array("XYZ \0\0\0\0".utf8) + values.flatMap { number(Int(($0 * 65_536).rounded())) }
    }

    static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
