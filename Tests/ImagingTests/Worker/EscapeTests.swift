import Testing

@Suite("A decoder that a picture has taken over")
struct EscapeTests {
    @Test("cannot do anything but decode", arguments: Attempt.ordinary + Attempt.rare)
    func isDenied(_ attempt: String) throws {
        let ending = try SandboxProbe.attempt(attempt, "locked")

        #expect(ending == .denied || ending == .killed)
    }

    @Test("could do all of it if it were not locked", arguments: Attempt.ordinary)
    func attemptsAreReal(_ attempt: String) throws {
        let ending = try SandboxProbe.attempt(attempt, "free")

        #expect(ending == .worked)
    }

    @Test("has no files by Landlock alone, whatever system calls it has", arguments: Attempt.files)
    func landlockHoldsAlone(_ attempt: String) throws {
        let ending = try SandboxProbe.attempt(attempt, "landlocked")

        #expect(ending == .denied)
    }

    @Test("can do what decoding needs", arguments: ["start a thread", "take 256 MiB", "tell the time"])
    func canDecode(_ need: String) throws {
        let ending = try SandboxProbe.attempt(need, "locked")

        #expect(ending == .worked)
    }
}

/// What the probe tries.
private enum Attempt {
    static let files = [
        "read a file", "list a folder", "read its own memory as a file", "write a file", "write a file without a name",
        "make a folder",
    ]

    /// What every program may do that is not locked.
    static let ordinary =
        files + [
            "look whether a file is there", "remove a file", "change a file's mode",
            "open an internet socket", "open a local socket", "open a pair of sockets", "open a pipe",
            "start a process", "run a program", "run a program from memory", "make a file in memory",
            "signal the server", "signal its group", "signal a thread of the server",
            "raise its limits", "read the server's limits", "let others read its memory", "outlive the server",
            "take 512 MiB", "take 600 MiB bit by bit", "share new memory", "map a growing stack",
            "map executable memory", "make memory executable",
        ]

    /// What some systems deny to everybody.
    static let rare = [
        "open a packet socket", "be traced", "take 1 GiB", "share System V memory", "be root in a namespace",
        "open an io_uring", "use a keyring", "load into the kernel", "handle page faults",
    ]
}

#if arch(x86_64)
    @Suite("A decoder that a picture has taken over, on a 64-bit Intel processor")
    struct OldDoorTests {
        @Test("cannot call the system as 32-bit programs do, by other numbers")
        func isKilled() throws {
            let ending = try SandboxProbe.attempt("call as a 32-bit program", "locked")

            #expect(ending == .killed)
        }
    }
#endif
