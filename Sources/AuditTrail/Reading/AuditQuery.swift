public import Foundation

/// A question to the log. What is nil is not asked; everything asked must hold.
public struct AuditQuery: Sendable, Equatable {
    /// The id of a pupil, asset, request or whatever else it was done to.
    public var object: String?
    /// Who did it.
    public var actor: String?
    /// From which device.
    public var device: String?
    /// How the action begins: `export.` finds all acts of exporting, `export.done` that one.
    public var actionPrefix: String?
    /// From this moment on, inclusive.
    public var from: Date?
    /// Up to this moment, exclusive.
    public var until: Date?
    /// How it ended.
    public var result: AuditResult?
    /// A rule that decided.
    public var rule: String?

    /// Every entry; set what is asked for.
    public init() {}
}
