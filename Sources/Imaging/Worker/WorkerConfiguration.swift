/// How the pool of decoder processes is run.
public struct WorkerConfiguration: Sendable {
    /// Path of the program `consentry-imaging`; `nil` for the one in the folder of the running program.
    public var program: String?
    /// How many processes may decode at once, from 1 to 64. Each needs at most 512 MiB while it decodes (see
    /// ``WorkerPool``).
    public var places: Int {
        didSet { places = Self.inRange(places) }
    }
    /// What has to hold before a process is handed a picture.
    public var confinement: ConfinementDemand
    /// What one picture may ask for.
    public var limits: CleaningLimits

    /// What the program is started with: nothing, but by tests.
    package var arguments: [String] = []
    /// Processor time for one picture: three hundred times what a usual one takes.
    package var processorSeconds = 10
    /// Time for one picture by the clock, on a server that has other things to do.
    package var waitingTime = Duration.seconds(60)
    /// After so many pictures a worker is replaced (see ``WorkerPool``).
    package var jobsPerWorker: UInt64 = 500

    /// Gathers the settings; `places` out of range is taken to the nearest number in range.
    public init(program: String?, places: Int, confinement: ConfinementDemand, limits: CleaningLimits) {
        self.program = program
        self.places = Self.inRange(places)
        self.confinement = confinement
        self.limits = limits
    }

    /// Length of the pages shared with one process: the largest picture, and 32 MiB because what is made of it may be
    /// longer.
    var sharedBytes: Int {
        let pictures = min(max(limits.fileBytes, 0), 1 << 30)
        return (pictures + 32 << 20) & ~0xffff
    }

    private static func inRange(_ places: Int) -> Int {
        min(max(places, 1), 64)
    }
}
