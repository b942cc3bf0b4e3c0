extension AuditDraft {
    /// Refuses what must not reach the log.
    func check() throws(AuditDraftError) {
        try check([action.rawValue], as: .action)
        try check([actor], as: .actor)
        try check(device.map { [$0] } ?? [], as: .device)
        try check(objects, as: .object)
        try check(rules, as: .rule)
        try check(facts, as: .fact)
        try check(Array(counts.keys), as: .countName)
        guard counts.values.allSatisfy({ (0...EntryFormat.largestInteger).contains($0) }) else {
            throw .countOutOfRange
        }
        guard commitment.map({ $0.count == TreeHash.byteCount }) ?? true else { throw .commitmentNotAHash }
        guard policy.map({ $0.utf8.count == 64 && $0.utf8.allSatisfy(\.isHexByte) }) ?? true else {
            throw .policyNotAHash
        }
        let size = bytes.count
        guard size <= EntryFormat.longestDraft else {
            throw .tooLong(bytes: size, allowed: EntryFormat.longestDraft)
        }
    }

    private func check(_ values: [String], as field: AuditDraftError.Field) throws(AuditDraftError) {
        let areIdentifiers = values.allSatisfy { value in
            (1...EntryFormat.longestIdentifier).contains(value.utf8.count) && value.utf8.allSatisfy(\.isIdentifierByte)
        }
        guard areIdentifiers else { throw .notAnIdentifier(field) }
    }
}
