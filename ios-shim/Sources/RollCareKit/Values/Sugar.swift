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
    /// Whether the roller is clean and dry: the only state in which it may be used.
    public var isClean: Bool {
        if case .clean = self { true } else { false }
    }
}
