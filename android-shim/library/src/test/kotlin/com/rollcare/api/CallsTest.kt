package com.rollcare.api

import com.rollcare.RollCare
import com.rollcare.internal.toFace
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId

/** The calls that the stories do not make: each does what it says, and asks the engine for just that. */
class CallsTest {
    @TempDir
    lateinit var folder: Path

    private val clock = HandClock()
    private val zone = Zone(BERLIN)
    private val today: LocalDate = LocalDate.of(2026, 11, 23)
    private val week = DaySpan(today, today.plusDays(6))
    private val lips = listOf(Area.LIPS)

    /** What the face answers is what the engine answers. */
    private suspend fun <T> RollCareRepository.same(face: T, engine: (RollCare) -> T): T {
        assertEquals(ask(engine), face)
        return face
    }

    @Test
    fun `rollers are edited, looked at, worn and retired`() = folder.withRepository(clock) { care ->
        val blue = care.addRoller(BLUE)
        assertEquals("Azure", care.editRoller(EditRoller(blue.id, "Azure", today)).name)
        assertEquals(
            emptyList<Defect>(),
            care.inspectRoller(NewInspection(roller = blue.id, defects = emptyList())).defects,
        )
        care.logSession(NewSession(details = fiveMinutes(blue.id)))
        val wear = care.wearHistory(blue.id, week)
        assertEquals(1, care.same(wear) { e -> e.wearHistory(blue.id, span(), zone).map { it.toFace() } }.last().uses)
        val retired = care.retireRoller(blue.id, RetirementReason.WORN_OUT).retired
        assertEquals(Retirement(EVENING, RetirementReason.WORN_OUT), retired)
        assertEquals(emptyList<RollerView>(), care.home.value.rollers)
    }

    @Test
    fun `sessions go on, end, are put right, repeated and deleted`() = folder.withRepository(clock) { care ->
        val blue = care.addRoller(BLUE)
        val open = care.logSession(NewSession(details = fiveMinutes(blue.id).copy(ended = null)))
        val ended = care.finishSession(FinishSession(open.id, ended = EVENING, passes = 4))
        assertEquals(EVENING to 4, ended.ended to ended.passes)
        assertEquals("soft", care.editSession(open.id, fiveMinutes(blue.id).copy(note = "soft")).note)
        assertEquals("soft", care.session(open.id).note)
        assertTrue(care.same(care.aftercare(open.id)) { e -> e.aftercare(open.id).map { it.toFace() } }.isNotEmpty())
        clock += 60
        val again = care.repeatSession(RepeatSession(zone = zone))
        clock += 60
        val two = listOf(clock.time, clock.time.minusSeconds(900)).map {
            NewSession(details = fiveMinutes(blue.id, it))
        }
        assertEquals(2, care.logSessions(two).size)
        assertEquals(4, care.sessions(10).size)
        care.delete(FactRef.Session(again.id))
        assertEquals(3, care.sessions(10).size)
        val record = care.hygieneRecord(week)
        assertEquals(0, care.same(record) { it.hygieneRecord(span(), zone).toFace() }.disinfected)
        assertEquals(
            today,
            care.same(care.calendar(week)) { e ->
                e.calendar(span(), zone).map { it.toFace() }
            }[0].date,
        )
    }

    @Test
    fun `health is asked, answered and looked at`() = folder.withRepository(clock) { care ->
        val first = care.setUp().questions.first { !it.takesDate }
        val answer = Answer(first.id, Reply.No)
        assertEquals(listOf(answer), care.declare(NewDeclaration(answers = listOf(answer))).answers)
        assertEquals(listOf(answer), care.declared())
        val look = care.checkIn(NewCheckIn(zone = zone, area = Area.LIPS, signs = listOf(SkinSign.PINK)))
        assertEquals(listOf(look), care.checkIns(Area.LIPS, 5))
        assertTrue(care.checkInResult(look.id).questions.isNotEmpty())
        assertEquals(listOf(SkinSign.PINK), care.skinTrend(Area.LIPS, week).single().signs)
        care.same(care.recoveries()) { e -> e.recoveries(EVENING).map { it.toFace() } }
        val blue = care.addRoller(BLUE)
        val screening = care.screen(ScreenRequest(blue.id, lips, EVENING))
        assertEquals(Outcome.STOP, screening.verdict.outcome)
        val rule = care.rulePack().rules.first { it.kind is RuleKind.Window }
        val anyway = care.overrideRule(NewOverride(rule = rule.id, reason = OverrideReason.OWN_CHOICE, note = "I know"))
        assertEquals(listOf(anyway), care.overrides())
    }

    @Test
    fun `products are read, used and judged`() = folder.withRepository(clock) { care ->
        val label = "Aqua, Retinol"
        assertEquals(2, care.readIngredients(label).tokens.size)
        val details = EditProduct(name = "Night", kind = ProductKind.SERUM, ingredients = label)
        val night = care.addProduct(NewProduct(details = details))
        assertEquals(
            6,
            care.editProduct(night.id, details.copy(opened = today, monthsAfterOpening = 6)).monthsAfterOpening,
        )
        assertEquals(today.plusMonths(6), care.products().single().keepsUntil)
        val use = care.logProductUse(NewProductUse(product = night.id, at = EVENING, areas = lips))
        assertEquals(listOf(use), care.productUses(EVENING))
        assertEquals(1, care.productRecord(week).single().uses)
        care.same(care.productAdvice(night.id)) { it.productAdvice(night.id, emptyList(), EVENING, null).toFace() }
    }

    @Test
    fun `schedules, pauses, skipped days and visits are kept`() = folder.withRepository(clock) { care ->
        val details = EditSchedule(areas = lips, rhythm = Rhythm.PerWeek(2, 3), at = LocalTime.of(20, 0), from = today)
        val plan = care.addSchedule(NewSchedule(details = details))
        val late = LocalTime.of(21, 0)
        assertEquals(late, care.editSchedule(plan.id, details.copy(at = late)).at)
        assertEquals(late, care.schedules(today).single().at)
        val off = EditPause(areas = lips, from = today.plusDays(1), reason = PauseReason.HOLIDAY)
        val pause = care.addPause(NewPause(details = off))
        assertEquals(today.plusDays(2), care.editPause(pause.id, off.copy(to = today.plusDays(2))).to)
        assertEquals(listOf(pause.id), care.pauses(today).map { it.id })
        val skip = care.skipDay(NewSkip(date = today, areas = lips))
        assertEquals(listOf(skip), care.skips(today))
        assertEquals(today, care.adherence(lips, week).weeks.single().begins)
        val needling = care.rulePack().rules.first { it.kind is RuleKind.Course }.kind as RuleKind.Course
        val clinic =
            EditVisit(today.plusDays(3).atTime(9, 0), zone, needling.areas.ifEmpty { lips }, needling.treatment)
        val visit = care.addVisit(NewVisit(details = clinic))
        assertEquals("ask", care.editVisit(visit.id, clinic.copy(note = "ask")).note)
        assertEquals(listOf(visit.id), care.visits(today).map { it.id })
        care.same(care.courses()) { e -> e.courses(EVENING, zone).map { it.toFace() } }
    }

    @Test
    fun `reminders are answered, and what was missed is told`() = folder.withRepository(clock) { care ->
        val blue = care.addRoller(BLUE)
        care.logSession(NewSession(details = fiveMinutes(blue.id)))
        val next = care.plan().notifications.first()
        val choice = care.snoozeChoices().first()
        assertEquals(SnoozeLength.TEN_MINUTES, choice.length)
        val snooze = ReminderActionKind.Snooze(choice.until)
        val action = care.answerReminder(NewReminderAction(notification = next.id, kind = snooze))
        assertEquals(snooze, action.kind)
        assertEquals(choice.until, care.plan().notifications.first().at)
        assertEquals(0, care.missedReminders().count)
        care.acknowledgeMissed()
        care.reportBackup()
        val moves = care.previewZoneChange(to = ZoneId.of("Asia/Tokyo"))
        care.same(moves) { e -> e.previewZoneChange(zone, Zone("Asia/Tokyo"), EVENING).map { it.toFace() } }
    }

    @Test
    fun `photos and exports are kept, and a library says what it is`() = folder.withRepository(clock) { care ->
        val hash = "0123456789abcdef".repeat(4)
        val photo = care.addPhoto(
            NewPhoto(taken = EVENING, zone = zone, area = Area.LIPS, file = "1.jpg", sha256 = hash),
        )
        assertEquals(listOf(photo), care.photos(EVENING, EVENING.plusSeconds(1)))
        val report = care.checkPhotos(listOf(SeenFile("2.jpg")))
        assertEquals(PhotoReport(listOf(photo), emptyList(), listOf("2.jpg")), report)
        assertTrue(care.exportCsv().any { it.name == "photos.csv" })
        assertTrue("1.jpg" in care.exportJson())
        assertTrue(care.exportSchema().startsWith("{"))
        assertEquals(care.rulePack().version, care.versions().rulePack)
        val blue = care.addRoller(BLUE)
        val ticks = "Date,Lips\n2026-11-20,2\n"
        val length = kotlin.time.Duration.parse("5m")
        val loop = LoopImport(ticks, "Lips", blue.id, lips, LocalTime.of(20, 0), length, zone)
        assertEquals(1, care.importLoop(loop, isTrial = false).kinds.sumOf { it.added })
        assertEquals(1, care.sessions(10).size)
    }

    private fun span() = com.rollcare.Span(week.from, week.to)
}
