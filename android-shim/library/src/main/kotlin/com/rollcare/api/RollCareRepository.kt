package com.rollcare.api

import com.rollcare.RollCare
import com.rollcare.internal.mappingErrors
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.io.File
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.util.concurrent.atomic.AtomicBoolean

/**
 * The engine over one database file: the face of this library. Keep one for each file, for as long as the process lives.
 *
 * All calls suspend, and one after the other runs on a thread of its dispatcher: none on the main thread. Every call is
 * one transaction. A call that is cancelled before its turn does nothing; once begun it is carried out to the end,
 * and only its result is lost. A command with an id of your own (see [RollerId.create]) can be given again then: the same
 * id twice changes nothing.
 *
 * Every call throws [RollCareError] and nothing else but the cancellation of its coroutine.
 */
public class RollCareRepository private constructor(
    private val engine: RollCare,
    private val dispatcher: CoroutineDispatcher,
    private val clock: Clock,
    private val zone: () -> ZoneId,
) : AutoCloseable {
    private val closed = AtomicBoolean()

    /** What the clock of this repository shows. */
    internal fun now(): Instant = clock.instant()

    /** Where the phone is, as the repository was told. */
    internal fun here(): ZoneId = zone()

    /** Asks the engine on the dispatcher, one call at a time, and maps what it throws. */
    internal suspend fun <T> ask(block: (RollCare) -> T): T = withContext(dispatcher) { askHere(block) }

    private fun <T> askHere(block: (RollCare) -> T): T {
        if (closed.get()) throw RollCareError.Closed()
        return try {
            mappingErrors { block(engine) }
        } catch (error: RollCareError) {
            // Closed between the question and the answer: the engine can only say that it has no file any more.
            throw if (closed.get()) RollCareError.Closed() else error
        }
    }

    /**
     * Closes the file. What has begun is finished first, so do not call this on the main thread. Later calls throw
     * [RollCareError.Closed]; closing again changes nothing.
     *
     * @throws RollCareError if the file cannot be closed.
     */
    override fun close() {
        if (closed.getAndSet(true)) return
        mappingErrors { engine.use { it.closeStore() } }
    }

    /** Opens repositories. */
    public companion object {
        /**
         * Loads the native library on a thread of [dispatcher], if it was not loaded before. It takes some tenths of a
         * second, so call it early, while the app draws its first screen; [open] does it too.
         *
         * @throws RollCareError.NotLoaded if it cannot be loaded.
         */
        public suspend fun warm(dispatcher: CoroutineDispatcher = Dispatchers.IO) {
            withContext(dispatcher) { mappingErrors { com.rollcare.versions() } }
        }

        /**
         * Opens the database, and makes it if there is none.
         *
         * @param file The file. Its folder must be there, and must not be part of a backup or shared storage.
         * @param dispatcher Where the engine runs. Whatever it is, one call at a time is made on it.
         * @param clock What [now][Instant] is for calls that are not told.
         * @param zone Where the phone is, asked anew for each call that is not told.
         * @throws RollCareError.Locked if the phone was not unlocked since it started.
         * @throws RollCareError if the file cannot be opened.
         */
        public suspend fun open(
            file: File,
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
            clock: Clock = Clock.systemUTC(),
            zone: () -> ZoneId = ZoneId::systemDefault,
        ): RollCareRepository {
            val one = dispatcher.limitedParallelism(1)
            return withContext(one) {
                val engine = mappingErrors { RollCare.open(file.path) }
                RollCareRepository(engine, one, clock, zone)
            }
        }
    }
}
