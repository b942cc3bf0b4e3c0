extension Orientation {
    /// A TIFF block with one entry, the orientation, and nothing else: EXIF 2.32 section 4.5. 26 bytes.
    var block: [UInt8] {
        [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, rawValue] + Array(repeating: 0, count: 7)
    }
}
