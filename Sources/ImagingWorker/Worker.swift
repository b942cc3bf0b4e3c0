internal import Imaging

/// Decodes what the server hands over, one picture after the other, until the server closes the connection.
enum Worker {
    /// Serves the program that started this one.
    ///
    /// - Returns: the exit status: 0 at the end, 2 when somebody else than the server started it.
    static func run() -> Int32 {
        do throws(WorkerFault) {
            let socket = try ControlSocket(inherited: WorkerLaunch.socketNumber)
            let pages = try SharedPages(inherited: WorkerLaunch.pagesNumber)
            return serve(socket, pages, LongPicture.inherited())
        } catch {
            return Usage.explain()
        }
    }

    private static func serve(
        _ socket: borrowing ControlSocket,
        _ pages: borrowing SharedPages,
        _ picture: FileContent?
    ) -> Int32 {
        do {
            try work(socket, pages, picture)
            return 0
        } catch {
            // There is nobody to tell: the server takes it for a crash.
            return WorkerStatus.crashed
        }
    }

    private static func work(
        _ socket: borrowing ControlSocket,
        _ pages: borrowing SharedPages,
        _ picture: FileContent?
    ) throws {
        Sandbox.prepare()
        try Rehearsal.run(pages)
        guard socket.send(ReadyMessage(confinement: try Sandbox.lock()).bytes) else { return }
        while case .message(let message) = socket.receive(until: nil) {
            Sandbox.beginJob()
            let answer = Job.answer(to: try RequestMessage(reading: message), about: picture, pages)
            guard socket.send(try answer.bytes) else { return }
        }
    }
}
