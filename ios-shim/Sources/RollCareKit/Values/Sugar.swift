extension RunProgress {
    /// The step that is to be done or under way; nil when none is left.
    public var currentStep: StepProgress? {
        steps.first { step in
            switch step.state {
            case .waiting, .done: false
            default: true
            }
        }
    }
}

extension RollerState {
    /// Whether the roller is clean and dry, or a cartridge in its sealed pack: only then it may be used.
    public var isClean: Bool {
        switch self {
        case .clean, .sterile: true
        default: false
        }
    }
}
