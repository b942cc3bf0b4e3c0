import Decoding
import Dispatch
import Foundation
import Imaging
import Synchronization
import TestSupport
import Testing

@Suite("The pool of decoders")
struct WorkerPoolTests {
    @Test("decodes as this process would, while every worker is locked")
    func decodesAlike() throws {
        let pool = WorkerPool.real()
        let media = IncomingMedia(JPEGPicture().bytes)

        let prepared = try ImagePreparer(limits: .standard, decoder: pool.decoder).prepareNow(media)

        let here = try ImagePreparer(limits: .standard, decoder: .inThisProcess).prepareNow(media)
        #expect(prepared.clean.bytes == here.clean.bytes)
        #expect(prepared.thumbnail.bytes == here.thumbnail.bytes)
        #expect(prepared.removal == here.removal)
    }

    @Test("hands on what a worker says against a picture, and keeps the worker")
    func refusesAlike() throws {
        let pool = WorkerPool.real()
        _ = try pool.start()
        let workers = pool.processIDs

        #expect(throws: CleaningError.notAPicture(found: .pdf)) {
            try pool.decoder.answer(DecodingRequest(form: .pdf, master: .asIs, profiles: [], bytes: [1]))
        }
        #expect(pool.processIDs == workers)
    }

    @Test("refuses the picture that kills a worker, and takes the next one")
    func survivesACrash() throws {
        let pool = SandboxProbe.pool("crashes over X")

        _ = try pool.hand("a picture")
        #expect(throws: CleaningError.decoderStopped(.crashed)) { try pool.hand("X marks the spot") }
        _ = try pool.hand("another picture")
    }

    @Test("does not blame a picture for a worker that was killed before")
    func survivesAKill() throws {
        let pool = WorkerPool.real()
        _ = try pool.start()
        let first = try #require(pool.processIDs.first)
        ProcessList.kill(first)

        let answer = try pool.decoder.answer(.ofAWholePicture)

        #expect(answer.renditions.count == 1)
        #expect(pool.processIDs.count == 1)
        #expect(pool.processIDs != [first])
        #expect(!ProcessList.knows(first))
    }

    @Test("stops a worker that takes too much processor time, memory or waiting", arguments: Excess.allCases)
    func stopsExcess(_ excess: Excess) {
        let pool = SandboxProbe.pool(excess.rawValue) { configuration in
            configuration.processorSeconds = 0
            configuration.waitingTime = .seconds(excess == .sleeps ? 0.2 : 30)
        }

        #expect(throws: CleaningError.decoderStopped(excess.stop)) { try pool.hand("a picture") }
    }

    @Test("serves eight callers with two workers")
    func sharesPlaces() async {
        let pool = WorkerPool.real(places: 2)

        let answers = await inParallel(8) { try pool.decoder.answer(.ofAWholePicture) }

        #expect(answers == 8)
        #expect((1...2).contains(pool.processIDs.count))
    }

    @Test("replaces a worker that has served its time")
    func replacesSpentWorkers() throws {
        let pool = SandboxProbe.pool("answers") { $0.jobsPerWorker = 2 }

        _ = try pool.hand("one")
        let first = pool.processIDs
        _ = try pool.hand("two")
        let between = pool.processIDs
        _ = try pool.hand("three")

        #expect(first.count == 1)
        #expect(between.isEmpty)
        #expect(pool.processIDs.count == 1)
    }

    @Test("leaves no process behind when it is stopped, not even a dead one")
    func stops() throws {
        let pool = WorkerPool.real()
        _ = try pool.start()
        let worker = try #require(pool.processIDs.first)

        pool.stop()

        #expect(!ProcessList.knows(worker))
        #expect(throws: CleaningError.decoderUnavailable(.notStarted)) { try pool.hand("a picture") }
    }

    @Test("leaves no process behind when the server ends without a word, not even one that does not listen")
    func endsWithTheServer() throws {
        let program = try #require(WorkerProgram.besideThisProgram(named: WorkerProgram.name))

        let server = try SandboxProbe.server(of: program)

        let worker = try #require(server.worker)
        #expect(ProcessList.isDead(worker, within: .seconds(10)))
        ProcessList.kill(server.process)
    }

    @Test("leaves no process behind when nobody owns it any more")
    func endsWithItsOwner() throws {
        var pool: WorkerPool? = .real()
        _ = try pool?.start()
        let worker = try #require(pool?.processIDs.first)

        pool = nil

        #expect(!ProcessList.knows(worker))
    }
}

/// How a worker can be too much.
enum Excess: String, CaseIterable {
    case spins
    case takesAllMemory = "takes all memory"
    case sleeps

    var stop: DecoderStop {
        switch self {
        case .spins, .sleeps: .outOfTime
        case .takesAllMemory: .outOfMemory
        }
    }
}

extension DecodingRequest {
    fileprivate static var ofAWholePicture: DecodingRequest {
        DecodingRequest(form: .jpeg, master: .settled, profiles: [.thumbnail], bytes: JPEGPicture().bytes)
    }
}

/// Does something on several threads at once, and counts how often it did not throw.
private func inParallel(_ times: Int, _ work: @escaping @Sendable () throws -> DecodingAnswer) async -> Int {
    let done = Mutex(0)
    let group = DispatchGroup()
    for _ in 0..<times {
        DispatchQueue.global().async(group: group) {
            guard (try? work()) != nil else { return }
            done.withLock { $0 += 1 }
        }
    }
    await withCheckedContinuation { finished in
        group.notify(queue: .global()) { finished.resume() }
    }
    return done.withLock(\.self)
}
