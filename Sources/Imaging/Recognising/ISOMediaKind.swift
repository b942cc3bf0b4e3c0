/// Tells the kinds of ISO base media files apart: HEIC, AVIF, MP4, QuickTime, Canon raw and others.
enum ISOMediaKind {
    /// How many boxes may stand before the one that says what the file is.
    private static let searchedBoxes = 8

    /// `nil` when the file does not begin with boxes.
    static func recognise(_ bytes: Span<UInt8>) -> MediaKind? {
        var offset = 0
        var isMovie = false
        for _ in 0..<searchedBoxes {
            guard let type = bytes.fourCC(at: offset + 4), leading.contains(type) else { break }
            // A file that was cut is recognised all the same.
            if type == "ftyp" { return kind(ofFileType: offset, in: bytes) }
            isMovie = isMovie || type == "moov" || type == "mdat" || type == "wide" || type == "pnot"
            guard let box = ISOBox(at: offset, before: bytes.count, in: bytes) else { break }
            offset = box.payload.upperBound
        }
        return isMovie ? .quickTime : nil
    }

    private static let leading: Set<FourCC> = [
        "ftyp", "moov", "mdat", "wide", "pnot", "free", "skip", "uuid", "meta",
    ]

    /// The major brand says what a file is best read as; the others, what else it may be read as: ISO/IEC 14496-12
    /// section 4.3.
    private static func kind(ofFileType start: Int, in bytes: Span<UInt8>) -> MediaKind {
        let header = bytes.uint32(at: start) == 1 ? 16 : 8
        let end = ISOBox(at: start, before: bytes.count, in: bytes)?.payload.upperBound ?? bytes.count
        guard let major = bytes.fourCC(at: start + header) else { return .unknown }
        var brands = [major]
        for offset in stride(from: start + header + 8, to: min(end, start + mostFileTypeBytes) - 3, by: 4) {
            bytes.fourCC(at: offset).map { brands.append($0) }
        }
        return picture(major, brands) ?? other(major)
    }

    private static let mostFileTypeBytes = 1024

    /// `mif1` and its like say that there is a picture, not how it is coded: ISO/IEC 23008-12 section 10.2.
    private static func picture(_ major: FourCC, _ brands: [FourCC]) -> MediaKind? {
        if major == "crx " { return .canonCR3 }
        if hevc.contains(major) { return .heic }
        if av1.contains(major) { return .avif }
        if brands.contains(where: hevc.contains) { return .heic }
        if brands.contains(where: av1.contains) { return .avif }
        return brands.contains(where: structural.contains) ? .heic : nil
    }

    private static let hevc: Set<FourCC> = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"]
    private static let av1: Set<FourCC> = ["avif", "avis", "avio"]
    private static let structural: Set<FourCC> = ["mif1", "mif2", "msf1", "miaf"]

    private static func other(_ major: FourCC) -> MediaKind {
        switch major {
        case "qt  ": .quickTime
        case "M4A ", "M4B ", "M4P ": .m4a
        case "jp2 ", "jpx ", "jpm ": .jpeg2000
        case "jxl ": .jpegXL
        default: [0x336770, 0x336732].contains(major.code >> 8) ? .threeGP : .mp4
        }
    }
}
