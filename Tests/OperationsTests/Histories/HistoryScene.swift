import Foundation
import SchoolMedia
import TestSupport

@testable import Operations

/// One open drive with its people, on which histories are played.
struct HistoryScene: Sendable {
    let school: School
    private let staff: [Person: ActingStaff]

    init(_ school: School) async throws {
        self.school = school
        staff = try await Dictionary(
            uniqueKeysWithValues: Person.allCases.asyncMap { ($0, try await school.staff($0)) }
        )
    }

    func staff(_ person: Person) throws -> ActingStaff {
        guard let staff = staff[person] else { throw NobodyThere() }
        return staff
    }

    private struct NobodyThere: Error {}

    /// Lets something happen.
    ///
    /// - Returns: whether the program took it; a refusal changes nothing.
    func perform(_ act: HistoryAct) async throws -> Bool {
        do {
            return try await performed(act)
        } catch is Refusal {
            return false
        } catch is FileRefused {
            return false
        }
    }

    private func performed(_ act: HistoryAct) async throws -> Bool {
        let drive = school.drive
        switch act {
        case .answer(let pupil, let purpose, let answer, let giver, let end):
            let statement = RecordConsent.Statement(
                pupil: .admissionNumber(pupil),
                purpose: purpose,
                medium: .photo,
                answer: answer,
                guardian: giver.rawValue,
                method: .telephone,
                evidence: nil,
                expires: end
            )
            _ = try await RecordConsent(on: drive)(statement, by: staff(.office))
        case .listed(let pupil, let purpose, let isYes, let giver, let day, let end):
            let row = [
                pupil.rawValue, purpose.rawValue, "photo", isYes ? "given" : "refused", day.written,
                end?.written ?? "", giver == .child ? "pupil" : giver.rawValue, "", "form", "", "",
            ]
            let list = [UInt8].consents(row.joined(separator: ","))
            // The same line of the same list tells nobody anything new.
            return try await ImportConsents(on: drive)(list, badRows: .refuseFile, by: staff(.office)).added == 1
        case .declare(let asset, let shown):
            _ = try await DeclareAsset(on: drive)(asset, shown.statement, by: staff(.teacher))
        case .protect(let pupil, let barred):
            let word = barred == .everywhere ? "do_not_photograph" : "never_publish"
            let list = [UInt8].pupils("\(pupil.rawValue),Qwerta,Qwertz,,,,3,Oak,\(word)")
            _ = try await ImportPupils(on: drive)(list, badRows: .refuseFile, by: staff(.office))
        case .hold(let asset):
            _ = try await HoldAsset(on: drive).hold(asset, because: "a report", by: staff(.safeguardingLead))
        case .release(let asset):
            try await HoldAsset(on: drive).release(asset, because: "closed", by: staff(.safeguardingLead))
        case .adopt(let policy):
            _ = try await AdoptPolicy(on: drive)(policy.yaml, newlyAllowed: .confirmed, by: staff(.headteacher))
        case .pass(let seconds):
            school.clock.pass(seconds)
        }
        return true
    }
}

extension ObviousSchool {
    /// The clerk is told of something that the program took.
    mutating func note(_ act: HistoryAct, at now: Date) {
        switch act {
        case .answer(let pupil, let purpose, let answer, let giver, let end):
            let isYes = answer == .given
            said.append(
                Said(pupil: pupil, purpose: purpose, isYes: isYes, giver: giver, day: now, end: end, written: now)
            )
        case .listed(let pupil, let purpose, let isYes, let giver, let day, let end):
            said.append(
                Said(pupil: pupil, purpose: purpose, isYes: isYes, giver: giver, day: day, end: end, written: now)
            )
        case .declare(let asset, let picture): shown[asset] = picture
        case .protect(let pupil, let bar): barred[pupil] = bar
        case .hold(let asset): held.insert(asset)
        case .release(let asset): held.remove(asset)
        case .adopt(let rules): policy = rules
        case .pass: break
        }
    }
}

extension ObviousSchool.Shown {
    fileprivate var statement: DeclareAsset.Statement {
        let references = pupils.map { PupilReference.admissionNumber($0) }
        return DeclareAsset.Statement(
            tags: references.map { ($0, facesCanBeRecognised ? .faceOn : .turnedAway) },
            closeness: isHeadAndShoulders
                ? Dictionary(uniqueKeysWithValues: references.map { ($0, .headAndShoulders) }) : [:],
            headCount: .pupils(heads),
            place: place,
            copyright: copyright
        )
    }
}

extension Date {
    /// The day as lists write it.
    fileprivate var written: String {
        formatted(.iso8601.year().month().day())
    }
}
