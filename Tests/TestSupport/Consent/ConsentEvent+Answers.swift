public import Foundation
public import SchoolMedia

extension ConsentEvent {
    /// A yes; without a time of recording it was written down at the moment that it names.
    public static func given(
        _ purpose: Purpose,
        of pupil: PupilID = .ada,
        by giver: Giver,
        at moment: Date,
        recorded: Date? = nil,
        until end: Date? = nil
    ) -> ConsentEvent {
        made(.given, purpose, pupil, giver, at: moment, recorded: recorded ?? moment, until: end)
    }

    /// A no from the start; without a time of recording it was written down at the moment that it names.
    public static func refused(
        _ purpose: Purpose,
        of pupil: PupilID = .ada,
        by giver: Giver,
        at moment: Date,
        recorded: Date? = nil
    ) -> ConsentEvent {
        made(.refused, purpose, pupil, giver, at: moment, recorded: recorded ?? moment, until: nil)
    }

    /// A no after a yes; without a time of recording it was written down at the moment that it names.
    public static func withdrawn(
        _ purpose: Purpose,
        of pupil: PupilID = .ada,
        by giver: Giver,
        at moment: Date,
        recorded: Date? = nil
    ) -> ConsentEvent {
        made(.withdrawn, purpose, pupil, giver, at: moment, recorded: recorded ?? moment, until: nil)
    }

    /// A no where nobody had to be asked; without a time of recording it was written down at the moment that it names.
    public static func objected(
        _ purpose: Purpose,
        of pupil: PupilID = .ada,
        by giver: Giver,
        at moment: Date,
        recorded: Date? = nil
    ) -> ConsentEvent {
        made(.objected, purpose, pupil, giver, at: moment, recorded: recorded ?? moment, until: nil)
    }

    /// Any answer; its identifier follows from its content, so that equal answers are equal.
    public static func made(
        _ answer: Answer,
        _ purpose: Purpose,
        _ pupil: PupilID,
        _ giver: Giver,
        at moment: Date,
        recorded: Date,
        until end: Date?
    ) -> ConsentEvent {
        let content =
            "\(answer) \(purpose) \(pupil) \(giver) \(moment.timeIntervalSince1970) "
            + "\(recorded.timeIntervalSince1970) \(end?.timeIntervalSince1970 ?? 0)"
        return ConsentEvent(
            id: .numbered(fingerprint(of: content)),
            pupil: pupil,
            purpose: purpose,
            medium: .photo,
            answer: answer,
            giver: giver,
            method: .form,
            effectiveFrom: moment,
            expires: end,
            recordedAt: recorded,
            recordedBy: .office
        )
    }

    /// FNV-1a with 64 bits: the same on every machine, unlike `Hasher`.
    private static func fingerprint(of text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
