/// Bounds how many pictures are in memory at once; further ones wait their turn on the drive.
actor Workbench {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        free = places
    }

    /// Does the work when a place is free.
    nonisolated func work<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
        await take()
        do {
            let result = try await body()
            await release()
            return result
        } catch {
            await release()
            throw error
        }
    }

    private func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func release() {
        guard waiting.isEmpty else {
            waiting.removeFirst().resume()
            return
        }
        free += 1
    }
}
