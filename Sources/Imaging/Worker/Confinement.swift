/// What keeps a decoder process from doing anything but decode, as the kernel has confirmed it.
public struct Confinement: Sendable, Equatable {
    /// Version of Landlock's interface, at least 1: no file can be opened. `nil` where the kernel has no Landlock.
    public var landlock: Int?
    /// Whether the system calls are down to a list (seccomp): no network, no other programs, no executable memory.
    public var filtersSystemCalls: Bool
    /// Whether memory, open files and written bytes are limited (setrlimit).
    public var limitsResources: Bool

    /// Gathers what holds.
    public init(landlock: Int?, filtersSystemCalls: Bool, limitsResources: Bool) {
        self.landlock = landlock
        self.filtersSystemCalls = filtersSystemCalls
        self.limitsResources = limitsResources
    }

    /// Whether all of it holds.
    public var isComplete: Bool {
        landlock != nil && filtersSystemCalls && limitsResources
    }
}

/// What has to hold before a decoder process is handed a picture.
public enum ConfinementDemand: String, Sendable {
    /// All of ``Confinement``; without it no picture is decoded.
    case required
    /// As much as the system can do. The school has chosen this for a kernel without Landlock.
    case asAvailable

    func isMet(by confinement: Confinement) -> Bool {
        switch self {
        case .required: confinement.isComplete
        case .asAvailable: true
        }
    }
}

extension WorkerFault: Error {}
