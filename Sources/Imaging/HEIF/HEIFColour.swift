/// What a file says about the colours of its picture: ISO/IEC 23008-12 section 6.5.5.
struct HEIFColour {
    /// The space that the picture's numbers are meant in.
    private(set) var space = ColourSpace.sRGB
    /// Whether a profile was there that is not understood.
    private(set) var hasForeignProfile = false
    /// Whether a profile was there with more in it than its mathematics.
    private(set) var hasProfileText = false
    /// Whether the file says anything at all; otherwise the coded data has the word.
    private(set) var isDeclared = false

    /// Reads the colour boxes of a picture. A profile goes before code points.
    init(_ boxes: [ISOBox], in bytes: Span<UInt8>, limits: CleaningLimits) throws(CleaningError) {
        for box in boxes where bytes.fourCC(at: box.payload.lowerBound) == "nclx" {
            var cursor = ISOCursor(box.payload.dropFirst(4))
            space = try ColourSpace(
                primaries: try cursor.take(2, in: bytes),
                transfer: try cursor.take(2, in: bytes)
            )
            isDeclared = true
        }
        for box in boxes where ["prof", "rICC"].contains(bytes.fourCC(at: box.payload.lowerBound)) {
            let profile = box.payload.dropFirst(4)
            isDeclared = true
            guard profile.count <= limits.profileBytes, let found = ICCProfileReader.read(bytes.extracting(profile))
            else {
                hasForeignProfile = true
                continue
            }
            space = found
            hasProfileText = found.profile != bytes.bytes(in: profile)
        }
    }
}

extension ColourSpace {
    /// The space of the code points of ITU-T H.273 sections 8.1 and 8.2.
    ///
    /// The curve of television (1, 6, 14, 15) is shown like that of sRGB by all programs.
    package init(primaries: Int, transfer: Int) throws(CleaningError) {
        let curve: ToneCurve =
            switch transfer {
            case 1, 2, 6, 13, 14, 15: .sRGB
            case 4: .gamma(563)
            case 5: .gamma(717)
            case 8: .gamma(256)
            case 16, 18: throw .unsupported(.heif(.highDynamicRange))
            default: throw .unsupported(.heif(.colourCoding))
            }
        let columns: [Int] =
            switch primaries {
            // The primaries of older television are so near that no program tells them apart.
            case 1, 2, 5, 6, 7: MatrixColour.sRGB.primaries
            case 9: [44_138, 18_287, -126, 10_857, 44_259, 1_965, 8_195, 2_990, 52_223]
            case 12: MatrixColour.displayP3.primaries
            default: throw .unsupported(.heif(.colourCoding))
            }
        guard let colour = MatrixColour(primaries: columns, curves: [curve, curve, curve]) else {
            throw .unsupported(.heif(.colourCoding))
        }
        self.init(recognising: colour)
    }
}

extension ColourSpace {
    /// A JPEG file with our own profile for the space behind its first marker; the same file where none is needed.
    package func described(in jpeg: [UInt8]) -> [UInt8] {
        guard let profile else { return jpeg }
        var described: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE2]
        described.append(uint16: 16 + profile.count)
        return described + Array("ICC_PROFILE\0".utf8) + [1, 1] + profile + jpeg.dropFirst(2)
    }
}
