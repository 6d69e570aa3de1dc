package com.rollcare

import com.rollcare.internal.OpenFile
import com.rollcare.internal.PendingChange
import com.rollcare.internal.mappingCallback
import com.rollcare.internal.mappingErrors
import com.rollcare.internal.observe
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.withContext
import java.io.File
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.util.concurrent.atomic.AtomicBoolean

/**
 * The engine over one database: all of this library's commands and questions. On a phone it comes from
 * [com.rollcare.platform.RollCareAndroid.repository], which plans its reminders, too; [open] and [inMemory] are for
 * tests, previews and plain JVM programs. Keep one for as long as the process lives.
 *
 * All calls suspend, and one after the other runs on a thread of its dispatcher: none on the main thread. Every call is
 * one transaction. A call that is cancelled before its turn does nothing; once begun it is carried out to the end,
 * and only its result is lost. A command with an id of your own (see [FactId]) can be given again then: the same id
 * twice changes nothing.
 *
 * A call throws [RollCareError] and nothing else, but for the cancellation of its coroutine and what no program
 * survives, such as an `OutOfMemoryError`. The time and the zone are arguments of each call; left out they are what the
 * repository's clock shows and where the phone is.
 *
 * The calls themselves are functions of this class in files by subject: import `com.rollcare.*`.
 */
public class RollCareRepository private constructor(
    private val engine: Engine,
    private val dispatcher: CoroutineDispatcher,
    private val clock: Clock,
    private val zone: () -> ZoneId,
    private val right: OpenFile?,
) : AutoCloseable {
    private val closed = AtomicBoolean()

    /** Ends when the repository is closed, and all flows with it. */
    private val life = Job()

    /** Set in the middle of a command, when its change is committed; [home] follows before the command returns. */
    private val homeIsStale = AtomicBoolean()
    private val homeObserver = engine.observe { _, _ -> homeIsStale.set(true) }
    private val latestHome = MutableStateFlow(lookHome(now(), here()))

    /**
     * Everything that the main screen shows. It follows every change: when a command returns, its outcome is here. What
     * changes only by the passing of time is seen by [refreshHome]; call that when the screen comes to the front and
     * once a minute while it is shown.
     *
     * If it cannot be read, the last one stays until it can; [refreshHome] says why.
     */
    public val home: StateFlow<HomeSnapshot> get() = latestHome

    /**
     * What changes from now on, for as long as it is collected; each collector has its own. A notice says which kinds
     * of facts to read again. Those that come while a collector is busy are merged into one: a slow one misses nothing,
     * holds up nobody and needs no memory. It ends when the repository is closed.
     */
    public val changes: Flow<Change> = flow {
        val pending = PendingChange()
        val wake = Channel<Unit>(Channel.CONFLATED)
        val closing = life.invokeOnCompletion { wake.close() }
        var subscription: Subscription? = null
        try {
            ask {
                subscription = it.observe { revision, scopes ->
                    pending.add(revision, scopes)
                    wake.trySend(Unit)
                }
            }
            for (woken in wake) pending.take()?.let { emit(it) }
        } finally {
            closing.dispose()
            subscription?.close()
        }
    }

    /** What the clock of this repository shows. */
    internal fun now(): Instant = mappingCallback("clock") { clock.instant() }

    /** Where the phone is. */
    internal fun here(): ZoneId = mappingCallback("zone") { zone() }

    /**
     * Reads [home] again and shows it there.
     *
     * @throws RollCareError if it cannot be read.
     */
    public suspend fun refreshHome(now: Instant = now(), zone: ZoneId = here()): HomeSnapshot = ask {
        homeIsStale.set(false)
        lookHome(now, zone).also { latestHome.value = it }
    }

    private fun lookHome(now: Instant, zone: ZoneId): HomeSnapshot = engine.home(now, Zone(zone))

    /** Asks the engine on the dispatcher, one call at a time, and maps what it throws. */
    internal suspend fun <T> ask(block: (Engine) -> T): T = withContext(dispatcher) {
        try {
            askHere(block)
        } finally {
            if (homeIsStale.getAndSet(false)) followHome()
        }
    }

    /** Asks what waits for nobody, while another call is running. */
    internal suspend fun <T> askAtOnce(block: (Engine) -> T): T = withContext(Dispatchers.Default) { askHere(block) }

    private fun <T> askHere(block: (Engine) -> T): T {
        if (closed.get()) throw RollCareError.Closed()
        return try {
            mappingErrors { block(engine) }
        } catch (error: RollCareError) {
            // Closed between the question and the answer: the engine can only say that it has no file any more.
            throw if (closed.get()) RollCareError.Closed() else error
        }
    }

    private fun followHome() {
        try {
            latestHome.value = askHere { lookHome(now(), here()) }
        } catch (_: RollCareError) {
            // The command before it stands and must not fail for this. The next call tries again.
            homeIsStale.set(true)
        }
    }

    /**
     * Closes the file. What has begun is finished first, so do not call this on the main thread. Flows end, and later
     * calls throw [RollCareError.Closed]; closing again changes nothing.
     *
     * @throws RollCareError if the file cannot be closed.
     */
    override fun close() {
        if (closed.getAndSet(true)) return
        life.complete()
        homeObserver.close()
        try {
            mappingErrors { engine.use { it.closeStore() } }
        } finally {
            right?.release()
        }
    }

    /** Opens repositories. */
    public companion object {
        /**
         * Loads the native library on a thread of [dispatcher], if it was not loaded before. It takes some tenths of a
         * second, so call it early, while the app draws its first screen; opening does it too.
         *
         * @throws RollCareError.NotLoaded if it cannot be loaded.
         */
        public suspend fun warm(dispatcher: CoroutineDispatcher = Dispatchers.IO) {
            withContext(dispatcher) { mappingErrors { versions() } }
        }

        /**
         * Opens a database, makes it if there is none, and reads the first [home]. For tests and plain JVM programs: an
         * app opens its one database by [com.rollcare.platform.RollCareAndroid.of].
         *
         * One file is open in a process at a time. While one is, opening another is refused, and so is opening the
         * same again; [close] it first.
         *
         * @param file The file. Its folder must be there.
         * @param clock What time it is for calls that do not say it.
         * @param zone Where the phone is, asked at each call that does not say it.
         * @param dispatcher Where the engine runs. Whatever it is, one call at a time is made on it.
         * @throws RollCareError.Conflict if a repository of this process has a file open.
         * @throws RollCareError.Locked if the phone was not unlocked since it started.
         * @throws RollCareError if the file cannot be opened.
         */
        public suspend fun open(
            file: File,
            clock: Clock = Clock.systemUTC(),
            zone: () -> ZoneId = ZoneId::systemDefault,
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): RollCareRepository {
            val right = OpenFile.take()
            try {
                return open(dispatcher, clock, zone, right) { Engine.open(file.path) }
            } catch (thrown: Throwable) {
                right.release()
                throw thrown
            }
        }

        /**
         * A new database in memory, for tests and previews: nothing of it is on the disk, and it is gone when the
         * repository is closed. There may be any number of them.
         *
         * @param clock What time it is for calls that do not say it.
         * @param zone Where the phone is, asked at each call that does not say it.
         * @param dispatcher Where the engine runs. Whatever it is, one call at a time is made on it.
         * @throws RollCareError if the native library cannot be loaded.
         */
        public suspend fun inMemory(
            clock: Clock = Clock.systemUTC(),
            zone: () -> ZoneId = ZoneId::systemDefault,
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): RollCareRepository = open(dispatcher, clock, zone, right = null) { Engine.inMemory() }

        /** [open] for tests that need two at once. */
        internal suspend fun openAnother(
            file: File,
            clock: Clock = Clock.systemUTC(),
            zone: () -> ZoneId = ZoneId::systemDefault,
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): RollCareRepository = open(dispatcher, clock, zone, right = null) { Engine.open(file.path) }

        private suspend fun open(
            dispatcher: CoroutineDispatcher,
            clock: Clock,
            zone: () -> ZoneId,
            right: OpenFile?,
            start: () -> Engine,
        ): RollCareRepository {
            val one = dispatcher.limitedParallelism(1)
            var opened: RollCareRepository? = null
            try {
                return withContext(one) {
                    mappingErrors { openHere(start(), one, clock, zone, right) }.also { opened = it }
                }
            } catch (thrown: Throwable) {
                // Cancelled while it opened: nobody else could close it.
                opened?.close()
                throw thrown
            }
        }

        private fun openHere(
            engine: Engine,
            one: CoroutineDispatcher,
            clock: Clock,
            zone: () -> ZoneId,
            right: OpenFile?,
        ): RollCareRepository = try {
            RollCareRepository(engine, one, clock, zone, right)
        } catch (thrown: Throwable) {
            engine.use { it.closeStore() }
            throw thrown
        }
    }
}
