package com.rollcare.tests

import com.rollcare.AftercareAdvice
import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.ClearedBy
import com.rollcare.DecidingValue
import com.rollcare.Engine
import com.rollcare.FactRef
import com.rollcare.IngredientFamily
import com.rollcare.IngredientLevel
import com.rollcare.NeedleLength
import com.rollcare.OverrideReason
import com.rollcare.QuestionTopic
import com.rollcare.Reply
import com.rollcare.Severity
import com.rollcare.SkinProduct
import com.rollcare.SkinSign
import com.rollcare.Urgency
import com.rollcare.VerdictOutcome
import com.rollcare.readIngredients
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import java.nio.file.Path
import java.time.LocalDate

/** May I, on this skin, with these serums? And what follows from it. */
class PrecheckStoryTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var engine: Engine
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
        assertEquals(VerdictOutcome.ASK, asked.verdict.outcome)
        assertEquals("signs", asked.questions.first().id)
        assertTrue(asked.questions.size > 1)
        assertTrue(asked.questions.all { it.topic == QuestionTopic.SKIN && it.text.isNotEmpty() })
        assertEquals(VerdictOutcome.WARN, person.precheck(planned = listOf(person.plump)).verdict.outcome)
        val answered = person.precheck()
        assertEquals(VerdictOutcome.ALLOW, answered.verdict.outcome)
        assertEquals(EVENING, answered.earliest)
        assertTrue(answered.questions.isEmpty())
    }

    @Test
    fun `retinol stops a session for three days after its use`() {
        val yesterday = at("2026-11-22T21:30:00+01:00")
        val rested = at("2026-11-25T00:00:00+01:00")
        val use = engine.logProductUse(useOf(person.night.id, yesterday, Area.LIPS), EVENING, BERLIN).fact
        assertEquals(listOf(use), engine.productUses(yesterday))
        assertTrue(person.ask().questions.size > 1)

        val stopped = person.precheck()
        assertEquals(VerdictOutcome.STOP to rested, stopped.verdict.outcome to stopped.earliest)
        val stop = stopped.verdict.findings.single { it.severity == Severity.STOP }
        assertEquals(ClearedBy.Time(rested), stop.clearedBy)
        assertEquals(DecidingValue.Words("Night", listOf("Retinol")), stop.value)
        assertTrue(stop.statement.isNotEmpty() && stop.sources.isNotEmpty())
        assertEquals(VerdictOutcome.STOP, person.precheck(at = rested.minusMillis(1)).verdict.outcome)
        assertEquals(VerdictOutcome.ALLOW, person.precheck(at = rested).verdict.outcome)

        engine.delete(FactRef.Use(use.id), EVENING)
        assertEquals(VerdictOutcome.ALLOW, person.precheck().verdict.outcome)
    }

    @Test
    fun `an override makes a stop a warning until it is deleted`() {
        engine.logProductUse(useOf(person.night.id, EVENING - 60), EVENING, BERLIN)
        val stopped = person.precheck()
        val rule = stopped.verdict.findings.first().rule
        val override = engine.overrideRule(anyway(rule), EVENING)
        assertEquals(listOf(override), engine.overrides())
        val seen = engine.overrideViews(EVENING).single()
        assertTrue(seen.made == override && seen.holds && seen.ends == EVENING + 24 * 60)
        val softened = person.precheck()
        assertEquals(VerdictOutcome.WARN to EVENING, softened.verdict.outcome to softened.earliest)
        assertEquals(OverrideReason.OWN_CHOICE, softened.verdict.findings.single { it.rule == rule }.overridden)
        engine.delete(FactRef.Override(override.id), EVENING)
        assertEquals(stopped, person.precheck())
    }

    @Test
    fun `half a millimetre on the lips stops, and no override changes that`() {
        val red = engine.addRoller(newRoller("Red", needle = 500), EVENING - 120).fact
        engine.clean(red.id, EVENING - 120)
        val precheck = person.precheck(red)
        val finding = precheck.verdict.findings.first()
        assertEquals(VerdictOutcome.STOP, precheck.verdict.outcome)
        assertEquals(
            DecidingValue.Length(NeedleLength(500)) to ClearedBy.ShorterNeedle,
            finding.value to finding.clearedBy,
        )
        assertInvalid("rule") {
            val cleared = anyway(finding.rule).copy(reason = OverrideReason.CLEARED_BY_CLINICIAN)
            engine.overrideRule(cleared, EVENING)
        }
        assertTrue(engine.overrides().isEmpty())
        assertEquals(precheck, person.precheck(red))
    }

    @Test
    fun `cracked lips are nursed back by three good check-ins on as many days`() {
        val answers = person.flags().noToAll()
        val days = listOf("19T21", "20T08", "21T22", "22T07").map { at("2026-11-$it:00:00+01:00") }
        val cracked = person.logCheckIn(listOf(SkinSign.CRACKED), answers, days[0])
        assertEquals(Urgency.WATCH, engine.checkInResult(cracked.id).urgency)
        for ((good, day) in days.drop(1).withIndex()) {
            val recovery = engine.recoveries(day).single()
            assertEquals(Area.LIPS to days[0], recovery.area to recovery.started)
            assertEquals(good to 3, recovery.good to recovery.needed)
            val verdict = person.precheck(at = day).verdict
            assertEquals(VerdictOutcome.STOP, verdict.outcome)
            val finding = verdict.findings.single { it.rule == recovery.rule }
            assertEquals(ClearedBy.CheckIns(recovery.needed - recovery.good), finding.clearedBy)
            val checkIn = person.logCheckIn(emptyList(), answers, day)
            assertEquals(Urgency.NORMAL, engine.checkInResult(checkIn.id).urgency)
        }
        assertTrue(engine.recoveries(EVENING).isEmpty())
        assertEquals(days, engine.checkIns(Area.LIPS, 10).map { it.at })
        assertEquals(VerdictOutcome.ALLOW, person.precheck().verdict.outcome)
    }

    @Test
    fun `a check-in without answers is not as expected`() {
        val result = engine.checkInResult(person.logCheckIn(emptyList(), emptyList(), EVENING).id)
        assertEquals(Urgency.WATCH, result.urgency)
        assertTrue(result.findings.isEmpty() && result.questions.all { it.topic == QuestionTopic.RED_FLAG })
        assertTrue(result.questions.isNotEmpty())
    }

    @ParameterizedTest
    @CsvSource("SEE_DOCTOR, flag.pus", "EMERGENCY, flag.fever")
    fun `a red flag sends to a doctor or calls for help, and stops the next session`(urgency: Urgency, rule: String) {
        val answers = person.flags().map { Answer(it.id, if (it.id == rule) Reply.Yes else Reply.No) }
        val result = engine.checkInResult(person.logCheckIn(emptyList(), answers, EVENING).id)
        assertEquals(urgency, result.urgency)
        assertTrue(result.questions.isEmpty())
        val finding = result.findings.single()
        assertEquals(rule, finding.rule)
        assertEquals(DecidingValue.Answer(Reply.Yes) to ClearedBy.Clinician, finding.value to finding.clearedBy)
        assertEquals(VerdictOutcome.STOP, person.precheck().verdict.outcome)
        person.logCheckIn(emptyList(), answers.map { it.copy(reply = Reply.No) }, EVENING + 1)
        assertEquals(VerdictOutcome.STOP, person.precheck(at = EVENING + 1).verdict.outcome)
        val clearance = engine.recordClearance(cleared(rule), EVENING + 2, BERLIN)
        assertEquals(listOf(clearance), engine.clearances())
        assertEquals(VerdictOutcome.ALLOW, person.precheck(at = EVENING + 2).verdict.outcome)
    }

    @Test
    fun `what follows from a session comes in the order of time, and a retinoid waits for three days`() {
        val ended = EVENING + 5
        val items = engine.aftercare(engine.log(fiveMinutes(person.blue.id, ended)).id)
        assertEquals(AftercareAdvice.entries.toSet(), items.map { it.advice }.toSet())
        assertEquals(items.sortedWith(compareBy({ it.from }, { it.until })), items)
        assertTrue(items.first().from == ended && items.last().from > ended)
        assertTrue(items.all { it.from < it.until && it.statement.isNotEmpty() && it.sources.isNotEmpty() })

        val retinol = advice(person.night)
        assertEquals(VerdictOutcome.STOP, retinol.verdict.outcome)
        assertEquals(at("2026-11-26T00:00:00+01:00"), retinol.earliest)
        assertEquals(VerdictOutcome.ALLOW, advice(person.plump).verdict.outcome)
    }

    @Test
    fun `a label is read with the words that decided, and an unknown one is not safe`() {
        val retinol = readIngredients(RETINOL_LABEL)
        val (family) = retinol.families
        assertEquals(IngredientFamily.RETINOID to IngredientLevel.ACTIVE, family.family to family.level)
        assertEquals(listOf("Retinol"), family.words)
        assertEquals(RETINOL_LABEL.split(", "), retinol.tokens.map { it.text })
        assertEquals(listOf(IngredientFamily.RETINOID), retinol.tokens[2].families)
        assertEquals(0.0, retinol.unknownShare)
        for (label in listOf(UNKNOWN_LABEL, "")) {
            val unknown = readIngredients(label)
            assertEquals(emptyList<Any>() to 1.0, unknown.families to unknown.unknownShare)
        }
        val strange = engine.addProduct(serum("Strange", UNKNOWN_LABEL), EVENING)
        val verdict = person.precheck(planned = listOf(strange)).verdict
        assertEquals(VerdictOutcome.WARN, verdict.outcome)
        assertTrue(verdict.findings.any { it.value == DecidingValue.Words("Strange", emptyList()) })
    }

    @Test
    fun `the shelf shows each product with its reading and its last day`() {
        val strange = engine.addProduct(serum("Strange", UNKNOWN_LABEL), EVENING)
        val shelf = engine.products(at("2026-12-01T12:00:00+01:00"), BERLIN)
        assertEquals(listOf(person.night, person.plump, strange), shelf.map { it.product })
        assertEquals(listOf(0, 0, 100), shelf.map { it.reading.unknownPercent })
        assertEquals(listOf(IngredientFamily.HYALURONIC), shelf[1].reading.families.map { it.family })
        assertTrue(shelf.all { it.keepsUntil == LocalDate.parse("2026-11-30") && it.isExpired })
        assertTrue(engine.products(at("2026-11-30T23:59:59+01:00"), BERLIN).none { it.isExpired })
    }

    private fun advice(product: SkinProduct) =
        engine.productAdvice(product.id, listOf(Area.LIPS), EVENING + 5, null, BERLIN)
}
