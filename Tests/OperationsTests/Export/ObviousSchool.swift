import Foundation
import SchoolMedia

/// Decides as a careful clerk with a pencil would: slowly, from everything that was ever said, and sharing no code with
/// the program. It may be stricter than the clerk; it must never be more lenient.
struct ObviousSchool {
    /// One answer of one person.
    struct Said {
        let pupil: AdmissionNumber
        let purpose: Purpose
        let isYes: Bool
        let giver: String
        let day: Date
        let end: Date?
        let written: Date
    }

    /// What was last said about a picture.
    struct Shown {
        var pupils: [AdmissionNumber]
        var facesCanBeRecognised: Bool
        var heads: Int
        var place: String
        var copyright: Copyright
    }

    /// A request, with everything that was decided about it.
    struct Wanted {
        let purpose: Purpose
        let assets: [AssetID]
        let namesAPupil: Bool
        let by: Person
        var isApproved: Bool?
    }

    var said: [Said] = []
    var shown: [AssetID: Shown] = [:]
    var wanted: [PublicationRequestID: Wanted] = [:]
    var barred: Set<AdmissionNumber> = []

    /// Writes a decision down if it counts.
    mutating func decide(_ request: PublicationRequestID, approve confirmed: Set<Int>?, by person: Person) {
        guard let wish = wanted[request], wish.isApproved == nil, wish.by != person else { return }
        guard person == .headteacher || person == .deputy else { return }
        guard let confirmed else {
            wanted[request]?.isApproved = false
            return
        }
        if confirmed.contains(1), confirmed.contains(2) { wanted[request]?.isApproved = true }
    }

    func isApproved(_ request: PublicationRequestID) -> Bool {
        wanted[request]?.isApproved == true
    }

    /// Everything that stands in the way of a picture at a moment.
    func objections(to asset: AssetID, in request: PublicationRequestID, at moment: Date) -> [String] {
        guard let wish = wanted[request], wish.assets.contains(asset) else { return ["not wanted"] }
        guard let picture = shown[asset] else { return ["not declared"] }
        var objections: [String] = []
        if wish.isApproved != true { objections.append("not approved") }
        if wish.namesAPupil { objections.append("name") }
        if picture.heads != picture.pupils.count { objections.append("count") }
        if picture.copyright == .unknown { objections.append("copyright") }
        if picture.place == "toilets" { objections.append("place") }
        if picture.pupils.count == 1, picture.facesCanBeRecognised { objections.append("face") }
        for pupil in picture.pupils {
            if barred.contains(pupil) { objections.append("protected") }
            if !agrees(pupil, to: wish.purpose, at: moment) { objections.append("consent") }
        }
        return objections
    }

    /// Somebody says yes now, and everybody who ever said no has said yes since.
    private func agrees(_ pupil: AdmissionNumber, to purpose: Purpose, at moment: Date) -> Bool {
        let answers = said.filter { $0.pupil == pupil && $0.purpose == purpose }
        let givers = Set(answers.map(\.giver))
        var anybodySaysYes = false
        for giver in givers {
            let mine = answers.filter { $0.giver == giver }
            let yeses = mine.filter { $0.isYes && $0.day <= moment }
            for no in mine where !no.isYes {
                if !yeses.contains(where: { $0.isAnswer(to: no) }) { return false }
            }
            let newest = yeses.map(\.day).max()
            let ends = yeses.filter { $0.day == newest }.max { $0.written < $1.written }?.end ?? .distantFuture
            if !yeses.isEmpty, moment < ends { anybodySaysYes = true }
        }
        return anybodySaysYes
    }
}

extension ObviousSchool.Said {
    /// Whether a yes was said in the knowledge of a no: on a later day, and written down later with a day after that.
    fileprivate func isAnswer(to no: Self) -> Bool {
        written >= no.written && day > no.day && (written == no.written || day > no.written)
    }
}
