internal import AuditTrail
internal import Foundation
internal import Registry
internal import SchoolMedia

/// Sends one request to an address outside, and waits for the answer; nothing is followed and nothing else is called.
public struct OutgoingPost: Sendable {
    /// What came back.
    public struct Answer: Equatable, Sendable {
        /// The HTTP status.
        public let status: Int
        /// The body, at most some kilobytes.
        public let body: [UInt8]

        /// Puts an answer together.
        public init(status: Int, body: [UInt8]) {
            self.status = status
            self.body = body
        }
    }

    /// Why nothing came back although somebody is there.
    public enum Failure: Error, Equatable, Sendable {
        /// The certificate of the other end is not one that this machine trusts.
        case untrusted
    }

    /// Sends `body` to `address`; throws `Failure`, or anything else when nobody answers there.
    public let send: @Sendable (_ address: String, _ body: [UInt8]) async throws -> Answer

    /// A way to send.
    public init(send: @escaping @Sendable (_ address: String, _ body: [UInt8]) async throws -> Answer) {
        self.send = send
    }
}

/// Asks witnesses over the network to sign the newest checkpoint; only those that have an address (R6).
public struct SubmitCheckpoint: Sendable {
    /// What came of asking one witness.
    public enum Outcome: Equatable, Sendable {
        /// It signed so many entries, and its signature is kept.
        case signed(entries: Int)
        /// It did not sign; the sentence says why and what to do.
        case notSigned(String)
        /// It says that this log does not continue what it signed before, or its signature says so.
        case disputed(String)
    }

    private let witnesses: Witnesses
    private let post: OutgoingPost

    /// Works on the given drive and sends with `post`.
    public init(on drive: Drive, post: OutgoingPost) {
        witnesses = Witnesses(on: drive)
        self.post = post
    }

    /// Asks one witness, or all that have an address, one after the other.
    ///
    /// - Parameters:
    ///   - name: one of them; nil for all.
    ///   - staff: who says so.
    /// - Returns: the outcome by the witness's name, in order.
    /// - Throws: `Refusal` when the account may not, there is no such witness or none has an address; failures of the
    ///   drive.
    public func callAsFunction(
        to name: String?,
        by staff: ActingStaff
    ) async throws -> [(witness: String, outcome: Outcome)] {
        try await witnesses.drive.authorise(staff, to: .manageWitnesses)
        let asked: [WitnessRecord]
        if let name { asked = [try await witnesses.required(name)] } else { asked = try await witnesses.records() }
        let reachable = asked.filter { $0.address != nil }
        guard !reachable.isEmpty else {
            throw Refusal(
                .conflict,
                code: "no-address",
                "No witness with an address is known. Add one, or take the checkpoint there by hand: “consentry audit "
                    + "witness request”."
            )
        }
        var outcomes: [(witness: String, outcome: Outcome)] = []
        for witness in reachable {
            outcomes.append((witness: witness.name, outcome: try await ask(witness, for: staff.principal)))
        }
        return outcomes
    }

    private func ask(_ witness: WitnessRecord, for principal: Principal) async throws -> Outcome {
        var request = try witnesses.request(to: witness, from: nil)
        var answer: OutgoingPost.Answer
        do {
            answer = try await send(request, to: witness)
            if answer.status == 409, let size = Self.size(in: answer.body) {
                guard size <= (try request.note.requiredCheckpoint().size) else {
                    return try await disputed(witness, entries: size, principal)
                }
                request = try witnesses.request(to: witness, from: size)
                answer = try await send(request, to: witness)
            }
        } catch let failure as NotSent {
            return .notSigned(failure.sentence)
        }
        switch answer.status {
        case 200: return try await keep(answer.body, of: witness, request.note, principal)
        case 403:
            return .notSigned(
                "It does not know this drive's key. Send the other school the key of “consentry audit checkpoint --key”."
            )
        case 404:
            return .notSigned(
                "It is no witness of this log. Ask the other school to add it with “consentry witness add-log”."
            )
        case 422: return try await disputed(witness, entries: request.old, principal)
        default:
            return .notSigned("It answered \(answer.status). Try again later; if that stays, ask the other school.")
        }
    }

    private func send(_ request: AddCheckpoint, to witness: WitnessRecord) async throws(NotSent) -> OutgoingPost.Answer
    {
        do {
            return try await post.send("\(witness.address ?? "")/add-checkpoint", request.bytes)
        } catch {
            throw NotSent(error)
        }
    }

    private func keep(
        _ lines: [UInt8],
        of witness: WitnessRecord,
        _ note: SignedNote,
        _ principal: Principal
    ) async throws -> Outcome {
        guard let key = NoteVerifierKey(witness.verifierKey), let signed = note.adding(lines: lines),
            signed.isSigned(by: key)
        else { return .notSigned("Its answer is not a signature by its key; nothing was kept.") }
        do {
            return .signed(entries: try await witnesses.keep(signed, of: witness, for: principal))
        } catch let refusal as Refusal where refusal.code == "rewritten" {
            return .disputed(refusal.message)
        }
    }

    private func disputed(_ witness: WitnessRecord, entries: Int, _ principal: Principal) async throws -> Outcome {
        try await witnesses.noteRefusal(by: witness, entries: entries, for: principal)
        return .disputed(Refusal.rewritten(witness.name, entries: entries).message)
    }

    /// The number in an answer of the type `text/x.tlog.size`.
    private static func size(in body: [UInt8]) -> Int? {
        let text = String(decoding: body.prefix(20), as: UTF8.self)
        guard text.hasSuffix("\n"), let size = Int(text.dropLast()), size >= 0 else { return nil }
        return size
    }
}

/// Why a witness was not reached, and what to do.
private struct NotSent: Error {
    let sentence: String

    init(_ error: any Error) {
        sentence =
            error as? OutgoingPost.Failure == .untrusted
            ? "This machine does not trust the certificate at its address. If the other school has an authority of its own, "
                + "have the technician install that authority's certificate here."
            : "Nobody answers at its address. Check the network, and try again later."
    }
}
