internal import Imaging

/// A palette without colours that are not seen: those that no pixel has are black, those that are fully transparent are
/// black and all the same, and it ends with one that a pixel has.
struct SettledPalette {
    private(set) var palette: [UInt8]
    private(set) var transparency: [UInt8] = []
    /// Where each entry is found now; `nil` when all are where they were.
    private(set) var places: [UInt8]?
    /// Entries that no pixel has and that held something.
    private(set) var unusedCount = 0
    /// Fully transparent entries that held a colour or told pixels apart.
    private(set) var hiddenCount = 0

    /// - Throws: `undecodable` when a pixel has an entry that is not there.
    init(_ parts: PNGParts, _ used: [Bool]) throws(CleaningError) {
        palette = parts.palette
        let count = parts.palette.count / 3
        guard let last = used.lastIndex(of: true), last < count else { throw .undecodable }
        var opacity = (0..<count).map { $0 < parts.transparency.count ? parts.transparency[$0] : 255 }
        let seeThrough = (0..<count).filter { used[$0] && opacity[$0] == 0 }
        var isKept = used
        if seeThrough.count > 1 {
            var places = (0..<256).map { UInt8($0) }
            for entry in seeThrough {
                places[entry] = UInt8(seeThrough[0])
                isKept[entry] = entry == seeThrough[0]
            }
            self.places = places
            hiddenCount = seeThrough.count - 1
        }
        for entry in 0..<count where !isKept[entry] || opacity[entry] == 0 {
            let isBlack = palette[3 * entry..<3 * entry + 3].allSatisfy { $0 == 0 }
            if !used[entry] { unusedCount += isBlack && opacity[entry] == 255 && entry < last ? 0 : 1 }
            if used[entry], !isBlack { hiddenCount += 1 }
            for channel in 0..<3 { palette[3 * entry + channel] = 0 }
            if !isKept[entry] { opacity[entry] = 255 }
        }
        let kept = 1 + (isKept[..<count].lastIndex(of: true) ?? 0)
        palette.removeLast(3 * (count - kept))
        transparency = Array(opacity[..<(1 + (opacity[..<kept].lastIndex { $0 != 255 } ?? -1))])
    }
}
