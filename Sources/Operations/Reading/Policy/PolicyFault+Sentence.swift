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
        case .silenceAsConsent:
            "Consent is the basis, and silence counts as a yes: silence is not consent. "
                + "Type \"no_record: refuse\", or another basis for this purpose."
        case .outsidePurposeInside:
            "This purpose is seen outside the school; inside, faces are not checked. Type \"audience: outside\"."
        default: valueSentence
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
        case .notOneOf(let words): "Type one of \(words.joined(separator: ", "))."
        case .textLength(let range): "Type a text of \(range.lowerBound) to \(range.upperBound) characters."
        case .hiddenCharacters: "The text has a line break or an invisible character. Type it again on one line."
        case .listLength(let range): "Type a list of \(range.lowerBound) to \(range.upperBound) different entries."
        case .notAPurposeName: "A purpose is a letter and up to 31 more of a-z, 0-9 and _. Type it like that."
        default: "The value is wrong. Compare it with the sample policy."
        }
    }
}
