/// How a file breaks the HEIF standard: ISO/IEC 14496-12 and 23008-12.
public enum HEIFFault: String, Sendable, Equatable, Codable {
    /// A box ends before its own header or behind the box around it.
    case boxSize
    /// A table ends before its own count.
    case boxContent
    /// A box that may be there once is there again, and decoders differ in which they believe.
    case repeatedBox
    /// No primary picture is declared.
    case noPicture
    /// An item that the picture needs is missing, is itself, or is of a kind that cannot be there.
    case reference
    /// An item's bytes lie nowhere or in too many places.
    case itemLocation
    /// A property that the picture needs is missing, repeated or broken.
    case property
    /// The tiles do not make up the picture.
    case grid
}

/// A kind of HEIF that is recognised and not handled.
public enum HEIFFeature: String, Sendable, Equatable, Codable {
    /// Moving pictures without a still one.
    case sequence
    /// A picture laid together from others.
    case overlay
    /// Coded neither as HEVC nor as AV1, or made from others in a rare way.
    case itemType
    /// Protected by a key.
    case encrypted
    /// Its bytes lie in other items or other files.
    case construction
    /// Something is needed to show it that is not known here.
    case essentialProperty
    /// Brightness coded for HDR screens (PQ or HLG).
    case highDynamicRange
    /// A rare way to code colours.
    case colourCoding

    var sentence: String {
        switch self {
        case .sequence: "This is a sequence of moving pictures, not a single picture."
        case .overlay: "This picture is laid together from several others."
        case .itemType: "This picture is in a HEIF container, but not coded as HEIC or AVIF."
        case .encrypted: "This picture is protected by a key."
        case .construction: "The parts of this picture are stored in a rare way."
        case .essentialProperty: "This picture needs something rare to be shown."
        case .highDynamicRange: "This is a picture for HDR screens, which would look wrong on others."
        case .colourCoding: "The colours of this picture are coded in a rare way."
        }
    }
}
