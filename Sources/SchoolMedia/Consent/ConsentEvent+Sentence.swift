internal import Foundation

extension ConsentEvent {
    /// What was answered, by whom, how and from when, in one sentence.
    ///
    /// - Parameter who: what the person who answered is called to whoever reads it.
    /// - Returns: a sentence such as "2026-09-04: yes, by Mary Jones (mother), on a form, until 2030-08-31."
    public func sentence(by who: String) -> String {
        let end = expires.map { ", until \($0.day)" } ?? ""
        let written = effectiveFrom.day == recordedAt.day ? "" : "; written down here on \(recordedAt.day)"
        let notice = noticeVersion.map { "; notice \($0)" } ?? ""
        let mistake = voidedAt.map { " On \($0.day) it was recorded as a mistake." } ?? ""
        return "\(effectiveFrom.day): \(answer.phrase), by \(who), \(method.phrase)\(end)\(written)\(notice).\(mistake)"
    }
}

extension ConsentEvent.Answer {
    fileprivate var phrase: String {
        switch self {
        case .given: "yes"
        case .refused: "no"
        case .withdrawn: "consent withdrawn"
        case .objected: "objection"
        }
    }
}

extension ConsentEvent.Method {
    /// As it stands in a sentence.
    fileprivate var phrase: String {
        switch self {
        case .form: "on a form"
        case .misImport: "from the school's records"
        case .telephone: "by telephone"
        case .email: "by e-mail"
        case .inPerson: "in person"
        }
    }
}

extension Date {
    /// The day in UTC, as `yyyy-mm-dd`.
    fileprivate var day: String { formatted(.iso8601.year().month().day()) }
}
