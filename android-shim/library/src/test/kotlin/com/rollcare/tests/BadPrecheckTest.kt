package com.rollcare.tests

import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.CheckInId
import com.rollcare.Engine
import com.rollcare.EngineException
import com.rollcare.FactRef
import com.rollcare.NewDeclaration
import com.rollcare.NewProduct
import com.rollcare.ProductId
import com.rollcare.Reply
import com.rollcare.RollerId
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** What cannot be true of a person or a product is refused by the name of its field, and nothing is stored. */
class BadPrecheckTest {
    @TempDir
    lateinit var folder: Path

    private val good = serum("Night", RETINOL_LABEL).details
    private val badProducts = listOf(
        "name" to good.copy(name = " "),
        "ingredients" to good.copy(ingredients = "🦔".repeat(20_001)),
        "months_after_opening" to good.copy(monthsAfterOpening = 0),
        "months_after_opening" to good.copy(monthsAfterOpening = 121),
        "months_after_opening" to good.copy(monthsAfterOpening = -1),
    )
    private val badAnswers = listOf(
        listOf(Answer("gap.lips", Reply.No)),
        listOf(Answer("no question", Reply.Yes)),
        List(201) { Answer("med.pregnant", Reply.No) },
    )
    private val badOverrides = listOf(
        "rule" to anyway("no.rule"),
        "note" to anyway().copy(note = " "),
        "note" to anyway().copy(note = "n".repeat(2_001)),
    )

    @Test
    fun `a product that cannot be`() = folder.withStore { engine ->
        for ((field, details) in badProducts) {
            assertInvalid(field) { engine.addProduct(NewProduct(details), EVENING) }
        }
        assertTrue(engine.products(EVENING, BERLIN).isEmpty())
        val night = engine.addProduct(NewProduct(good), EVENING)
        for ((field, details) in badProducts) assertInvalid(field) { engine.editProduct(night.id, details, EVENING) }
        assertInvalid("at") { engine.logProductUse(useOf(night.id, EVENING + 1), EVENING, BERLIN) }
        assertInvalid("product") { engine.logProductUse(useOf(ProductId(), EVENING), EVENING, BERLIN) }
        assertEquals(listOf(night), engine.products(EVENING, BERLIN).map { it.product })
        assertTrue(engine.productUses(FIRST).isEmpty())
    }

    @Test
    fun `an answer that nobody asked for, and an override of nothing`() = folder.withStore { engine ->
        for (answers in badAnswers + listOf(emptyList())) {
            assertInvalid("answers") { engine.declare(NewDeclaration(answers), EVENING) }
        }
        for (answers in badAnswers) assertInvalid("answers") { engine.lookAtLips(answers, null) }
        assertInvalid("note") { engine.lookAtLips(emptyList(), "n".repeat(2_001)) }
        for ((field, override) in badOverrides) assertInvalid(field) { engine.overrideRule(override, EVENING) }
        assertTrue(engine.declared().isEmpty() && engine.overrides().isEmpty())
        assertTrue(engine.checkIns(Area.LIPS, 1).isEmpty())
    }

    @Test
    fun `a question about what nobody knows`() = folder.withStore { engine ->
        val request = lipsWith(RollerId(), EVENING)
        assertInvalid("roller") { engine.precheck(request, EVENING, BERLIN) }
        val product = assertThrows<EngineException.NotFound> { engine.delete(FactRef.Product(ProductId()), EVENING) }
        assertEquals("product", product.entity)
        val checkIn = assertThrows<EngineException.NotFound> { engine.checkInResult(CheckInId()) }
        assertEquals("check-in", checkIn.entity)
    }

    private fun Engine.lookAtLips(answers: List<Answer>, note: String?) =
        checkIn(lookAtLips(answers = answers).copy(note = note), EVENING)
}
