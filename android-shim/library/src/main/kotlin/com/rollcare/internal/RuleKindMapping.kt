package com.rollcare.internal

import com.rollcare.api.Micrometres
import com.rollcare.api.RuleKind
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

internal fun com.rollcare.RuleKind.toFace(): RuleKind = when (this) {
    is com.rollcare.RuleKind.Statement -> RuleKind.Statement

    is com.rollcare.RuleKind.DirtyRoller -> RuleKind.DirtyRoller

    is com.rollcare.RuleKind.RetiredRoller -> RuleKind.RetiredRoller

    is com.rollcare.RuleKind.StepTime -> RuleKind.StepTime(seconds.toLong().seconds)

    is com.rollcare.RuleKind.ContactTime -> RuleKind.ContactTime(seconds.toLong().seconds)

    is com.rollcare.RuleKind.Strength -> RuleKind.Strength(
        usePercent = usePercent.asInt(),
        fromPercent = fromPercent.asInt(),
        belowPercent = belowPercent.asInt(),
    )

    is com.rollcare.RuleKind.Agent -> RuleKind.Agent(agent = agent.toFace(), disinfects = disinfects)

    is com.rollcare.RuleKind.Defect -> RuleKind.Defect(defects.map { it.toFace() })

    is com.rollcare.RuleKind.Life -> RuleKind.Life(
        unit = unit.toFace(),
        due = due.asInt(),
        stop = stop.asInt(),
        from = Micrometres(fromUm.asInt()),
        only = only?.toFace(),
    )

    is com.rollcare.RuleKind.Remind -> RuleKind.Remind(
        of = of.toFace(),
        after = minutes.map { it.toLong().minutes },
        days = days.map { it.asInt() },
    )

    is com.rollcare.RuleKind.ShortNeedle -> RuleKind.ShortNeedle(Micrometres(upToUm.asInt()))

    is com.rollcare.RuleKind.LongestNeedle -> RuleKind.LongestNeedle(
        areas = areas.map { it.toFace() },
        warnAbove = Micrometres(warnAboveUm.asInt()),
        stopAbove = Micrometres(stopAboveUm.asInt()),
    )

    is com.rollcare.RuleKind.Quota -> RuleKind.Quota(
        areas = areas.map { it.toFace() },
        sessions = sessions.asInt(),
        days = days.asInt(),
    )

    is com.rollcare.RuleKind.Gap -> RuleKind.Gap(
        areas = areas.map { it.toFace() },
        above = Micrometres(aboveUm.asInt()),
        upTo = Micrometres(upToUm.asInt()),
        hardDays = hardDays.asInt(),
        planDays = planDays.asInt(),
    )

    is com.rollcare.RuleKind.SlowHealing -> RuleKind.SlowHealing(fromYears = fromYears.asInt(), factor = factor.asInt())

    is com.rollcare.RuleKind.Age -> RuleKind.Age(
        stopBelowYears = stopBelowYears.asInt(),
        infoBelowYears = infoBelowYears.asInt(),
    )

    is com.rollcare.RuleKind.Signs -> RuleKind.Signs(
        areas = areas.map { it.toFace() },
        signs = signs.map { it.toFace() },
    )

    is com.rollcare.RuleKind.Recovery -> RuleKind.Recovery(
        areas = areas.map { it.toFace() },
        signs = signs.map { it.toFace() },
        goodCheckIns = goodCheckIns.asInt(),
    )

    is com.rollcare.RuleKind.Condition -> RuleKind.Condition(
        topic = topic.toFace(),
        areas = areas.map { it.toFace() },
        only = only?.toFace(),
        waitDays = waitDays.asInt(),
        warnDays = warnDays.asInt(),
    )

    is com.rollcare.RuleKind.Procedure -> RuleKind.Procedure(waitDays = waitDays.asInt(), warnDays = warnDays.asInt())

    is com.rollcare.RuleKind.Window -> RuleKind.Window(
        family = family.toFace(),
        fromLevel = fromLevel.toFace(),
        toLevel = toLevel.toFace(),
        beforeDays = beforeDays.toFace(),
        afterDays = afterDays.toFace(),
        atSession = atSession.toFace(),
    )

    is com.rollcare.RuleKind.UnknownLabel -> RuleKind.UnknownLabel(fromPercent.asInt())

    is com.rollcare.RuleKind.Passes -> RuleKind.Passes(
        areas = areas.map { it.toFace() },
        usual = usual.asInt(),
        most = most.asInt(),
    )

    is com.rollcare.RuleKind.Duration -> RuleKind.Duration(
        areas = areas.map { it.toFace() },
        most = minutes.toLong().minutes,
    )

    is com.rollcare.RuleKind.Aftercare -> RuleKind.Aftercare(
        areas = areas.map { it.toFace() },
        advice = advice.toFace(),
        fromHours = fromHours.toFace(),
        untilHours = untilHours.toFace(),
    )

    is com.rollcare.RuleKind.RedFlag -> RuleKind.RedFlag(urgency = urgency.toFace(), fromHours = fromHours.toFace())

    is com.rollcare.RuleKind.Results -> RuleKind.Results(weeks.asInt())

    is com.rollcare.RuleKind.Course -> RuleKind.Course(
        treatment = treatment,
        areas = areas.map { it.toFace() },
        visits = visits.asInt(),
        monthsApart = monthsApart.asInt(),
        fadesAfterMonths = fadesAfterMonths.asInt(),
    )
}
