package com.rollcare.api

/**
 * What a rule is about, with its parameters. Lengths are in micrometres. Days of gaps are civil days; days of waits
 * after something had an end or was used are times 24 hours.
 */
public sealed interface RuleKind {
    /** Says something; decides nothing. */
    public data object Statement : RuleKind

    /** Applies to a roller that is not known to be clean. */
    public data object DirtyRoller : RuleKind

    /** Applies to a retired roller. */
    public data object RetiredRoller : RuleKind

    /**
     * How long a step should take. A timer for the person; not enforced.
     *
     * @property time How long.
     */
    public data class StepTime(public val time: kotlin.time.Duration) : RuleKind

    /**
     * How long a disinfectant must act. Less does not count.
     *
     * @property time How long.
     */
    public data class ContactTime(public val time: kotlin.time.Duration) : RuleKind

    /**
     * Which strengths of alcohol disinfect, in percent.
     *
     * @property usePercent The one to use.
     * @property fromPercent Weaker does not count.
     * @property belowPercent This strong or stronger does not count either.
     */
    public data class Strength(public val usePercent: Int, public val fromPercent: Int, public val belowPercent: Int) :
        RuleKind

    /**
     * Whether an agent disinfects: if it does, in the strengths that count.
     *
     * @property agent Which one.
     * @property disinfects Whether it does.
     */
    public data class Agent(public val agent: AgentKind, public val disinfects: Boolean) : RuleKind

    /**
     * Needle defects that retire a roller.
     *
     * @property defects Which ones.
     */
    public data class Defect(public val defects: List<com.rollcare.api.Defect>) : RuleKind

    /**
     * How long a roller lasts.
     *
     * @property unit Uses or days since the first one.
     * @property due From this many on it is due for replacement.
     * @property stop From this many on it is not used any more.
     * @property from Only for needles of this length or longer.
     * @property only Only for this kind of tool.
     */
    public data class Life(
        public val unit: LifeUnit,
        public val due: Int,
        public val stop: Int,
        public val from: Micrometres,
        public val only: RollerKind?,
    ) : RuleKind

    /**
     * When to remind of something after what it counts from.
     *
     * @property of Of what.
     * @property after How long after it, rising.
     * @property days Days after it, rising, at the person's hour.
     */
    public data class Remind(
        public val of: ReminderKind,
        public val after: List<kotlin.time.Duration>,
        public val days: List<Int>,
    ) : RuleKind

    /**
     * Which needles count as short where a rule has two numbers ([ByNeedle]).
     *
     * @property upTo The longest short one.
     */
    public data class ShortNeedle(public val upTo: Micrometres) : RuleKind

    /**
     * The longest needle on an area at home.
     *
     * @property areas Where; none means anywhere.
     * @property warnAbove Longer ones get a warning …
     * @property stopAbove … and these a stop.
     */
    public data class LongestNeedle(
        public val areas: List<Area>,
        public val warnAbove: Micrometres,
        public val stopAbove: Micrometres,
    ) : RuleKind

    /**
     * How many sessions fit into a rolling span. The areas count as one.
     *
     * @property areas Where.
     * @property sessions At most this many …
     * @property days … in this many times 24 hours.
     */
    public data class Quota(public val areas: List<Area>, public val sessions: Int, public val days: Int) : RuleKind

    /**
     * How far apart two sessions with such needles lie. The areas count as one.
     *
     * @property areas Where; none means each area by itself.
     * @property above For needles longer than this …
     * @property upTo … up to this length.
     * @property hardDays Fewer civil days are too few.
     * @property planDays The days after which the next session is planned.
     */
    public data class Gap(
        public val areas: List<Area>,
        public val above: Micrometres,
        public val upTo: Micrometres,
        public val hardDays: Int,
        public val planDays: Int,
    ) : RuleKind

    /**
     * Older skin heals more slowly: the days of gaps are multiplied.
     *
     * @property fromYears From this age on.
     * @property factor By this factor.
     */
    public data class SlowHealing(public val fromYears: Int, public val factor: Int) : RuleKind

    /**
     * The person's age.
     *
     * @property stopBelowYears Younger ones stop …
     * @property infoBelowYears … and these are told something.
     */
    public data class Age(public val stopBelowYears: Int, public val infoBelowYears: Int) : RuleKind

    /**
     * Signs on the skin of the area that have to be gone.
     *
     * @property areas Only for sessions on one of these areas; none means always.
     * @property signs Any of these.
     */
    public data class Signs(public val areas: List<Area>, public val signs: List<SkinSign>) : RuleKind

    /**
     * Signs that start a recovery programme: it ends after enough good check-ins in a row.
     *
     * @property areas Where.
     * @property signs Any of these.
     * @property goodCheckIns Good check-ins in a row, on as many days.
     */
    public data class Recovery(
        public val areas: List<Area>,
        public val signs: List<SkinSign>,
        public val goodCheckIns: Int,
    ) : RuleKind

    /**
     * Something about the person that is asked for.
     *
     * @property topic When it is asked.
     * @property areas Only for sessions on one of these areas; none means always.
     * @property only Only for this kind of tool.
     * @property waitDays Still applies for this many times 24 hours after it ended …
     * @property warnDays … and warns for this many.
     */
    public data class Condition(
        public val topic: Topic,
        public val areas: List<Area>,
        public val only: RollerKind?,
        public val waitDays: Int,
        public val warnDays: Int,
    ) : RuleKind

    /**
     * Something that was done to the area, by a professional or at home.
     *
     * @property waitDays Applies for this many times 24 hours …
     * @property warnDays … and warns for this many.
     */
    public data class Procedure(public val waitDays: Int, public val warnDays: Int) : RuleKind

    /**
     * A family of ingredients that does not go together with needling.
     *
     * @property family Which one.
     * @property fromLevel From this level on …
     * @property toLevel … up to this one.
     * @property beforeDays Days between its last use and a session.
     * @property afterDays Days between a session and its next use.
     * @property atSession What it asks for when used in the session itself.
     */
    public data class Window(
        public val family: Family,
        public val fromLevel: Level,
        public val toLevel: Level,
        public val beforeDays: ByNeedle,
        public val afterDays: ByNeedle,
        public val atSession: Severity,
    ) : RuleKind

    /**
     * A label of which too much is unknown.
     *
     * @property fromPercent From this share of unknown words on, in percent.
     */
    public data class UnknownLabel(public val fromPercent: Int) : RuleKind

    /**
     * How often to go over a place.
     *
     * @property areas Where; none means anywhere.
     * @property usual The usual number per direction.
     * @property most More are too many.
     */
    public data class Passes(public val areas: List<Area>, public val usual: Int, public val most: Int) : RuleKind

    /**
     * How long a session takes.
     *
     * @property areas Where; none means anywhere.
     * @property most At most this long.
     */
    public data class Duration(public val areas: List<Area>, public val most: kotlin.time.Duration) : RuleKind

    /**
     * What to do or to leave after a session.
     *
     * @property areas Only after sessions on one of these areas; none means always.
     * @property advice Whether it is to be done or to be left.
     * @property fromHours From this many hours after the session …
     * @property untilHours … to this many.
     */
    public data class Aftercare(
        public val areas: List<Area>,
        public val advice: Advice,
        public val fromHours: ByNeedle,
        public val untilHours: ByNeedle,
    ) : RuleKind

    /**
     * A sign that something goes wrong.
     *
     * @property urgency What to do about it.
     * @property fromHours Normal before this many hours after the session.
     */
    public data class RedFlag(public val urgency: Urgency, public val fromHours: ByNeedle) : RuleKind

    /**
     * After how long results are judged.
     *
     * @property weeks Weeks with enough sessions.
     */
    public data class Results(public val weeks: Int) : RuleKind

    /**
     * When professional treatments follow each other and fade.
     *
     * @property treatment What is done: the id of a rule about procedures.
     * @property areas Where.
     * @property visits How many.
     * @property monthsApart Months between them.
     * @property fadesAfterMonths Months for which the result lasts.
     */
    public data class Course(
        public val treatment: String,
        public val areas: List<Area>,
        public val visits: Int,
        public val monthsApart: Int,
        public val fadesAfterMonths: Int,
    ) : RuleKind
}
