/// What a coded image is for, and so which of its channels mean something.
enum LosslessContent {
    /// A picture that is shown without transparency.
    case opaque
    /// A picture with transparency.
    case seeThrough
    /// The transparency of a lossy picture, which is in green.
    case transparency

    /// The bits of a pixel that mean nothing.
    var idleChannels: UInt32 {
        switch self {
        case .opaque: 0xFF00_0000
        case .seeThrough: 0
        case .transparency: 0xFFFF_00FF
        }
    }
}
