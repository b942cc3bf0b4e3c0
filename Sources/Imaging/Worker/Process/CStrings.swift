internal import Glibc

/// Hands texts to a C function that takes a list of them with `nil` at the end, as `argv` and `environ` are.
func withCStrings<Answer>(
    _ texts: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Answer
) -> Answer {
    let copies = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    var list = unsafe copies + [nil]
    return unsafe list.withUnsafeMutableBufferPointer { list in
        guard let start = list.baseAddress else { preconditionFailure("The list has its end at least.") }
        return unsafe body(start)
    }
}
