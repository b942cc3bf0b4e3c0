internal import Dispatch
internal import Synchronization

/// The processes that decode pictures, each confined so that a picture which takes one over gains nothing.
///
/// A worker has no network, no files, no other programs; at most 512 MiB of memory and 10 s of processor time for one
/// picture, and a minute in all. The picture over which one comes to an end is refused; the others do not notice.
public final class WorkerPool: Sendable {
    private let configuration: WorkerConfiguration
    private let starter = LastingThread()
    private let freePlaces: DispatchSemaphore
    private let workers = Mutex(Workers())

    private struct Workers {
        var all: [WorkerProcess] = []
        var idle: [WorkerProcess] = []
        var isStopped = false
    }

    /// Makes a pool that starts workers as they are needed.
    public init(_ configuration: WorkerConfiguration) {
        self.configuration = configuration
        freePlaces = DispatchSemaphore(value: configuration.places)
    }

    /// Starts the first worker, to learn at once what is missing.
    ///
    /// - Returns: what holds it; with ``ConfinementDemand/asAvailable`` perhaps not everything.
    /// - Throws: `programMissing`; `notConfined` when confinement is required and does not hold; `notStarted`.
    public func start() throws(WorkerFault) -> Confinement {
        freePlaces.wait()
        defer { freePlaces.signal() }
        let worker = try takeWorker()
        putBack(worker)
        return worker.confinement
    }

    /// Decodes in a worker. Callers beyond the number of places wait.
    public var decoder: PictureDecoder {
        PictureDecoder { [self] (request) throws(CleaningError) in try answer(request) }
    }

    /// Ends all workers and waits for their end. A picture that is being decoded is answered with
    /// ``CleaningError/decoderUnavailable(_:)``, as is every later one.
    public func stop() {
        let ended = workers.withLock { workers in
            workers.isStopped = true
            workers.idle = []
            return workers.all
        }
        for worker in ended { worker.child.kill() }
        for worker in ended { end(worker) }
    }

    /// The numbers of the running processes.
    package var processIDs: [Int32] {
        workers.withLock { $0.all.map(\.child.id) }
    }

    private func answer(_ request: DecodingRequest) throws(CleaningError) -> DecodingAnswer {
        guard request.content.count <= configuration.sharedBytes else {
            throw .tooManyBytes(limit: configuration.limits.fileBytes)
        }
        guard request.profiles.count <= RequestMessage.mostProfiles else { throw .notRendered }
        freePlaces.wait()
        defer { freePlaces.signal() }
        var picture: ScratchFile.Finished?
        if case .file(let file) = request.content.place { picture = file }
        // A worker may end between two pictures; the picture has no part in that.
        for _ in 0..<Self.attempts {
            let worker = try availableWorker(for: picture)
            switch worker.outcome(of: request, configuration) {
            case .answered(let answer):
                putBack(worker)
                return answer
            case .refused(let error):
                putBack(worker)
                throw error
            case .stopped(let stop):
                end(worker)
                throw isStopped ? .decoderUnavailable(.notStarted) : .decoderStopped(stop)
            case .untouched:
                end(worker)
            }
        }
        throw .decoderUnavailable(.notStarted)
    }

    private static let attempts = 3

    private var isStopped: Bool {
        workers.withLock { $0.isStopped }
    }

    private func availableWorker(for picture: ScratchFile.Finished?) throws(CleaningError) -> WorkerProcess {
        do throws(WorkerFault) {
            guard let picture else { return try takeWorker() }
            return try newWorker(for: picture)
        } catch {
            throw .decoderUnavailable(error)
        }
    }

    /// The worker that was used last, or a new one.
    private func takeWorker() throws(WorkerFault) -> WorkerProcess {
        while let worker = workers.withLock({ $0.idle.popLast() }) {
            if worker.isWaiting { return worker }
            end(worker)
        }
        return try newWorker(for: nil)
    }

    /// A worker for one long picture, or for many.
    private func newWorker(for picture: ScratchFile.Finished?) throws(WorkerFault) -> WorkerProcess {
        guard !isStopped else { throw .notStarted }
        let worker = try WorkerProcess(configuration, for: picture, on: starter)
        let isStopped = workers.withLock { workers in
            workers.all.append(worker)
            return workers.isStopped
        }
        guard !isStopped else {
            end(worker)
            throw .notStarted
        }
        return worker
    }

    /// Keeps a worker for the next picture, unless it has served long enough: libraries lose a little memory now and
    /// then, and one that a picture has taken over without a sign must not see all that follow.
    private func putBack(_ worker: WorkerProcess) {
        let isSpent = worker.isForOnePicture || worker.jobs >= configuration.jobsPerWorker
        let isKept = workers.withLock { workers in
            guard !workers.isStopped, !isSpent else { return false }
            workers.idle.append(worker)
            return true
        }
        if !isKept { end(worker) }
    }

    private func end(_ worker: WorkerProcess) {
        _ = worker.child.end()
        workers.withLock { workers in
            workers.all.removeAll { $0 === worker }
        }
    }
}
