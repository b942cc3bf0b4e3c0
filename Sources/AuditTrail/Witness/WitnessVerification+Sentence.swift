internal import Foundation

extension WitnessVerification {
    /// What speaks against the log; nil when nothing does.
    public var finding: LogFinding? {
        switch result {
        case .signed, .unknownWitness: nil
        case .unreadable: .damaged
        case .otherLog: .foreign
        case .wrongSignature: .wrongKey
        case .rolledBack: .rolledBack
        case .rewritten: .rewritten
        }
    }

    /// Whether nothing speaks against the log.
    public var isGood: Bool { finding == nil }

    /// What came of it, in a full sentence.
    public var sentence: String {
        switch result {
        case .signed(let entries, let time):
            let moment = Date(timeIntervalSince1970: Double(time)).ISO8601Format()
            return "The witness “\(name)” signed its first \(entries) entries at \(moment)."
        case .unknownWitness(let entries):
            return "Somebody whose key is not there signed its first \(entries) entries as “\(name)”."
        case .unreadable: return "The files of the witness “\(name)” are damaged."
        case .otherLog: return "What the witness “\(name)” signed belongs to another trail."
        case .wrongSignature:
            return
                "A signature on the checkpoint of the witness “\(name)” is wrong: it was changed, or somebody else made it."
        case .rolledBack(let entries):
            return "The witness “\(name)” signed \(entries) entries, and the trail has fewer: entries are gone."
        case .rewritten(let entries):
            return
                "The first \(entries) entries are not the ones that the witness “\(name)” signed: the trail was rewritten."
        }
    }
}
