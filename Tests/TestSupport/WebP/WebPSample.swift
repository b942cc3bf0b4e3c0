import Foundation

/// Pictures as no setting of the usual programs codes them, by libwebp 1.2.4.
public enum WebPSample {
    /// 20 by 150 pixels in ten rows of macroblocks, the tokens in eight partitions.
    public static let eightPartitions = decoded(
        """
        UklGRmgCAABXRUJQVlA4IFwCAABQEQCdASoUAJYAPxGCtFSsKKSjJnQM+YDiCWwAnTL7Q+fM8gX2nEGfljf/7SYg/5T6nILMHvyDMOy4TKiy
        zTPs/XCnRcCxCeyyWrbeIeUMgkENX6KVOfNefXqgJ1cE0TLuwG8rO5HmOq88E67CU2C4dnKM8M+36VkRPC25vqNZPvMYadUU33fon0lvZhnu
        Ncp+iAAAYAAAPgAANAAAQQAALAAALQAAHwAA/vaTNicEOqOD6aFXsEHKciw8px+kfVoZu2oltAxFj78o4cqmrTz5N5HZtWJgQh3iy3kDvP86
        c1IJ9SRTVQLV/m1lylea6/3vl8mNr9aiA64eWjfF2jZrWa22d7Z3SQAABzbO0aUGP56dr4QxliTr31J2KxmKfU/LQGENgcBIlVsJ3Lfhj+Lk
        aWKjO77HPiL2DcvkoSbqcKwG9taqwAB23igR/wW99gMVfB5N2B7SuQrUq1Krn86RG9mlEmXyZsXATS8Kw5d80SDjVaPZG+IIIEAAQB8slQKI
        LDGUg7AvQgabaqFB4KY3OmVhHkWM2FHiDMCS1lHd3keJRtuiTh+lTGrY4Fly6Cotr3/Cd09jkxqjmACB2OrgwQfxLrdP1yAL7gdTge35dTae
        /Rb6TpbSiJ28ucHouBW5p+m1laJAAIk/bAhD0TDunIz1dkbsopU+59Tn6Giq99IJtfiFSF2mRlUYldYXiT9z3riAAKPQP0ykBEYB98c19K63
        kMaXzkyLzOzRpD3M1AtTAABNbvD6KigEuDNfFqus0qPOOjlrZgO7Prs8Og/sHBpgo1VLOlQ8AAAA
        """
    )

    /// 20 by 20 pixels in two rows of macroblocks, so that six of eight partitions are without use.
    public static let idlePartitions = decoded(
        """
        UklGRpoAAABXRUJQVlA4II4AAABwBQCdASoUABQAPxF+ulOsKCYiqAqpgOIJbACxHzQ+ABhG7AigzcKrgwCeer5rZuozL9ngACIAABUAAAIA
        AAIAAAIAAAIAAAIAAP7unSsGaazWEDBg0kqn+5hdfXAyMojoJWZXw6OTe4/xAACgFXdIMVl4vYLxeJfJqh1gHEBoAAAAAAAAAAAAAAAAAAAA
        """
    )

    private static func decoded(_ text: String) -> [UInt8] {
        Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { [UInt8]($0) } ?? []
    }
}
