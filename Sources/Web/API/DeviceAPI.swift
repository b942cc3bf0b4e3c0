internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Operations
internal import SchoolMedia

/// What a device calls.
///
/// | method | path | who | operation |
/// |---|---|---|---|
/// | POST | `/api/v1/assets?event=REF` | device | `IngestPhoto` |
/// | POST | `/api/v1/assets/{asset}/erasure` | device | `ConfirmErasure` |
struct DeviceAPI: Sendable {
    let drive: Drive

    func addRoutes(to group: RouterGroup<DeviceContext>) {
        group.post("assets", use: ingest)
        group.post("assets/{asset}/erasure", use: confirmErasure)
    }

    @Sendable
    private func ingest(_ request: Request, context: DeviceContext) async throws -> EditedResponse<ReceiptAnswer> {
        let upload = IncomingUpload(
            source: .device(context.device),
            byteCount: try request.contentLength(),
            sha256: try request.reprDigest(),
            event: request.uri.queryParameters.get("event")
        )
        let pieces = request.body.map { ArraySlice($0.readableBytesView) }
        let receipt = try await IngestPhoto(on: drive)(upload, body: pieces)
        return EditedResponse(
            status: receipt.outcome == .stored ? .created : .ok,
            headers: [.location: "/api/v1/assets/\(receipt.asset)"],
            response: ReceiptAnswer(receipt)
        )
    }

    @Sendable
    private func confirmErasure(_ request: Request, context: DeviceContext) async throws -> HTTPResponse.Status {
        let asset = try context.parameters.require("asset", as: AssetID.self)
        try await ConfirmErasure(on: drive)(of: asset, by: context.device)
        return .noContent
    }
}

extension Request {
    /// The announced length of the body; an upload counts only when exactly that many bytes arrive.
    ///
    /// - Throws: `HTTPError` 411 when there is none.
    fileprivate func contentLength() throws -> Int {
        guard let text = headers[.contentLength], let length = Int(text), length >= 0 else {
            throw HTTPError(.lengthRequired, message: "Announce the length of the file with Content-Length.")
        }
        return length
    }

    /// The announced SHA-256 of the body (RFC 9530): `Repr-Digest: sha-256=:BASE64:`.
    ///
    /// - Throws: `HTTPError` 400 when there is none or it is not understood.
    fileprivate func reprDigest() throws -> [UInt8] {
        let name = HTTPField.Name("Repr-Digest")
        let prefix = "sha-256=:"
        let members = name.flatMap { headers[$0] }?.split(separator: ",").map { $0.drop { $0 == " " } } ?? []
        guard let member = members.first(where: { $0.lowercased().hasPrefix(prefix) && $0.hasSuffix(":") }),
            let digest = Data(base64Encoded: String(member.dropFirst(prefix.count).dropLast())), digest.count == 32
        else {
            throw HTTPError(
                .badRequest,
                message: "Announce the SHA-256 of the file as “Repr-Digest: sha-256=:BASE64:”, so that a file that "
                    + "arrives changed is noticed."
            )
        }
        return [UInt8](digest)
    }
}
