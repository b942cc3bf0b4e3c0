@testable import Imaging

/// No message makes its reader trap, and what is understood is understood in the same way when it is written again.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    readMessage(unsafe bytes(data, count))
    return 0
}

private func readMessage(_ message: [UInt8]) {
    if let request = try? RequestMessage(reading: message) {
        require((try? RequestMessage(reading: request.bytes)) == request, "a request is read as it was written")
    }
    if let ready = try? ReadyMessage(reading: message) {
        require((try? ReadyMessage(reading: ready.bytes)) == ready, "a first word is read as it was written")
    }
    let room = 1 << 20
    if let answer = try? AnswerMessage(reading: message, sharedBytes: room) {
        require(answer.filesFit(in: room), "all files that an answer speaks of have room in the shared pages")
        require((try? answer.bytes) != nil, "an answer that was read can be written")
    }
}

extension AnswerMessage {
    fileprivate func filesFit(in room: Int) -> Bool {
        guard case .picture(let rewritten, _, let renditions) = content else { return true }
        let lengths = renditions + [rewritten ?? 0]
        return lengths.allSatisfy { $0 >= 0 } && lengths.reduce(0, +) <= room
    }
}
