package com.rollcare

import com.rollcare.tests.EVENING
import com.rollcare.tests.newRoller
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId

/** Where the person is. */
val BERLIN: ZoneId = ZoneId.of("Europe/Berlin")

/** A clock that stands until somebody moves it. */
class StandingClock(var time: Instant = EVENING) : Clock() {
    override fun getZone(): ZoneId = BERLIN
    override fun withZone(zone: ZoneId) = this
    override fun instant() = time

    operator fun plusAssign(minutes: Int) {
        time += Duration.ofMinutes(minutes.toLong())
    }
}

/** Opens the repository of this folder for one test. */
fun Path.withRepository(
    clock: Clock = StandingClock(),
    dispatcher: CoroutineDispatcher = Dispatchers.IO,
    use: suspend (RollCareRepository) -> Unit,
) = runBlocking {
    RollCareRepository.openAnother(resolve("rollcare.db").toFile(), clock, { BERLIN }, dispatcher).use { use(it) }
}

/** A roller of 0.25 mm. */
val BLUE = newRoller()
