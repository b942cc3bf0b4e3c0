/// What came of handing a picture to a worker.
enum WorkerOutcome {
    /// It answered; what it says is not verified.
    case answered(DecodingAnswer)
    /// It refused the picture.
    case refused(CleaningError)
    /// It came to an end over the picture, or said what it may not say. It is not to be used again.
    case stopped(DecoderStop)
    /// It was no more, or had been taken over, before it was handed the picture.
    case untouched
}
