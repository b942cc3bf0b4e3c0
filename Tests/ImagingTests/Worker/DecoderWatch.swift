import Foundation
import Imaging
import Synchronization

/// Looks at the memory of a pool's workers while they decode.
final class DecoderWatch: Sendable {
    private let pool: WorkerPool
    private let largest = Mutex(0)

    init(_ pool: WorkerPool) {
        self.pool = pool
    }

    /// The most memory that a worker ever had resident, in bytes.
    var peak: Int { largest.withLock { $0 } }

    /// The pool's decoder, watched as long as it works on a picture.
    var decoder: PictureDecoder {
        PictureDecoder { [self] (request) throws(CleaningError) in
            let eye = Thread { [self] in
                while !Thread.current.isCancelled {
                    look()
                    usleep(5000)
                }
            }
            eye.start()
            defer { eye.cancel() }
            return try pool.decoder.answer(request)
        }
    }

    /// Looks once.
    func look() {
        for id in pool.processIDs {
            guard let line = try? ProcessList.status("VmHWM", of: id),
                let kilobytes = line.split(separator: " ").compactMap({ Int($0) }).first
            else { continue }
            largest.withLock { $0 = max($0, kilobytes * 1024) }
        }
    }
}
