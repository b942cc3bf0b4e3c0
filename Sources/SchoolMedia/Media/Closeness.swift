/// How much of a pupil is to be seen, the closest first (R36).
public enum Closeness: String, Codable, CaseIterable, Sendable {
    /// The face fills the picture.
    case portrait
    case headAndShoulders
    case wholeBody
}

extension Closeness: Comparable {
    /// Orders by distance, the closest first.
    public static func < (left: Closeness, right: Closeness) -> Bool {
        left.distance < right.distance
    }

    private var distance: Int {
        switch self {
        case .portrait: 0
        case .headAndShoulders: 1
        case .wholeBody: 2
        }
    }
}
