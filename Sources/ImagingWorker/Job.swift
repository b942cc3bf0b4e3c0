internal import Decoding
internal import Imaging

/// One picture.
enum Job {
    /// Decodes the picture that lies in the shared pages, or the one for which this process was started, and puts what
    /// was made of it in its place.
    static func answer(
        to message: RequestMessage,
        about picture: FileContent?,
        _ pages: borrowing SharedPages
    ) -> AnswerMessage {
        do throws(CleaningError) {
            guard let content = picture ?? pages.content(message.pictureBytes), content.count == message.pictureBytes
            else {
                throw .tooManyBytes(limit: message.limits.fileBytes)
            }
            let request = DecodingRequest(
                form: message.form,
                master: message.master,
                profiles: message.profiles,
                content
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
            guard pages.put(file.span, at: offset) else { throw .tooMuchWork(.memory) }
            offset += file.count
        }
        return .picture(
            rewritten: answer.rewritten?.count,
            report: answer.report,
            renditions: answer.renditions.map(\.count)
        )
    }
}
