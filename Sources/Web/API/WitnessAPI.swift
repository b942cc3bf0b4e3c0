internal import AuditTrail
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Operations

/// What other schools' logs ask of this drive as their witness (C2SP tlog-witness). Only logs that were named with
/// `consentry witness add-log` get anything but 404; a request is worth what its signature is, so there is no sign-in.
///
/// | method | path | who | operation |
/// |---|---|---|---|
/// | POST | `/witness/add-checkpoint` | a named log, by its signature | `CosignCheckpoint` |
/// | GET | `/witness/{hash}/checkpoint` | anybody | `WitnessedLogs` |
struct WitnessAPI: Sendable {
    let drive: Drive

    func addRoutes(to group: RouterGroup<APIContext>) {
        group.post("add-checkpoint", use: addCheckpoint)
        group.get("{hash}/checkpoint", use: checkpoint)
    }

    @Sendable
    private func addCheckpoint(_ request: Request, context: APIContext) async throws -> Response {
        let body = try await request.body.collect(upTo: AddCheckpoint.longest)
        switch try await CosignCheckpoint(on: drive)(Array(body.readableBytesView)) {
        case .signed(_, let signature): return Response(.ok, plainText: Array("\(signature.line)\n".utf8))
        case .staleSize(let size):
            return Response(.conflict, plainText: Array("\(size)\n".utf8), type: "text/x.tlog.size")
        case .unknownLog: throw HTTPError(.notFound, message: "This drive is no witness of that log.")
        case .notSigned: throw HTTPError(.forbidden, message: "The checkpoint is not signed by the log's key.")
        case .malformed: throw HTTPError(.badRequest, message: "This is not an add-checkpoint request.")
        case .inconsistent:
            context.logger.critical("A log does not continue the checkpoint of it that was signed here.")
            throw HTTPError(
                .unprocessableContent,
                message: "The checkpoint does not continue the one that was signed here."
            )
        }
    }

    @Sendable
    private func checkpoint(_ request: Request, context: APIContext) async throws -> Response {
        let hash = try context.parameters.require("hash")
        guard let note = try await WitnessedLogs(on: drive).newest(originHash: hash) else {
            throw HTTPError(.notFound, message: "Nothing of that log was signed here.")
        }
        return Response(.ok, plainText: Array(note.utf8))
    }
}
