public import Foundation

/// What a rule is about, with its parameters. Days of gaps are civil days; days
/// of waits after something had an end or was used are times 24 hours.
public enum RuleKind: Hashable, Sendable {
    /// Says something; decides nothing.
    case statement
    /// Applies to a roller that is not known to be clean.
    case dirtyRoller
    /// Applies to a retired roller.
    case retiredRoller
    /// How long a step should take. A timer for the person; not enforced.
    ///
    /// `least`: time.
    case stepTime(least: Duration)
    /// How long a disinfectant must act. Less does not count.
    ///
    /// `least`: time.
    case contactTime(least: Duration)
    /// Which strengths of alcohol disinfect, in percent.
    ///
    /// `usePercent`: the one to use. `fromPercent`: weaker does not count. `belowPercent`: this strong or
    /// stronger does not count either.
    case strength(usePercent: Int, fromPercent: Int, belowPercent: Int)
    /// Whether an agent disinfects: if it does, in the strengths that count.
    ///
    /// `agent`: which one. `disinfects`: whether it does.
    case agent(agent: AgentKind, disinfects: Bool)
    /// Needle defects that retire a roller.
    ///
    /// `defects`: which ones.
    case defect(defects: [Defect])
    /// How long a roller lasts.
    ///
    /// `unit`: uses or days since the first one. `due`: from this many on it is due for replacement. `stop`:
    /// from this many on it is not used any more. `fromLength`: only for needles of this length or longer.
    /// `only`: only for this kind of tool.
    case life(unit: LifeUnit, due: Int, stop: Int, fromLength: Measurement<UnitLength>, only: RollerKind?)
    /// When to remind of something after what it counts from.
    ///
    /// `of`: of what. `after`: time after it, rising. `days`: days after it, rising, at the person's hour.
    case remind(of: ReminderKind, after: [Duration], days: [Int])
    /// Which needles count as short where a rule has two numbers (`ByNeedle`).
    ///
    /// `upTo`: the longest short one.
    case shortNeedle(upTo: Measurement<UnitLength>)
    /// The longest needle on an area at home.
    ///
    /// `areas`: where; none means anywhere. `warnAbove`: longer ones get a warning … `stopAbove`: … and these
    /// a stop.
    case longestNeedle(areas: [Area], warnAbove: Measurement<UnitLength>, stopAbove: Measurement<UnitLength>)
    /// How many sessions fit into a rolling span. The areas count as one.
    ///
    /// `areas`: where. `sessions`: at most this many … `days`: … in this many times 24 hours.
    case quota(areas: [Area], sessions: Int, days: Int)
    /// How far apart two sessions with such needles lie. The areas count as one.
    ///
    /// `areas`: where; none means each area by itself. `above`: for needles longer than this … `upTo`: … up
    /// to this length. `hardDays`: fewer civil days are too few. `planDays`: the days after which the next
    /// session is planned.
    case gap(
        areas: [Area], above: Measurement<UnitLength>, upTo: Measurement<UnitLength>, hardDays: Int,
        planDays: Int)
    /// Older skin heals more slowly: the days of gaps are multiplied.
    ///
    /// `fromYears`: from this age on. `factor`: by this factor.
    case slowHealing(fromYears: Int, factor: Int)
    /// The person's age.
    ///
    /// `stopBelowYears`: younger ones stop … `infoBelowYears`: … and these are told something.
    case age(stopBelowYears: Int, infoBelowYears: Int)
    /// Signs on the skin of the area that have to be gone.
    ///
    /// `areas`: only for sessions on one of these areas; none means always. `signs`: any of these.
    case signs(areas: [Area], signs: [SkinSign])
    /// Signs that start a recovery programme: it ends after enough good check-ins in a row.
    ///
    /// `areas`: where. `signs`: any of these. `goodCheckIns`: good check-ins in a row, on as many days.
    case recovery(areas: [Area], signs: [SkinSign], goodCheckIns: Int)
    /// Something about the person that is asked for.
    ///
    /// `topic`: when it is asked. `areas`: only for sessions on one of these areas; none means always.
    /// `only`: only for this kind of tool. `waitDays`: still applies for this many times 24 hours after it
    /// ended … `warnDays`: … and warns for this many.
    case condition(topic: Topic, areas: [Area], only: RollerKind?, waitDays: Int, warnDays: Int)
    /// Something that was done to the area, by a professional or at home.
    ///
    /// `waitDays`: applies for this many times 24 hours … `warnDays`: … and warns for this many.
    case procedure(waitDays: Int, warnDays: Int)
    /// A family of ingredients that does not go together with needling.
    ///
    /// `family`: which one. `fromLevel`: from this level on … `toLevel`: … up to this one. `beforeDays`: days
    /// between its last use and a session. `afterDays`: days between a session and its next use. `atSession`:
    /// what it asks for when used in the session itself.
    case window(
        family: Family, fromLevel: Level, toLevel: Level, beforeDays: ByNeedle, afterDays: ByNeedle,
        atSession: Severity)
    /// A label of which too much is unknown.
    ///
    /// `fromPercent`: from this share of unknown words on, in percent.
    case unknownLabel(fromPercent: Int)
    /// How often to go over a place.
    ///
    /// `areas`: where; none means anywhere. `usual`: the usual number per direction. `most`: more are too
    /// many.
    case passes(areas: [Area], usual: Int, most: Int)
    /// How long a session takes.
    ///
    /// `areas`: where; none means anywhere. `longest`: at most this many minutes.
    case duration(areas: [Area], longest: Duration)
    /// What to do or to leave after a session.
    ///
    /// `areas`: only after sessions on one of these areas; none means always. `advice`: whether it is to be
    /// done or to be left. `fromHours`: from this many hours after the session … `untilHours`: … to this
    /// many.
    case aftercare(areas: [Area], advice: Advice, fromHours: ByNeedle, untilHours: ByNeedle)
    /// A sign that something goes wrong.
    ///
    /// `urgency`: what to do about it. `fromHours`: normal before this many hours after the session.
    case redFlag(urgency: Urgency, fromHours: ByNeedle)
    /// After how long results are judged.
    ///
    /// `weeks`: weeks with enough sessions.
    case results(weeks: Int)
    /// When professional treatments follow each other and fade.
    ///
    /// `treatment`: what is done: the id of a rule about procedures. `areas`: where. `visits`: how many.
    /// `monthsApart`: months between them. `fadesAfterMonths`: months for which the result lasts.
    case course(treatment: String, areas: [Area], visits: Int, monthsApart: Int, fadesAfterMonths: Int)
}
