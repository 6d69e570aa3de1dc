package com.rollcare.platform

import com.rollcare.PlanDecision
import com.rollcare.PlannedNotification
import com.rollcare.ReminderPlan
import java.time.Instant

/**
 * The reminder [id] as it is to be shown at [now]: null if its time has not come, if something has made it needless, or
 * if it was shown already.
 *
 * A plan holds nothing of the past. But the plan for the moment before it was due, of the facts as they are now, holds
 * it as it is to be shown now; and the plan for now says when that was.
 */
internal fun due(id: String, now: Instant, plan: (Instant) -> ReminderPlan): PlannedNotification? {
    val past = plan(now).reasons.filter { it.notification == id }.mapNotNull { (it.decision as? PlanDecision.Past)?.at }
    val at = past.lastOrNull() ?: return null
    return plan(at.minusMillis(1)).notifications.firstOrNull { it.id == id && it.at <= now }
}

/** Whether what was shown is still wanted: then it is due or was shown, and nothing has dropped it since. */
internal fun ReminderPlan.stillWants(id: String): Boolean =
    reasons.any { it.notification == id && (it.decision is PlanDecision.Past || it.decision is PlanDecision.Shown) }

/** What a reminder is about: its kind and the fact in its subject, without its episode or its day. */
internal fun aboutOf(id: String): List<String> = id.split(':', '/').take(2)

/** What repeats the same reminder: its kind and subject, without the rung. */
internal fun seriesOf(id: String): String = id.split(':').take(2).joinToString(":")
