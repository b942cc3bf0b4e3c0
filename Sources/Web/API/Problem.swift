internal import SchoolMedia
internal import HTTPTypes
internal import Hummingbird
internal import Operations

/// The body of every answer that is not a success (RFC 9457).
struct Problem: Encodable {
    let status: Int
    let title: String
    let code: String
    let detail: String
    let rule: String?

    init(status: HTTPResponse.Status, code: String, detail: String, rule: String? = nil) {
        self.status = status.code
        title = status.reasonPhrase
        self.code = code
        self.detail = detail
        self.rule = rule
    }

    init(_ refusal: Refusal) {
        self.init(
            status: Self.status(of: refusal.kind),
            code: refusal.code,
            detail: refusal.message,
            rule: refusal.rule?.rawValue
        )
    }

    private static func status(of kind: Refusal.Kind) -> HTTPResponse.Status {
        switch kind {
        case .unauthenticated: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .invalid, .incomplete: .badRequest
        case .conflict: .conflict
        case .tooLarge: .contentTooLarge
        case .unsupportedMedia: .unsupportedMediaType
        case .unusable: .unprocessableContent
        case .unavailable: .serviceUnavailable
        }
    }
}
