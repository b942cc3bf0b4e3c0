internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Operations
internal import SchoolMedia

/// Exports and what becomes of exported files. The bytes of a file are handed over only through the gates.
///
/// | method | path | role | operation |
/// |---|---|---|---|
/// | POST | `/api/v1/requests/{request}/exports` | editor, dsl | `ExportRequest` |
/// | GET | `/api/v1/exported-files/{name}` | editor, dsl | `CollectExportedFile` |
/// | POST | `/api/v1/exported-files/{name}/copies` | editor, dsl | `RecordCopy` |
struct ExportAPI: Sendable {
    let drive: Drive

    func addRoutes(to group: RouterGroup<StaffContext>) {
        group.post("requests/{request}/exports", use: export)
        group.get("exported-files/{name}", use: collect)
        group.post("exported-files/{name}/copies", use: recordCopy)
    }

    @Sendable
    private func export(_ request: Request, context: StaffContext) async throws -> EditedResponse<ExportAnswer> {
        let id = try context.parameters.require("request", as: PublicationRequestID.self)
        let outcome = try await ExportRequest(on: drive)(id, as: .folder, by: context.staff)
        return EditedResponse(
            status: .created,
            response: ExportAnswer(outcome, for: Audience(of: context.staff))
        )
    }

    @Sendable
    private func collect(_ request: Request, context: StaffContext) async throws -> Response {
        let name = try context.parameters.require("name", as: NeutralName.self)
        let bytes = try await CollectExportedFile(on: drive)(name, by: context.staff)
        return Response(
            status: .ok,
            headers: [.contentType: "image/jpeg"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    @Sendable
    private func recordCopy(_ request: Request, context: StaffContext) async throws -> EditedResponse<CopyAnswer> {
        let name = try context.parameters.require("name", as: NeutralName.self)
        let body = try await request.decode(as: CopyBody.self, context: context)
        let place = RecordCopy.Place(body.kind ?? .other, body.place, from: body.from, until: body.until)
        let copy = try await RecordCopy(on: drive)(of: name, at: place, by: context.staff)
        return EditedResponse(status: .created, response: CopyAnswer(copy: copy))
    }
}

/// The body of `POST …/copies`.
private struct CopyBody: Decodable {
    let place: String
    let kind: PlaceKind?
    let from: Date?
    let until: Date?
}

/// A recorded copy in JSON.
private struct CopyAnswer: ResponseEncodable {
    let copy: PublishedCopyID
}

/// The outcome of an export in JSON.
private struct ExportAnswer: ResponseEncodable {
    let export: ExportID
    let written: [ExportManifest.File]
    let refused: [VerdictAnswer]

    init(_ outcome: ExportOutcome, for audience: Audience) {
        export = outcome.export
        written = outcome.written
        refused = outcome.refused.map { VerdictAnswer($0.asset, $0.verdict, for: audience) }
    }
}
