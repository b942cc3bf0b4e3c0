internal import Imaging

/// Makes everything load that loads itself at its first use: codecs, tables, how errors are written. Once the process
/// is locked there are no files to load from.
enum Rehearsal {
    /// Has a picture of each kind refused, from bytes that are none.
    static func run(_ pages: borrowing SharedPages) throws {
        for form in MediaKind.allCases {
            let request = DecodingRequest(
                form: form,
                master: .settled,
                profiles: [.thumbnail],
                bytes: [UInt8](repeating: 0, count: 64)
            )
            _ = try Job.answer(to: RequestMessage(number: 0, request, limits: .standard), about: nil, pages).bytes
        }
    }
}
