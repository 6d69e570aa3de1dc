package com.rollcare.tests

import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.AskScope
import com.rollcare.CheckIn
import com.rollcare.Engine
import com.rollcare.FactRef
import com.rollcare.NewDeclaration
import com.rollcare.NewProduct
import com.rollcare.PlannedUse
import com.rollcare.Precheck
import com.rollcare.ProductDetails
import com.rollcare.ProductKind
import com.rollcare.Question
import com.rollcare.Reply
import com.rollcare.Roller
import com.rollcare.SkinProduct
import com.rollcare.SkinSign
import org.junit.jupiter.api.Assertions.assertEquals
import java.time.Instant
import java.time.LocalDate

const val RETINOL_LABEL = "Aqua, Glycerin, Retinol, Phenoxyethanol"
const val HYALURONIC_LABEL = "Aqua, Sodium Hyaluronate, Phenoxyethanol"
const val UNKNOWN_LABEL = "Xyzzyl Plughate, Frobnicol"

/** A serum that was opened on the last day of May and keeps for six months. */
fun serum(name: String, label: String) = NewProduct(
    ProductDetails(
        name = name,
        kind = ProductKind.SERUM,
        ingredients = label,
        opened = LocalDate.parse("2026-05-31"),
        monthsAfterOpening = 6,
    ),
)

/** Nothing of what was asked is so. */
fun List<Question>.noToAll() = map { Answer(it.id, Reply.No) }

/** Somebody with a clean roller of 0.25 mm and two serums, who answered every question that is asked once. */
internal class Person(private val engine: Engine) {
    private val before = EVENING - 180
    val blue = engine.addBlue(before).also { engine.clean(it.id, before) }
    val night: SkinProduct = engine.addProduct(serum("Night", RETINOL_LABEL), before)
    val plump: SkinProduct = engine.addProduct(serum("Plump", HYALURONIC_LABEL), before + 1)
    private val answers: List<Answer>

    init {
        val questions = engine.setUp().questions
        val birth = "med.age"
        val born = Reply.On(LocalDate.parse("1990-05-17"))
        answers = questions.map {
            val area = if (it.scope == AskScope.AREA) Area.LIPS else null
            Answer(it.id, if (it.id == birth) born else Reply.No, area)
        }
        engine.declare(NewDeclaration(answers), before)
        assertEquals(answers.sortedBy { it.question }, engine.setUp().declared.map { it.answer })
        assertEquals(born, engine.declared().single { it.answer.question == birth }.answer.reply)
    }

    /** May this session on the lips take place, when nobody looked and nobody was asked? */
    fun ask(roller: Roller = blue, at: Instant = EVENING, planned: List<SkinProduct> = emptyList()): Precheck =
        engine.precheck(request(roller, at, planned), at, BERLIN)

    /** May it take place, with good answers to all that is asked? */
    fun precheck(roller: Roller = blue, at: Instant = EVENING, planned: List<SkinProduct> = emptyList()): Precheck {
        val answers = ask(roller, at, planned).questions.filter { it.id != "signs" }.noToAll()
        val request = request(roller, at, planned).copy(signs = emptyList(), answers = answers)
        return engine.precheck(request, at, BERLIN)
    }

    private fun request(roller: Roller, at: Instant, planned: List<SkinProduct>) =
        lipsWith(roller.id, at).copy(planned = planned.map { PlannedUse(it.id) })

    fun logCheckIn(signs: List<SkinSign>, answers: List<Answer>, at: Instant): CheckIn =
        engine.checkIn(lookAtLips(signs, answers), at).fact

    /** The questions that a check-in without answers leaves open. */
    fun flags(): List<Question> {
        val checkIn = logCheckIn(emptyList(), emptyList(), before)
        val questions = engine.checkInResult(checkIn.id).questions
        engine.delete(FactRef.CheckIn(checkIn.id), before)
        return questions
    }
}
