import Imaging

/// No bytes make the verifier trap.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    _ = try? ImageVerifier.verify(unsafe bytes(data, count))
    return 0
}
