/// Which release of Consentry this is.
public enum Release {
    /// As reports, certificates and `--version` name it.
    public static let version = "0.2.0"
}
