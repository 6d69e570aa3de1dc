import Foundation
import RollCareGenerated
import RollCareTypes

extension Home {
    init(_ made: RollCareGenerated.Home) throws {
        date = try civilComponents(made.date)
        rollers = try made.rollers.map(RollerView.init)
        openRuns = made.openRuns.map(RunProgress.init)
        areas = try made.areas.map(AreaOutlook.init)
        checkIns = try made.checkIns.map(CheckIn.init)
        recoveries = made.recoveries.map(RecoveryState.init)
        openQuestions = made.openQuestions
        nextReminders = try made.nextReminders.map(PlannedNotification.init)
        missed = MissedReminders(made.missed)
    }
}

extension AreaOutlook {
    init(_ made: RollCareGenerated.AreaOutlook) throws {
        areas = made.areas.map(Area.init)
        roller = made.roller.map(RollerId.init)
        schedule = try made.schedule.map(Schedule.init)
        last = try made.last.map(civilComponents)
        nextAllowed = made.nextAllowed
        boundBy = made.boundBy.map(Bound.init)
        nextPlanned = try made.nextPlanned.map(civilComponents)
        deadline = try made.deadline.map(civilComponents)
        pause = try made.pause.map(Pause.init)
        week = try made.week.map(WeekProgress.init)
        streak = try made.streak.map(Streak.init)
        outcome = try OutcomeClock(made.outcome)
    }
}

extension Bound {
    init(_ made: RollCareGenerated.Bound) {
        rule = made.rule
        statement = made.statement
        until = made.until
    }
}

extension CalendarDay {
    init(_ made: RollCareGenerated.CalendarDay) throws {
        date = try civilComponents(made.date)
        sessions = Int(made.sessions)
        areas = made.areas.map(Area.init)
        checkIns = Int(made.checkIns)
        visits = Int(made.visits)
        isPaused = made.isPaused
        isSkipped = made.isSkipped
    }
}
