extension RemovalReport {
    /// A kind of data that a picture may carry beside its pixels. The order is that of the readable list.
    public enum Family: String, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
        case gpsPosition
        case faceName
        case ownerOrAuthor
        case description
        case serialNumber
        case imageIdentifier
        case cameraModel
        case dateAndTime
        case makerNote
        case cameraSetting
        case embeddedThumbnail
        case xmpPacket
        case extendedXMP
        case iptcRecord
        case photoshopRecord
        case comment
        case colourProfileText
        case colourProfile
        case secondPicture
        case videoAfterEnd
        case bytesAfterEnd
        case vendorSegment
        case unreadableExif
        case unusedTable
        case segmentBetweenScans
        case strayBytes
        case hiddenCoefficientData
        case auxiliaryImage
        case embeddedVideo
        case displayHint
        case hiddenColour
        case unusedPaletteEntry
        case animationFrame
        case contentCredentials
        case gainMap

        /// The noun for `count` findings: "maker note" for one, "3 serial numbers" for three.
        public func noun(count: Int) -> String {
            count == 1 ? singular : "\(count) \(plural)"
        }

        private var singular: String {
            switch self {
            case .gpsPosition: "GPS position"
            case .faceName: "face name region"
            case .ownerOrAuthor: "owner or author"
            case .description: "title or description"
            case .serialNumber: "serial number"
            case .imageIdentifier: "image identifier"
            case .cameraModel: "camera make and model"
            case .dateAndTime: "date and time"
            case .makerNote: "maker note"
            case .cameraSetting: "camera setting"
            case .embeddedThumbnail: "embedded thumbnail"
            case .xmpPacket: "XMP packet"
            case .extendedXMP: "extended XMP packet"
            case .iptcRecord: "IPTC record"
            case .photoshopRecord: "Photoshop record"
            case .comment: "comment"
            case .colourProfileText: "text of a colour profile"
            case .colourProfile: "colour profile (not kept)"
            case .secondPicture: "second picture"
            case .videoAfterEnd: "video after the end"
            case .bytesAfterEnd: "block of bytes after the end"
            case .vendorSegment: "vendor segment"
            case .unreadableExif: "unreadable EXIF block"
            case .unusedTable: "unused table"
            case .segmentBetweenScans: "segment between scans"
            case .strayBytes: "run of stray bytes"
            case .hiddenCoefficientData: "run of bytes hidden in the picture data"
            case .auxiliaryImage: "depth map or other extra layer"
            case .embeddedVideo: "embedded video"
            case .displayHint: "note for the display"
            case .hiddenColour: "area of colours under full transparency"
            case .unusedPaletteEntry: "unused colour of a palette"
            case .animationFrame: "further animation frame"
            case .contentCredentials: "content credentials record"
            case .gainMap: "HDR gain map"
            }
        }

        private var plural: String {
            switch self {
            case .ownerOrAuthor: "owners or authors"
            case .description: "titles or descriptions"
            case .cameraModel: "camera makes and models"
            case .dateAndTime: "dates and times"
            case .colourProfileText: "texts of colour profiles"
            case .colourProfile: "colour profiles (not kept)"
            case .videoAfterEnd: "videos after the end"
            case .bytesAfterEnd: "blocks of bytes after the end"
            case .segmentBetweenScans: "segments between scans"
            case .strayBytes: "runs of stray bytes"
            case .hiddenCoefficientData: "runs of bytes hidden in the picture data"
            case .auxiliaryImage: "depth maps or other extra layers"
            case .displayHint: "notes for the display"
            case .hiddenColour: "areas of colours under full transparency"
            case .unusedPaletteEntry: "unused colours of a palette"
            default: singular + "s"
            }
        }
    }
}
