/// How the pool of decoder processes is run.
public struct WorkerConfiguration: Sendable {
    /// Path of the program `consentry-imaging`; `nil` for the one in the folder of the running program.
    public var program: String?
    /// How many processes may decode at once, from 1 to 64. Each needs at most 512 MiB while it decodes (see ``WorkerPool``).
    public var places: Int {
        didSet { places = Self.inRange(places) }
    }
    /// What has to hold before a process is handed a picture.
    public var confinement: ConfinementDemand
    /// What one picture may ask for.
    public var limits: CleaningLimits

    package var arguments: [String] = []
    package var processorSeconds = 10
    package var waitingTime = Duration.seconds(60)
    package var jobsPerWorker = 500

    /// Gathers the settings; `places` out of range is taken to the nearest number in range.
    public init(program: String?, places: Int, confinement: ConfinementDemand, limits: CleaningLimits) {
        self.program = program
        self.places = Self.inRange(places)
        self.confinement = confinement
        self.limits = limits
    }

    /// Length of the pages shared with one process: the largest picture, and as much again as its answer may be longer.
    var sharedBytes: Int {
        let pictures = min(max(limits.fileBytes, 0), 1 << 30)
        return (pictures + 32 << 20) & ~0xffff
    }

    private static func inRange(_ places: Int) -> Int {
        min(max(places, 1), 64)
    }
}
