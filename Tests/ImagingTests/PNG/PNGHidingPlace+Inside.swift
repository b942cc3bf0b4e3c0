import SchoolMedia
import TestSupport

extension PNGHidingPlace {
    static let profiles = [
        PNGHidingPlace(
            "the name of a colour profile",
            .colourProfileText,
            profiled(name: canary, .displayP3(text: "")),
            in: profiled(name: "icc", .displayP3(text: ""))
        ),
        PNGHidingPlace(
            "the texts of a colour profile",
            .colourProfileText,
            profiled(name: "icc", .displayP3(text: canary)),
            in: profiled(name: "icc", .displayP3(text: ""))
        ),
        PNGHidingPlace(
            "a profile of sRGB",
            .colourProfileText,
            profiled(name: canary, .sRGB(text: canary))
        ),
        text("iCCP", "\(canary)\0\0\(canary)", .colourProfile),
        text("iCCP", canary, .colourProfile),
    ]

    static let behindTheEnd = [
        PNGHidingPlace("bytes behind the end", .bytesAfterEnd, colour.followed(by: Array(canary.utf8))),
        PNGHidingPlace(
            "a second picture behind the end",
            .secondPicture,
            colour.followed(by: [0xFF, 0xD8, 0xFF, 0xE1] + Array(canary.utf8))
        ),
        PNGHidingPlace(
            "a video behind the end",
            .videoAfterEnd,
            colour.followed(by: [0, 0, 0, 24] + Array("ftypmp42\(canary)".utf8))
        ),
        PNGHidingPlace("the last chunk", .strayBytes, colour.changing("IEND") { $0.content = Array(canary.utf8) }),
    ]

    static let insideAllowedChunks = [
        PNGHidingPlace(
            "a transparent colour of a wrong length",
            .displayHint,
            colour.planting("tRNS", Array(canary.utf8))
        ),
        PNGHidingPlace(
            "colours of a palette that no pixel has",
            .unusedPaletteEntry,
            indexed.changing("PLTE") { $0.content.replaceSubrange(30..<42, with: Array(canary.utf8)) },
            in: indexed
        ),
        PNGHidingPlace(
            "colours behind the last of a palette",
            .unusedPaletteEntry,
            indexed.changing("PLTE") { $0.content += Array(canary.utf8) },
            in: indexed
        ),
        PNGHidingPlace(
            "colours of a palette beyond its depth",
            .unusedPaletteEntry,
            twoColours.changing("PLTE") { $0.content += Array(canary.utf8) },
            in: twoColours
        ),
        PNGHidingPlace(
            "the opacity of colours that no pixel has",
            .unusedPaletteEntry,
            fourColours.planting("tRNS", Array(repeating: 255, count: 4) + Array(canary.utf8)),
            in: fourColours
        ),
        PNGHidingPlace(
            "colours of a palette under full transparency",
            .hiddenColour,
            seeThrough.changing("PLTE") { $0.content.replaceSubrange(0..<12, with: Array(canary.utf8)) },
            in: seeThrough
        ),
    ]

    static let insideTheData = [
        PNGHidingPlace(
            "bytes behind the compressed data",
            .hiddenCoefficientData,
            colour.changing("IDAT") { $0.content += Array(canary.utf8) }
        ),
        PNGHidingPlace(
            "a chunk of bytes behind the compressed data",
            .hiddenCoefficientData,
            colour.planting("IDAT", Array(canary.utf8), before: "IEND")
        ),
        PNGHidingPlace(
            "data behind another chunk",
            .hiddenCoefficientData,
            colour.planting("IDAT", Array(canary.utf8), before: "IEND").planting("tIME", [], before: "IEND")
                .planting("IDAT", Array(canary.utf8), before: "IEND")
        ),
        PNGHidingPlace(
            "rows below the last",
            .hiddenCoefficientData,
            PNGPicture().file(PNGData.stored(PNGPicture().raw + Array(canary.utf8)))
        ),
        PNGHidingPlace(
            "colours under full transparency",
            .hiddenColour,
            erased(showing: canary).file,
            in: erased(showing: "").file
        ),
    ]

    /// Ten of sixteen colours are used.
    static let indexed = PNGPicture.made {
        ($0.colour, $0.depth, $0.palette) = (3, 4, PNGPicture.rainbow(16))
        $0.sample = { column, row, _ in (column + row) % 10 + (column + row) % 10 / 9 * 6 }
    }.file

    /// Four of sixteen colours are used.
    static let fourColours = PNGPicture.made {
        ($0.colour, $0.depth, $0.palette) = (3, 4, PNGPicture.rainbow(16))
        $0.sample = { column, row, _ in (column + row) % 4 }
    }.file

    static let twoColours = PNGPicture.made {
        ($0.colour, $0.depth, $0.palette) = (3, 1, PNGPicture.rainbow(2))
    }.file

    /// The first four colours are fully transparent, and all are used.
    static let seeThrough = PNGPicture.made {
        ($0.colour, $0.depth, $0.palette) = (3, 4, PNGPicture.rainbow(16))
        $0.transparency = [0, 0, 0, 0]
    }.file

    /// The first row is fully transparent, and its colours spell a text.
    static func erased(showing text: String) -> PNGPicture {
        let bytes = Array(text.utf8)
        return .made {
            ($0.colour, $0.filter) = (6, 0)
            $0.sample = { column, row, channel in
                let place = column * 3 + channel
                guard row == 0 else { return channel == 3 ? 255 : column * 31 + row * 17 + channel }
                return channel < 3 && place < bytes.count ? Int(bytes[place]) : 0
            }
        }
    }

    private static func profiled(name: String, _ profile: ICCProfileBuilder) -> PNGFile {
        colour.planting("iCCP", Array(name.utf8) + [0, 0] + PNGData.stored(profile.bytes))
    }
}
