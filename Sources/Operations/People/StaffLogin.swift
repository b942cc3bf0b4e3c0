internal import Foundation
internal import Vault

/// The name that a member of staff types to say who is acting.
enum StaffLogin {
    /// Without case and surrounding spaces.
    static func normalised(_ login: String) -> String {
        login.trimmingCharacters(in: .whitespaces).lowercased()
    }
}

extension KeyRing {
    /// The keyed lookup under which an account is found without storing the login in clear.
    func lookup(login: String) -> [UInt8] {
        fieldSealer.lookup(StaffLogin.normalised(login), domain: "staff-login")
    }
}
