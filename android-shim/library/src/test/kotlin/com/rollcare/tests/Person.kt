package com.rollcare.tests

import com.rollcare.Answer
import com.rollcare.Area
import com.rollcare.CheckIn
import com.rollcare.EditProduct
import com.rollcare.FactRef
import com.rollcare.NewCheckIn
import com.rollcare.NewDeclaration
import com.rollcare.NewProduct
import com.rollcare.PlannedUse
import com.rollcare.Product
import com.rollcare.ProductKind
import com.rollcare.Question
import com.rollcare.Reply
import com.rollcare.RollCare
import com.rollcare.Roller
import com.rollcare.RuleKind
import com.rollcare.ScreenRequest
import com.rollcare.Screening
import com.rollcare.SkinSign
import org.junit.jupiter.api.Assertions.assertEquals
import java.time.Instant
import java.time.LocalDate

const val RETINOL_LABEL = "Aqua, Glycerin, Retinol, Phenoxyethanol"
const val HYALURONIC_LABEL = "Aqua, Sodium Hyaluronate, Phenoxyethanol"
const val UNKNOWN_LABEL = "Xyzzyl Plughate, Frobnicol"

/** A serum that was opened on the last day of May and keeps for six months. */
fun serum(name: String, label: String) =
    NewProduct(null, EditProduct(name, ProductKind.SERUM, label, LocalDate.parse("2026-05-31"), 6u))

/** Nothing of what was asked is so. */
fun List<Question>.noToAll() = map { Answer(it.id, Reply.No) }

/** Somebody with a clean roller of 0.25 mm and two serums, who answered every question that is asked once. */
class Person(private val engine: RollCare) {
    private val before = EVENING - 180
    val blue = engine.addBlue(before).also { engine.clean(it.id, before) }
    val night: Product = engine.addProduct(serum("Night", RETINOL_LABEL), before)
    val plump: Product = engine.addProduct(serum("Plump", HYALURONIC_LABEL), before + 1)
    private val answers: List<Answer>

    init {
        val birth = engine.rulePack().rules.single { it.kind is RuleKind.Age }.id
        val born = Reply.On(LocalDate.parse("1990-05-17"))
        answers = engine.setUp().questions.map { Answer(it.id, if (it.id == birth) born else Reply.No) }
        engine.declare(NewDeclaration(null, answers), before)
        assertEquals(answers.sortedBy { it.question }, engine.setUp().declared)
        assertEquals(born, engine.declared().single { it.question == birth }.reply)
    }

    /** May this session on the lips be, when nobody looked and nobody was asked? */
    fun ask(roller: Roller = blue, at: Instant = EVENING, planned: List<Product> = emptyList()): Screening =
        engine.screen(request(roller, at, planned), at, BERLIN)

    /** May it be, with good answers to all that is asked? */
    fun screen(roller: Roller = blue, at: Instant = EVENING, planned: List<Product> = emptyList()): Screening {
        val answers = ask(roller, at, planned).questions.filter { it.id != "signs" }.noToAll()
        val request = request(roller, at, planned).copy(signs = emptyList(), answers = answers)
        return engine.screen(request, at, BERLIN)
    }

    private fun request(roller: Roller, at: Instant, planned: List<Product>) =
        ScreenRequest(roller.id, listOf(Area.LIPS), at, planned = planned.map { PlannedUse(it.id) })

    fun checkIn(signs: List<SkinSign>, answers: List<Answer>, at: Instant): CheckIn =
        engine.checkIn(NewCheckIn(null, BERLIN, Area.LIPS, signs, answers), at)

    /** The questions that a check-in without answers leaves open. */
    fun flags(): List<Question> {
        val checkIn = checkIn(emptyList(), emptyList(), before)
        val questions = engine.checkInResult(checkIn.id).questions
        engine.delete(FactRef.CheckIn(checkIn.id), before)
        return questions
    }
}
