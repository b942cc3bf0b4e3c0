/// What is wrong with one row of a file, and where.
public struct RowFault: Error, Equatable, Sendable {
    /// The line on which the row begins, counted from 1.
    public let line: Int
    /// The column's name; nil when the row as a whole is wrong.
    public let column: String?
    /// What is wrong.
    public let problem: Problem

    /// What can be wrong with a row; only words that are not about a person are repeated.
    public enum Problem: Equatable, Sendable {
        case fieldCount(expected: Int, found: Int)
        case strayQuote
        case fieldTooLong
        case empty
        case hiddenCharacters
        /// More characters than the limit.
        case textTooLong(limit: Int)
        case notAnAdmissionNumber
        case notAReference
        case notAFileName
        case notANumber(ClosedRange<Int>)
        case headCountDoesNotAddUp
        case notATag
        case taggedTwice
        case notOneOf([String])
        case unknownWord(QuotedWord, allowed: [String])
        case unreadableDate(QuotedWord)
        /// Month before day, as in the United States.
        case monthFirstDate(QuotedWord)
        /// Day and month could change places, and nothing in the file says which comes first.
        case ambiguousDate(QuotedWord)
        case endsBeforeItStarts
        /// Another line is about the same thing.
        case repeats(line: Int)
        /// Another line gives another answer to the same question; the stricter one holds.
        case contradicts(line: Int)
        /// Another answer about the same pupil cannot be read, so that this yes is not believed.
        case besideUnreadable(line: Int)
        /// The registry has no such pupil.
        case notOnRoll
        /// The registry has no such guardian of this pupil.
        case unknownGuardian
        /// The registry has no such trip.
        case unknownTrip
        /// The sender's note has no receipt for this picture.
        case noReceipt
        /// The answer is dated later than the file.
        case laterThanExport
        /// A person has to say which pupil it is; so many have that name.
        case whichPupil(candidates: Int)
        /// The number is on record for another pupil, or another number for this one.
        case otherPupilsNumber
    }

    /// Notes a fault.
    ///
    /// - Parameters:
    ///   - line: counted from 1.
    ///   - column: the column's name; nil for the row as a whole.
    ///   - problem: what is wrong.
    public init(line: Int, column: String?, problem: Problem) {
        self.line = line
        self.column = column
        self.problem = problem
    }
}
