package com.rollcare.api

import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime

/**
 * What the main screen shows.
 *
 * @property date The person's day.
 * @property rollers The rollers that are not retired.
 * @property openRuns The checklists that were begun and are not done.
 * @property areas What lies ahead for each area that has a schedule or was treated lately.
 * @property checkIns Today's looks at the skin.
 * @property recoveries The recoveries that go on.
 * @property openQuestions The questions about health and procedures that nobody has answered.
 * @property nextReminders The next reminders, at most five.
 * @property missed The reminders that were due and that this phone did not show.
 */
public data class HomeSnapshot(
    public val date: LocalDate,
    public val rollers: List<RollerView>,
    public val openRuns: List<RunProgress>,
    public val areas: List<AreaOutlook>,
    public val checkIns: List<CheckIn>,
    public val recoveries: List<RecoveryState>,
    public val openQuestions: List<String>,
    public val nextReminders: List<PlannedNotification>,
    public val missed: MissedReminders,
)

/**
 * What lies ahead for areas that count as one.
 *
 * @property areas Where.
 * @property roller The roller that it is reckoned with: the schedule's, or the one that was used there last.
 * @property schedule The schedule that holds, or the next one that is to.
 * @property last The day of the last session, if it was in the weeks that are looked at.
 * @property nextAllowed The first instant at which gap, quota and visits allow another session. The screen before it
 * may know more.
 * @property boundBy The rule that makes wait longest; absent if none does.
 * @property nextPlanned When the next session is planned, on the wall wherever the person is; absent without a
 * schedule or in a pause without an end.
 * @property deadline The last day on which the next session still lets this week have enough of them; absent if it
 * cannot, or has.
 * @property pause The pause that goes on.
 * @property week How the present week stands, where a schedule holds.
 * @property streak The weeks in a row, where a schedule holds.
 * @property outcome When results are judged.
 */
public data class AreaOutlook(
    public val areas: List<Area>,
    public val roller: RollerId?,
    public val schedule: Schedule?,
    public val last: LocalDate?,
    public val nextAllowed: Instant,
    public val boundBy: Bound?,
    public val nextPlanned: LocalDateTime?,
    public val deadline: LocalDate?,
    public val pause: Pause?,
    public val week: WeekProgress?,
    public val streak: Streak?,
    public val outcome: OutcomeClock,
)

/**
 * A rule that makes somebody wait.
 *
 * @property rule Its id.
 * @property statement The rule in a sentence.
 * @property until Until when.
 */
public data class Bound(public val rule: String, public val statement: String, public val until: Instant)

/** How far somebody is from the time at which results are judged. Nothing here claims that there is one. */
public sealed interface OutcomeClock {
    /** No schedule holds, so no week counts. */
    public data object Stopped : OutcomeClock

    /**
     * Too few weeks with enough sessions so far.
     *
     * @property weeks Such weeks so far.
     * @property needed Weeks that it takes.
     * @property earliest The first day on which it can be judged if no week is missed from now on; absent if a pause
     * has no end.
     * @property rule The rule behind it.
     */
    public data class Running(
        public val weeks: Int,
        public val needed: Int,
        public val earliest: LocalDate?,
        public val rule: String,
    ) : OutcomeClock

    /**
     * Enough weeks: it can be judged.
     *
     * @property since Since when, as far as the weeks that were looked at can tell.
     * @property rule The rule behind it.
     */
    public data class Ready(public val since: LocalDate, public val rule: String) : OutcomeClock
}
