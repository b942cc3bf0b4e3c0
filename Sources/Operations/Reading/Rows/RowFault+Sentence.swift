internal import SchoolMedia

extension RowFault {
    /// What is wrong and what to type, without line and column; it repeats nothing about a person.
    public var sentence: String {
        switch problem {
        case .fieldCount(let expected, let found):
            "The row has \(found) fields instead of \(expected). Put a text that contains a separator in quotation marks."
        case .strayQuote:
            "A quotation mark stands in the middle of a field. Put the field in quotation marks and double it."
        case .fieldTooLong: "A field is longer than 64 KiB. Shorten it."
        case .empty: "The field is empty. Type what belongs here."
        case .hiddenCharacters:
            "The field has a line break or an invisible character. Type it again; perhaps a quotation mark is not closed."
        case .textTooLong(let limit): "The text is longer than \(limit) characters. Shorten it."
        case .headCountDoesNotAddUp:
            "Adults and unidentifiable people together are more than the heads. Count again and type the numbers."
        case .taggedTwice: "A pupil is named twice. Name each pupil once."
        case .endsBeforeItStarts: "The end is not after the start. Type a later day, or leave it empty."
        case .repeats(let line): "Line \(line) is about the same. Delete one of the two rows."
        case .contradicts(let line): "Line \(line) answers the same differently. Delete the row that does not hold."
        case .besideUnreadable(let line):
            "Line \(line), about the same pupil, cannot be read and may say no. Correct it first."
        case .notOnRoll: "There is no pupil with this admission number. Import the pupil first, or correct the number."
        case .unknownGuardian:
            "This pupil has no guardian with this reference. Import the guardian first, or correct it."
        case .unknownTrip: "There is no trip with this reference. Import the trip first, or correct the reference."
        case .noReceipt: "There is no receipt for this picture. Upload it first, or correct the file name."
        case .laterThanExport: "The date is later than the file. Correct it, or the day of the export."
        case .whichPupil(let candidates):
            "It is not certain which pupil this is; \(candidates) on roll could be meant. Say so with --confirm-matches."
        case .otherPupilsNumber:
            "A number in this row belongs to another pupil on record. Find out which of the two is right first."
        default: wordSentence
        }
    }

    /// The rest of the sentences: how a word, a number or a date has to be written.
    private var wordSentence: String {
        switch problem {
        case .notAnAdmissionNumber:
            "This is not an admission number. Type 1 to 32 letters, digits, -, / or ., such as A0101."
        case .notAReference: "This is not a reference. Type 1 to 64 letters, digits, -, _ or ., such as farm-2026."
        case .notAFileName: "This is not a file name. Type the name alone, without a folder, such as IMG_2041.JPG."
        case .notANumber(let range):
            "This is not a number. Type one from \(range.lowerBound) to \(range.upperBound) in digits."
        case .notATag:
            "A pupil is not written as number:visibility. Type, for example, A0101:faceOn A0205:turnedAway; "
                + "the visibility is one of \(FaceVisibility.allCases.map(\.rawValue).joined(separator: ", ")), and /"
                + "\(Closeness.allCases.map(\.rawValue).joined(separator: ", /")) may follow."
        case .notOneOf(let allowed): "This word is not known. Type one of \(allowed.joined(separator: ", "))."
        case .unknownWord(let word, let allowed):
            "\"\(word)\" is not known. Type one of \(allowed.joined(separator: ", "))."
        case .unreadableDate(let word): "\"\(word)\" is not a date. Type year-month-day, such as 2026-09-04."
        case .monthFirstDate(let word):
            "\"\(word)\" has the month first. Type year-month-day, such as 2026-09-04."
        case .ambiguousDate(let word):
            "\"\(word)\" can be read in two ways, and no other date of the file shows that the day comes first. "
                + "Type year-month-day, such as 2026-09-04."
        default: "The field is wrong. Type it again."
        }
    }
}
