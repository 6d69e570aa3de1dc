package com.rollcare.tests

import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.FactRef
import com.rollcare.NewCheckIn
import com.rollcare.NewDeclaration
import com.rollcare.NewOverride
import com.rollcare.NewProduct
import com.rollcare.NewProductUse
import com.rollcare.OverrideReason
import com.rollcare.Reply
import com.rollcare.RollCare
import com.rollcare.RollCareException
import com.rollcare.ScreenRequest
import com.rollcare.tests.PersonValues.CHECK_IN_ID
import com.rollcare.tests.PersonValues.PRODUCT_ID
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** What cannot be true of a person or a product is refused by the name of its field, and nothing is stored. */
class BadScreenTest {
    @TempDir
    lateinit var folder: Path

    private val good = serum("Night", RETINOL_LABEL).details
    private val badProducts = listOf(
        "name" to good.copy(name = " "),
        "ingredients" to good.copy(ingredients = "🦔".repeat(20_001)),
        "months_after_opening" to good.copy(monthsAfterOpening = 0u),
        "months_after_opening" to good.copy(monthsAfterOpening = 121u),
    )
    private val badAnswers = listOf(
        listOf(Answer("gap.lips", Reply.No)),
        listOf(Answer("no question", Reply.Yes)),
        List(201) { Answer("med.pregnant", Reply.No) },
    )
    private val badOverrides = listOf(
        "rule" to NewOverride(null, "no.rule", OverrideReason.OWN_CHOICE, "a wedding"),
        "note" to NewOverride(null, "gap.lips", OverrideReason.OWN_CHOICE, " "),
        "note" to NewOverride(null, "gap.lips", OverrideReason.OWN_CHOICE, "n".repeat(2_001)),
    )

    @Test
    fun `a product that cannot be`() = folder.withStore { engine ->
        for ((field, details) in badProducts) {
            assertInvalid(field) { engine.addProduct(NewProduct(null, details), EVENING) }
        }
        assertTrue(engine.products(EVENING, BERLIN).isEmpty())
        val night = engine.addProduct(NewProduct(null, good), EVENING)
        for ((field, details) in badProducts) assertInvalid(field) { engine.editProduct(night.id, details, EVENING) }
        assertInvalid("at") { engine.logProductUse(NewProductUse(null, night.id, EVENING + 1), EVENING) }
        assertInvalid("product") { engine.logProductUse(NewProductUse(null, PRODUCT_ID, EVENING), EVENING) }
        assertEquals(listOf(night), engine.products(EVENING, BERLIN).map { it.product })
        assertTrue(engine.productUses(FactValues.INSTANTS[0]).isEmpty())
    }

    @Test
    fun `an answer that nobody asked for, and an override of nothing`() = folder.withStore { engine ->
        for (answers in badAnswers + listOf(emptyList())) {
            assertInvalid("answers") { engine.declare(NewDeclaration(null, answers), EVENING) }
        }
        for (answers in badAnswers) assertInvalid("answers") { engine.lookAtLips(answers, null) }
        assertInvalid("note") { engine.lookAtLips(emptyList(), "n".repeat(2_001)) }
        for ((field, override) in badOverrides) assertInvalid(field) { engine.overrideRule(override, EVENING) }
        assertTrue(engine.declared().isEmpty() && engine.overrides().isEmpty())
        assertTrue(engine.checkIns(Area.LIPS, 1u).isEmpty())
    }

    @Test
    fun `a question about what nobody knows`() = folder.withStore { engine ->
        val request = ScreenRequest(FactValues.ROLLER_ID, listOf(Area.LIPS), EVENING)
        assertInvalid("roller") { engine.screen(request, EVENING, BERLIN) }
        val product = assertThrows<RollCareException.NotFound> { engine.delete(FactRef.Product(PRODUCT_ID), EVENING) }
        assertEquals("product", product.entity)
        val checkIn = assertThrows<RollCareException.NotFound> { engine.checkInResult(CHECK_IN_ID) }
        assertEquals("check-in", checkIn.entity)
    }

    private fun RollCare.lookAtLips(answers: List<Answer>, note: String?) =
        checkIn(NewCheckIn(null, BERLIN, Area.LIPS, emptyList(), answers, note), EVENING)
}
