internal import Decoding
internal import Imaging

/// One picture.
enum Job {
    /// Decodes the picture that lies in the shared pages, and puts what was made of it in its place.
    static func answer(to message: RequestMessage, _ pages: borrowing SharedPages) -> AnswerMessage {
        do throws(CleaningError) {
            guard let bytes = pages.take(message.pictureBytes, at: 0) else {
                throw .tooManyBytes(limit: message.limits.fileBytes)
            }
            let request = DecodingRequest(
                form: message.form,
                master: message.master,
                profiles: message.profiles,
                bytes: bytes
            )
            let answer = try DecodingJob.answer(request, limits: message.limits)
            return AnswerMessage(number: message.number, try layOut(answer, in: pages))
        } catch {
            return AnswerMessage(number: message.number, .refusal(error))
        }
    }

    private static func layOut(
        _ answer: DecodingAnswer,
        in pages: borrowing SharedPages
    ) throws(CleaningError) -> AnswerMessage.Content {
        var offset = 0
        for file in (answer.rewritten.map { [$0] } ?? []) + answer.renditions {
            guard pages.put(file, at: offset) else { throw .tooMuchWork(.memory) }
            offset += file.count
        }
        return .picture(
            rewritten: answer.rewritten?.count,
            report: answer.report,
            renditions: answer.renditions.map(\.count)
        )
    }
}
