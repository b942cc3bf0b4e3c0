internal import AuditTrail
internal import Registry
internal import SchoolMedia
internal import Vault

extension Drive {
    /// Establishes who acts at the server's own command line, by login.
    ///
    /// Who can run the command with the root key is trusted to say who they are; the trail records the name given.
    /// - Throws: `Refusal` when there is no such account, or it is not active any more.
    public func identify(login: String) async throws -> ActingStaff {
        let lookup = keys.lookup(login: login)
        let record = try await registry.read { try $0.staff(loginLookup: lookup) }
        guard let record, record.status == .active else {
            try await note(entry(.accessRefused, by: .unknown, result: .refused, rules: [.access]))
            throw Refusal(
                .unauthenticated,
                code: "unknown-login",
                "There is no account with that login. See “consentry staff list”.",
                rule: .access
            )
        }
        return ActingStaff(identified: try open(record))
    }

    /// Establishes who acts through the API, by bootstrap token and login.
    ///
    /// - Throws: `Refusal` when the token is wrong or there is no such account; both are logged.
    public func identify(login: String?, bootstrapToken: String?) async throws -> ActingStaff {
        guard let bootstrapToken, let login else {
            try await note(entry(.accessRefused, by: .unknown, result: .refused, rules: [.access]))
            throw bootstrapToken == nil ? Refusal.noToken(.access) : Refusal.noLogin
        }
        let lookup = keys.fieldSealer.lookup(bootstrapToken, domain: Self.bootstrapDomain)
        let expected = try await registry.read { try $0.setting(Self.bootstrapSetting) }
        guard let expected, Token.areEqual(lookup, expected) else {
            try await note(entry(.accessRefused, by: .unknown, result: .refused, rules: [.access]))
            throw Refusal(.unauthenticated, code: "token", "The token is not valid.", rule: .access)
        }
        return try await identify(login: login)
    }

    /// Asks whether somebody may do something; a no is logged.
    ///
    /// - Throws: `Refusal` of kind `.forbidden`.
    func authorise(_ staff: ActingStaff, to act: StaffAct) async throws {
        guard !staff.member.may(act) else { return }
        try await note(entry(.accessRefused, by: staff.principal, result: .refused, rules: [.access]))
        let roles = act.roles.map(\.rawValue).sorted().joined(separator: ", ")
        throw Refusal(
            .forbidden,
            code: "role",
            "Your account may not \(act.phrase). It needs one of the roles: \(roles).",
            rule: .access
        )
    }

    static let bootstrapSetting = "bootstrapToken"
    static let bootstrapDomain = "bootstrap-token"
}
