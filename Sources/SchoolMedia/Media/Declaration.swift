public import Foundation

/// What a member of staff says about who and what is in a picture (R13, R16, R18).
///
/// A later declaration of the same picture replaces an earlier one; the audit trail keeps that both were made.
public struct Declaration: Equatable, Sendable {
    /// Everybody tagged, at most once each.
    public let tags: [PupilTag]
    /// The independent count.
    public let headCount: HeadCount
    /// Where the picture was taken, in the policy's words, such as "classroom".
    public let place: String?
    /// Whose picture it is.
    public let copyright: Copyright
    /// Who said so.
    public let declaredBy: StaffMemberID
    /// When.
    public let declaredAt: Date

    /// Puts a declaration together; repeated tags of one pupil are kept as the most recognisable one.
    public init(
        tags: [PupilTag],
        headCount: HeadCount,
        place: String?,
        copyright: Copyright,
        declaredBy: StaffMemberID,
        declaredAt: Date
    ) {
        let perPupil = Dictionary(tags.map { ($0.pupil, $0) }) { first, second in
            second.shows(moreThan: first) ? second : first
        }
        self.tags = perPupil.values.sorted { $0.pupil < $1.pupil }
        self.headCount = headCount
        self.place = place
        self.copyright = copyright
        self.declaredBy = declaredBy
        self.declaredAt = declaredAt
    }

    /// Whether tagged pupils, adults and unidentifiable people add up to everybody counted (R13).
    public var isComplete: Bool { tags.count == headCount.pupilsToTag }
}

/// Who holds the copyright, as far as publication is concerned (R18).
public enum Copyright: String, Codable, CaseIterable, Sendable {
    /// The school took the picture.
    case school
    /// Somebody else did, is named in the credit, and the permission is on file.
    case permitted
    /// Nobody knows.
    case unknown
}
