import SchoolMedia
import TestSupport

extension DeviceID {
    static let ipad = numbered(301)
    static let otherIpad = numbered(302)
}

extension EventID {
    static let farm = numbered(401)
}

extension AssetID {
    static let hens = numbered(501)
    static let pond = numbered(502)
    static let gate = numbered(503)
}

extension ConsentEventID {
    static let adasYes = numbered(601)
    static let adasNo = numbered(602)
}

extension PublicationRequestID {
    static let farmPage = numbered(701)
    static let pondPage = numbered(702)
}

extension ExportID {
    static let farmFolder = numbered(801)
    static let pondFolder = numbered(802)
}

extension ExportedFileID {
    static let hensFile = numbered(901)
    static let pondFile = numbered(902)
}

extension PublishedCopyID {
    static let farmCopy = numbered(951)
    static let secondCopy = numbered(952)
}

extension TakeDownID {
    static let farmTask = numbered(961)
    static let secondTask = numbered(962)
}

extension NeutralName {
    /// The same name for the same letter.
    static func letter(_ letter: Character) -> NeutralName {
        guard let name = NeutralName(rawValue: "photo-" + String(repeating: letter, count: 12) + ".jpg") else {
            preconditionFailure("\(letter) is not in the alphabet of neutral names.")
        }
        return name
    }
}

/// 32 bytes that stand for a keyed hash.
func lookup(_ byte: UInt8) -> [UInt8] {
    [UInt8](repeating: byte, count: 32)
}
