extension ICCTable {
    /// Reads an A2B element for so many channels; `nil` when it is another kind, or broken.
    init?(_ element: Range<Int>, channels: Int, in profile: Span<UInt8>) {
        let isLab = profile.holds("Lab ", at: 20)
        let start = element.lowerBound
        guard element.count >= 32, isLab || profile.holds("XYZ ", at: 20), Int(profile[start + 8]) == channels,
            profile[start + 9] == 3
        else { return nil }
        if profile.holds("mft1", at: start) {
            self.init(isLab ? .lab : .xyz)
            guard readTables(.bytes, element, channels: channels, in: profile) else { return nil }
        } else if profile.holds("mft2", at: start) {
            self.init(isLab ? .earlyLab : .xyz)
            guard readTables(.pairs, element, channels: channels, in: profile) else { return nil }
        } else if profile.holds("mAB ", at: start) {
            self.init(isLab ? .lab : .xyz)
            guard readStages(element, channels: channels, in: profile) else { return nil }
        } else {
            return nil
        }
    }

    /// `lut8Type` and `lut16Type`: input curves, grid, output curves. Their matrix is for X, Y and Z as input alone.
    private mutating func readTables(
        _ width: ICCGrid.Width,
        _ element: Range<Int>,
        channels: Int,
        in profile: Span<UInt8>
    ) -> Bool {
        let start = element.lowerBound
        var (entriesIn, entriesOut, offset) = (256, 256, start + 48)
        if width == .pairs {
            entriesIn = profile.uint16(at: start + 48) ?? 0
            entriesOut = profile.uint16(at: start + 50) ?? 0
            offset = start + 52
        }
        let size = Int(profile[start + 10])
        let sizes = Array(repeating: size, count: channels)
        for _ in 0..<channels {
            guard let curve = Self.curve(entriesIn, width, at: offset, before: element.upperBound, in: profile) else {
                return false
            }
            inputs.append(curve)
            offset += entriesIn * width.rawValue
        }
        grid = ICCGrid(sizes: sizes, width, at: offset, before: element.upperBound, in: profile)
        guard grid != nil else { return false }
        offset += sizes.reduce(3, *) * width.rawValue
        for _ in 0..<3 {
            guard let curve = Self.curve(entriesOut, width, at: offset, before: element.upperBound, in: profile) else {
                return false
            }
            outputs.append(curve)
            offset += entriesOut * width.rawValue
        }
        return true
    }

    private static func curve(
        _ entries: Int,
        _ width: ICCGrid.Width,
        at offset: Int,
        before end: Int,
        in profile: Span<UInt8>
    ) -> ICCCurve? {
        guard (2...4096).contains(entries), offset + entries * width.rawValue <= end else { return nil }
        return ICCCurve(
            table: (0..<entries).map { index in
                switch width {
                case .bytes: UInt16(profile[offset + index]) * 257
                case .pairs: UInt16(profile[offset + 2 * index]) << 8 | UInt16(profile[offset + 2 * index + 1])
                }
            }
        )
    }

    /// `lutAToBType`: up to five stages, each where an offset says.
    private mutating func readStages(_ element: Range<Int>, channels: Int, in profile: Span<UInt8>) -> Bool {
        let places = (0..<5).compactMap { profile.uint32(at: element.lowerBound + 12 + 4 * $0) }
        guard places.count == 5, places[0] > 0, places[3] > 0 || channels == 3,
            let outputs = Self.curves(3, at: places[0], element, in: profile),
            let middle = Self.curves(3, at: places[2], element, in: profile),
            let inputs = Self.curves(channels, at: places[4], element, in: profile)
        else { return false }
        (self.inputs, self.middle, self.outputs) = (inputs, middle, outputs)
        if places[1] > 0 {
            matrix = (0..<12).compactMap { profile.fixed(at: element.lowerBound + places[1] + 4 * $0) }
            guard matrix.count == 12 else { return false }
        }
        guard places[3] > 0 else { return true }
        let start = element.lowerBound + places[3]
        guard start + 20 <= element.upperBound, let width = ICCGrid.Width(rawValue: Int(profile[start + 16])) else {
            return false
        }
        let sizes = (0..<channels).map { Int(profile[start + $0]) }
        grid = ICCGrid(sizes: sizes, width, at: start + 20, before: element.upperBound, in: profile)
        return grid != nil
    }

    /// Curves one behind the other, each filled up to a multiple of four bytes; none where the offset is zero.
    private static func curves(
        _ count: Int,
        at place: Int,
        _ element: Range<Int>,
        in profile: Span<UInt8>
    ) -> [ICCCurve]? {
        guard place > 0 else { return [] }
        var curves: [ICCCurve] = []
        var offset = element.lowerBound + place
        for _ in 0..<count {
            guard let curve = ICCCurve(at: offset, before: element.upperBound, in: profile) else { return nil }
            curves.append(curve)
            offset += (curve.length + 3) / 4 * 4
        }
        return curves
    }
}
