/// The fuzzer's bytes as an array.
@unsafe
func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: data, count: count))
}

/// Ends the program, so that the fuzzer keeps the input that breaks a promise.
func require(_ isKept: Bool, _ promise: StaticString) {
    precondition(isKept, "\(promise)")
}
