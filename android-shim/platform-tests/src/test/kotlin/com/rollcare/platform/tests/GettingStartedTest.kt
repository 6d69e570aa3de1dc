package com.rollcare.platform.tests

import android.Manifest
import android.app.Activity
import android.app.Application
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import com.rollcare.Area
import com.rollcare.ChangeScope
import com.rollcare.NeedleLength
import com.rollcare.NewChecklistRun
import com.rollcare.NewRoller
import com.rollcare.NewSession
import com.rollcare.NewStepTick
import com.rollcare.RollCareError
import com.rollcare.RollCareRepository
import com.rollcare.Roller
import com.rollcare.RollerDetails
import com.rollcare.RollerKind
import com.rollcare.SessionDetails
import com.rollcare.SessionId
import com.rollcare.StepState
import com.rollcare.TickKind
import com.rollcare.Zone
import com.rollcare.acknowledgeMissed
import com.rollcare.addRoller
import com.rollcare.editSession
import com.rollcare.exportedJson
import com.rollcare.importJson
import com.rollcare.logSession
import com.rollcare.platform.PhoneSettings
import com.rollcare.platform.RollCareAndroid
import com.rollcare.platform.RollCareFiles
import com.rollcare.platform.RollCareHost
import com.rollcare.platform.RollCareOptions
import com.rollcare.platform.SyncResult
import com.rollcare.reportBackup
import com.rollcare.rollers
import com.rollcare.session
import com.rollcare.sessions
import com.rollcare.startChecklist
import com.rollcare.tickStep
import com.rollcare.undo
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowAlarmManager
import java.io.File
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId

// snippet
class DiaryApp :
    Application(),
    RollCareHost {
    override val rollCare by lazy { RollCareAndroid(this, RollCareOptions()) }
}
// end

/** What the getting-started document shows: it is compiled, it runs, and it is the same text. */
@RunWith(RobolectricTestRunner::class)
@Config(application = DiaryApp::class)
class GettingStartedTest {
    private val shown = mutableListOf<String>()
    private lateinit var evening: SessionDetails

    @After
    fun close() = RollCareAndroid.of(RuntimeEnvironment.getApplication()).close()

    /** Takes what a snippet shows. */
    private fun show(line: String) {
        shown += line
    }

    @Test
    fun `it runs as written`() = runBlocking {
        hearTheEngine()
        val context: Context = RuntimeEnvironment.getApplication()
        val activity = Robolectric.buildActivity(TestActivity::class.java).create().get()
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        // snippet
        val rollCare = RollCareAndroid.of(context)
        val care = rollCare.repository()
        // end
        askForPermissions(rollCare, activity)
        showReminders(rollCare, care)
        val blue = logAndCorrect(care)
        clean(care, blue)
        follow(care, this)
        backUpAndRestore(care, context)
        fail(care)
        // snippet
        rollCare.close()
        // end
        test()
    }

    private fun askForPermissions(rollCare: RollCareAndroid, activity: Activity) {
        // snippet
        val phone = rollCare.reminders.phone
        if (!phone.notifications && Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            activity.requestPermissions(arrayOf(Manifest.permission.POST_NOTIFICATIONS), 1)
        }
        if (!phone.exactAlarms) {
            PhoneSettings.exactAlarms(activity)?.let { activity.startActivity(it) }
        }
        // end
        val asked = shadowOf(activity).lastRequestedPermission?.requestedPermissions?.toList()
        val permission = listOf("android.permission.POST_NOTIFICATIONS").takeIf { Build.VERSION.SDK_INT >= 33 }
        assertEquals(permission, asked)
        val exact = "android.settings.REQUEST_SCHEDULE_EXACT_ALARM".takeIf { Build.VERSION.SDK_INT >= 31 }
        assertEquals(exact, shadowOf(activity).nextStartedActivity?.action)
        shadowOf(RuntimeEnvironment.getApplication()).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)
    }

    private suspend fun showReminders(rollCare: RollCareAndroid, care: RollCareRepository) {
        // snippet
        when (val result = rollCare.reminders.sync()) {
            is SyncResult.Synced -> if (result.missed.count > 0) {
                show("${result.missed.count} reminders did not come: ${result.missed.cause}")
                care.acknowledgeMissed()
            }

            SyncResult.Locked -> show("unlock the phone once")

            is SyncResult.Failed -> show("${result.error.message}")
        }
        // end
        assertEquals(emptyList<String>(), shown)
    }

    private suspend fun logAndCorrect(care: RollCareRepository): Roller {
        // snippet
        val now = Instant.now()
        val needle = NeedleLength.ofMillimeters(0.25)
        val details = RollerDetails(name = "Blue", kind = RollerKind.ROLLER, needle = needle)
        val blue = care.addRoller(NewRoller(details)).fact
        val lips = SessionDetails(
            roller = blue.id,
            started = now - Duration.ofMinutes(5),
            ended = now,
            zone = Zone(ZoneId.systemDefault()),
            areas = listOf(Area.LIPS),
        )
        val logged = care.logSession(NewSession(lips))
        for (finding in logged.verdict?.findings.orEmpty()) show(finding.statement)
        for (step in logged.next) show(step.text)
        // snippet
        care.editSession(logged.fact.id) { it.copy(note = "with the new serum") }
        // end
        assertTrue("$shown", shown.any { it.startsWith("Clean Blue") })
        val session = logged.fact
        val corrected = session.copy(details = session.details.copy(note = "with the new serum"))
        assertEquals(corrected, care.session(session.id))
        // snippet
        val id = SessionId()
        val before = lips.copy(started = now - Duration.ofMinutes(30), ended = now - Duration.ofMinutes(25))
        repeat(2) { care.logSession(NewSession(before, id = id)) }
        care.undo()
        // end
        assertEquals(listOf(corrected), care.sessions(9))
        evening = lips
        return blue
    }

    private suspend fun clean(care: RollCareRepository, blue: Roller) {
        // snippet
        val run = care.startChecklist(NewChecklistRun(roller = blue.id, checklist = "after-use"))
        val due = run.steps.first { it.state !is StepState.Done }
        show("${due.title}: ${due.timer?.duration?.toMinutes()} min")
        care.tickStep(NewStepTick(run = run.run, step = due.step, kind = TickKind.DONE))
        // end
        assertTrue("$shown", shown.any { it.startsWith(due.title) })
    }

    private suspend fun follow(care: RollCareRepository, scope: CoroutineScope) {
        // snippet
        val showing = scope.launch {
            care.home.collect { home ->
                home.duties.firstOrNull()?.let { show("${it.text} [${it.button}]") }
                for (view in home.rollers) show("${view.roller.details.name}: ${view.verdict.outcome}")
            }
        }
        // snippet
        val listening = scope.launch {
            care.changes.collect { change ->
                if (ChangeScope.SESSIONS in change.scopes) show("${care.sessions(limit = 10).size} sessions")
            }
        }
        // end
        while (shown.none { it.endsWith(" sessions") }) {
            val hour = Duration.ofHours(1)
            evening = evening.copy(started = evening.started - hour, ended = evening.ended!! - hour)
            care.logSession(NewSession(evening))
            delay(50)
        }
        assertTrue("$shown", "Blue: STOP" in shown && shown.any { it.startsWith("Blue isn't clean") })
        showing.cancelAndJoin()
        listening.cancelAndJoin()
    }

    private suspend fun backUpAndRestore(care: RollCareRepository, context: Context) {
        // snippet
        val snapshot = RollCareFiles.snapshots(context).resolve("rollcare.json")
        withContext(Dispatchers.IO) {
            snapshot.parentFile?.mkdirs()
            snapshot.writeText(care.exportedJson())
        }
        care.reportBackup()
        // end
        assertTrue("\"Blue\"" in snapshot.readText())
        RollCareRepository.inMemory().use { newPhone ->
            restore(newPhone, snapshot)
            assertEquals(care.rollers().map { it.roller }, newPhone.rollers().map { it.roller })
        }
    }

    private suspend fun restore(care: RollCareRepository, snapshot: File) {
        // snippet
        if (care.rollers().isEmpty() && snapshot.exists()) {
            care.importJson(withContext(Dispatchers.IO) { snapshot.readText() }, isTrial = false)
        }
        // end
    }

    private suspend fun fail(care: RollCareRepository) {
        // snippet
        try {
            val none = RollerDetails(name = "", kind = RollerKind.STAMP, needle = NeedleLength(micrometers = 500))
            care.addRoller(NewRoller(none))
        } catch (error: RollCareError.Invalid) {
            show("${error.field}: ${error.detail}")
        }
        // end
        assertTrue("$shown", shown.last().startsWith("name: "))
    }

    private suspend fun test() {
        // snippet
        val clock = Clock.fixed(Instant.parse("2026-11-23T19:05:00Z"), ZoneId.of("Europe/Berlin"))
        RollCareRepository.inMemory(clock, zone = { clock.zone }).use { care ->
            val blue = RollerDetails(name = "Blue", kind = RollerKind.ROLLER, needle = NeedleLength(250))
            care.addRoller(NewRoller(blue))
            check(care.home.value.rollers.single().roller.details == blue)
        }
        // end
    }

    @Test
    fun `every link that a plan can carry is in the document and leads where it says`() {
        val shim = File(System.getProperty("rollcare.shim"))
        val literal = Regex(""""rollcare://([a-z-]+)""")
        val sources = File(shim, "../core/src").walk().filter { it.extension == "rs" }.map { it.readText() }
        val made = sources.flatMap { literal.findAll(it) }.map { it.groupValues[1] }.toSortedSet()
        assertTrue("$made", made.containsAll(listOf("roller", "today", "check-in")))
        val rows = Regex("""^\| `rollcare://(\S+)` \|""", RegexOption.MULTILINE).findAll(guide(shim)).map {
            it.groupValues[1]
        }
        assertEquals(made, rows.map { it.substringBefore('/') }.toSortedSet())
        val id = "01939d0c-1e00-7000-8000-000000000001"
        val opened = rows.map { screenOf(Uri.parse("rollcare://" + it.replace(Regex("<[a-z]+>"), id))) }.toList()
        assertTrue("$opened", "clean roller $id" in opened && "products" in opened && "today" in opened)
        assertEquals("today", screenOf(null))
        assertEquals("today", screenOf(Uri.parse("rollcare://roller")))
    }

    private fun screenOf(link: Uri?): String {
        shown.clear()
        val intent = Intent(Intent.ACTION_VIEW, link)
        // snippet
        val link = intent.data
        val path = link?.pathSegments.orEmpty()
        when (link?.host to path.size) {
            "roller" to 2 -> show("clean roller ${path[0]}")
            "roller" to 1 -> show(if (path[0] == "add") "add a roller" else "roller ${path[0]}")
            "run" to 1 -> show("checklist run ${path[0]}")
            "schedule" to 2 -> show("session of schedule ${path[0]}")
            "session" to 2 -> show("${path[1]} of session ${path[0]}")
            "check-in" to 1 -> show("check-in of ${path[0]}")
            "clearance" to 1 -> show("clearance of ${path[0]}")
            "visit" to 1 -> show("visit ${path[0]}")
            "products" to 0 -> show("products")
            "record" to 1 -> show("record of the skin")
            "export" to 0 -> show("export")
            else -> show("today")
        }
        // end
        return shown.single()
    }

    @Test
    fun `the document shows what runs here`() {
        val shim = File(System.getProperty("rollcare.shim"))
        val shown = blocks(guide(shim), "kotlin")
        val own = File(shim, "platform-tests/src/test/kotlin/com/rollcare/platform/tests/GettingStartedTest.kt")
        assertTrue("$shown", shown.size > 10)
        assertEquals(snippets(own).toSet(), shown.toSet())
        assertEquals(shown.size, shown.toSet().size)
    }

    @Test
    fun `what it shows of a manifest is in the manifest of these tests`() {
        val shim = File(System.getProperty("rollcare.shim"))
        val manifest = squeezed(File(shim, "platform-tests/src/test/app/AndroidManifest.xml").readText())
        val blocks = blocks(guide(shim), "xml")
        assertEquals(2, blocks.size)
        for (block in blocks) assertTrue(block, squeezed(block) in manifest)
    }

    private fun guide(shim: File) = File(shim, "GETTING_STARTED.md").readText()

    private fun squeezed(xml: String) = xml.replace(Regex("\\s+"), " ").trim()

    private fun blocks(text: String, language: String): List<String> =
        Regex("```$language\n(.*?)\n```", RegexOption.DOT_MATCHES_ALL).findAll(text).map { it.groupValues[1] }.toList()

    /** What stands between the marks in this file. */
    private fun snippets(own: File): List<String> {
        val snippets = mutableListOf<MutableList<String>>()
        var inside = false
        for (line in own.readLines()) {
            when (line.trim()) {
                "// snippet" -> {
                    snippets.add(mutableListOf())
                    inside = true
                }

                "// end" -> inside = false

                else -> if (inside) snippets.last() += line
            }
        }
        return snippets.map { it.joinToString("\n").trimIndent() }
    }
}
