internal import Foundation

/// Text in columns for a terminal.
extension String {
    /// In a column of this width, with spaces behind it; what does not fit is cut off.
    func leading(_ width: Int) -> String {
        padding(toLength: width, withPad: " ", startingAt: 0)
    }

    /// In a column of this width, with spaces before it, at least one.
    func trailing(_ width: Int) -> String {
        String(repeating: " ", count: max(1, width - count)) + self
    }
}
