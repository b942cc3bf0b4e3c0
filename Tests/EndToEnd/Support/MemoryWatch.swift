import Foundation

/// The memory of a program and of those that it starts, looked at again and again while it runs.
struct MemoryWatch {
    /// The most that each program ever had resident, in bytes, by its name.
    private(set) var peaks: [String: Int] = [:]

    /// Runs the command `consentry` and watches it. Among its arguments one must be no other process's.
    static func run(_ arguments: [String], knownBy mark: String) async throws -> (
        outcome: Outcome, peaks: [String: Int]
    ) {
        let watching = Task {
            var watch = MemoryWatch()
            while !Task.isCancelled {
                watch.look(knownBy: mark)
                try? await Task.sleep(for: .milliseconds(5))
            }
            return watch.peaks
        }
        let outcome = try await Program.run(arguments)
        watching.cancel()
        return (outcome, await watching.value)
    }

    private mutating func look(knownBy mark: String) {
        let all = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).compactMap { Int($0) }
        let marked = all.filter { number in
            (try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8))?.contains(mark) == true
        }
        for number in all {
            guard let facts = ProcessFacts(number), marked.contains(number) || marked.contains(facts.parent) else {
                continue
            }
            peaks[facts.name] = max(peaks[facts.name] ?? 0, facts.peak)
        }
    }
}

/// What `/proc/<number>/status` says.
private struct ProcessFacts {
    let name: String
    let parent: Int
    /// In bytes.
    let peak: Int

    init?(_ number: Int) {
        guard let status = try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8) else { return nil }
        func words(_ key: String) -> [Substring] {
            status.split(separator: "\n").first { $0.hasPrefix(key + ":") }?.split(whereSeparator: \.isWhitespace) ?? []
        }
        guard let name = words("Name").last, let parent = words("PPid").last.flatMap({ Int($0) }),
            let kilobytes = words("VmHWM").dropFirst().first.flatMap({ Int($0) })
        else { return nil }
        (self.name, self.parent, peak) = (String(name), parent, kilobytes * 1024)
    }
}
