/// The ways to one worker: messages over the socket, pictures in the shared pages.
struct WorkerChannel: ~Copyable {
    let socket: ControlSocket
    private let pages: SharedPages
    private(set) var jobs: UInt64 = 0

    init(socket: consuming ControlSocket, pages: consuming SharedPages) {
        self.socket = socket
        self.pages = pages
    }

    /// Waits for the worker to say that it is locked.
    func confinement(within time: Duration) throws(WorkerFault) -> Confinement {
        guard case .message(let message) = socket.receive(until: .now + time) else { throw .notStarted }
        do throws(MessageReader.Malformed) {
            return try ReadyMessage(reading: message).confinement
        } catch {
            throw .notStarted
        }
    }

    /// Hands over a picture and waits for the answer.
    mutating func outcome(
        of request: DecodingRequest,
        _ child: ChildProcess,
        _ configuration: WorkerConfiguration
    ) -> WorkerOutcome {
        jobs += 1
        let message = RequestMessage(number: jobs, request, limits: configuration.limits)
        let privateBytes = WorkerBounds.privateBytes(besidePictureOf: request.content.count)
        guard
            child.allow(processorSeconds: configuration.processorSeconds, privateBytes: privateBytes),
            handOver(request.content),
            socket.send(message.bytes)
        else { return .untouched }
        switch socket.receive(until: .now + configuration.waitingTime) {
        case .message(let answer): return outcome(saidIn: answer, to: request)
        case .ended: return .stopped(child.end().stop)
        case .late: return .stopped(.outOfTime)
        }
    }

    /// A worker that was started for a file without a name has it already.
    private func handOver(_ content: FileContent) -> Bool {
        if case .file = content.place { return true }
        return content.withSpan { pages.put($0, at: 0) }
    }

    /// Believes no more of an answer than that it has the right form. Files are copied before anybody looks at them.
    private func outcome(saidIn message: [UInt8], to request: DecodingRequest) -> WorkerOutcome {
        defer { pages.release(beyond: WorkerBounds.keptBytes) }
        let answer: AnswerMessage
        do {
            answer = try AnswerMessage(reading: message, sharedBytes: pages.count)
        } catch {
            return .stopped(.crashed)
        }
        // A second answer to an earlier picture says nothing against this one.
        if (1..<jobs).contains(answer.number) { return .untouched }
        guard answer.number == jobs else { return .stopped(.crashed) }
        switch answer.content {
        case .refusal(.decoderStopped), .refusal(.decoderUnavailable):
            // For this program alone to say.
            return .stopped(.crashed)
        case .refusal(let error):
            return .refused(error)
        case .picture(let rewritten, let report, let renditions):
            let lengths = (rewritten.map { [$0] } ?? []) + renditions
            guard renditions.count == request.profiles.count, var files = taken(lengths) else {
                return .stopped(.crashed)
            }
            let file = rewritten == nil ? nil : files.removeFirst()
            return .answered(DecodingAnswer(rewritten: file, report: report, renditions: files))
        }
    }

    /// Files that lie one after the other.
    private func taken(_ lengths: [Int]) -> [[UInt8]]? {
        var files: [[UInt8]] = []
        var offset = 0
        for length in lengths {
            guard let file = pages.take(length, at: offset) else { return nil }
            files.append(file)
            offset += length
        }
        return files
    }
}
