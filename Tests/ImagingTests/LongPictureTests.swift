import Glibc
import SchoolMedia
import TestSupport
import Testing

@testable import Decoding
@testable import Imaging

@Suite("A picture that is too long for memory")
struct LongPictureTests {
    private static let picture = LongJPEG(length: 20_000_000)

    @Test(
        "is cleaned to the same bytes, and its decoder needs hardly any memory",
        arguments: [Place.onDrive, .inMemory]
    )
    func sameBytes(_ place: Place) throws {
        let pool = WorkerPool.real()
        let watch = DecoderWatch(pool)
        _ = try pool.start()
        watch.look()
        let idle = watch.peak

        let cleaned = try ImagePreparer(limits: .standard, decoder: watch.decoder)
            .cleanNow(IncomingMedia(try .long(Self.picture.bytes, place.scratch)), .asStored)

        #expect(cleaned.image.bytes == Self.picture.cleanBytes)
        #expect(Array(cleaned.removal.counts.keys) == [.comment])
        #expect(cleaned.image.width == 8192)
        #expect(idle > 0)
        #expect(watch.peak - idle < 12_000_000)
        #expect(pool.processIDs.count == 1)
    }

    @Test("gets the small versions that it would get in memory")
    func renditions() throws {
        let long = IncomingMedia(try .long(Self.picture.bytes, .memory))

        let prepared = try ImagePreparer(limits: .standard, decoder: WorkerPool.real().decoder).prepareNow(long)

        let here = try ImagePreparer(limits: .standard, decoder: .inThisProcess)
            .prepareNow(IncomingMedia(Self.picture.bytes))
        #expect(prepared.clean.bytes == here.clean.bytes)
        #expect(prepared.preview == here.preview)
        #expect(prepared.thumbnail == here.thumbnail)
    }

    @Test("lies in a file that has no name and that nobody can write to", arguments: [Place.onDrive, .inMemory])
    func unnamed(_ place: Place) throws {
        let file = try #require(try FileContent.long(Self.picture.bytes, place.scratch).file)
        var status = stat()

        #expect(unsafe fstat(file.descriptor.number, &status) == 0)
        #expect(status.st_nlink == 0)
        #expect(fcntl(file.descriptor.number, F_GETFL) & O_ACCMODE == O_RDONLY)
        #expect(unsafe write(file.descriptor.number, "X", 1) == -1)
        #expect(ftruncate(file.descriptor.number, 0) == -1)
    }

    @Test("cannot be changed by a decoder that it has taken over")
    func workerCannotWrite() throws {
        let content = try FileContent.long(Self.picture.bytes, .memory)
        let request = DecodingRequest(form: .jpeg, master: .settled, profiles: [], content)

        let answer = try SandboxProbe.pool("changes the picture").decoder.answer(request)

        #expect(answer == DecodingAnswer(rewritten: nil, report: RemovalReport(), renditions: []))
        #expect(content.bytes == Self.picture.bytes)
    }

    @Test("is refused where it is not clean, as the same bytes in memory are", arguments: Flaw.allCases)
    func refused(_ flaw: Flaw) throws {
        let bytes = flaw.applied(to: Self.picture.cleanBytes)
        let long = try FileContent.long(bytes, .memory)

        let failure = #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(long) }

        #expect(failure == #expect(throws: VerificationFailure.self) { try ImageVerifier.verify(bytes) })
    }

    @Test("hides no marker from the verifier, wherever it lies", arguments: -3...3)
    func markerAtBorder(_ distance: Int) throws {
        var bytes = [UInt8](repeating: 0x11, count: FileContent.mostInMemory + 1)
        let place = FileContent.pieceLength + distance
        bytes.replaceSubrange(place..<place + 2, with: [0xFF, 0xD3])
        var input = VerifierInput(try .long(bytes, .memory))

        let isFound = input.skipCodedData()
        let (offset, code) = (input.offset, input.markerCode())

        #expect(isFound)
        #expect(offset == place)
        #expect(code == 0xD3)
    }
}

/// Where a long picture lies.
enum Place: Sendable {
    case onDrive, inMemory

    var scratch: ScratchPlace { self == .onDrive ? .folder("/tmp") : .memory }
}

/// What makes a clean picture one that is not.
enum Flaw: CaseIterable {
    case cutOff, longer, otherRestart, markerInside

    func applied(to bytes: [UInt8]) -> [UInt8] {
        var flawed = bytes
        switch self {
        case .cutOff: flawed.removeLast(2)
        case .longer: flawed.append(0)
        case .otherRestart:
            let restart = (flawed.count / 2..<flawed.count).first {
                flawed[$0] == 0xFF && flawed[$0 + 1] & 0xF8 == 0xD0
            }
            flawed[(restart ?? 0) + 1] ^= 1
        case .markerInside: flawed.replaceSubrange(15_000_000..<15_000_002, with: [0xFF, 0xFE])
        }
        return flawed
    }
}

extension FileContent {
    /// Bytes in a file without a name.
    fileprivate static func long(_ bytes: [UInt8], _ place: ScratchPlace) throws -> FileContent {
        var writer = ContentWriter(expecting: bytes.count, longFilesIn: place)
        try writer.append(bytes.span)
        return try writer.finish()
    }

    fileprivate var file: ScratchFile.Finished? {
        if case .file(let file) = place { file } else { nil }
    }
}
