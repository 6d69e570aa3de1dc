package com.rollcare.tests

import com.rollcare.Advice
import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.ClearedBy
import com.rollcare.Deciding
import com.rollcare.FactRef
import com.rollcare.Family
import com.rollcare.FamilyReading
import com.rollcare.Level
import com.rollcare.NewOverride
import com.rollcare.NewProductUse
import com.rollcare.Outcome
import com.rollcare.OverrideReason
import com.rollcare.Product
import com.rollcare.Reply
import com.rollcare.RollCare
import com.rollcare.RuleKind
import com.rollcare.Severity
import com.rollcare.SkinSign
import com.rollcare.Topic
import com.rollcare.Urgency
import com.rollcare.readIngredients
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import java.nio.file.Path
import java.time.LocalDate

/** May I, on this skin, with these serums? And what follows from it. */
class ScreenStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: RollCare
    private lateinit var person: Person

    @BeforeEach
    fun open() {
        engine = folder.openStore()
        person = Person(engine)
    }

    @AfterEach
    fun close() = engine.close()

    @Test
    fun `what nobody answered is asked back, and with good answers the session may be`() {
        val asked = person.ask()
        assertEquals(Outcome.ASK, asked.verdict.outcome)
        assertEquals("signs", asked.questions.first().id)
        assertTrue(asked.questions.size > 1 && asked.questions.all { it.topic == Topic.SKIN && it.text.isNotEmpty() })
        val answered = person.screen(planned = listOf(person.plump))
        assertEquals(Outcome.ALLOW, answered.verdict.outcome)
        assertEquals(EVENING, answered.earliest)
        assertTrue(answered.questions.isEmpty())
    }

    @Test
    fun `retinol stops a session for three days after its use`() {
        val yesterday = at("2026-11-22T21:30:00+01:00")
        val rested = at("2026-11-25T21:30:00+01:00")
        val use = engine.logProductUse(NewProductUse(null, person.night.id, yesterday, listOf(Area.LIPS)), EVENING)
        assertEquals(listOf(use), engine.productUses(yesterday))
        assertTrue(person.ask().questions.size > 1)

        val stopped = person.screen()
        assertEquals(Outcome.STOP to rested, stopped.verdict.outcome to stopped.earliest)
        val stop = stopped.verdict.findings.single { it.severity == Severity.STOP }
        assertEquals(ClearedBy.Time(rested), stop.clearedBy)
        assertEquals(Deciding.Words("Night", listOf("Retinol")), stop.value)
        assertTrue(stop.statement.isNotEmpty() && stop.sources.isNotEmpty())
        assertEquals(Outcome.STOP, person.screen(at = rested.minusMillis(1)).verdict.outcome)
        assertEquals(Outcome.ALLOW, person.screen(at = rested).verdict.outcome)

        engine.delete(FactRef.Use(use.id), EVENING)
        assertEquals(Outcome.ALLOW, person.screen().verdict.outcome)
    }

    @Test
    fun `an override makes a stop a warning until it is taken back`() {
        engine.logProductUse(NewProductUse(null, person.night.id, EVENING - 60), EVENING)
        val stopped = person.screen()
        val rule = stopped.verdict.findings.first().rule
        val override = engine.overrideRule(NewOverride(null, rule, OverrideReason.OWN_CHOICE, "a wedding"), EVENING)
        assertEquals(listOf(override), engine.overrides())
        val softened = person.screen()
        assertEquals(Outcome.WARN to EVENING, softened.verdict.outcome to softened.earliest)
        assertEquals(OverrideReason.OWN_CHOICE, softened.verdict.findings.single { it.rule == rule }.overridden)
        engine.delete(FactRef.Override(override.id), EVENING)
        assertEquals(stopped, person.screen())
    }

    @Test
    fun `half a millimetre on the lips stops, and no override lets anybody`() {
        val red = engine.addRoller(newRoller("Red").copy(needleUm = 500u), EVENING - 120)
        engine.clean(red.id, EVENING - 120)
        val screening = person.screen(red)
        val finding = screening.verdict.findings.first()
        assertEquals(Outcome.STOP, screening.verdict.outcome)
        assertEquals(Deciding.Length(500u) to ClearedBy.OtherRoller, finding.value to finding.clearedBy)
        assertInvalid("rule") {
            val cleared = OverrideReason.CLEARED_BY_CLINICIAN
            engine.overrideRule(NewOverride(null, finding.rule, cleared, "a doctor said so"), EVENING)
        }
        assertTrue(engine.overrides().isEmpty())
        assertEquals(screening, person.screen(red))
    }

    @Test
    fun `cracked lips are nursed back by three good check-ins on as many days`() {
        val answers = person.flags().noToAll()
        val days = listOf("19T21", "20T08", "21T22", "22T07").map { at("2026-11-$it:00:00+01:00") }
        val cracked = person.checkIn(listOf(SkinSign.CRACKED), answers, days[0])
        assertEquals(Urgency.WATCH, engine.checkInResult(cracked.id).urgency)
        for ((good, day) in days.drop(1).withIndex()) {
            val going = engine.recoveries(day).single()
            assertEquals(Area.LIPS to days[0], going.area to going.started)
            assertEquals(good.toUInt() to 3u, going.good to going.needed)
            val verdict = person.screen(at = day).verdict
            assertEquals(Outcome.STOP, verdict.outcome)
            val finding = verdict.findings.single { it.rule == going.rule }
            assertEquals(ClearedBy.CheckIns(going.needed - going.good), finding.clearedBy)
            val checkIn = person.checkIn(emptyList(), answers, day)
            assertEquals(Urgency.NORMAL, engine.checkInResult(checkIn.id).urgency)
        }
        assertTrue(engine.recoveries(EVENING).isEmpty())
        assertEquals(days, engine.checkIns(Area.LIPS, 10u).map { it.at })
        assertEquals(Outcome.ALLOW, person.screen().verdict.outcome)
    }

    @Test
    fun `a check-in without answers is not as expected`() {
        val result = engine.checkInResult(person.checkIn(emptyList(), emptyList(), EVENING).id)
        assertEquals(Urgency.WATCH, result.urgency)
        assertTrue(result.findings.isEmpty() && result.questions.all { it.topic == Topic.RED_FLAG })
        assertTrue(result.questions.isNotEmpty())
    }

    @ParameterizedTest
    @EnumSource(names = ["SEE_DOCTOR", "EMERGENCY"])
    fun `a red flag sends to a doctor or calls for help, and stops the next session`(urgency: Urgency) {
        val rule = engine.rulePack().rules.first {
            (it.kind as? RuleKind.RedFlag)?.urgency == urgency && it.severity == Severity.STOP
        }.id
        val answers = person.flags().map { Answer(it.id, if (it.id == rule) Reply.Yes else Reply.No) }
        val result = engine.checkInResult(person.checkIn(emptyList(), answers, EVENING).id)
        assertEquals(urgency, result.urgency)
        assertTrue(result.questions.isEmpty())
        val finding = result.findings.single()
        assertEquals(rule, finding.rule)
        assertEquals(Deciding.Answer(Reply.Yes) to ClearedBy.Clinician, finding.value to finding.clearedBy)
        assertEquals(Outcome.STOP, person.screen().verdict.outcome)
        person.checkIn(emptyList(), answers.map { it.copy(reply = Reply.No) }, EVENING + 1)
        assertEquals(Outcome.ALLOW, person.screen(at = EVENING + 1).verdict.outcome)
    }

    @Test
    fun `what follows from a session comes in the order of time, and a retinoid waits for three days`() {
        val ended = EVENING + 5
        val items = engine.aftercare(engine.log(fiveMinutes(person.blue.id, ended)).id)
        assertEquals(Advice.entries.toSet(), items.map { it.advice }.toSet())
        assertEquals(items.sortedWith(compareBy({ it.from }, { it.until })), items)
        assertTrue(items.first().from == ended && items.last().from > ended)
        assertTrue(items.all { it.from < it.until && it.statement.isNotEmpty() && it.sources.isNotEmpty() })

        val retinol = advice(person.night)
        assertEquals(Outcome.STOP, retinol.verdict.outcome)
        assertEquals(at("2026-11-26T20:05:00+01:00"), retinol.earliest)
        assertEquals(Outcome.ALLOW, advice(person.plump).verdict.outcome)
    }

    @Test
    fun `a label is read with the words that decided, and an unknown one is not safe`() {
        val retinol = readIngredients(RETINOL_LABEL)
        assertEquals(FamilyReading(Family.RETINOID, Level.ACTIVE, listOf("Retinol")), retinol.families.first())
        assertEquals(RETINOL_LABEL.split(", "), retinol.tokens.map { it.text })
        assertEquals(listOf(Family.RETINOID), retinol.tokens[2].families)
        assertEquals(0.0, retinol.unknownShare)
        for (label in listOf(UNKNOWN_LABEL, "")) {
            val unknown = readIngredients(label)
            assertEquals(emptyList<Any>() to 1.0, unknown.families to unknown.unknownShare)
        }
        val strange = engine.addProduct(serum("Strange", UNKNOWN_LABEL), EVENING)
        val verdict = person.screen(planned = listOf(strange)).verdict
        assertEquals(Outcome.WARN, verdict.outcome)
        assertTrue(verdict.findings.any { it.value == Deciding.Words("Strange", emptyList()) })
    }

    @Test
    fun `the shelf shows each product with its reading and its last day`() {
        val strange = engine.addProduct(serum("Strange", UNKNOWN_LABEL), EVENING)
        val shelf = engine.products(at("2026-12-01T12:00:00+01:00"), BERLIN)
        assertEquals(listOf(person.night, person.plump, strange), shelf.map { it.product })
        assertEquals(listOf(0u, 0u, 100u), shelf.map { it.reading.unknownPercent })
        assertEquals(listOf(Family.HYALURONIC), shelf[1].reading.families.map { it.family })
        assertTrue(shelf.all { it.keepsUntil == LocalDate.parse("2026-11-30") && it.isExpired })
        assertTrue(engine.products(at("2026-11-30T23:59:59+01:00"), BERLIN).none { it.isExpired })
    }

    private fun advice(product: Product) = engine.productAdvice(product.id, listOf(Area.LIPS), EVENING + 5, null)
}
