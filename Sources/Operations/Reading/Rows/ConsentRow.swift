public import SchoolMedia

/// One answer in a consent list (one row for each pupil, purpose, medium and person who answered).
public struct ConsentRow: FileRow {
    /// Who answered, as the list says it.
    public enum Giver: Hashable, Sendable {
        case guardian(reference: String)
        case pupil
        case localAuthority
        /// The field is empty.
        case unnamed
    }

    /// The line on which the row begins.
    public let line: Int
    /// Whose picture it is about.
    public let pupil: AdmissionNumber
    /// What for.
    public let purpose: Purpose
    /// Photo, video or audio.
    public let medium: Medium
    /// What was answered.
    public let answer: ConsentEvent.Answer
    /// The answer counts from the beginning of this day, in UTC.
    public let effectiveFrom: CalendarDay
    /// A yes no longer counts from the beginning of this day, in UTC; nil means until withdrawn, and for every no.
    public let expires: CalendarDay?
    /// By whom.
    public let giver: Giver
    /// Such as "mother"; nil when the list does not say.
    public let relationship: String?
    /// How it reached the school; `misImport` when the field is empty.
    public let method: ConsentEvent.Method
    /// The privacy notice that the person had seen.
    public let noticeVersion: String?
    /// The form or letter it stands on, as the school files it.
    public let evidence: String?

    enum Column: String, CSVColumn {
        case pupil = "admission_no"
        case purpose, medium, status
        case effectiveFrom = "effective_date"
        case expires
        case giver = "given_by"
        case relationship, method
        case noticeVersion = "notice_version"
        case evidence = "source_ref"
    }

    /// What a row answers; two rows about the same question have to say the same.
    struct Question: Hashable {
        let pupil: AdmissionNumber
        let purpose: Purpose
        let medium: Medium
        let giver: Giver
        let effectiveFrom: CalendarDay
    }

    /// What this row answers.
    var question: Question {
        Question(pupil: pupil, purpose: purpose, medium: medium, giver: giver, effectiveFrom: effectiveFrom)
    }

    /// Puts a row together from its checked parts.
    init?(
        _ question: Question,
        answer: ConsentEvent.Answer,
        fields: inout RowFields<Column>,
        order: DateOrder
    ) {
        // The end of a no is not even read: nothing written there may make it end.
        let expires = answer.isYes ? fields.optionalDay(.expires, order: order) : nil
        if let expires, expires <= question.effectiveFrom { fields.fault(.expires, .endsBeforeItStarts) }
        let relationship = fields.optionalText(.relationship, limit: 60)
        let method = fields.method(.method)
        let noticeVersion = fields.optionalText(.noticeVersion, limit: 60)
        let evidence = fields.optionalText(.evidence, limit: 200)
        guard fields.faults.isEmpty, let method else { return nil }
        line = fields.line
        pupil = question.pupil
        purpose = question.purpose
        medium = question.medium
        giver = question.giver
        effectiveFrom = question.effectiveFrom
        self.answer = answer
        self.expires = expires
        self.relationship = relationship
        self.method = method
        self.noticeVersion = noticeVersion
        self.evidence = evidence
    }
}
