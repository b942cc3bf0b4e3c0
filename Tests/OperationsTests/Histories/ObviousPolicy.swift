import Foundation
import SchoolMedia
import TestSupport

/// A school's rules as a careful clerk notes them, and as the file that the program is given.
struct ObviousPolicy: Sendable {
    /// What is said of one purpose.
    struct Rule: Sendable {
        var needsAYes = true
        var isOutside = true
        var isOn = true
    }

    enum WhoSaysYes: String, CaseIterable, Sendable { case parent, child, both }

    enum Faces: String, CaseIterable, Sendable {
        case none = "not_identifiable"
        case group
        case groupOrShoulders = "head_and_shoulders_or_group"
        case any = "off"
    }

    var rules: [Purpose: Rule] = [.display: Rule(isOutside: false), .website: Rule(), .social: Rule()]
    var whoSaysYes = WhoSaysYes.parent
    var childsNoCounts = true
    /// From when silence is a yes; nil: never.
    var silenceIsAYesFrom: CalendarDay?
    var faces = Faces.group
    var alone = "warn"
    var refusedPlaces = ["toilets", "changing rooms"]
    var authorisedPlaces = ["sick bay"]
    var nobodyApprovesTheirOwn = true

    /// Draws rules; about half of the settings are the usual ones.
    static func drawn(_ chance: inout SplitMix64) -> ObviousPolicy {
        var policy = ObviousPolicy()
        if chance.happens(0.25) { policy.rules[.website]?.needsAYes = false }
        if chance.happens(0.08) { policy.rules[.website]?.isOn = false }
        if chance.happens(0.1) { policy.rules[.social] = nil }
        policy.whoSaysYes = chance.one(of: [.parent, .parent, .child, .both])
        policy.childsNoCounts = policy.whoSaysYes != .parent || chance.happens(0.6)
        if chance.happens(0.3) {
            policy.silenceIsAYesFrom = chance.one(of: [.init(year: 2026, month: 9, day: 1), .farAway])
        }
        policy.faces = chance.one(of: Faces.allCases)
        policy.alone = chance.one(of: ["allow", "warn", "refuse"])
        if chance.happens(0.2) { policy.refusedPlaces.append("hall") }
        if chance.happens(0.3) { policy.authorisedPlaces = [] }
        policy.nobodyApprovesTheirOwn = chance.happens(0.8)
        return policy
    }

    /// The file that the headteacher signs.
    var yaml: [UInt8] {
        let purposes = rules.sorted { $0.key < $1.key }.map { purpose, rule in
            "  \(purpose.rawValue): {basis: \(rule.needsAYes ? "consent" : "legitimate_interest"), "
                + "audience: \(rule.isOutside ? "outside" : "inside"), enabled: \(rule.isOn)}"
        }
        let notice = silenceIsAYesFrom.map { "notice_served: \($0.text)" } ?? "notice_served: 2026-01-01"
        let lines =
            ["school: Larkfield Primary School", "version: drawn", "purposes:"] + purposes + [
                "no_record: \(silenceIsAYesFrom == nil ? "refuse" : "allow")", notice,
                "who_consents: \(whoSaysYes.rawValue)", "child_veto: \(childsNoCounts)", "exposure: \(faces.rawValue)",
                "single_pupil: \(alone)", "places_refused: [\(refusedPlaces.joined(separator: ", "))]",
                "places_authorised: [\(authorisedPlaces.joined(separator: ", "))]",
                "second_person: \(nobodyApprovesTheirOwn)", "approvers: [approver]", "names_with_work: none",
                "audio_video_permission: true", "checklist: [Is it decent?, Is everybody dressed?]",
                "keep_taken_on: false", "copyright_notice: \"© Larkfield\"", "ai_training: forbidden",
                "consent_renewal_months: 12", "take_down_days: 5",
            ]
        return Array(lines.joined(separator: "\n").utf8)
    }
}

extension CalendarDay? {
    /// A day that no history reaches.
    fileprivate static var farAway: CalendarDay? { CalendarDay(year: 2031, month: 1, day: 1) }
}
