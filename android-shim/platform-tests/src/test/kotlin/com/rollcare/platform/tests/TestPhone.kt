package com.rollcare.platform.tests

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Intent
import android.os.Looper
import android.provider.Settings
import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.NeedleLength
import com.rollcare.NewChecklistRun
import com.rollcare.NewDeclaration
import com.rollcare.NewRoller
import com.rollcare.NewSchedule
import com.rollcare.NewSession
import com.rollcare.NewStepTick
import com.rollcare.Reply
import com.rollcare.Rhythm
import com.rollcare.RollCareRepository
import com.rollcare.Roller
import com.rollcare.RollerDetails
import com.rollcare.RollerKind
import com.rollcare.ScheduleDetails
import com.rollcare.SessionDetails
import com.rollcare.StepState
import com.rollcare.TickKind
import com.rollcare.Zone
import com.rollcare.addRoller
import com.rollcare.addSchedule
import com.rollcare.declare
import com.rollcare.logSession
import com.rollcare.platform.Alarms
import com.rollcare.platform.SyncReason
import com.rollcare.platform.SyncResult
import com.rollcare.platform.service
import com.rollcare.setupQuestions
import com.rollcare.startChecklist
import com.rollcare.tickStep
import kotlinx.coroutines.Job
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowPendingIntent
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime

/** The shadow has no other way to it. */
@Suppress("DEPRECATION")
private val ShadowAlarmManager.ScheduledAlarm.intent: PendingIntent? get() = operation

private val Notification.title: String? get() = extras.getString(Notification.EXTRA_TITLE)
private val Notification.buttons: List<String> get() = actions.orEmpty().map { "${it.title}" }

/** An alarm as the phone holds it. */
class HeldAlarm(val alarm: ShadowAlarmManager.ScheduledAlarm) {
    val intent: Intent = shadow.savedIntent
    val id: String? = Alarms.reminderOf(intent)
    val at: Instant = Instant.ofEpochMilli(alarm.triggerAtMs)
    val isExact get() = alarm.windowLengthMs == ShadowAlarmManager.WINDOW_EXACT
    val operation: PendingIntent get() = checkNotNull(alarm.intent)
    val shadow: ShadowPendingIntent get() = shadowOf(operation)
}

/**
 * A phone with the app on it: Android's own managers, read through their shadows, and broadcasts as the system sends
 * them.
 */
class TestPhone {
    val app = RuntimeEnvironment.getApplication() as TestApp
    val alarmManager: AlarmManager = app.service()
    val notifications: NotificationManager = app.service()
    lateinit var blue: Roller

    init {
        shadowOf(app).grantPermissions(android.Manifest.permission.POST_NOTIFICATIONS)
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
    }

    /** What it will show, soonest first. */
    val alarms: List<HeldAlarm>
        get() = shadowOf(alarmManager).scheduledAlarms.filter { it.intent != null }.map(::HeldAlarm)
            .filter { it.intent.action == Alarms.ACTION_ALARM }.sortedBy { it.at }
    val ladder get() = alarms.filter { it.id!!.startsWith("disinfect:") }

    /** What the person sees. */
    val shown: List<Notification> get() = notifications.activeNotifications.map { it.notification }
    val titles get() = shown.map { it.title }

    /** What stands on the buttons of the one notification that they see. */
    val buttons get() = shown.single().buttons
    fun buttonsOf(title: String) = shown.single { it.title == title }.buttons

    fun <T> ask(block: suspend RollCareRepository.() -> T): T = runBlocking { app.rollCare.repository().block() }

    fun sync(reason: SyncReason = SyncReason.APP): SyncResult = runBlocking { app.rollCare.reminders.sync(reason) }

    fun synced(reason: SyncReason = SyncReason.APP) = sync(reason) as SyncResult.Synced

    /** A session of five minutes on the lips, just over, with a roller that is dirty now. */
    fun logEvening() = ask {
        blue = addRoller(NewRoller(RollerDetails("Blue", RollerKind.ROLLER, NeedleLength(250)))).fact
        val lips = SessionDetails(
            roller = blue.id,
            started = app.now - Duration.ofMinutes(5),
            ended = app.now,
            zone = Zone(app.zone),
            areas = listOf(Area.LIPS),
        )
        logSession(NewSession(lips))
    }

    /** Cleans the roller by the checklist, with its full contact time; the clock runs meanwhile. */
    fun clean() = ask {
        var run = startChecklist(NewChecklistRun(blue.id, "after-use"))
        while (run.completed == null) {
            val due = run.steps.first { it.state !is StepState.Done }
            val timer = due.timer
            if (timer?.isContactTime == true) {
                tickStep(NewStepTick(run.run, due.step, TickKind.BEGUN))
                pass(timer.duration.toMinutes())
            }
            run = tickStep(NewStepTick(run.run, due.step, TickKind.DONE))
        }
    }

    /** Cleans the roller up to its soak, which begins now. */
    fun soak() = ask {
        val run = startChecklist(NewChecklistRun(blue.id, "after-use"))
        val (before, rest) = run.steps.partition { it.timer?.isContactTime != true }
        val soak = rest.first()
        for (step in before.takeWhile { run.steps.indexOf(it) < run.steps.indexOf(soak) }) {
            tickStep(NewStepTick(run.run, step.step, TickKind.DONE))
        }
        tickStep(NewStepTick(run.run, soak.step, TickKind.BEGUN))
    }

    /** Nothing of what is asked once is so. */
    fun answerQuestions() = ask {
        val born = Reply.On(LocalDate.parse("1990-05-17"))
        val answers = setupQuestions().questions.map { Answer(it.id, if (it.id == "med.age") born else Reply.No) }
        declare(NewDeclaration(answers))
    }

    /** Waits for the next session of a schedule for the roller. */
    fun showSession() {
        val often = Rhythm.PerWeek(1, 2)
        val today = app.now.atZone(app.zone).toLocalDate()
        val lips = ScheduleDetails(listOf(Area.LIPS), blue.id, often, at = LocalTime.of(20, 0), from = today)
        ask { addSchedule(NewSchedule(lips)) }
        synced()
        while ("Session with Blue" !in titles) fireNext()
    }

    fun pass(minutes: Long) {
        app.now += Duration.ofMinutes(minutes)
    }

    /** The time of the next alarm comes: the system lets go of it and sends what it was given. */
    fun fireNext(): HeldAlarm = alarms.first().also(::fire)

    fun fire(held: HeldAlarm) {
        if (held.at > app.now) app.now = held.at
        Faults.never { alarmManager.cancel(held.operation) }
        deliver(held.intent)
    }

    /** Sends what the system sends, to whom the installed app's manifest says. */
    fun deliver(intent: Intent) {
        val receivers = app.packageManager.queryBroadcastReceivers(Intent(intent).setPackage(app.packageName), 0)
        assertEquals("receivers of $intent", 1, receivers.size)
        app.sendBroadcast(Intent(intent).setClassName(app.packageName, receivers.single().activityInfo.name))
        settle()
    }

    fun deliver(action: String) = deliver(Intent(action))

    /** Until all that receivers began is done. */
    fun settle() {
        shadowOf(Looper.getMainLooper()).idle()
        runBlocking {
            app.rollCare.scope.coroutineContext[Job]!!.children.toList().forEach { it.join() }
        }
        shadowOf(Looper.getMainLooper()).idle()
    }

    /** Presses the button with this text of the notification with this title. */
    fun press(title: String, button: String) = press(action(title, button))

    fun press(action: Notification.Action) = deliver(shadowOf(action.actionIntent).savedIntent)

    fun action(title: String, button: String): Notification.Action =
        shown.single { it.title == title }.actions.single { it.title == button }

    /** All alarms and the intents that they held are gone, and so is the process: a forced stop, or a restart. */
    fun loseAlarms() {
        shadowOf(alarmManager).scheduledAlarms.toList().forEach {
            val operation = checkNotNull(it.intent)
            alarmManager.cancel(operation)
            operation.cancel()
        }
        notifications.cancelAll()
        app.die()
    }

    fun restart() {
        loseAlarms()
        val boots = Settings.Global.getInt(app.contentResolver, Settings.Global.BOOT_COUNT, 0)
        Settings.Global.putInt(app.contentResolver, Settings.Global.BOOT_COUNT, boots + 1)
    }
}
