import Imaging

/// No JPEG makes the walker trap, and what it makes it makes again.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let received = IncomingMedia(unsafe bytes(data, count))
    guard let once = try? Candidate(of: received, limits: .standard) else { return 0 }
    let twice = try? Candidate(of: IncomingMedia(once.bytes), limits: .standard)
    require(twice?.bytes == once.bytes, "cleaning a clean file changes nothing")
    return 0
}
