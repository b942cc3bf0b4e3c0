internal import Foundation

/// The name that a member of staff types to say who is acting.
enum StaffLogin {
    static let lookupDomain = "staff-login"

    /// Without case and surrounding spaces.
    static func normalised(_ login: String) -> String {
        login.trimmingCharacters(in: .whitespaces).lowercased()
    }
}
