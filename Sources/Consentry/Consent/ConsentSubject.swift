internal import ArgumentParser
internal import Foundation
internal import Operations
internal import SchoolMedia

/// Whose answer, about what, by whom and how.
struct ConsentSubject: ParsableArguments {
    @Argument(help: "The pupil, by identifier or admission number.")
    var pupil: PupilReference

    @Argument(help: "The purpose, such as website.")
    var purpose: Purpose

    @Option(help: "photo, video or audio.")
    var medium = Medium.photo

    @Option(help: "The reference of the guardian who answered.")
    var guardian: String?

    @Option(help: "How it reached the school.")
    var method = ConsentEvent.Method.form

    @Option(help: "The form or letter it stands on, as the school files it.")
    var evidence: String?

    func statement(_ answer: ConsentEvent.Answer, expires: Date?) -> RecordConsent.Statement {
        RecordConsent.Statement(
            pupil: pupil,
            purpose: purpose,
            medium: medium,
            answer: answer,
            guardian: guardian,
            method: method,
            evidence: evidence,
            expires: expires
        )
    }
}
