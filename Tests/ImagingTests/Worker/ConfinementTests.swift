import Foundation
import Imaging
import Testing

@Suite("Confining the decoders")
struct ConfinementTests {
    @Test("is complete here, says the program and says the kernel")
    func isComplete() throws {
        let pool = WorkerPool.real()

        let confinement = try pool.start()

        let worker = try #require(pool.processIDs.first)
        #expect(confinement.isComplete)
        #expect(try ProcessList.status("Seccomp", of: worker) == "2")
        #expect(try ProcessList.status("NoNewPrivs", of: worker) == "1")
        #expect(try ProcessList.status("CapEff", of: worker) == "0000000000000000")
        #expect(try ProcessList.status("CapPrm", of: worker) == "0000000000000000")
    }

    @Test("is required: on a kernel without Landlock no picture is decoded")
    func isRequired() {
        let pool = Self.withoutLandlock(.required)

        #expect(throws: WorkerFault.notConfined) { try pool.start() }
        #expect(throws: CleaningError.decoderUnavailable(.notConfined)) { try pool.hand("a picture") }
        #expect(pool.processIDs.isEmpty)
    }

    @Test("may be left incomplete where the school allows it, and says so")
    func isOptional() throws {
        let pool = Self.withoutLandlock(.asAvailable)

        let confinement = try pool.start()

        #expect(confinement == Confinement(landlock: nil, filtersSystemCalls: true, limitsResources: true))
    }

    @Test("is complete only when all of it holds")
    func isAllOrNothing() {
        #expect(Confinement(landlock: 1, filtersSystemCalls: true, limitsResources: true).isComplete)
        #expect(!Confinement(landlock: nil, filtersSystemCalls: true, limitsResources: true).isComplete)
        #expect(!Confinement(landlock: 1, filtersSystemCalls: false, limitsResources: true).isComplete)
        #expect(!Confinement(landlock: 1, filtersSystemCalls: true, limitsResources: false).isComplete)
    }

    @Test(
        "leaves a worker no file of the server's, nor its environment",
        arguments: ["minds what it inherits", "minds its environment"]
    )
    func inheritsNothing(_ how: String) throws {
        let open = try inheritableDescriptor()
        defer { close(open) }

        let confinement = try SandboxProbe.pool(how).start()

        #expect(confinement.isComplete)
    }

    @Test(
        "fails with what is missing",
        arguments: [("/nowhere/consentry-imaging", WorkerFault.programMissing), ("/bin/true", .notStarted)]
    )
    func saysWhatIsMissing(_ program: String, _ fault: WorkerFault) {
        let pool = WorkerPool.real { $0.program = program }

        #expect(throws: fault) { try pool.start() }
    }

    @Test("fails when the program ends before it is ready")
    func endsAtOnce() {
        let pool = SandboxProbe.pool("ends at once")

        #expect(throws: WorkerFault.notStarted) { try pool.start() }
    }

    @Test("keeps a warm worker small")
    func staysSmall() throws {
        let pool = WorkerPool.real()
        _ = try pool.start()

        let resident = try ProcessList.status("VmRSS", of: try #require(pool.processIDs.first))

        let kilobytes = try #require(resident?.split(separator: " ").first.flatMap { Int($0) })
        #expect(kilobytes < 100_000)
    }

    /// The real program on a system whose kernel knows no Landlock.
    private static func withoutLandlock(_ demand: ConfinementDemand) -> WorkerPool {
        let program = WorkerProgram.besideThisProgram(named: WorkerProgram.name) ?? ""
        return SandboxProbe.pool("", confinement: demand) { $0.arguments = ["without-landlock", program] }
    }
}

/// Opens a descriptor that every other program would inherit.
private func inheritableDescriptor() throws -> Int32 {
    let original = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/status"))
    return fcntl(original.fileDescriptor, F_DUPFD, 100)
}
