/// How large a picture is decoded; a decoder scales by eighths at hardly any cost.
enum DecodingSize: Equatable {
    /// The smallest size whose long edge is not shorter than this.
    case reaching(Int)
    /// A size whose long edge is this or up to a tenth shorter, so that scaling is not needed; else as `reaching`.
    case near(Int)

    func eighths(ofLongEdge longEdge: Int) -> Int {
        switch self {
        case .reaching(let wanted):
            return (1...8).first { Self.scaled(longEdge, $0) >= wanted } ?? 8
        case .near(let wanted):
            let fitting = (1...8).last { Self.scaled(longEdge, $0) <= wanted } ?? 1
            let isNear = (wanted - wanted / 10...wanted).contains(Self.scaled(longEdge, fitting))
            return isNear ? fitting : DecodingSize.reaching(wanted).eighths(ofLongEdge: longEdge)
        }
    }

    static func scaled(_ side: Int, _ eighths: Int) -> Int {
        (side * eighths + 7) / 8
    }
}
