import Foundation
import SchoolMedia

/// Decides as a careful clerk with a pencil would: slowly, from everything that was ever said, and sharing no code with
/// the program.
struct ObviousSchool: Sendable {
    /// One answer of one person.
    struct Said: Sendable {
        let pupil: AdmissionNumber
        let purpose: Purpose
        let isYes: Bool
        let giver: Giver
        let day: Date
        let end: Date?
        let written: Date
    }

    enum Giver: String, CaseIterable, Sendable { case mother, father, child }

    /// What was last said about a picture.
    struct Shown: Sendable {
        var pupils: [AdmissionNumber]
        var facesCanBeRecognised: Bool
        var isHeadAndShoulders: Bool
        var heads: Int
        var place: String
        var copyright: Copyright
    }

    /// A request, with everything that was decided about it.
    struct Wanted: Sendable {
        let purpose: Purpose
        let assets: [AssetID]
        let namesAPupil: Bool
        let by: Person
        var isApproved: Bool?
    }

    enum Barred: Sendable { case everywhere, outside }

    var policy = ObviousPolicy()
    var said: [Said] = []
    var shown: [AssetID: Shown] = [:]
    var wanted: [PublicationRequestID: Wanted] = [:]
    var barred: [AdmissionNumber: Barred] = [:]
    var held: Set<AssetID> = []
    /// The pictures that arrived after the headteacher had allowed the sick bay.
    var allowedInTheSickBay: Set<AssetID> = []

    /// Writes a decision down if it counts.
    mutating func decide(_ request: PublicationRequestID, approve confirmed: Set<Int>?, by person: Person) {
        guard let wish = wanted[request], wish.isApproved == nil else { return }
        guard person == .headteacher || person == .deputy else { return }
        if policy.nobodyApprovesTheirOwn, wish.by == person { return }
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
        guard let picture = shown[asset] else { return ["nobody said who is in it"] }
        guard let rule = policy.rules[wish.purpose] else { return ["no such purpose"] }
        var objections: [String] = []
        if !rule.isOn { objections.append("purpose off") }
        if wish.isApproved != true { objections.append("not approved") }
        if held.contains(asset) { objections.append("held") }
        if wish.namesAPupil { objections.append("name") }
        if picture.heads != picture.pupils.count { objections.append("count") }
        if picture.copyright == .unknown { objections.append("copyright") }
        if policy.refusedPlaces.contains(picture.place) { objections.append("place") }
        if policy.authorisedPlaces.contains(picture.place), !allowedInTheSickBay.contains(asset) {
            objections.append("place without authorisation")
        }
        if rule.isOutside { objections += facesTooPlain(in: picture) }
        for pupil in picture.pupils {
            if barred[pupil] == .everywhere || (barred[pupil] == .outside && rule.isOutside) {
                objections.append("protected")
            } else {
                objections += word(against: pupil, for: wish.purpose, rule, at: moment)
            }
        }
        return objections
    }

    private func facesTooPlain(in picture: Shown) -> [String] {
        let isAlone = picture.pupils.count == 1
        var objections: [String] = []
        if isAlone, policy.alone == "refuse" { objections.append("alone") }
        guard picture.facesCanBeRecognised else { return objections }
        switch policy.faces {
        case .none: objections.append("face")
        case .group where isAlone: objections.append("face alone")
        case .groupOrShoulders where isAlone && !picture.isHeadAndShoulders: objections.append("portrait alone")
        default: break
        }
        return objections
    }
}
