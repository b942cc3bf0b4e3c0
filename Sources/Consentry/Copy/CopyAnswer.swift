internal import Foundation
internal import Operations
internal import SchoolMedia

/// A published copy in JSON and in words.
struct CopyAnswer: Encodable {
    let copy: PublishedCopyID
    let file: NeutralName
    let asset: AssetID
    let request: PublicationRequestID
    let sha256: String
    let purpose: Purpose
    let kind: PlaceKind
    let place: String
    let from: Date
    let until: Date?
    let recordedBy: String
    let takenDownAt: Date?
    let takenDownBy: String?
    let takeDowns: [TakeDownAnswer]

    init(_ copy: ListCopies.Copy) {
        self.copy = copy.id
        file = copy.file
        asset = copy.asset
        request = copy.request
        sha256 = copy.sha256
        purpose = copy.purpose
        kind = copy.kind
        place = copy.place
        from = copy.from
        until = copy.until
        recordedBy = copy.recordedBy
        takenDownAt = copy.takenDownAt
        takenDownBy = copy.takenDownBy
        takeDowns = copy.takeDowns.map(TakeDownAnswer.init)
    }

    /// One line of a list.
    var line: String {
        let end = until.map { ", until \($0.dayText)" } ?? ""
        let down = takenDownAt.map { ", down since \($0.dayText)" } ?? ""
        let open = takeDowns.contains { $0.closedAt == nil } ? "  MUST COME DOWN" : ""
        return "  \(file.rawValue)  \(purpose.rawValue), since \(from.dayText)\(end)\(down)  \(copy)\(open)"
    }

    /// Everything about one copy.
    var text: String {
        let facts = [
            "\(copy)", "  file       \(file.rawValue)", "  sha-256    \(sha256)", "  picture    \(asset)",
            "  request    \(request)", "  purpose    \(purpose.rawValue)", "  kind       \(kind.rawValue)",
            "  place      \(place)", "  from       \(from.dayText), recorded by \(recordedBy)",
            "  until      \(until?.dayText ?? "no day set")",
            "  down       " + (takenDownAt.map { "\($0.dayText), recorded by \(takenDownBy ?? "?")" } ?? "no"),
        ]
        return (facts + takeDowns.map(\.text)).joined(separator: "\n")
    }
}

extension Date {
    /// The day in UTC, as `yyyy-mm-dd`.
    var dayText: String { String(ISO8601Format().prefix(10)) }
}
