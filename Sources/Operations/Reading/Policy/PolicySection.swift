internal import SchoolMedia
internal import Yams

/// One section of a policy file: reads its values, and goes on after a mistake to find the next.
///
/// A reading method that has noted a fault returns something harmless, which no caller gets to see: a policy with
/// faults is never handed out.
struct PolicySection<Key: PolicySectionKey> {
    /// What has been found so far.
    var faults: [PolicyFault] = []
    private let prefix: String?
    private var values: [Key: Node] = [:]
    private let start: Mark?

    /// Notes keys that are unknown, there twice, or missing.
    ///
    /// - Parameters:
    ///   - node: the section.
    ///   - path: the keys that lead here; nil at the top.
    init(_ node: Node, path: String?) {
        prefix = path
        start = node.mark
        guard let mapping = node.mapping else {
            faults.append(PolicyFault(node.mark, key: path, .notASetOfKeys))
            return
        }
        var suggested: Set<Key> = []
        for (name, value) in mapping {
            let word = name.scalar?.string ?? ""
            guard let key = Key(rawValue: word) else {
                let known = Key.allCases.map(\.rawValue)
                let suggestion = Spelling.suggestion(for: word, among: known)
                if let suggestion, let key = Key(rawValue: suggestion) { suggested.insert(key) }
                faults.append(PolicyFault(name.mark, key: fullKey(word), .unknown(suggestion: suggestion)))
                continue
            }
            let earlier = values.updateValue(value, forKey: key)
            if let earlier { faults.append(PolicyFault(earlier.mark, key: fullKey(word), .repeated)) }
        }
        for key in Key.allCases where values[key] == nil && !suggested.contains(key) {
            guard let example = key.example else { continue }
            faults.append(PolicyFault(start, key: fullKey(key.rawValue), .missing(example: example)))
        }
    }

    /// The value of a key; nil when it was left out.
    func value(_ key: Key) -> Node? { values[key] }

    /// Notes a fault at the value of a key.
    mutating func fault(_ key: Key, _ problem: PolicyFault.Problem) {
        faults.append(PolicyFault(values[key]?.mark ?? start, key: fullKey(key.rawValue), problem))
    }

    /// A text on one line.
    mutating func text(_ key: Key, length: ClosedRange<Int>) -> String {
        guard let node = values[key] else { return "" }
        return note(node.oneLine(length: length), key) ?? ""
    }

    /// One of a closed set of words.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: Key, standIn: Choice) -> Choice {
        guard let node = values[key] else { return standIn }
        if let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) { return choice }
        fault(key, .notOneOf(Choice.allCases.map(\.rawValue)))
        return standIn
    }

    /// `true` or `false`, in these words alone: YAML 1.1 takes `no` for false, and somebody's `on` for true.
    mutating func flag(_ key: Key) -> Bool {
        guard let node = values[key] else { return true }
        switch node.plainWord {
        case "true": return true
        case "false": return false
        default:
            fault(key, .notTrueOrFalse)
            return true
        }
    }

    /// A whole number in decimal digits.
    mutating func number(_ key: Key, in range: ClosedRange<Int>) -> Int {
        guard let node = values[key] else { return range.lowerBound }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        if let word = node.plainWord, word.utf8.first != UInt8(ascii: "0"), word.utf8.allSatisfy(digits.contains),
            let number = Int(word), range.contains(number)
        {
            return number
        }
        fault(key, .notANumber(range))
        return range.lowerBound
    }

    /// A whole number, if there is one.
    mutating func optionalNumber(_ key: Key, in range: ClosedRange<Int>) -> Int? {
        values[key] == nil ? nil : number(key, in: range)
    }

    /// A day as `yyyy-mm-dd`, if there is one.
    mutating func day(_ key: Key) -> CalendarDay? {
        guard let node = values[key] else { return nil }
        if let day = node.plainWord.flatMap(CalendarDay.init(policy:)) { return day }
        fault(key, .notADay)
        return nil
    }

    /// A list of different texts.
    mutating func texts(_ key: Key, count: ClosedRange<Int>, length: ClosedRange<Int>) -> [String] {
        guard let node = values[key] else { return [] }
        guard let list = node.sequence else {
            fault(key, .notAList)
            return []
        }
        let texts = list.compactMap { note($0.oneLine(length: length), key, at: $0.mark) }
        if !count.contains(list.count) || Set(texts).count != texts.count { fault(key, .listLength(count)) }
        return texts
    }

    /// The keys that lead to a key of this section.
    func fullKey(_ word: String) -> String {
        let shown = QuotedWord(word).description
        return prefix.map { "\($0).\(shown)" } ?? shown
    }

    private mutating func note(
        _ result: Result<String, PolicyFault.Problem>,
        _ key: Key,
        at mark: Mark? = nil
    ) -> String? {
        switch result {
        case .success(let text): return text
        case .failure(let problem):
            faults.append(PolicyFault(mark ?? values[key]?.mark, key: fullKey(key.rawValue), problem))
            return nil
        }
    }
}

extension PolicyFault {
    /// Notes a fault at a place that the parser marked; at the top when it did not.
    init(_ mark: Mark?, key: String?, _ problem: Problem) {
        self.init(line: mark?.line ?? 1, column: mark?.column ?? 1, key: key, problem: problem)
    }
}

extension CalendarDay {
    /// Accepts `yyyy-mm-dd` alone.
    fileprivate init?(policy text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else {
            return nil
        }
        self = day
    }
}
