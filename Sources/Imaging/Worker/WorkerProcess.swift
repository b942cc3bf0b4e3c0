internal import Synchronization

/// A running worker and the ways to it. It ends with its last owner.
final class WorkerProcess: Sendable {
    /// What holds it.
    let confinement: Confinement
    let child: ChildProcess
    /// Whether it was started for one long picture.
    let isForOnePicture: Bool
    private let channel: Mutex<WorkerChannel>

    /// How long a program may take to load and to lock itself.
    private static let startingTime = Duration.seconds(20)

    /// Starts a worker and waits until it is ready.
    ///
    /// - Parameters:
    ///   - configuration: how it is run.
    ///   - picture: the one picture that it is for, where that is a file without a name.
    ///   - thread: the one that it must not outlive.
    /// - Throws: `programMissing`; `notConfined` when it is not confined as demanded; `notStarted` for everything else.
    init(
        _ configuration: WorkerConfiguration,
        for picture: ScratchFile.Finished?,
        on thread: LastingThread
    ) throws(WorkerFault) {
        guard let program = configuration.program ?? WorkerProgram.besideThisProgram(named: WorkerProgram.name) else {
            throw .programMissing
        }
        let sockets = try ControlSocket.pair()
        let pages = try SharedPages(count: configuration.sharedBytes)
        let socketNumber = sockets.far.number
        let pagesNumber = pages.descriptor.number
        let pictureNumber = picture?.descriptor.number
        child = try thread.run { () throws(WorkerFault) in
            try WorkerLaunch.start(
                program,
                arguments: configuration.arguments,
                socket: socketNumber,
                pages: pagesNumber,
                picture: pictureNumber
            )
        }
        // The worker's end is its alone: when it ends, so does the connection.
        sockets.far.close()
        let channel = WorkerChannel(socket: sockets.near, pages: pages)
        confinement = try channel.confinement(within: Self.startingTime)
        guard configuration.confinement.isMet(by: confinement) else { throw .notConfined }
        isForOnePicture = picture != nil
        self.channel = Mutex(channel)
    }

    /// How many pictures it was handed.
    var jobs: UInt64 {
        channel.withLock { $0.jobs }
    }

    /// Whether it waits for a picture, as it should: one that ended or that speaks unasked is of no use.
    var isWaiting: Bool {
        channel.withLock { $0.socket.isQuiet }
    }

    /// Hands it a picture and waits for its answer.
    func outcome(of request: DecodingRequest, _ configuration: WorkerConfiguration) -> WorkerOutcome {
        channel.withLock { channel in
            channel.outcome(of: request, child, configuration)
        }
    }
}
