package com.rollcare.tests

import com.rollcare.Advice
import com.rollcare.AgentKind
import com.rollcare.Area
import com.rollcare.ByNeedle
import com.rollcare.Citation
import com.rollcare.ClearedBy
import com.rollcare.Deciding
import com.rollcare.Defect
import com.rollcare.Family
import com.rollcare.Finding
import com.rollcare.Grade
import com.rollcare.Level
import com.rollcare.LifeUnit
import com.rollcare.Outcome
import com.rollcare.OverrideReason
import com.rollcare.ReminderKind
import com.rollcare.RollerKind
import com.rollcare.Rule
import com.rollcare.RuleKind
import com.rollcare.RulePack
import com.rollcare.Severity
import com.rollcare.SkinSign
import com.rollcare.Spread
import com.rollcare.Topic
import com.rollcare.Urgency
import com.rollcare.Verdict
import com.rollcare.tests.FactValues.INSTANTS

/** Values of the rule pack and of what it says: each kind of rule, each value that decides, each way out. */
object RuleValues {
    private val days = ByNeedle(0u, UInt.MAX_VALUE)
    private val nowhereOrAnywhere = listOf(emptyList(), Area.entries)

    private val ofRollers = listOf(
        RuleKind.Statement,
        RuleKind.DirtyRoller,
        RuleKind.RetiredRoller,
        RuleKind.StepTime(60u),
        RuleKind.ContactTime(UInt.MAX_VALUE),
        RuleKind.Strength(70u, 60u, 91u),
        RuleKind.Agent(AgentKind.ETHANOL, true),
        RuleKind.Agent(AgentKind.MICROWAVE, false),
        RuleKind.Defect(emptyList()),
        RuleKind.Defect(Defect.entries),
        RuleKind.Life(LifeUnit.USES, 10u, 15u, 0u, null),
        RuleKind.Life(LifeUnit.DAYS, 60u, 90u, 500u, RollerKind.PEN_CARTRIDGE),
    ) + ReminderKind.entries.flatMap { of ->
        listOf(RuleKind.Remind(of, emptyList(), emptyList()), RuleKind.Remind(of, listOf(10u, 80u), listOf(0u, 24u)))
    }
    private val ofSessions = listOf(
        RuleKind.ShortNeedle(300u),
        RuleKind.SlowHealing(65u, UInt.MAX_VALUE),
        RuleKind.Results(4u),
    ) + nowhereOrAnywhere.flatMap { areas ->
        listOf(
            RuleKind.LongestNeedle(areas, 250u, UInt.MAX_VALUE),
            RuleKind.Quota(areas, 3u, 7u),
            RuleKind.Gap(areas, 0u, 300u, 2u, UInt.MAX_VALUE),
            RuleKind.Passes(areas, 4u, 8u),
            RuleKind.Duration(areas, UInt.MAX_VALUE),
            RuleKind.Course("proc.pro-needling", areas, 3u, 1u, UInt.MAX_VALUE),
        )
    }
    private val ofPersons = listOf(
        RuleKind.Age(18u, 22u),
        RuleKind.Procedure(UInt.MAX_VALUE, 0u),
        RuleKind.Signs(emptyList(), emptyList()),
        RuleKind.Signs(Area.entries, SkinSign.entries),
        RuleKind.Recovery(emptyList(), emptyList(), 0u),
        RuleKind.Recovery(Area.entries, SkinSign.entries, 3u),
        RuleKind.Condition(Topic.SKIN, emptyList(), null, 14u, 0u),
    ) + Topic.entries.map { RuleKind.Condition(it, Area.entries, RollerKind.STAMP, 0u, UInt.MAX_VALUE) }
    private val ofProducts = listOf(RuleKind.UnknownLabel(30u)) +
        Family.entries.map { RuleKind.Window(it, Level.TRACE, Level.PRESCRIPTION, days, days, Severity.STOP) } +
        Level.entries.map { RuleKind.Window(Family.AHA, it, it, days, days, Severity.WARN) }
    private val ofAftercare = Urgency.entries.map { RuleKind.RedFlag(it, days) } +
        Advice.entries.flatMap { advice -> nowhereOrAnywhere.map { RuleKind.Aftercare(it, advice, days, days) } }
    private val kinds = ofRollers + ofSessions + ofPersons + ofProducts + ofAftercare

    private val spreads = listOf(Spread("5–10 min", emptyList()), Spread("10 min", listOf("CDC-CHEM")))
    val CITATIONS = Grade.entries.map { Citation("KEY-$it", it, "Title", "https://example.org/$it") }
    val RULES = kinds.flatMap { kind ->
        Severity.entries.map { Rule("a.rule", it, kind, Grade.A, listOf("CDC-CHEM"), spreads, true, false, true) }
    } + Rule("a.rule", Severity.INFO, RuleKind.Statement, Grade.D, emptyList(), emptyList(), false, true, false)
    val RULE_PACKS = listOf(RulePack("", emptyList(), emptyList()), RulePack("2026.1", RULES, CITATIONS))

    private val deciding = listOf(
        null,
        Deciding.Length(UInt.MAX_VALUE),
        Deciding.Count(0u),
        Deciding.Days(UInt.MAX_VALUE),
        Deciding.Signs(emptyList()),
        Deciding.Signs(SkinSign.entries),
        Deciding.Words("Strange", emptyList()),
        Deciding.Words("Night", List(1_000) { "retinol $it" }),
    ) + PersonValues.REPLIES.map { Deciding.Answer(it) }
    private val waysOut = listOf(
        null,
        ClearedBy.Time(INSTANTS[4]),
        ClearedBy.Checklist,
        ClearedBy.OtherRoller,
        ClearedBy.Clinician,
        ClearedBy.Healing,
        ClearedBy.CheckIns(UInt.MAX_VALUE),
        ClearedBy.OtherProduct,
        ClearedBy.Nothing,
    )
    private val bare = Finding("a.rule", Severity.STOP, "Clean it first.", emptyList(), null, null, null)
    val FINDINGS = deciding.flatMap { value -> waysOut.map { bare.copy(value = value, clearedBy = it) } } +
        OverrideReason.entries.map { bare.copy(sources = CITATIONS, overridden = it) }
    val VERDICTS = Outcome.entries.map { Verdict(it, FINDINGS, "2026.1") } +
        Verdict(Outcome.ALLOW, emptyList(), "")
}
