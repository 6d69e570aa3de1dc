package com.rollcare.tests

import com.rollcare.Advice
import com.rollcare.AftercareItem
import com.rollcare.Area
import com.rollcare.CheckInResult
import com.rollcare.Family
import com.rollcare.FamilyReading
import com.rollcare.IngredientToken
import com.rollcare.Level
import com.rollcare.PlannedUse
import com.rollcare.ProductAdvice
import com.rollcare.ProductReading
import com.rollcare.ProductView
import com.rollcare.Question
import com.rollcare.ReadProduct
import com.rollcare.RecoveryState
import com.rollcare.ScreenRequest
import com.rollcare.Screening
import com.rollcare.SetUp
import com.rollcare.Severity
import com.rollcare.SkinSign
import com.rollcare.Topic
import com.rollcare.Urgency
import com.rollcare.tests.FactValues.AT
import com.rollcare.tests.FactValues.DATES
import com.rollcare.tests.FactValues.INSTANTS
import com.rollcare.tests.FactValues.ROLLER_ID
import com.rollcare.tests.PersonValues.ANSWERS
import com.rollcare.tests.PersonValues.PRODUCTS
import com.rollcare.tests.PersonValues.PRODUCT_ID
import com.rollcare.tests.RuleValues.CITATIONS
import com.rollcare.tests.RuleValues.FINDINGS
import com.rollcare.tests.RuleValues.VERDICTS

/** Values of everything that the engine makes of persons, products and plans. */
object ScreenValues {
    private val words = listOf(emptyList(), List(1_000) { "word $it" })
    private val tokens = listOf(IngredientToken("", emptyList()), IngredientToken("Retinol", Family.entries))
    private val families = Family.entries.flatMap { family -> words.map { FamilyReading(family, Level.LOW, it) } } +
        Level.entries.map { FamilyReading(Family.AHA, it, listOf("Lactic Acid")) }
    val READINGS = listOf(
        ProductReading(emptyList(), emptyList(), 1.0),
        ProductReading(tokens, families, 0.1 + 0.2),
    )

    private val unread = ReadProduct(PRODUCT_ID, "", emptyList(), null)
    private val read = ReadProduct(
        id = PRODUCT_ID,
        name = "Night",
        families = families.map { FamilyReading(it.family, it.level, it.words) },
        unknownPercent = UInt.MAX_VALUE,
    )
    val PRODUCT_VIEWS = listOf(
        ProductView(PRODUCTS.last(), unread, null, false),
        ProductView(PRODUCTS.first(), read, DATES[2], true),
    )
    val ADVICE = VERDICTS.map { ProductAdvice(it, INSTANTS[4]) }

    private val questions = Topic.entries.flatMap { topic ->
        listOf(true, false).map { Question("skin.cold-sore", topic, "Do you have a cold sore?", it) }
    }
    val REQUESTS = listOf(
        ScreenRequest(ROLLER_ID, emptyList(), AT, null, emptyList(), emptyList()),
        ScreenRequest(ROLLER_ID, listOf(Area.LIPS), AT, emptyList(), emptyList(), emptyList()),
        ScreenRequest(
            roller = ROLLER_ID,
            areas = Area.entries,
            at = INSTANTS[4],
            signs = SkinSign.entries,
            answers = ANSWERS,
            planned = listOf(PlannedUse(PRODUCT_ID, null), PlannedUse(PRODUCT_ID, INSTANTS[0])),
        ),
    )
    val SCREENINGS = VERDICTS.flatMap { verdict ->
        listOf(emptyList(), questions).map { Screening(verdict, it, INSTANTS[4]) }
    }

    val CHECK_IN_RESULTS = Urgency.entries.map { CheckInResult(it, FINDINGS, questions) } +
        CheckInResult(Urgency.NORMAL, emptyList(), emptyList())
    val RECOVERIES = Area.entries.map { RecoveryState("nurse-back.lips", it, AT, 0u, UInt.MAX_VALUE) }
    val AFTERCARE = Advice.entries.flatMap { advice ->
        listOf(emptyList(), CITATIONS).flatMap { sources ->
            Severity.entries.map { AftercareItem("after.sun", advice, AT, INSTANTS[4], "Stay out.", sources, it) }
        }
    }
    val SET_UPS = listOf(SetUp(emptyList(), emptyList()), SetUp(questions, ANSWERS))
}
