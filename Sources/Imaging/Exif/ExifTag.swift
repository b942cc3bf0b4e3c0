import SchoolMedia

/// A tag in one of the EXIF directories.
struct ExifTag: Equatable {
    enum Directory: Equatable {
        case image, thumbnail, exif, gps, interoperability
    }

    let directory: Directory
    let number: UInt16

    /// The family under which the tag is reported; `nil` for tags that say nothing about people, places or devices.
    static func family(_ tag: ExifTag) -> RemovalReport.Family? {
        switch tag.directory {
        case .gps: tag.number == 0 ? nil : .gpsPosition
        case .thumbnail, .interoperability: nil
        case .image, .exif: families[tag.number] ?? (structural.contains(tag.number) ? nil : .cameraSetting)
        }
    }

    /// Families whose tags together say one thing: latitude and longitude are one position.
    static func isCountedOnce(_ family: RemovalReport.Family) -> Bool {
        [.gpsPosition, .cameraModel, .dateAndTime].contains(family)
    }

    private static let families: [UInt16: RemovalReport.Family] = [
        0x010E: .description, 0x9286: .description, 0x9C9B: .description, 0x9C9C: .description, 0x9C9E: .description,
        0x9C9F: .description,
        0x010F: .cameraModel, 0x0110: .cameraModel, 0xA433: .cameraModel, 0xA434: .cameraModel, 0xC614: .cameraModel,
        0x013B: .ownerOrAuthor, 0x8298: .ownerOrAuthor, 0x9C9D: .ownerOrAuthor, 0xA430: .ownerOrAuthor,
        0xA431: .serialNumber, 0xA435: .serialNumber, 0xC62F: .serialNumber,
        0xA420: .imageIdentifier, 0xC65D: .imageIdentifier, 0xA436: .description, 0xA437: .ownerOrAuthor,
        0xA438: .ownerOrAuthor,
        0x02BC: .xmpPacket, 0x83BB: .iptcRecord, 0x8649: .photoshopRecord,
        0x0132: .dateAndTime, 0x9003: .dateAndTime, 0x9004: .dateAndTime, 0x9010: .dateAndTime, 0x9011: .dateAndTime,
        0x9012: .dateAndTime, 0x9290: .dateAndTime, 0x9291: .dateAndTime, 0x9292: .dateAndTime,
    ]

    /// Size, resolution, orientation, colour encoding, versions and pointers. The maker note is counted by itself.
    private static let structural: Set<UInt16> = [
        0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011A, 0x011B, 0x011C, 0x0128, 0x0212, 0x0213, 0x0214,
        0x8769, 0x8825, 0x927C, 0xC634, 0x9000, 0x9101, 0x9102, 0xA000, 0xA001, 0xA002, 0xA003, 0xA005,
    ]
}
