/// No PNG file makes the walker trap, and what it makes it makes again.
@_cdecl("LLVMFuzzerTestOneInput")
@unsafe
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    cleanTwice(withRightChecksums(unsafe bytes(data, count)))
    return 0
}
