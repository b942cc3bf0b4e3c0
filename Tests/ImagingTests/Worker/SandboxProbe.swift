import Foundation
import Glibc
import Imaging

/// The program that stands in for a decoder which a picture has taken over.
enum SandboxProbe {
    /// What became of an attempt.
    enum Ending: Equatable {
        case worked, denied, killed, notTried
    }

    static let path = WorkerProgram.besideThisProgram(named: "SandboxProbe") ?? ""

    /// Has the probe try one thing, locked as a worker is, by Landlock alone, or not at all.
    static func attempt(_ what: String, _ lock: String) throws -> Ending {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = [lock, what]
        try process.run()
        process.waitUntilExit()
        return switch (process.terminationReason, process.terminationStatus) {
        case (.exit, 0): .worked
        case (.exit, 1): .denied
        case (.uncaughtSignal, SIGSYS): .killed
        default: .notTried
        }
    }

    /// A server in a process of its own, whose thread that started the worker has ended, and the worker.
    static func server(of program: String) throws -> (process: Int32, worker: Int32?) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["server", program]
        process.standardOutput = output
        try process.run()
        let number = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        return (process.processIdentifier, Int32(number.trimmingCharacters(in: .newlines)))
    }

    /// A worker that misbehaves so, in a pool of its own.
    static func pool(
        _ how: String,
        places: Int = 1,
        confinement: ConfinementDemand = .required,
        _ change: (inout WorkerConfiguration) -> Void = { _ in }
    ) -> WorkerPool {
        var configuration = WorkerConfiguration(
            program: path,
            places: places,
            confinement: confinement,
            limits: .standard
        )
        configuration.arguments = ["worker", how]
        change(&configuration)
        return WorkerPool(configuration)
    }
}

extension WorkerPool {
    /// Pools of the real program.
    static func real(places: Int = 1, _ change: (inout WorkerConfiguration) -> Void = { _ in }) -> WorkerPool {
        var configuration = WorkerConfiguration(
            program: nil,
            places: places,
            confinement: .required,
            limits: .standard
        )
        change(&configuration)
        return WorkerPool(configuration)
    }

    /// Hands over bytes that a misbehaving worker does not decode anyway.
    func hand(_ bytes: String) throws -> DecodingAnswer {
        try decoder.answer(DecodingRequest(form: .jpeg, master: .settled, profiles: [], bytes: Array(bytes.utf8)))
    }
}

/// What is known of a process from outside.
enum ProcessList {
    /// Whether the system knows it, be it as a zombie.
    static func knows(_ id: Int32) -> Bool {
        FileManager.default.fileExists(atPath: "/proc/\(id)")
    }

    /// Kills a process and returns when it is dead, though perhaps not buried.
    static func kill(_ id: Int32) {
        Glibc.kill(id, SIGKILL)
        _ = isDead(id, within: .seconds(10))
    }

    /// Waits until a process runs no more.
    static func isDead(_ id: Int32, within time: Duration) -> Bool {
        let deadline = ContinuousClock.now + time
        while ContinuousClock.now < deadline {
            guard let state = try? status("State", of: id), !state.hasPrefix("Z") else { return true }
            usleep(1000)
        }
        return false
    }

    /// A line of `/proc/<id>/status`.
    static func status(_ name: String, of id: Int32) throws -> String? {
        try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
            .split(separator: "\n")
            .first { $0.hasPrefix(name + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
}
