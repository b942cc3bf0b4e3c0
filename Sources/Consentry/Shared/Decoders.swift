internal import ArgumentParser
internal import Foundation
internal import Imaging

/// The confined processes that decode pictures, as the environment asks for them.
enum Decoders {
    /// Starts nothing yet: the first picture does.
    ///
    /// - Parameter places: how many pictures may be decoded at once.
    /// - Returns: a pool without a process.
    /// - Throws: a usage error when the environment says something unknown.
    static func pool(places: Int = 2) throws -> WorkerPool {
        WorkerPool(
            WorkerConfiguration(
                program: Environment.value(Environment.imaging),
                places: places,
                confinement: try confinement(),
                limits: .standard
            )
        )
    }

    private static func confinement() throws -> ConfinementDemand {
        switch Environment.value(Environment.confinement) {
        case nil, "required": return .required
        case "as-available": return .asAvailable
        case let other?:
            throw ValidationError("CONSENTRY_CONFINEMENT is required or as-available, not “\(other)”.")
        }
    }

    /// As many as there are processors.
    static var usualPlaces: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
