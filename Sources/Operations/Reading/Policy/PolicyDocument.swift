internal import Yams

/// A policy file as YAML sees it, before anything is understood.
struct PolicyDocument {
    /// The whole document.
    let root: Node

    /// - Throws: one fault; a parser does not know how to go on after the first.
    init(_ text: String) throws(PolicyError) {
        do {
            guard let root = try Yams.compose(yaml: text) else { throw PolicyDocument.error(1, 1, .notASetOfKeys) }
            self.root = root
        } catch let error as PolicyError {
            throw error
        } catch let error as YamlError {
            throw Self.error(for: error, in: text)
        } catch {
            throw Self.error(1, 1, .syntax("it cannot be read"))
        }
    }

    private static func error(for error: YamlError, in text: String) -> PolicyError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Self.error(mark.line, mark.column, .syntax(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            return Self.error(context.mark.line, context.mark.column, .repeated, key: keys.first)
        case .reader(let problem, let offset, _, _):
            let head = text.prefix(offset ?? 0)
            let lastLine = head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last ?? ""
            return Self.error(1 + head.count(where: \.isNewline), 1 + lastLine.unicodeScalars.count, .syntax(problem))
        default:
            return Self.error(1, 1, .syntax("it cannot be read"))
        }
    }

    private static func error(
        _ line: Int,
        _ column: Int,
        _ problem: PolicyFault.Problem,
        key: String? = nil
    ) -> PolicyError {
        PolicyError(faults: [PolicyFault(line: line, column: column, key: key, problem: problem)])
    }
}
