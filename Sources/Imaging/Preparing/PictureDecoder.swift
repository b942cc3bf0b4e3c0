/// Whoever turns coded pictures into pixels: the pool of confined worker processes.
///
/// Its answer is waited for on the calling thread, which must not be one that others wait for.
public struct PictureDecoder: Sendable {
    package let answer: @Sendable (DecodingRequest) throws(CleaningError) -> DecodingAnswer

    /// A decoder that answers so.
    package init(answering answer: @escaping @Sendable (DecodingRequest) throws(CleaningError) -> DecodingAnswer) {
        self.answer = answer
    }
}
