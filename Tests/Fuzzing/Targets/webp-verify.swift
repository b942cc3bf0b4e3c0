/// No WebP file makes the verifier trap, and what it accepts is what the walker makes.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    verify(unsafe bytes(data, count))
    return 0
}
