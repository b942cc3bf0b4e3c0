internal import AuditTrail
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Operations
internal import SchoolMedia

/// What a device asks of the audit log: nothing in these answers names a person.
///
/// | method | path | who | operation |
/// |---|---|---|---|
/// | GET | `/api/v1/log/checkpoint` | device | `ShowCheckpoint` |
/// | POST | `/api/v1/log/consistency` | device | `ProveContinuity` |
struct LogAPI: Sendable {
    let drive: Drive

    private static let longestNote = 65_536

    func addRoutes(to group: RouterGroup<DeviceContext>) {
        group.get("log/checkpoint", use: checkpoint)
        group.post("log/consistency", use: consistency)
    }

    @Sendable
    private func checkpoint(_ request: Request, context: DeviceContext) async throws -> Response {
        Response(.ok, plainText: try ShowCheckpoint(on: drive)().bytes)
    }

    /// The body is the checkpoint that the device remembers, as it was in a receipt.
    @Sendable
    private func consistency(_ request: Request, context: DeviceContext) async throws -> Response {
        let held = try await request.body.collect(upTo: Self.longestNote)
        do {
            let proof = try await ProveContinuity(on: drive)(from: Array(held.readableBytesView), for: context.device)
            return Response(.ok, plainText: proof.file)
        } catch let refusal as Refusal where refusal.kind == .conflict {
            context.logger.critical(
                "A device remembers a checkpoint that the audit trail does not continue.",
                metadata: ["finding": "\(refusal.code)", "device": "\(context.device.device.id)"]
            )
            throw refusal
        }
    }
}

extension Response {
    /// Text that is not to be kept by anything between server and caller.
    init(_ status: HTTPResponse.Status, plainText bytes: [UInt8], type: String = "text/plain; charset=utf-8") {
        self.init(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
