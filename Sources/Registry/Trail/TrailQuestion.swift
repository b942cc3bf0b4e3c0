public import struct Foundation.Date

/// A question to the index of the trail. What is nil is not asked; everything asked must hold.
public struct TrailQuestion: Equatable, Sendable {
    /// It was done to any of these.
    public var objects: Set<String>?
    /// Any of these did it.
    public var actors: Set<String>?
    /// From this device.
    public var device: String?
    /// The action begins so.
    public var actionPrefix: String?
    /// It ended so.
    public var result: String?
    /// This rule decided.
    public var rule: String?
    /// From this moment on, inclusive.
    public var from: Date?
    /// Up to this moment, exclusive.
    public var until: Date?
    /// Only entries with a higher number.
    public var after: Int?
    /// Only entries with a lower number.
    public var before: Int?

    /// Every entry; set what is asked for.
    public init() {}
}

/// From which end of the trail an answer is filled.
public enum TrailEnd: Sendable {
    /// The newest entries that match.
    case newest
    /// The oldest entries that match.
    case oldest
}
