/// How a picture's stored rows and columns are to be turned for display: EXIF 2.32, tag 0x0112.
public enum Orientation: UInt8, Sendable, CaseIterable, Codable {
    case upright = 1
    case mirrored = 2
    case upsideDown = 3
    case mirroredUpsideDown = 4
    case mirroredTurnedLeft = 5
    case turnedRight = 6
    case mirroredTurnedRight = 7
    case turnedLeft = 8

    /// Whether width and height change places for display.
    public var swapsSides: Bool { rawValue >= 5 }
}
