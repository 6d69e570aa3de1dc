package com.rollcare.api

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.OffsetDateTime
import java.time.ZoneId
import kotlin.time.Duration.Companion.minutes
import kotlin.time.toJavaDuration

/** Where the person is. */
val BERLIN: ZoneId = ZoneId.of("Europe/Berlin")

/** The moment at which the stories begin. */
val EVENING: Instant = OffsetDateTime.parse("2026-11-23T20:00:00+01:00").toInstant()

/** A clock that stands until somebody moves it. */
class HandClock(var time: Instant = EVENING) : Clock() {
    override fun getZone(): ZoneId = BERLIN
    override fun withZone(zone: ZoneId) = this
    override fun instant() = time

    operator fun plusAssign(minutes: Int) {
        time += Duration.ofMinutes(minutes.toLong())
    }
}

/** Opens the repository of this folder for one test. */
fun Path.withRepository(
    clock: Clock = HandClock(),
    dispatcher: CoroutineDispatcher = Dispatchers.IO,
    use: suspend (RollCareRepository) -> Unit,
) = runBlocking {
    RollCareRepository.open(resolve("rollcare.db").toFile(), dispatcher, clock) { BERLIN }.use { use(it) }
}

/** A roller of 0.25 mm. */
val BLUE = NewRoller(name = "Blue", kind = RollerKind.ROLLER, needle = Micrometres(250))

/** Five minutes on the lips that end now. */
fun fiveMinutes(roller: RollerId, ended: Instant = EVENING) = EditSession(
    roller = roller,
    started = ended - 5.minutes.toJavaDuration(),
    ended = ended,
    zone = Zone(BERLIN),
    areas = listOf(Area.LIPS),
)
