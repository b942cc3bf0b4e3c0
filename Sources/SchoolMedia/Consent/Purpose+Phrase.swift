extension Purpose {
    /// What it is called to people who do not know the policy's words.
    public var phrase: String {
        switch self {
        case .learning: "learning in class"
        case .display: "displays inside the school"
        case .website: "the school's website"
        case .social: "social media"
        case .prospectus: "the prospectus and other print"
        case .press: "the press"
        case .partner: "other schools and the trust"
        default: rawValue.replacing("_", with: " ")
        }
    }
}
