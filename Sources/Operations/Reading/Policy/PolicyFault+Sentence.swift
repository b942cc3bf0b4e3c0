extension PolicyFault {
    /// What is wrong and what to type, without the place.
    public var sentence: String {
        switch problem {
        case .tooLarge: "The file is larger than 256 KiB. A policy needs a few lines only."
        case .notUTF8: "The file is not UTF-8. Save it again in that encoding."
        case .anchorOrAlias:
            "A & or * stands directly before a word, which in YAML repeats a value by name. "
                + "Type the value itself in each place, or put a space after the sign."
        case .tooDeep: "The file is nested too deeply. Write it like the sample policy."
        case .syntax(let words): "This is not YAML: \(words). Compare the line with the sample policy."
        case .notASetOfKeys: "Here belong keys and values, such as \"school: Larkfield Primary School\"."
        case .missing(let example): "The setting is missing. Type, for example, \"\(example)\"."
        case .unknown(let suggestion?): "This setting is not known. Did you mean \"\(suggestion)\"?"
        case .unknown(nil): "This setting is not known. Delete it."
        case .repeated: "This setting is there twice; here is the first one. Delete one of them."
        case .nobodyApproves:
            "A second person has to approve, and nobody may. Type, for example, \"approvers: [approver]\"."
        case .silenceWithoutNotice, .vetoOfTheAsked, .placeRefusedAnyway, .nothingEnabled, .objectionWithoutNotice,
            .noPupilAlone:
            pairSentence
        case .silenceAsConsent:
            "Consent is the basis, and silence counts as a yes: silence is not consent. "
                + "Type \"no_record: refuse\", or another basis for this purpose."
        case .noNamedPictures:
            "There is no way yet to record the one-off permission for a picture with a name, so every one is refused. "
                + "Type \"named_image: forbidden\", or leave the setting out."
        case .notActedOn:
            "Recorded, and not acted on yet: the program does nothing different for this value."
        case .outsidePurposeInside:
            "This purpose is seen outside the school; inside, faces are not checked. Type \"audience: outside\"."
        default: valueSentence
        }
    }

    /// Two settings that do not go together.
    private var pairSentence: String {
        switch problem {
        case .silenceWithoutNotice:
            "Silence would count as a yes where consent is the basis, and no day is given on which families were told. "
                + "Type \"no_record: refuse\", or add \"notice_served: 2026-09-01\" with the day of your letter."
        case .vetoOfTheAsked:
            "The pupil's yes is needed (who_consents), so the pupil's no cannot be ignored. Type \"child_veto: true\"."
        case .placeRefusedAnyway(let place):
            "\"\(QuotedWord(place))\" is in places_refused, too, and nobody can authorise that. Leave it in one of the lists."
        case .nothingEnabled:
            "Every purpose is switched off, so nothing could ever leave. Type \"enabled: true\" for one of them."
        case .objectionWithoutNotice:
            "Families may object to this purpose, and no day is given on which they were told of it. Type, for example, "
                + "\"notice_served: 2026-09-01\" with the day of your letter."
        default:
            "One pupil's head and shoulders may be seen (exposure), but no pupil alone may (single_pupil): the stricter "
                + "one counts."
        }
    }

    /// The rest of the sentences: what a value has to look like.
    private var valueSentence: String {
        switch problem {
        case .notAText: "Here belongs a text. Type it on one line."
        case .notAList: "Here belongs a list. Type it in square brackets, such as [toilets, changing rooms]."
        case .notTrueOrFalse: "Type true or false, without quotation marks."
        case .notANumber(let range):
            "Type a number from \(range.lowerBound) to \(range.upperBound) in digits, without quotation marks."
        case .notADay: "Type a day as year, month and day, such as 2026-09-01, without quotation marks."
        case .notOneOf(let words): "Type one of \(words.joined(separator: ", "))."
        case .textLength(let range): "Type a text of \(range.lowerBound) to \(range.upperBound) characters."
        case .hiddenCharacters: "The text has a line break or an invisible character. Type it again on one line."
        case .listLength(let range): "Type a list of \(range.lowerBound) to \(range.upperBound) different entries."
        case .notAPurposeName: "A purpose is a letter and up to 31 more of a-z, 0-9 and _. Type it like that."
        default: "The value is wrong. Compare it with the sample policy."
        }
    }
}
