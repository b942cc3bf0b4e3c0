extension Policy {
    typealias Line = PolicyExplanation.Line

    var faceLines: [Line] {
        var lines = [Line(.exposure, exposureSentence)]
        switch singlePupil {
        case .allow: lines.append(Line(.contentCheck, "A picture of one pupil alone is like any other."))
        case .warn: lines.append(Line(.contentCheck, "A picture of one pupil alone may leave, with a warning first."))
        case .refuse: lines.append(Line(.contentCheck, "A picture of one pupil alone does not leave."))
        }
        if let faceOnLongEdge {
            lines.append(
                Line(
                    .exposure,
                    "With a recognisable face, a file has at most \(faceOnLongEdge) pixels on its long edge."
                )
            )
        }
        return lines
    }

    private var exposureSentence: String {
        switch exposure {
        case .notIdentifiable: "No pupil's face may be recognisable."
        case .group: "A pupil's face may be recognisable only where at least two pupils are to be seen."
        case .headAndShouldersOrGroup:
            "A pupil's face may be recognisable where at least two pupils are to be seen, or where somebody declared that "
                + "one pupil's head and shoulders are."
        case .off: "Faces are not checked."
        }
    }

    var placeLines: [Line] {
        var lines: [Line] = []
        if !refusedPlaces.isEmpty {
            lines.append(Line(.places, "Pictures taken here are never used: \(refusedPlaces.joined(separator: ", "))."))
        }
        if !authorisedPlaces.isEmpty {
            let places = authorisedPlaces.joined(separator: ", ")
            lines.append(
                Line(.places, "Pictures taken here need the headteacher's authorisation before they arrive: \(places).")
            )
        }
        if lines.isEmpty { lines.append(Line(.places, "No place is excepted.")) }
        switch audioVideo {
        case .priorPermission:
            lines.append(Line(.audioVideo, "Audio and video leave only with the headteacher's prior permission."))
        case .asPhotographs: lines.append(Line(.audioVideo, "Audio and video are treated like photographs."))
        }
        return lines
    }

    var approvalLines: [Line] {
        let roles = approvers.map(\.rawValue).sorted().joined(separator: ", ")
        let who = Line(.secondPerson, "These roles approve: \(roles.isEmpty ? "none" : roles).")
        let second =
            switch approval {
            case .secondPerson: Line(.secondPerson, "Nobody approves a request that they made themselves.")
            case .anyApprover: Line(.secondPerson, "An approver may approve a request of their own.")
            }
        return [second, who] + checklist.map { Line(.contentCheck, "The approver confirms: \($0)") }
    }

    var nameLines: [Line] {
        let work =
            switch namesWithWork {
            case .none: "No name stands beside a pupil's work either; the program checks what leaves with a picture."
            case .first:
                "First names may stand beside work without a picture; the program checks only what leaves with a picture."
            }
        let training = aiTraining == .forbidden ? " and forbids training on the pictures" : ""
        return [
            Line(.noNames, "No pupil's name leaves with a picture: not in captions, alt texts, titles or event names."),
            Line(.noNames, work),
            Line(.copyright, "The list that leaves with exported files credits “\(copyrightNotice)”\(training)."),
        ]
    }

    var dateLines: [Line] {
        var lines = [
            Line(.takeDown, "When consent ends, a published copy is to be down within \(days(takeDownDays))."),
            Line(
                .consentEnds,
                "Families are to be asked again after \(months(consentRenewalMonths)), or before a yes ends; the program lists "
                    + "whom, \(days(consentWarningDays)) ahead. It does not end a yes before the day that it names."
            ),
            Line(
                .cleanFiles,
                takenOn == .kept
                    ? "The day on which a picture was taken is kept in the registry, never in a file."
                    : "The day on which a picture was taken is not kept."
            ),
        ]
        if let reviewMonths {
            lines.append(Line(.policy, "The policy is to be looked at again after \(months(reviewMonths))."))
        }
        if !notActedOn.isEmpty {
            let settings = notActedOn.joined(separator: ", ")
            lines.append(Line(.policy, "Recorded, and the program does not act on it yet: \(settings)."))
        }
        return lines
    }

    private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
    private func months(_ count: Int) -> String { count == 1 ? "1 month" : "\(count) months" }
}
