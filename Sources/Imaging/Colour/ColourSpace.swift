/// The colour space that a picture's numbers are meant in, recognised by its mathematics and never by its name.
package enum ColourSpace: Equatable, Sendable {
    /// What every program assumes when a picture has no profile.
    case sRGB
    case matrix(MatrixColour)
    case grey(ToneCurve)
    /// What a printer's or scanner's profile says.
    case table(ColourTable)

    /// Recognises sRGB, Display P3 and Adobe RGB; any other is kept as it is.
    init(recognising colour: MatrixColour) {
        let known = [MatrixColour.sRGB, .displayP3, .adobeRGB].first(where: colour.isNear) ?? colour
        self = known == .sRGB ? .sRGB : .matrix(known)
    }

    /// Colour components of a picture that has a profile of this space.
    package var components: Int {
        switch self {
        case .sRGB, .matrix: 3
        case .grey: 1
        case .table(let table): table.channels
        }
    }

    /// The space for a picture of so many components; `nil` where the profile is meant for other pictures.
    ///
    /// A grey picture may have a profile for colour: red, green and blue are the same in it.
    func fitted(to components: Int) -> ColourSpace? {
        switch (self, components) {
        case (.sRGB, 1): .grey(.sRGB)
        case (.matrix(let colour), 1) where Set(colour.curves).count == 1: .grey(colour.curves[0])
        default: self.components == components ? self : nil
        }
    }

    /// Our own profile for the space; `nil` where none is needed.
    var profile: [UInt8]? {
        switch self {
        case .sRGB, .grey(.sRGB): nil
        case .matrix(let colour): ICCProfileWriter.profile(of: colour)
        case .grey(let curve): ICCProfileWriter.profile(of: curve)
        case .table(let table): ICCProfileWriter.profile(of: table)
        }
    }
}
