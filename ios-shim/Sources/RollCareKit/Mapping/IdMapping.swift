import RollCareTypes

extension RollerId {
    init(_ made: RollCareTypes.RollerId) { self.init(made.text) }

    func lowered() -> RollCareTypes.RollerId { RollCareTypes.RollerId(text) }
}

extension SessionId {
    init(_ made: RollCareTypes.SessionId) { self.init(made.text) }

    func lowered() -> RollCareTypes.SessionId { RollCareTypes.SessionId(text) }
}

extension RunId {
    init(_ made: RollCareTypes.RunId) { self.init(made.text) }

    func lowered() -> RollCareTypes.RunId { RollCareTypes.RunId(text) }
}

extension TickId {
    init(_ made: RollCareTypes.TickId) { self.init(made.text) }

    func lowered() -> RollCareTypes.TickId { RollCareTypes.TickId(text) }
}

extension InspectionId {
    init(_ made: RollCareTypes.InspectionId) { self.init(made.text) }

    func lowered() -> RollCareTypes.InspectionId { RollCareTypes.InspectionId(text) }
}

extension ActionId {
    init(_ made: RollCareTypes.ActionId) { self.init(made.text) }

    func lowered() -> RollCareTypes.ActionId { RollCareTypes.ActionId(text) }
}

extension DeclarationId {
    init(_ made: RollCareTypes.DeclarationId) { self.init(made.text) }

    func lowered() -> RollCareTypes.DeclarationId { RollCareTypes.DeclarationId(text) }
}

extension CheckInId {
    init(_ made: RollCareTypes.CheckInId) { self.init(made.text) }

    func lowered() -> RollCareTypes.CheckInId { RollCareTypes.CheckInId(text) }
}

extension ProductId {
    init(_ made: RollCareTypes.ProductId) { self.init(made.text) }

    func lowered() -> RollCareTypes.ProductId { RollCareTypes.ProductId(text) }
}

extension UseId {
    init(_ made: RollCareTypes.UseId) { self.init(made.text) }

    func lowered() -> RollCareTypes.UseId { RollCareTypes.UseId(text) }
}

extension OverrideId {
    init(_ made: RollCareTypes.OverrideId) { self.init(made.text) }

    func lowered() -> RollCareTypes.OverrideId { RollCareTypes.OverrideId(text) }
}

extension ChecklistId {
    init(_ made: RollCareTypes.ChecklistId) { self.init(made.text) }

    func lowered() -> RollCareTypes.ChecklistId { RollCareTypes.ChecklistId(text) }
}

extension ScheduleId {
    init(_ made: RollCareTypes.ScheduleId) { self.init(made.text) }

    func lowered() -> RollCareTypes.ScheduleId { RollCareTypes.ScheduleId(text) }
}

extension PauseId {
    init(_ made: RollCareTypes.PauseId) { self.init(made.text) }

    func lowered() -> RollCareTypes.PauseId { RollCareTypes.PauseId(text) }
}

extension SkipId {
    init(_ made: RollCareTypes.SkipId) { self.init(made.text) }

    func lowered() -> RollCareTypes.SkipId { RollCareTypes.SkipId(text) }
}

extension VisitId {
    init(_ made: RollCareTypes.VisitId) { self.init(made.text) }

    func lowered() -> RollCareTypes.VisitId { RollCareTypes.VisitId(text) }
}

extension PhotoId {
    init(_ made: RollCareTypes.PhotoId) { self.init(made.text) }

    func lowered() -> RollCareTypes.PhotoId { RollCareTypes.PhotoId(text) }
}
