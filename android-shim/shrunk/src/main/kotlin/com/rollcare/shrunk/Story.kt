package com.rollcare.shrunk

import com.rollcare.api.Area
import com.rollcare.api.EditSession
import com.rollcare.api.Micrometres
import com.rollcare.api.NewRoller
import com.rollcare.api.NewSession
import com.rollcare.api.RetirementReason
import com.rollcare.api.RollCareError
import com.rollcare.api.RollCareRepository
import com.rollcare.api.RollerId
import com.rollcare.api.RollerKind
import com.rollcare.api.Zone
import com.rollcare.api.addRoller
import com.rollcare.api.logSession
import com.rollcare.api.plan
import com.rollcare.api.retireRoller
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import java.io.File
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

/** One evening of an app: calls in both directions, values, an error, and what is planned. Its argument is a folder. */
fun main(arguments: Array<String>) = runBlocking {
    val evening = Instant.parse("2026-11-23T19:05:00Z")
    val clock = Clock.fixed(evening, ZoneOffset.UTC)
    val file = File(arguments.single(), "rollcare.db")
    RollCareRepository.open(file, clock = clock, zone = { ZoneId.of("Europe/Berlin") }).use { repository ->
        val told = async(Dispatchers.Default, CoroutineStart.UNDISPATCHED) { repository.changes.first() }
        val blue = repository.addRoller(NewRoller(name = "Blue", kind = RollerKind.ROLLER, needle = Micrometres(250)))
        val lips = EditSession(blue.id, evening.minusSeconds(300), evening, Zone("Europe/Berlin"), listOf(Area.LIPS))
        repository.logSession(NewSession(null, lips))
        check(told.await().revision > 0) { "nobody was told of a change" }
        val first = repository.plan().notifications.first()
        check(first.title == "Disinfect Blue" && first.at == evening.plusSeconds(600)) { "the plan is $first" }
        try {
            repository.retireRoller(RollerId.create(), RetirementReason.OTHER)
            error("there is no such roller")
        } catch (error: RollCareError.NotFound) {
            check(error.entity == "roller") { "what was not found is ${error.entity}" }
        }
    }
    println("the evening went well")
}
